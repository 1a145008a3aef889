"""An article -> pieces that are its text and carry what was found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.report import FindingSpan
from claimcheck.read import read_text
from claimcheck.render.cells import safe
from claimcheck.render.html.marked import lines_of
from tests.reports import finding, quantity, sample


def test_claims_and_findings_share_a_piece() -> None:
    report, sources = sample()
    account = report.documents[0]
    lines = lines_of(sources[account.path], account, account.findings, whole=True)
    assert [line.number for line in lines] == [1, 3, 4]
    (piece,) = [piece for piece in lines[1].pieces if piece.text == "65件"]
    assert (piece.claim, piece.findings, piece.severity, piece.anchors) == (0, (0,), "error", ("s0-0", "c0"))


def test_a_place_across_lines_is_marked_on_both_and_anchored_once() -> None:
    report, sources = sample()
    account = report.documents[1]
    first, second, third = lines_of(sources[account.path], account, account.findings, whole=True)
    assert (first.number, second.number, third.number) == (1, 2, 3)
    marked = [(piece.text, piece.anchors) for line in (second, third) for piece in line.pieces if piece.findings]
    assert marked == [("[", ("s0-1",)), ("30", ("c0",)), ("]", ()), ("20", ("s0-0", "c1")), ("人", ())]


def test_of_a_page_the_words_are_shown() -> None:
    page = read_text("<title>1</title>\n<script>2</script>\n<p>共<b>6</b>5&#20214;</p>", "a.html")
    account = sample()[0].documents[0].model_copy(update={"claims": []})
    (line,) = lines_of(page.as_written(), account, [], whole=True)
    assert (line.number, "".join(piece.text for piece in line.pieces), line.skipped) == (3, "共65件", False)


def test_only_what_stands_around_findings() -> None:
    document = read_text("\n\n".join(f"第{number}段" for number in range(20)) + "共65件")
    account = sample()[0].documents[0].model_copy(update={"claims": [quantity(document, "c0", "65件", ("65", "65"), "件")]})
    found = [finding(document, "r", "m", ("第8段",))]
    lines = lines_of(document, account, found, whole=False)
    assert ["".join(piece.text for piece in line.pieces) for line in lines] == [f"第{number}段" for number in (6, 7, 8, 9, 10)]
    assert [line.skipped for line in lines] == [True, False, False, False, False]


@given(st.text("一6%\n\r\x1b😀 ", min_size=1, max_size=60), st.data())
def test_nothing_is_lost_or_added(text: str, data: st.DataObject) -> None:
    document = read_text("头" + text + "尾")
    found = []
    for _ in range(data.draw(st.integers(0, 4))):
        start = data.draw(st.integers(0, len(document.text) - 1))
        end = data.draw(st.integers(start + 1, len(document.text)))
        line, column = document.position(start)
        place = FindingSpan(start=start, end=end, line=line, column=column, text=document.text[start:end], role="")
        found.append(finding(document, "r", "m", ("头",)).model_copy(update={"spans": [place]}))
    account = sample()[0].documents[0].model_copy(update={"claims": []})
    lines = lines_of(document, account, found, whole=True)
    bounds = [*document.line_starts, len(document.text)]
    for line in lines:
        written = document.text[bounds[line.number - 1] : bounds[line.number]].rstrip("\r\n")
        assert "".join(piece.text for piece in line.pieces) == safe(written)
    for number, one in enumerate(found):
        pieces = [piece.text for line in lines for piece in line.pieces if number in piece.findings]
        assert "".join("".join(pieces).split()) == "".join(safe(one.spans[0].text.replace("\r", "").replace("\n", "")).split())
