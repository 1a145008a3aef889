"""An average and the products it may make -> whether it is only rounded, or of a count that moved on."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, localcontext

from claimcheck.claims.links.mean_words import lead_of
from claimcheck.model.claim import Claim, Discourse, Given, Operand, Reading
from claimcheck.model.interval import EXACT
from claimcheck.packs.patterns import late

__all__ = ["is_rounded"]

_ROUND = 10
_ROUGHLY = 8
_BY_HALF = 2
_IN_A_YEAR = 50
_POPULATION = "population"
_END_OF = late("[年月季期]末")
_HUNDREDS = late(r"[1-9]0{2,}(?![\d.])")
_PLAIN = late(r"\d+(?![\d.,万亿千百])")
_MONTHS = late(r"月[(（]")


def is_rounded(discourse: Discourse, mean: Claim, readings: Sequence[Reading]) -> bool:
    """Whether some product misses its total by no more than the average may be rounded by."""
    shares = ((_of_money(mean), _IN_A_YEAR), (_round(mean), _ROUGHLY), (_vague(mean), _BY_HALF))
    return any(
        any(said and _roughly(reading, share) for said, share in shares)
        or _roughly(reading, _moved(discourse, reading))
        or _rounded_off(reading)
        for reading in readings
    )


def _round(claim: Claim) -> bool:
    """Whether an average has one digit only (日均6000人次), so that it may be rounded generously."""
    numeral = claim.quantity.numerals[0]
    with localcontext(EXACT):
        return claim.quantity.dimension != "money" and numeral.value >= _ROUND and numeral.value < 10 * numeral.coarse_place


def _vague(claim: Claim) -> bool:
    """Whether an average is about one digit and no more (人均约一亩)."""
    numeral = claim.quantity.numerals[0]
    with localcontext(EXACT):
        return bool(claim.quantity.hedges) and numeral.value < _ROUND and numeral.plain_integer


def _moved(discourse: Discourse, reading: Reading) -> int:
    """How far a count of the last day may lie from the mean of the year that 人均 is of, as one part in so many; 0 where it is none."""
    count = reading.players["count"][0]
    if not isinstance(count, Claim):
        return _IN_A_YEAR if _of_months(count) else 0
    if _END_OF.search(lead_of(discourse, count)):
        return _IN_A_YEAR
    return 2 * _IN_A_YEAR if count.metric == _POPULATION else 0


def _roughly(reading: Reading, share: int) -> bool:
    """Whether a reading closes but for one part in so many of its total; never for none."""
    total, mean, count = (reading.players[role][0] for role in ("total", "mean", "count"))
    with localcontext(EXACT):
        number = count.value if isinstance(count, Given) else count.quantity.value
        product = number * mean.quantity.base_value if isinstance(mean, Claim) else Decimal(0)
        whole = total.quantity.base_value if isinstance(total, Claim) else Decimal(0)
        return bool(share) and abs(product - whole) * share <= whole


def _of_months(count: Operand) -> bool:
    """Whether a count of days is that of whole months, which need not be told to the last day."""
    return isinstance(count, Given) and _MONTHS.search(count.text) is not None


def _of_money(claim: Claim) -> bool:
    """Whether an average amount of money is a round hundred or more (平均每年100亿欧元)."""
    if claim.quantity.dimension == "money" and _PLAIN.match(claim.quantity.text) and "均" not in claim.label:
        return False
    return claim.quantity.dimension == "money" and _HUNDREDS.match(claim.quantity.text) is not None


def _is_mean(mean: Claim) -> bool:
    """Whether words call it a mean: 平均, 人均, 密度."""
    return "均" in mean.label or "密度" in mean.label


def _rounded_off(reading: Reading) -> bool:
    """Whether an average that no total need divide by is only rounded to its last digit: 三年11000元,平均每年3667元."""
    total, mean, count = (reading.players[role][0] for role in ("total", "mean", "count"))
    if not isinstance(total, Claim) or not isinstance(mean, Claim) or not _is_mean(mean):
        return False
    with localcontext(EXACT):
        number = count.value if isinstance(count, Given) else count.quantity.value
        quantity = mean.quantity
        off = abs(number * quantity.base_value - total.quantity.base_value)
        return 0 < 2 * off <= number * quantity.place * quantity.base_value / quantity.value
