"""Comments -> suppressions, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from claimcheck.gate.remark import Remark
from claimcheck.gate.suppression import Suppression, in_comments
from claimcheck.model.finding import Finding
from claimcheck.read import read_text

Found = Callable[..., Finding]
KNOWN = frozenset({"sum-mismatch", "rate-mismatch", "parts-make-total"})


def asked(text: str, path: str = "a.md") -> list[Suppression | Remark]:
    return list(in_comments(read_text(text, path), KNOWN))


@pytest.mark.parametrize(("text", "lines"), [
    ("<!-- claimcheck: ignore sum-mismatch: 已核实 -->\n\n共62人。\n共63人。\n", range(3, 4)),
    ("共62人。<!-- claimcheck: ignore sum-mismatch: 已核实 -->\n共63人。\n", range(1, 2)),
    ("<!-- claimcheck: ignore sum-mismatch: 已核实 -->\n<!-- claimcheck: ignore rate-mismatch: 已核实 -->\n共62人。\n", range(3, 4)),
    ("共62人。\n<!--claimcheck：ignore-file sum-mismatch：已核实-->\n", None),
    ("共62人。\n<!-- claimcheck: ignore sum-mismatch: 已核实 -->\n", range(0)),
])  # fmt: skip
def test_which_lines_are_meant(text: str, lines: range | None) -> None:
    first = asked(text)[0]
    assert isinstance(first, Suppression)
    assert (first.rules, first.reason, first.lines) == (("sum-mismatch",), "已核实", lines)


def test_several_rules_and_a_day() -> None:
    (only,) = asked("<!-- claimcheck: ignore sum-mismatch, rate-mismatch until 2026-12-31: 来源: 公报 -->\n共62人。")
    assert isinstance(only, Suppression)
    assert (only.rules, only.until, only.reason) == (("sum-mismatch", "rate-mismatch"), date(2026, 12, 31), "来源: 公报")


@pytest.mark.parametrize(("body", "said"), [
    ("ignore sum-mismatch", "says no reason"),
    ("ignore sum-mismatch: ", "says no reason"),
    ("ignore sum-mismatc: 因", "no rule is called sum-mismatc; did you mean sum-mismatch?"),
    ("ignore zzz: 因", "`claimcheck rules` lists them"),
    ("ignore: 因", "cannot be read"),
    ("off", "cannot be read"),
    ("ignore sum-mismatch until 2026-13-01: 因", "is no date, 2026-13-01"),
])  # fmt: skip
def test_what_is_wrong_is_told(body: str, said: str) -> None:
    (only,) = asked(f"<!-- claimcheck: {body} -->\n共62人。")
    assert isinstance(only, Remark)
    assert (only.rule, only.severity) == ("invalid-suppression", "error")
    assert said in only.en


@pytest.mark.parametrize(("text", "path"), [
    ("<!-- claimcheck: ignore sum-mismatch: 因 -->\n共62人。", "a.txt"),
    ("<!-- claimcheck: ignore sum-mismatch: 因 -->\n共62人。", "<text>"),
    ("```\n<!-- claimcheck: ignore sum-mismatch: 因 -->\n```\n共62人。", "a.md"),
    ("写作 `<!-- claimcheck: ignore sum-mismatch: 因 -->` 即可。", "a.md"),
    ("<!-- other: ignore sum-mismatch: 因 --> claimcheck", "a.md"),
])  # fmt: skip
def test_what_is_no_comment_asks_for_nothing(text: str, path: str) -> None:
    assert asked(text, path) == []


def test_a_rule_or_a_check_on_the_line_of_any_place(found: Found) -> None:
    document = read_text("<!-- claimcheck: ignore parts-make-total: 因 -->\n共62人。\n男50人。", "a.md")
    (only,) = in_comments(document, KNOWN)
    assert isinstance(only, Suppression)
    assert only.covers(document, found(document, "50人", "62人"))
    assert not only.covers(document, found(document, "50人"))
    assert not only.covers(document, found(document, "62人", check="other"))


@pytest.mark.parametrize("comment", [
    "<!-- claimcheck-ignore sum-mismatch: 待核 -->",
    "<!-- claimcheck ignore sum-mismatch: 待核 -->",
    "<!-- claimcheck_disable sum-mismatch -->",
    "<!--claimcheck off-->",
])  # fmt: skip
def test_what_is_nearly_a_suppression_is_told(comment: str) -> None:
    (remark,) = in_comments(read_text(f"{comment}\n共62人。\n", "a.md"), frozenset({"sum-mismatch"}))
    assert isinstance(remark, Remark)
    assert remark.rule == "invalid-suppression"


def test_a_comment_about_the_program_is_none() -> None:
    assert list(in_comments(read_text("<!-- claimcheck 检查过 -->\n共62人。\n", "a.md"), frozenset())) == []


def test_comments_of_a_page_mean_the_next_paragraph(found: Found) -> None:
    page = "<div>\n<!-- claimcheck: ignore sum-mismatch: 已核实 -->\n<section>\n<p>共62\n人,<b>男50人</b></p>\n<p>共63人</p></section>"
    document = read_text(page, "a.html")
    (only,) = in_comments(document, KNOWN)
    assert isinstance(only, Suppression)
    assert only.covers(document, found(document, "男50人"))
    assert not only.covers(document, found(document, "共63人"))
