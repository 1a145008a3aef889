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
_RESULT = late("实现|完成|达|同比|增|减|下降|上升|保持|取得|共有|累计|总量|总值")
_PLAN = late("将|计划|预计|力争|目标|拟|展望|有望|确保|要")
_SHOWN = late("(?:业绩|财务)?(?:报告|财报|季报|半年报|公告|数据)(?:》)?(?:显示|披露|称|指出)[，,:：][^，。；比较与同]{0,8}")
_DAY_ENDS = late("24[时点:：]")
_WHOLE_DAY = late("0时?[-—－~至到]+24时")
_DAY_AND_STATE = 2
_FIRST, _NEXT, _MOST, _LEAD = 3, 6, 80, 20


@lru_cache(maxsize=8)
def _accounts(pack: Pack) -> re.Pattern[str]:
    return late(pack.alternatives("facts.accounts"))


def reported_years(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """《2023年统计公报》 tells of 2023; where the text knows only 2024, one of the two is wrong."""
    yield from _shown(discourse)
    accounts = _accounts(pack)
    years = [claim for claim in discourse.of("time") if _year(claim) is not None]
    for claim in years:
        if claim.clause.sentence >= _FIRST:
            return
        title = _titled(discourse, claim)
        if not title or not accounts.search(title):
            continue
        others = [other for other in years if other.id != claim.id]
        below = [other for other in others if _opens(discourse, other) and 0 < other.clause.sentence - claim.clause.sentence <= _NEXT]
        if below and not _reckons(discourse, below[0]):
            continue
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


def _reckons(discourse: Discourse, claim: Claim) -> bool:
    """Whether the sentence of a year says what came of it, not what is planned."""
    told = discourse.text[claim.span.end : discourse.layout.sentences[claim.clause.sentence].span.end]
    return _RESULT.search(told) is not None and _PLAN.search(told[:_LEAD]) is None


def _titled(discourse: Discourse, claim: Claim) -> str:
    """The title that a year stands in."""
    start = discourse.text.rfind("《", max(0, claim.span.start - 20), claim.span.start)
    found = _TITLE.match(discourse.text, start) if start >= 0 else None
    if found:
        return found.group() if found.end() > claim.span.end else ""
    # a text that begins with the title itself has no 《》 around it
    opening = discourse.layout.sentences[0].span
    before = discourse.text[opening.start : claim.span.start]
    if claim.clause.sentence or _PAUSE.search(before) or len(before) > _LEAD:
        return ""
    return _PAUSE.split(discourse.text[claim.span.end : claim.span.end + 30])[0]


def _shown(discourse: Discourse) -> Iterator[Link]:
    """2021年第三季度报告显示,公司2020年第三季度实现…: a report tells of its own quarter first."""
    for one, other in zip(discourse.claims, discourse.claims[1:], strict=False):
        a, b = one.mention, other.mention
        if not isinstance(a, Moment) or not isinstance(b, Moment) or a.year == b.year or a.given != b.given or a.relative or b.relative:
            continue
        part = a.given & {"quarter", "half"} and (a.month, "year" in a.given) == (b.month, "year" in b.given)
        if part and _SHOWN.fullmatch(discourse.text, one.span.end, other.span.start) and _reckons(discourse, other):
            yield _link("one-event-years", one, other, frozenset({"told-twice", "inferred"}))


def outlying_years(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """2022年3月20日0—24时, 截至2021年3月20日24时, 截至2022年3月20日24时: one bulletin is of one day."""
    del pack
    days: dict[tuple[int, int], list[tuple[Claim, Day]]] = defaultdict(list)
    for claim in discourse.claims[:_MOST]:
        day = full_day(claim)
        if day is not None and _year(claim) is not None and _DAY_ENDS.search(discourse.text, claim.span.start, claim.span.end + _NEXT):
            days[day[1], day[2]].append((claim, day))
    for group in days.values():
        years = [day[0] for _, day in group]
        odd = [year for year in set(years) if years.count(year) == 1]
        if len(set(years)) == len(years) == _DAY_AND_STATE and _one_bulletin(discourse, *(claim for claim, _ in group)):
            yield _link("one-event-years", group[0][0], group[1][0], frozenset({"told-twice", "same-time"}))
            continue
        if len(set(years)) != 2 or len(odd) != 1 or len(years) < _FIRST:
            continue
        claim = next(claim for claim, day in group if day[0] == odd[0])
        other = next(claim for claim, day in group if day[0] != odd[0])
        yield _link("one-event-years", other, claim, frozenset({"told-twice", "same-time"}))


def _one_bulletin(discourse: Discourse, day: Claim, state: Claim) -> bool:
    """Whether what was added on a day is followed by the state at its end: 4月8日0—24时…。截至4月8日24时…"""
    whole = _WHOLE_DAY.search(discourse.text[day.span.start : day.span.end + 8])
    upto = discourse.text[max(0, state.span.start - 3) : state.span.start].rstrip().endswith(("截至", "截止"))
    return whole is not None and upto and 0 < state.clause.sentence - day.clause.sentence <= _FIRST


def _link(kind: str, one: Claim, other: Claim, marks: frozenset[str]) -> Link:
    return Link(kind, (Reading("one report", {"first": (end_of(one, last=False),), "second": (end_of(other, last=False),)}),), marks)
