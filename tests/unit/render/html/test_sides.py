"""Steps of a derivation -> the intervals that they compare."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.model.report import ClaimTime
from claimcheck.read import read_text
from claimcheck.render.html.sides import Clash, clashes
from tests.reports import finding, quantity, sample


def clash(step: str, *claims: tuple[str, tuple[str | None, str | None], str]) -> list[Clash]:
    """What a finding with one step draws, where the article states some claims."""
    document = read_text("头" + "、".join(text for text, _, _ in claims))
    account = sample()[0].documents[0]
    stated = [quantity(document, f"c{number}", text, bounds, unit) for number, (text, bounds, unit) in enumerate(claims)]
    account = account.model_copy(update={"claims": stated})
    return clashes(account, finding(document, "r", "m", ("头",), derivation=[step], claims=[claim.id for claim in stated]))


@pytest.mark.parametrize(("step", "left", "right", "unit"), [
    ("50人 + 12人 = 62人 ≠ 65人", (62, 62), (65, 65), "人"),
    ("861万人 ÷ 6% = 1.32亿–1.57亿人 ≠ 甲市常住人口745.08万人(2020年普查)", (132000000, 157000000), (7450800, 7450800), "人"),
    ("2020年2月 to 2022年8月 = 884–943 days ≠ 730 days", (884, 943), (730, 730), "days"),
    ("50,000人 + 1人 = 50,001人 > 40,000人", (50001, 50001), (40000, 40000), "人"),
    ("甲 = ≥100人 ≠ 90人", (100, None), (90, 90), "人"),
    ("4200字 ≠ 1990–2700字 = 2342字", (4200, 4200), (1990, 2700), "字"),
])  # fmt: skip
def test_spelled_numbers(step: str, left: tuple[int, int | None], right: tuple[int, int], unit: str) -> None:
    (found,) = clash(step)
    assert (found.left.lower, found.left.upper, found.right.lower, found.right.upper) == (*left, *right)
    assert (found.left.unit, found.right.unit, found.kind) == (unit, unit, "number")


def test_the_words_of_a_claim_stand_for_its_interval() -> None:
    (found,) = clash("3人 + 5人 = 8人 ≠ 近十人", ("近十人", ("9", "10"), "人"))
    assert (found.right.lower, found.right.upper, found.right.words) == (Decimal(9), Decimal(10), "近十人")


def test_days_and_weekdays() -> None:
    (found,) = clash("2022年8月15日 = 星期一 ≠ 星期二")
    assert (found.left.lower, found.right.lower, found.kind) == (1, 2, "weekday")
    (english,) = clash("2022年8月15日 = Monday ≠ 周日")
    assert (english.left.lower, english.right.lower) == (1, 7)
    (days,) = clash("8月1日 + 3天 = 2022-08-04 ≠ 2022-08-06–2022-08-07")
    assert (days.kind, days.right.lower - days.left.lower) == ("date", 2)


def test_moments_are_claims_too() -> None:
    account = sample()[0].documents[0]
    day = account.claims[3]
    assert day.time == ClaimTime(start="2022-08-15", end="2022-08-15", text="2022年8月15日")
    document = read_text("头")
    (found,) = clashes(account, finding(document, "r", "m", ("头",), derivation=["2022年8月15日 > 2022-08-12"], claims=["c3"]))
    assert found.left.lower - found.right.lower == 3


@pytest.mark.parametrize("step", [
    "十项", "列出 ≠ 说好的", "15‰ ≠ 15%", "120万人 > 80万剂次", "5–9人 ≠ 7–8人", "1 ≠ 2 ≠ 3", "9月18日 > 9月14日", "", "5 ≠ 5",
    "3 × 4 = ? ≠ 5", "12人 ≠ 2022-08-04", "2022-02-30 ≠ 2022-03-01",
])  # fmt: skip
def test_what_cannot_be_drawn_is_left_to_its_words(step: str) -> None:
    assert clash(step) == []
