"""Dates told one after the other -> links where the words go on in time and the date goes back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.claims.links.dated import explicit, in_one_year, is_stamp, moment_of, years_marks
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["chronicles", "in_the_narrative", "sequences", "years_told_on"]

_FAR = 110
_CAUSED = 150
_LOOK = 48
_NEAR = 26
_ENTRIES = 4
_BACK, _NIGHT = 300, 5
"""Minutes that a slip goes back, and the hour up to which it is night."""


_JOINED = late("[，,](?:并|又|随后|后|遂|再|继而|其后|之后|而后|接着)[于在]$")
"""Right before a date: the same one goes on, and what was told before it is no other paper."""
_LOOKS_BACK = late(
    "此前|早在|之前|以前|曾|前身|原定|原计划|上年|去年|前年|同期|截至|截止|相比|追溯|回顾|其中|计划|预计|拟|约定|期限|到期|年度"
)
_EARLIER = late("(?:^|[。；，])(?:而?在?此前|在?此之前|在?这之前|更早前)[，,]?(?P<gap>[^，。；]{0,12}?)[于在自从]?$")
_PLANNED = late("将|拟|计划|预计|预定|原定|约定|定于|承诺|至|到|截止|期限|公告|报道|消息|披露|发布|公布")
_ON_THE_WAY = late("[^，。；]{0,14}?(?:抵达|到达|乘坐|搭乘|乘车|入境|离开|返回|前往|步行|驾车|转乘|下车|上车|入住|就诊|登机|出发)")
_FOUND = late(r"指出|认定|报告")
_UP_TO, _LEARNT = late("[至到]$"), late("了解到|获悉|得知|报道")
_APPROVED = late(r"经[^，。；]{2,20}(?:审议|同意|通过|批准|审定)")
_WHAT_FOR = late(r"[^，。；,;]{1,10}的[^，。；,;]*")
"""1月1日参观的预约已于12月25日开放: the day that a thing is for, not one on which something happened."""
_LEFT, _REACH, _YEARS = 10, 90, 40
_YEAR_ON = late(r"(?:[，。,；]|^)(?:并|又|再)?(?:随后|此后|其后|之后|而后|后来|继而|接着|后)(?:的|于|在|，|到|至)?$")
_YEAR_BACK = late(r"(?:[，。,；]|^)(?:而|就|早)?在?(?:此前|此之前|这之前)的?[，,]?$")
_NOT_TOLD = late("截至|截止|预计|计划|规划|目标|将|版|年代|世纪|出生|生于")
_AGO = 100
"""Days by which what is told as earlier may lie later and still be a slip."""


class _Words(NamedTuple):
    onwards: re.Pattern[str]
    onwards_after: re.Pattern[str]
    causes: re.Pattern[str]
    backwards: re.Pattern[str]
    dateline: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    onwards = pack.alternatives("chronology.onwards")
    dateline = late(rf"[)）]?\s?(?:{pack.alternatives('chronology.dateline_after')}|{pack.alternatives('chronology.cited_after')})")
    return _Words(
        late(f"{onwards}[^。；;]{{0,16}}$"),
        late(f"[，,]?[^，。；;,]{{0,12}}?{pack.alternatives('chronology.onwards_after')}"),
        late(f"{pack.alternatives('chronology.causes')}[^。；;]{{0,{_LOOK}}}$"),
        late(pack.alternatives("chronology.backwards_near")),
        dateline,
    )


def sequences(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """15时10分点火升空,入轨后于12时08分对接: 后 says that the second time is the later one."""
    words = _words(pack)
    last: Claim | None = None
    for claim in discourse.of("time"):
        if not isinstance(claim.mention, Moment) or not _is_date(claim.mention):
            last = None if moment_of(claim) is not None else last
            continue
        if is_stamp(claim) or words.dateline.match(discourse.text, claim.span.end):
            # the day of writing is no event
            last = None
            continue
        if last is not None and _paragraph(discourse, last) == _paragraph(discourse, claim):
            link = _told_on(discourse, last, claim, words) or _told_back(discourse, last, claim)
            if link is not None:
                yield link
        last = claim


def _is_date(moment: Moment) -> bool:
    return "month" in moment.given and moment.calendar == "gregorian" and not moment.flaws and not moment.hedges


def _paragraph(discourse: Discourse, claim: Claim) -> int:
    return discourse.layout.sentences[claim.clause.sentence].paragraph


def _told_on(discourse: Discourse, last: Claim, claim: Claim, words: _Words) -> Link | None:
    gap = discourse.text[last.span.end : claim.span.start]
    caused = bool(words.causes.search(gap))
    if len(gap) > (_CAUSED if caused else _FAR) or "\n" in gap or gap.endswith("继") or _WHAT_FOR.fullmatch(gap):
        return None
    if "；" in gap or (caused and _FOUND.search(gap)):
        # 8月13日甲国下架；乙国在8月10日上映; 10月1日的报告指出,疏忽导致9月26日的火灾
        return None
    goes_on = words.onwards.search(gap[-_NEAR:] + claim.mention.text[:2]) or words.onwards_after.match(discourse.text, claim.span.end)
    joined = _JOINED.search(gap)
    back = _LOOKS_BACK if joined else words.backwards
    if not (caused or goes_on) or back.search(gap[-_NEAR:]):
        return None
    around = discourse.text[max(0, last.span.start - 10) : last.span.start]
    if _UP_TO.search(around) or (not joined and (_LEARNT.search(gap) or _APPROVED.match(discourse.text, claim.span.end))):
        return None  # 展出至10月29日; 记者7月14日了解到,…已于7月13日到达; 9月26日印发…,已于8月29日经会议审议
    if back.search(around) or gap[:2] in {"前", "之前", "以前"}:
        return None
    placed = in_one_year(last, claim)
    if placed is None:
        return None
    one, two = (item.mention for item in placed)
    if not isinstance(one, Moment) or not isinstance(two, Moment) or one.first is None or two.last is None:
        return None
    marks = set(years_marks(last, claim)) if placed[0] is last else set()
    if last.clause.sentence != claim.clause.sentence and not caused:
        marks.add("far-apart")
    players = {"earlier": (placed[0],), "later": (placed[1],)}
    if one.first == two.last and one.hour is not None and two.hour is not None:
        return Link("clock-in-order", (Reading("told on", players),), frozenset(marks))
    # more than a year back is another story, or a year that was not written
    if not one.first - 330 <= two.last < one.first or ("year" not in two.given and one.month == 12):
        return None
    return Link("told-in-order", (Reading("told on", players),), frozenset(marks))


def _told_back(discourse: Discourse, last: Claim, claim: Claim) -> Link | None:
    """6月15日开庭。此前,检察机关于7月3日起诉: what is told as earlier lies some days later."""
    left = discourse.text[max(last.span.end, claim.span.start - 24) : claim.span.start]
    back, right = _EARLIER.search(left), discourse.text[claim.span.end : claim.span.end + _NEAR]
    if back is None or claim.clause.sentence - last.clause.sentence > 1 or _PLANNED.search(back["gap"] + "|" + right.split("。")[0]):
        return None
    told = discourse.text[max(0, last.span.start - 4) : last.span.end + _NEAR].split("。")[0]
    placed = in_one_year(last, claim)
    if placed is None or _LOOKS_BACK.search(told) or _PLANNED.search(told):
        return None
    one, two = (item.mention for item in placed)
    if not isinstance(one, Moment) or not isinstance(two, Moment) or one.last is None or two.first is None:
        return None
    if one.relative or two.relative or one.day is None or two.day is None or two.first - one.last > _AGO:
        return None
    marks = {"far-apart"} | (years_marks(last, claim) if placed[0] is last else set())
    return Link("told-in-order", (Reading("told back", {"earlier": (placed[1],), "later": (placed[0],)}),), frozenset(marks))


def chronicles(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """2009年8月…；2012年6月…；2016年1月…；2014年9月…: among entries that each begin with their date one goes back."""
    skip = _words(pack).backwards
    entries: list[Claim] = []
    paragraph = -1
    for claim in discourse.of("time"):
        moment = claim.mention
        if not isinstance(moment, Moment) or moment.first is None or not {"year", "month"} <= moment.given:
            continue
        if _paragraph(discourse, claim) != paragraph:
            yield from _chronicle(entries)
            entries, paragraph = [], _paragraph(discourse, claim)
        opens = claim.span.start - claim.clause.span.start <= 1 and (claim.clause.before in {"；", ";"} or not entries)
        if opens and not skip.match(discourse.text, claim.span.end):
            entries.append(claim)
    yield from _chronicle(entries)


def _chronicle(entries: list[Claim]) -> Iterator[Link]:
    """The one entry without which the others stand in order."""
    days = [claim.mention.first for claim in entries if isinstance(claim.mention, Moment) and claim.mention.first is not None]
    if len(days) < _ENTRIES or len(days) != len(entries):
        return
    falls = [index for index in range(1, len(days)) if days[index] < days[index - 1]]
    if len(falls) != 1:
        return
    at = falls[0]
    rest_without = [days[:index] + days[index + 1 :] for index in (at, at - 1)]
    if any(rest == sorted(rest) for rest in rest_without):
        reading = Reading("entries in order", {"earlier": (entries[at - 1],), "later": (entries[at],)})
        yield Link("told-in-order", (reading,), frozenset({"inferred"}))


def in_the_narrative(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """14时02分…地震。13时10分,首批救援人员赶到: of two times of one day that open their clauses, the second is the later one."""
    skip = late(pack.alternatives("chronology.clock_back"))
    last: Claim | None = None
    for claim in discourse.claims:
        moment = claim.mention
        if not isinstance(moment, Moment) or moment.hour is None:
            last = None if moment_of(claim) is not None else last
            continue
        opens = claim.span.start - claim.clause.span.start <= 1 and not claim.clause.bracket
        opens = opens and (last is None or last.clause.sentence != claim.clause.sentence or _goes_on(discourse, last, claim))
        if last is not None and opens and _paragraph(discourse, last) == _paragraph(discourse, claim):
            around = discourse.text[last.clause.span.start : discourse.layout.sentences[claim.clause.sentence].span.end]
            if _goes_back(last, claim) and not skip.search(around):
                players = {"earlier": (last,), "later": (claim,)}
                yield Link("clock-in-order", (Reading("narrative", players),), frozenset({"inferred"}))
        last = claim


def _goes_on(discourse: Discourse, last: Claim, claim: Claim) -> bool:
    """Whether two times of one sentence are stations of one way: 13:27抵达机场,15:30乘坐渡轮."""
    apart = claim.clause.before in {"；", ";"}
    return apart or all(_ON_THE_WAY.match(discourse.text, one.span.end) is not None for one in (last, claim))


def _goes_back(last: Claim, claim: Claim) -> bool:
    """Whether the second clock is the earlier one by hours that no night and no twelve-hour count explain."""
    one, two = last.mention, claim.mention
    if not isinstance(one, Moment) or not isinstance(two, Moment) or one.hour is None or two.hour is None or two.given & {"day", "month"}:
        return False
    if two.relative or one.hedges or two.hedges or one.flaws or two.flaws:
        return False
    back = (one.hour - two.hour) * 60 + (one.minute or 0) - (two.minute or 0)
    exact = one.minute is not None and two.minute is not None
    return 0 < back <= _BACK and exact and two.hour > _NIGHT


def years_told_on(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """1986年毕业,其后1984年赴美; 2006年上市,此前的2009年筹备: a year that its word denies, and no year of the sentence explains."""
    times = [claim for claim in discourse.claims if isinstance(claim.mention, Moment | Period)]
    for one, two in pairwise(times):
        if not _year(one) or not _year(two) or not _beside(discourse, one, two):
            continue
        left = discourse.text[max(one.span.end, two.span.start - _LEFT) : two.span.start]
        first, second = one.mention, two.mention
        if not isinstance(first, Moment) or not isinstance(second, Moment) or first.year is None or second.year is None:
            continue
        gap = discourse.text[one.span.end : two.span.start]
        if _NOT_TOLD.search(gap) or not 0 < abs(second.year - first.year) <= _YEARS or one.clause.bracket or two.clause.bracket:
            continue
        on = _YEAR_ON.search(left) is not None and second.year < first.year
        back = _YEAR_BACK.search(left) is not None and second.year > first.year
        if on or back:
            told = [one, *(other for other in times if other.id < one.id and other.clause.sentence == two.clause.sentence and _year(other))]
            pairs = [(other, two) if on else (two, other) for other in told]
            readings = tuple(Reading("told on" if on else "told back", {"earlier": (a,), "later": (b,)}) for a, b in pairs)
            yield Link("told-in-order", readings, frozenset({"inferred"}))


def _beside(discourse: Discourse, one: Claim, two: Claim) -> bool:
    """Whether the second is told in the same sentence or in the next of its paragraph, not far behind the first."""
    sentences = discourse.layout.sentences
    first, second = sentences[one.clause.sentence], sentences[two.clause.sentence]
    near = second.index - first.index <= 1 and first.paragraph == second.paragraph
    return near and two.span.start - one.span.end <= _REACH


def _year(claim: Claim) -> bool:
    moment = claim.mention
    return (
        isinstance(moment, Moment) and moment.given == {"year"} and explicit(claim) and not moment.flaws and moment.calendar == "gregorian"
    )
