"""A five-year plan by its number and the years beside it -> links that hold these against the years of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.links.dated import end_of, explicit, moment_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["plan_years"]

_DIGITS = {sign: value for value, sign in enumerate("一二三四五六七八九", 1)}
_FIRST, _SECOND, _THIRD, _LENGTH = 1953, 1958, 1966, 5
_REACH = 8
_BRACKET = late(r"(?:的(?:五年|5年))?\s?[（(]\s?(?:即|指)?")
_JOINT = late(r"(?:是|为|即|[，,（(：:—-]{1,2}|，是|，即|作为|，也是|的|的是|，作为){0,2}(?:我国|全国|中国|国家)?(?:实施)?")


@lru_cache(maxsize=8)
def _name(pack: Pack) -> re.Pattern[str]:
    when = pack.alternatives("chronology.plan_year")
    return late(
        rf"(?P<quote>[“\"「『])?(?P<tens>十)?(?P<ones>[一二三四六七八九])?五(?(quote)[”\"」』])(?P<tail>规划|计划|时期|期间|规划期|规划时期|计划时期)?(?:的?(?P<when>{when}))?"
    )


def plan_years(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """“十三五”时期（2015—2020年）, 2015年是“十三五”开局之年: a plan runs for five years that everybody knows."""
    when = pack.table("chronology.plan_year")
    for found in _name(pack).finditer(discourse.text):
        first = _first_year(found)
        if first is None:
            continue
        for claim in discourse.claims:
            if claim.span.start > found.end() + _REACH:
                break
            link = _whole(discourse, claim, found, first)
            if link is None and found["when"]:
                link = _single(discourse, claim, found, first + int(when[found["when"]]))
            if link is not None:
                yield link


def _first_year(found: re.Match[str]) -> int | None:
    """1953 of 一五, 2016 of 十三五; a bare 十五 is a number."""
    if not (found["quote"] or found["tail"]) or not (found["tens"] or found["ones"]):
        return None
    number = (10 if found["tens"] else 0) + _DIGITS.get(found["ones"] or "", 0)
    return {1: _FIRST, 2: _SECOND}.get(number, _THIRD + _LENGTH * (number - 3))


def _whole(discourse: Discourse, claim: Claim, found: re.Match[str], first: int) -> Link | None:
    """The stretch of years in the bracket after the name."""
    start, end = moment_of(claim), moment_of(claim, last=True)
    if not isinstance(claim.mention, Period) or start is None or end is None or start.year is None or end.year is None:
        return None
    if not explicit(claim) or found["when"] or _BRACKET.fullmatch(discourse.text, found.end(), max(found.end(), claim.span.start)) is None:
        return None
    wrong_end = start.year == first
    if not wrong_end and end.year != first + _LENGTH - 1:
        # 老挝“十五”规划（2026—2030年）: the plan of another country
        return None
    due = first + _LENGTH - 1 if wrong_end else first
    return _link(end_of(claim, last=wrong_end), due, found)


def _single(discourse: Discourse, claim: Claim, found: re.Match[str], due: int) -> Link | None:
    """The one year that is said to be the first or last of a plan."""
    moment = claim.mention
    if not isinstance(moment, Moment) or moment.given != {"year"} or moment.relative or moment.hedges:
        return None
    text = discourse.text
    beside = claim.span.end <= found.start() and _JOINT.fullmatch(text, claim.span.end, found.start())
    after = claim.span.start >= found.end() and _JOINT.fullmatch(text, found.end(), claim.span.start)
    return _link(claim, due, found) if beside or after else None


def _link(claim: Claim, due: int, found: re.Match[str]) -> Link:
    year = Given(Span(found.start(), found.end()), Decimal(due), f"{due}年")
    return Link("plan-years", (Reading("plan", {"stated": (claim,), "due": (year,)}),))
