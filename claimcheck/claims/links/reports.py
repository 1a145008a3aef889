"""The year of a report's title and the day of a bulletin -> the dates of its text that fall out of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.claims.links.dated import end_of
from claimcheck.claims.links.loans import Day, full_day
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["outlying_years", "reported_years"]

_TITLE = late(r"《[^《》\n]{0,30}》")
_PAUSE = late(r"[，,。\n（(：:]")
_FIRST, _NEXT, _MOST = 3, 6, 80


@lru_cache(maxsize=8)
def _accounts(pack: Pack) -> re.Pattern[str]:
    return late(pack.alternatives("facts.accounts"))


def reported_years(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """《2023年统计公报》 tells of 2023; where the text knows only 2024, one of the two is wrong."""
    accounts = _accounts(pack)
    years = [claim for claim in discourse.claims if _year(claim) is not None]
    for claim in years:
        if claim.clause.sentence >= _FIRST:
            return
        title = _titled(discourse, claim)
        if not title or not accounts.search(title):
            continue
        others = [other for other in years if other.id != claim.id]
        below = [other for other in others if _opens(discourse, other) and other.clause.sentence - claim.clause.sentence <= _NEXT]
        if below and {_year(other) for other in others if _bare(other)} == {_year(below[0])} and _year(claim) not in map(_year, others):
            yield _link("one-event-years", claim, below[0], frozenset({"title", "inferred"}))
            return


def _year(claim: Claim) -> int | None:
    moment = claim.mention.start if isinstance(claim.mention, Period) else claim.mention
    if not isinstance(moment, Moment) or moment.calendar != "gregorian" or moment.relative or "year" not in moment.given:
        return None
    return moment.year


def _bare(claim: Claim) -> bool:
    return isinstance(claim.mention, Moment) and claim.mention.given == {"year"}


def _opens(discourse: Discourse, claim: Claim) -> bool:
    """Whether a bare year opens a clause and is followed by a stop or by a subject: 2024年，我国粮食…."""
    return _bare(claim) and claim.span.start == claim.clause.span.start and discourse.text[claim.span.end : claim.span.end + 1] in "，,全我"


def _titled(discourse: Discourse, claim: Claim) -> str:
    """The title that a year stands in."""
    start = discourse.text.rfind("《", max(0, claim.span.start - 20), claim.span.start)
    found = _TITLE.match(discourse.text, start) if start >= 0 else None
    if found:
        return found.group() if found.end() > claim.span.end else ""
    # a text that begins with the title itself has no 《》 around it
    opening = claim.span.start == discourse.layout.sentences[0].span.start
    return _PAUSE.split(discourse.text[claim.span.end : claim.span.end + 30])[0] if opening else ""


def outlying_years(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """2022年3月20日0—24时, 截至2021年3月20日24时, 截至2022年3月20日24时: one bulletin is of one day."""
    del pack
    days: dict[tuple[int, int], list[tuple[Claim, Day]]] = defaultdict(list)
    for claim in discourse.claims[:_MOST]:
        day = full_day(claim)
        if day is not None and "24" in discourse.text[claim.span.start : claim.span.end + 6]:
            days[day[1], day[2]].append((claim, day))
    for group in days.values():
        years = [day[0] for _, day in group]
        odd = [year for year in set(years) if years.count(year) == 1]
        if len(set(years)) != 2 or len(odd) != 1 or len(years) < _FIRST:
            continue
        claim = next(claim for claim, day in group if day[0] == odd[0])
        other = next(claim for claim, day in group if day[0] != odd[0])
        yield _link("one-event-years", other, claim, frozenset({"told-twice", "same-time"}))


def _link(kind: str, one: Claim, other: Claim, marks: frozenset[str]) -> Link:
    return Link(kind, (Reading("one report", {"first": (end_of(one, last=False),), "second": (end_of(other, last=False),)}),), marks)
