"""Random intervals -> proof that their algebra agrees with the numbers inside them."""

from __future__ import annotations

from decimal import Decimal, localcontext

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.interval import EXACT, Interval, total

NUMBERS = st.decimals(min_value=-(10**6), max_value=10**6, places=3, allow_nan=False, allow_infinity=False)
SHARES = st.sampled_from([Decimal(0), Decimal("0.25"), Decimal("0.5"), Decimal(1)])


@st.composite
def intervals(draw: st.DrawFn, bounded: bool = False) -> Interval:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    if bounded or low == high:
        return Interval(low, high)
    shape = draw(st.integers(0, 3))
    return Interval(
        None if shape == 1 else low,
        None if shape == 2 else high,
        shape != 1 and draw(st.booleans()),
        shape != 2 and draw(st.booleans()),
    )


def inside(interval: Interval, share: Decimal) -> Decimal:
    """A number of the interval: an end where it belongs to it, else something between."""
    with localcontext(EXACT):
        low = interval.lower if interval.lower is not None else (interval.upper or Decimal(0)) - 1000
        high = interval.upper if interval.upper is not None else low + 1000
        number = low + (high - low) * share
        return number if interval.contains(number) else low + (high - low) / 2


@given(intervals(), intervals(), SHARES, SHARES)
def test_sums_and_products_hold_the_sums_and_products_of_their_numbers(one: Interval, other: Interval, a: Decimal, b: Decimal) -> None:
    first, second = inside(one, a), inside(other, b)
    with localcontext(EXACT):
        assert (one + other).contains(first + second)
        assert (one * other).contains(first * second)
        assert (-one).contains(-first)


@given(intervals(), intervals(), SHARES, SHARES)
def test_quotients_hold_the_quotients(one: Interval, other: Interval, a: Decimal, b: Decimal) -> None:
    quotient = one.over(other)
    first, second = inside(one, a), inside(other, b)
    if quotient is not None:
        with localcontext(EXACT):
            # quotients are rounded to sixty digits, so the edge itself may be missed by the last of them
            assert quotient.widen(abs(first / second).scaleb(-55) + Decimal("1e-50")).contains(first / second)


@given(intervals(), intervals())
def test_meeting_and_being_below_exclude_each_other(one: Interval, other: Interval) -> None:
    assert one.meets(other) == other.meets(one)
    assert [one.below(other), one.meets(other), other.below(one)].count(True) == 1


@given(intervals(), intervals(), SHARES)
def test_a_common_number_is_a_meeting(one: Interval, other: Interval, share: Decimal) -> None:
    number = inside(one, share)
    if other.contains(number):
        assert one.meets(other)


@given(st.lists(NUMBERS, max_size=8))
def test_sums_of_exact_numbers_are_exact_in_any_order(numbers: list[Decimal]) -> None:
    result = total(Interval.of(number) for number in numbers)
    assert result.exact
    assert result == total(Interval.of(number) for number in reversed(numbers))
    assert result.contains(sum(numbers, Decimal(0)))


@given(intervals(), intervals(), SHARES)
def test_the_hull_holds_both(one: Interval, other: Interval, share: Decimal) -> None:
    hull = one.hull(other)
    assert hull.contains(inside(one, share))
    assert hull.contains(inside(other, share))


@given(intervals(), st.decimals(min_value=0, max_value=1000, places=3))
def test_widening_never_loses_a_meeting(one: Interval, margin: Decimal) -> None:
    assert one.widen(margin).meets(one)
