"""A dated mention -> how many days, months or years it spans."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from decimal import Decimal

from claimcheck.model.claim import Claim, Given
from claimcheck.model.document import Span
from claimcheck.model.mention import Moment, Period, Quantity

__all__ = ["length_between", "lengths_of"]

_ANY_YEAR, _DECEMBER = 2001, 12
_WORDS = {"天": "天", "个月": "个月", "年": "年"}


def lengths_of(claim: Claim, unit: str) -> tuple[Given, ...]:
    """How many of ``unit`` a date or a stretch of dates spans, both ends counted, and one less; nothing where it is not sure.

    8月1日至14日 is 14 days or 13; 6月 is 30; 2016—2020年 is five years or four.
    """
    mention = claim.mention
    if isinstance(mention, Quantity) or unit not in _WORDS:
        return ()
    start, end = (mention.start, mention.end) if isinstance(mention, Period) else (mention, mention)
    return _given(start, end, unit, mention.span, mention.text)


def length_between(start: Claim, end: Claim, unit: str) -> tuple[Given, ...]:
    """The same from one date to another that stands elsewhere (自7月1日启动以来…截至7月15日)."""
    if not isinstance(start.mention, Moment) or not isinstance(end.mention, Moment) or unit not in _WORDS:
        return ()
    return _given(start.mention, end.mention, unit, end.span, f"{start.mention.text}—{end.mention.text}")


def _given(start: Moment | None, end: Moment | None, unit: str, span: Span, text: str) -> tuple[Given, ...]:
    if start is None or end is None:
        return ()
    counts = sorted({n for n in _counted(start, end, unit, single=start is end) if n > 1}, reverse=True)
    return tuple(Given(span, Decimal(n), f"{text}({n}{_WORDS[unit]})") for n in counts)


def _counted(start: Moment, end: Moment, unit: str, *, single: bool) -> list[int]:
    if unit == "年":
        if start.year is None or end.year is None or single:
            return []
        return [end.year - start.year + 1, end.year - start.year]
    if unit == "个月":
        return _months(start, end, single=single)
    first, last = _day(start, last=False), _day(end, last=True)
    if first is None or last is None or last <= first:
        return []
    days = last - first + 1
    whole = single or start.day is None
    february = (
        whole and start.year is None and start.month is not None and end.month is not None and start.month <= 2 <= (_last_month(end) or 0)
    )
    return [days, days + 1] if february else [days] if whole else [days, days - 1]


def _months(start: Moment, end: Moment, *, single: bool) -> list[int]:
    if single:
        if start.given & {"year"} and not start.given & {"month", "quarter", "half"}:
            return [12]
        return [3] if "quarter" in start.given else [6] if "half" in start.given else []
    if start.month is None or end.month is None or start.given & {"day"}:
        return []
    years = end.year - start.year if start.year is not None and end.year is not None else 0
    months = 12 * years + end.month - start.month
    return [months + 1, months] if months > 0 else []


def _last_month(moment: Moment) -> int | None:
    """The last month of a quarter or half-year, of which a date gives the first; of any other date its own."""
    if moment.month is None:
        return None
    return moment.month + (2 if "quarter" in moment.given else 5 if "half" in moment.given else 0)


def _day(moment: Moment, *, last: bool) -> int | None:
    """The ordinal of the first or last day that a date means, in a common year where it has none."""
    if moment.first is not None and moment.last is not None:
        return moment.last if last else moment.first
    if moment.month is None or not 1 <= moment.month <= 12 or moment.calendar != "gregorian":
        return None
    if last and moment.day is None and (month := _last_month(moment)) is not None and month <= _DECEMBER:
        year = moment.year or _ANY_YEAR
        return date(year, month, monthrange(year, month)[1]).toordinal()
    year = moment.year or _ANY_YEAR
    longest = monthrange(year, moment.month)[1]
    if moment.day is None:
        return date(year, moment.month, longest if last else 1).toordinal()
    return date(year, moment.month, moment.day).toordinal() if 1 <= moment.day <= longest else None
