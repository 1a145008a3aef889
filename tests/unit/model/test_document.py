"""Spans and layouts -> places in a text."""

from __future__ import annotations

from claimcheck.model.document import Document, Origin, Span
from claimcheck.read import read_text
from claimcheck.text import lay_out


def test_spans() -> None:
    whole, part, next_to = Span(2, 8), Span(3, 5), Span(8, 9)
    assert part.of("0123456789") == "34"
    assert whole.covers(part)
    assert not part.covers(whole)
    assert whole.overlaps(part)
    assert not whole.overlaps(next_to)
    assert sorted([next_to, part, whole]) == [whole, part, next_to]


def test_positions_count_from_one() -> None:
    document = Document("a", "一二\n三", "一二\n三", line_starts=(0, 3))
    assert [document.position(offset) for offset in range(5)] == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2)]


def test_a_layout_finds_what_holds_an_offset() -> None:
    layout = lay_out(read_text("共62人,其中男50人。次日减少。"))
    assert layout.clause_at(1).span.of(layout.document.text) == "共62人"
    assert layout.clause_at(9).span.of(layout.document.text) == "其中男50人"
    assert layout.sentence_text(layout.sentence_at(14).index).startswith("次日")


def test_a_text_taken_out_of_a_file_knows_where_it_was_written() -> None:
    origin = Origin("<p>\n6&#37;</p>", (0, 4), ((0, 4, 5), (1, 5, 10), (2, 10, 10)))
    document = Document("a", "6%\n", "6%\n", line_starts=(0, 3), origin=origin)
    assert document.in_file(Span(0, 2)) == Span(4, 10)
    assert document.in_file(Span(1, 2)) == Span(5, 10)
    assert document.in_file(Span(2, 3)) == Span(10, 10)
    assert origin.position(5) == (2, 2)
    shown = document.as_written()
    assert (shown.text, shown.line_starts, shown.visible) == (origin.text, (0, 4), "\0\0\0\x006%\0\0\0\0\0\0\0\0")
    assert shown.as_written() is shown
    assert shown.in_file(Span(1, 2)) == Span(1, 2)
