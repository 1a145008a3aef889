"""The comparisons of a finding -> the intervals that are drawn."""

from __future__ import annotations

import pytest

from claimcheck.api import scan
from claimcheck.render.html.sides import Clash, clashes
from tests.reports import comparison, finding, sample

Ends = tuple[str | None, str | None]


def drawn(left: Ends, right: Ends, kind: str = "number", **right_ends: bool) -> list[Clash]:
    """What a finding with one comparison draws."""
    _, sources = sample()
    document = next(iter(sources.values()))
    both = comparison(("左", *left), ("右", *right), kind)
    both = both.model_copy(update={"right": both.right.model_copy(update=right_ends)})
    return clashes(finding(document, "r", "m", ("快递",), sides=[both]))


def test_numbers() -> None:
    (found,) = drawn(("62", "62"), ("65", "66.5"))
    assert (found.left.lower, found.right.upper, found.left.words, found.left.unit) == (62, 66.5, "左", "人")


def test_days_are_counted() -> None:
    (found,) = drawn(("2022-08-04", "2022-08-04"), ("2022-08-06", None), "date")
    assert found.left.lower is not None
    assert found.right.lower is not None
    assert (found.right.lower - found.left.lower, found.right.upper) == (2, None)


def test_weekdays_are_numbers() -> None:
    (found,) = drawn(("1", "1"), ("2", "2"), "weekday")
    assert (found.left.lower, found.right.lower) == (1, 2)


@pytest.mark.parametrize(("left", "right"), [
    (("5", "9"), ("7", "8")), (("5", "5"), ("5", "5")), ((None, None), ("5", "5")), (("5", None), ("6", "6")),
])  # fmt: skip
def test_what_meets_or_is_unknown_is_left_to_its_words(left: Ends, right: Ends) -> None:
    assert drawn(left, right) == []


def test_open_ends_may_touch() -> None:
    assert drawn(("5", "7"), ("7", "9")) == []
    assert len(drawn(("5", "7"), ("7", "9"), lower_open=True)) == 1


@pytest.mark.parametrize(("text", "kind", "left", "right"), [
    ("会议于2022年8月15日(星期二)召开。", "weekday", (1, 1), (2, 2)),
    ("会议共有62人参加,其中男50人、女21人。", "number", (71, 71), (62, 62)),
    ("目前大连完成全程接种861万人,覆盖率6%。", "number", (132384615, 156636364), (3725392, 14901570)),
])  # fmt: skip
def test_what_a_scan_compares_is_drawn(text: str, kind: str, left: tuple[int, int], right: tuple[int, int]) -> None:
    (found,) = [found for found in scan(text).documents[0].findings if found.sides]
    (clash,) = clashes(found)
    ends = (clash.left.lower, clash.left.upper, clash.right.lower, clash.right.upper)
    assert all(end is not None for end in ends)
    assert [round(end) for end in ends if end is not None] == [*left, *right]
    assert clash.kind == kind
