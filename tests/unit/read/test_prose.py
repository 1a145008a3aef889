"""Pieces of a file -> a text that knows where each sign was written."""

from __future__ import annotations

from claimcheck.model.document import Span
from claimcheck.read.prose import Flow, line_starts


def test_spaces_and_empty_lines_are_taken_together() -> None:
    flow = Flow()
    flow.gap(0, 1, broken=False)
    flow.words("共", 1, 2)
    flow.gap(2, 3, broken=True)
    flow.words("62", 3, 5)
    flow.gap(5, 6, broken=False)
    flow.gap(6, 7, broken=False)
    flow.words("ab", 7, 9)
    flow.gap(9, 10, broken=True)
    flow.words("cd", 10, 12)
    flow.line(12)
    flow.line(13)
    flow.words("完", 14, 20)
    prose = flow.prose("x" * 20, "", None)
    assert prose.text == "共62 ab cd\n完"
    assert prose.origin is not None
    places = [prose.origin.place(Span(at, at + 1), len(prose.text)) for at in range(len(prose.text))]
    assert [(span.start, span.end) for span in places] == [
        (1, 2), (3, 4), (4, 5), (5, 7), (7, 8), (8, 9), (9, 10), (10, 11), (11, 12), (12, 12), (14, 20),
    ]  # fmt: skip


def test_a_comment_is_text_and_no_prose() -> None:
    flow = Flow()
    flow.words("注", 0, 1, lambda text: " " * len(text))
    assert (flow.prose("注", "", None).text, flow.prose("注", "", None).shaded) == ("注", " ")


def test_nothing_is_a_text_too() -> None:
    assert Flow().prose("<p>", "", None).text == ""


def test_lines_start_behind_any_line_end() -> None:
    assert line_starts("一\n二\r\n三\r四") == (0, 2, 5, 7)
