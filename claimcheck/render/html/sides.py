"""A step of a derivation -> the two sides that do not meet, as intervals on one scale."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation, localcontext

import regex

from claimcheck.model.interval import EXACT
from claimcheck.model.report import Claim, DocumentReport, Finding

__all__ = ["Clash", "Side", "clashes"]

_FAILS = regex.compile(r" (≠|>|≥) ")
_NUMBER = r"(-?\d[\d,]*(?:\.\d+)?)(万亿|亿|万)?"
_RESULT = regex.compile(rf"([≥>≤<])?{_NUMBER}(?:–{_NUMBER})?\s?(\D*)")
_LOOKED_UP = regex.compile(rf"\D*{_NUMBER}(\D+?)\([^()]*\)")
_DATES = regex.compile(r"(\d{4}-\d\d-\d\d)(?:–(\d{4}-\d\d-\d\d))?")
_SCALES = {None: 0, "": 0, "万": 4, "亿": 8, "万亿": 12}
_WEEKDAYS = {"Monday": 1, "Tuesday": 2, "Wednesday": 3, "Thursday": 4, "Friday": 5, "Saturday": 6, "Sunday": 7}
_WEEKDAYS |= {
    prefix + name: number
    for prefix in ("星期", "周", "礼拜")
    for number, names in enumerate(("一", "二", "三", "四", "五", "六", "日天"), 1)
    for name in names
}


@dataclass(frozen=True, slots=True)
class Side:
    """What one side of a comparison can be, from ``lower`` to ``upper`` (None: without end), and its words."""

    words: str
    lower: Decimal | None
    upper: Decimal | None
    unit: str


@dataclass(frozen=True, slots=True)
class Clash:
    """Two sides that have no value in common; ``kind`` is number, date (ordinals of days) or weekday (1 to 7)."""

    left: Side
    right: Side
    kind: str


def clashes(document: DocumentReport, finding: Finding) -> list[Clash]:
    """The steps of a finding whose two sides can be drawn; a step that says something else is left to its words."""
    return list(_clashes(document, finding))


def _clashes(document: DocumentReport, finding: Finding) -> Iterator[Clash]:
    claims = {claim.id: claim for claim in document.claims}
    stated = {claim.span.text: claim for claim in (claims[id_] for id_ in finding.claims if id_ in claims)}
    for step in finding.derivation:
        parts = _FAILS.split(step)
        if len(parts) != 3:
            continue
        left = _side(parts[0], parts[0].rpartition(" = ")[2], stated)
        right = _side(parts[2], parts[2].partition(" = ")[0], stated)
        if left and right and left[1] == right[1] and _alike(left[0], right[0]) and not _meet(left[0], right[0]):
            yield Clash(left[0], right[0], left[1])


def _side(words: str, result: str, stated: dict[str, Claim]) -> tuple[Side, str] | None:
    """The side and its kind; the words of a claim stand for its interval, other words for the number that they spell."""
    claim = stated.get(result)
    if result in _WEEKDAYS:
        day = Decimal(_WEEKDAYS[result])
        return Side(words, day, day, ""), "weekday"
    if claim and claim.quantity:
        quantity = claim.quantity
        return Side(words, _decimal(quantity.lower), _decimal(quantity.upper), quantity.unit), "number"
    if claim and claim.time:
        return _days(words, claim.time.start, claim.time.end)
    dates = _DATES.fullmatch(result)
    if dates:
        return _days(words, dates[1], dates[2] or dates[1])
    return _spelled(words, result)


def _spelled(words: str, result: str) -> tuple[Side, str] | None:
    known = _LOOKED_UP.fullmatch(result)
    if known:
        value = _scaled(known[1], known[2])
        return Side(words, value, value, known[3]), "number"
    found = _RESULT.fullmatch(result)
    if not found:
        return None
    sign, low, low_scale, high, high_scale, unit = found.groups()
    lower = _scaled(low, low_scale)
    upper = _scaled(high, high_scale) if high else lower
    if sign:
        lower, upper = (lower, None) if sign in "≥>" else (None, upper)
    return Side(words, lower, upper, unit.strip()), "number"


def _days(words: str, first: str | None, last: str | None) -> tuple[Side, str] | None:
    try:
        start, end = (None if day is None else Decimal(date.fromisoformat(day).toordinal()) for day in (first, last))
    except ValueError:
        # words of the article that look like a day
        return None
    return None if start is None and end is None else (Side(words, start, end, ""), "date")


def _scaled(digits: str, scale: str | None) -> Decimal | None:
    with localcontext(EXACT):
        return _decimal(digits.replace(",", "") + f"E{_SCALES[scale]}")


def _decimal(text: str | None) -> Decimal | None:
    try:
        return None if text is None else Decimal(text)
    except InvalidOperation:
        return None


def _alike(left: Side, right: Side) -> bool:
    """Whether both are in one unit, as far as they name one, and at least one end of each is known."""
    known = all(side.lower is not None or side.upper is not None for side in (left, right))
    return known and (left.unit == right.unit or not left.unit or not right.unit)


def _meet(left: Side, right: Side) -> bool:
    """Whether they share more than an end, which is all that two open intervals may seem to share."""
    lower = max((end for end in (left.lower, right.lower) if end is not None), default=None)
    upper = min((end for end in (left.upper, right.upper) if end is not None), default=None)
    if lower is None or upper is None or lower < upper:
        return True
    points = left.lower == left.upper and right.lower == right.upper
    return lower == upper and points
