"""A report -> compiler-like output with its marks in the right cells."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.read import read_text
from claimcheck.render.console import render_console
from claimcheck.render.view import View


def test_shows_places_derivation_and_repairs(report: Report, document: Document) -> None:
    assert render_console(report, {"a.txt": document}, View("zh")) == (
        "a.txt:2:6 error sum-mismatch  分项之和 62 与总数 65件 不符\n"
        "  |\n"
        "2 | 本周共收件65件,其中城区50件、郊区12件。\n"
        "  |           ^^^^         ----      ----\n"
        "  = 50件 + 12件 = 62 ≠ 65件\n"
        "  = 可能是：65件 → 62件（一个数字写错）\n"
        "\n"
        "1 篇文章，2 个数字说法：1 个错误，0 个警告，0 个提示\n"
    )


def test_counts_in_english(report: Report) -> None:
    said = render_console(report, {}, View("en"))
    assert said.endswith("\n1 document, 2 claims: 1 error, 0 warnings, 0 notes\n")
    assert "perhaps: 65件 → 62件" in said


def test_colours_only_where_asked(report: Report, document: Document) -> None:
    assert "\x1b[" in render_console(report, {"a.txt": document}, View("zh", colour=True))
    assert "\x1b" not in render_console(report, {"a.txt": document}, View("zh"))


def test_nothing_of_an_article_reaches_the_terminal_as_control(report_on: Callable[[Document], Report]) -> None:
    evil = "\x1b]0;x\x07\u202e[red]本周共收件65件,其中城区50件\x9b2J、郊区12件。:smile:"
    document = read_text(evil, "a\x1b[2J.txt")
    said = render_console(report_on(document), {document.path: document}, View("zh"))
    assert not {sign for sign in said if not sign.isprintable()} - {"\n"}
    assert "[red]" in said
    assert ":smile:" in said
