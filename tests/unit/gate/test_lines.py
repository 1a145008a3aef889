"""Findings and changed lines -> which touch which."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.gate.lines import WHOLE, Changed, resolved
from claimcheck.model.document import Span
from claimcheck.model.finding import Finding, Place
from claimcheck.read import read_text

TEXT = "一二三\n四五六\n七八九\n"


def finding(*spans: tuple[int, int]) -> Finding:
    return Finding("r", "c", "error", 4, {}, tuple(Place(Span(*span), "x") for span in spans), (), {}, (), "f")


@pytest.mark.parametrize(("lines", "touched"), [((1, 2), False), ((2, 3), True), ((3, 4), True), ((4, 9), False)])
def test_a_related_place_counts_as_much_as_the_first(tmp_path: Path, lines: tuple[int, int], touched: bool) -> None:
    document = read_text(TEXT, str(tmp_path / "a.txt"))
    changed = Changed({resolved(document.path): (range(*lines),)})
    assert changed.touches(document, finding((4, 6), (8, 9))) is touched


def test_lines_of_a_page_are_those_of_the_file(tmp_path: Path) -> None:
    document = read_text("<div>\n<p>一</p>\n<p>二</p>", str(tmp_path / "a.html"))
    changed = Changed({resolved(document.path): (range(3, 4),)})
    at = document.text.index("二")
    assert changed.touches(document, finding((at, at + 1)))
    assert not changed.touches(document, finding((0, 1)))


def test_a_place_over_several_lines_touches_each(tmp_path: Path) -> None:
    document = read_text(TEXT, str(tmp_path / "a.txt"))
    assert Changed({resolved(document.path): (range(2, 3),)}).touches(document, finding((0, 10)))


def test_a_file_that_is_not_named_did_not_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    changed = Changed({resolved("a.txt"): WHOLE, resolved("b.txt"): ()})
    assert [changed.holds(name) for name in ("a.txt", str(tmp_path / "a.txt"), "b.txt", "c.txt")] == [True, True, False, False]
    assert not changed.touches(read_text(TEXT, "c.txt"), finding((0, 1)))


def test_lines_end_where_git_ends_them(tmp_path: Path) -> None:
    document = read_text("一\r二\r三\n四", str(tmp_path / "a.txt"))
    assert Changed({resolved(document.path): (range(2, 3),)}).touches(document, finding((6, 7)))
