"""Two dated claims -> which of them holds at the earlier time, as far as both write it out."""

from __future__ import annotations

from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Moment, Period
from claimcheck.packs.patterns import late

__all__ = ["by_number", "end_of", "order_of", "same_start"]


def order_of(one: Claim, other: Claim) -> int:
    """-1 where the first is the earlier by what both write out, 1 where the second is, 0 where that is not certain."""
    first, second = end_of(one), end_of(other)
    if first is None or second is None:
        return 0
    years = ("year" in first.given) == ("year" in second.given)
    key = [_key(first), _key(second)]
    if key[0] == key[1]:
        return 0
    if first.month is second.month is None and first.year == second.year and None not in (first.day, second.day):
        return -1 if key[0] < key[1] else 1
    if (first.year is None) != (second.year is None) or first.month is None or second.month is None:
        by_year = first.year is not None and second.year is not None and first.year != second.year and years
        return 0 if not by_year else -1 if (first.year or 0) < (second.year or 0) else 1
    if key[0] < key[1]:
        return -1
    return 1 if years else 0


_NUMBERED = late(r"(?P<event>[一-鿿]{2})(?:的)?第(?P<n>\d{1,3}|[二三四五六七八九]?十?[一二三四五六七八九十])(?P<unit>天|日|周|个?月|年)")
_FEW = 24
_TENS = {sign: value for value, sign in enumerate("一二三四五六七八九十", 1)}


def by_number(discourse: Discourse, one: Claim, other: Claim) -> int:
    """-1 where the first is of an earlier day of one event than the second (上映第5天, 上映第8天), 1 where it is of a later one, else 0."""
    first, second = (_numbered(discourse, claim) for claim in (one, other))
    if first is None or second is None or first[:2] != second[:2] or first[2] == second[2]:
        return 0
    return -1 if first[2] < second[2] else 1


def _numbered(discourse: Discourse, claim: Claim) -> tuple[str, str, int] | None:
    """The event before a claim, the unit that counts from it, and how many."""
    start = max(discourse.layout.sentences[claim.clause.sentence].span.start, claim.span.start - _FEW)
    found = list(_NUMBERED.finditer(discourse.text, start, claim.span.start))
    if not found:
        return None
    number = found[-1]["n"]
    if number.isdigit():
        return found[-1]["event"], found[-1]["unit"], int(number)
    tens, _, ones = number.rpartition("十") if "十" in number else ("", "", number)
    value = (10 * _TENS.get(tens, 1) if "十" in number else 0) + _TENS.get(ones, 0)
    return found[-1]["event"], found[-1]["unit"], value


def _key(moment: Moment) -> tuple[int, int, int, int]:
    return (
        moment.year or 0,
        moment.month or 13,
        moment.day if moment.day is not None else 32,
        moment.hour if moment.hour is not None else 24,
    )


def end_of(claim: Claim) -> Moment | None:
    """The moment up to which a claim counts."""
    return claim.time.end if isinstance(claim.time, Period) else claim.time


def same_start(one: Claim, other: Claim) -> bool:
    """Whether both count from one day, or neither says from when."""
    starts = [claim.time.start if isinstance(claim.time, Period) else None for claim in (one, other)]
    if (starts[0] is None) != (starts[1] is None):
        # 4月1日至5月15日 and then 截至6月10日 go on with one count; 全年 and then 1至2月 begin a new one
        return starts[0] is not None and one.span.start < other.span.start
    return starts[0] is None or starts[1] is None or _key(starts[0]) == _key(starts[1])
