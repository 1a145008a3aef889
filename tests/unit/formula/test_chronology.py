"""Two times and a stated length -> the lengths that would be right."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.formula.chronology import elapsed, elapsed_later, elapsed_within, lived
from claimcheck.model.claim import Claim
from claimcheck.model.interval import Interval
from claimcheck.model.mention import Quantity
from tests.reading import discourse


def of(text: str) -> tuple[list[Claim], list[Claim], list[Claim]]:
    """Start, end and length of a sentence that holds just these."""
    claims = discourse(text).claims
    times = [claim for claim in claims if not isinstance(claim.mention, Quantity)]
    return [times[0]], [times[-1]], [claim for claim in claims if isinstance(claim.mention, Quantity)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2020年8月1日，2020年8月14日，14天。", 13, 14),
        ("8月1日，8月14日，14天。", 13, 14),
        ("2015年3月，2018年12月，3年。", 3, 4),
        ("2015年3月，2018年3月，3年。", 3, 3),
        ("2010年，2014年，4年。", 3, 5),
        ("9:00，11:30，150分钟。", 149, 151),
        ("23:00，1:00，2小时。", 2, 2),
    ],
)
def test_what_people_may_call_the_time_between(text: str, low: int, high: int) -> None:
    assert elapsed(*of(text)) == Interval(Decimal(low), Decimal(high))


def test_a_stretch_counts_its_years_with_or_without_the_first_and_a_step_counts_the_difference() -> None:
    assert elapsed_within(*of("2018—2022年，10年。")) == Interval(Decimal(4), Decimal(5))
    assert elapsed_later(*of("1949年，1958年，17年。")) == Interval.of(9)


def test_an_end_before_the_beginning_is_no_matter_of_length() -> None:
    assert elapsed(*of("2018年，2010年，4年。")) == Interval()


def test_ages_from_full_years_to_the_chinese_count() -> None:
    assert lived(*of("1936年，2022年，87岁。")) == Interval(Decimal(85), Decimal(88))
    assert lived(*of("2003年7月19日，2021年2月6日，十八周岁。")) == Interval.of(17)
