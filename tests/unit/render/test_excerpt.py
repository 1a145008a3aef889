"""Places -> rows that fit the terminal, with every place underlined."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.document import Document
from claimcheck.model.report import FindingSpan
from claimcheck.read import read_text
from claimcheck.render.cells import width
from claimcheck.render.excerpt import excerpt


def spans(document: Document, *ranges: tuple[int, int]) -> list[FindingSpan]:
    found = []
    for start, end in ranges:
        line, column = document.position(start)
        found.append(FindingSpan(start=start, end=end, line=line, column=column, text=document.text[start:end], role=""))
    return found


def test_places_of_one_line_share_a_row() -> None:
    document = read_text("共65件,其中50件")
    (row,) = excerpt(document, spans(document, (7, 9), (1, 4)), 80)
    assert row.text == "共65件,其中50件"
    assert row.underline == "  ----     ^^"


def test_distant_places_of_a_long_line_get_rows_of_their_own() -> None:
    document = read_text("共65件" + "长" * 200 + "其中50件" + "尾" * 50)
    rows = excerpt(document, spans(document, (1, 4), (206, 209)), 60)
    assert [row.line for row in rows] == [1, 1]
    assert rows[0].text.startswith("共65件长")
    assert rows[0].text.endswith("…")
    assert rows[1].text.startswith("…")
    assert "其中50件" in rows[1].text
    assert rows[0].underline == "  ^^^^"


def test_a_place_across_lines_is_shown_where_it_begins() -> None:
    document = read_text("一二三\n四五六")
    (row,) = excerpt(document, spans(document, (1, 6)), 60)
    assert (row.line, row.text, row.underline) == (1, "一二三", "  ^^^^")


def test_overlapping_places_keep_the_primary_mark() -> None:
    document = read_text("2023年4月5日")
    (row,) = excerpt(document, spans(document, (5, 9), (0, 9)), 60)
    assert row.underline == "------^^^^^^"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", ""])
def test_line_ends_are_no_text(end: str) -> None:
    document = read_text(f"一62{end}二")
    (row, *_) = excerpt(document, spans(document, (1, 3)), 60)
    assert row.text == ("一62" if end else "一62二")


@given(st.text(alphabet="一二12,。\t\u0301\x1b\n", min_size=1, max_size=300), st.data())
def test_every_row_fits_and_marks_stay_inside(text: str, data: st.DataObject) -> None:
    document = read_text(text + "尾")
    ranges = []
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text) - 1))
        ranges.append((start, data.draw(st.integers(start + 1, len(text)))))
    rows = excerpt(document, spans(document, *ranges), 40)
    assert rows
    for row in rows:
        assert width(row.text) <= 42
        assert row.underline.strip()
        assert len(row.underline) <= width(row.text) + 1
        assert row.text.isprintable() or "\u0301" in row.text
