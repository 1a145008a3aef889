"""A length of time and the dates that stand a sentence or more away from it -> links that hold one against the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from claimcheck.claims.links.dated import Pair, end_of, explicit, is_length, measurable, moment_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late

__all__ = ["careers_ended", "extreme_since", "from_clock_to_clock", "half_way", "held_in_days", "ordeals", "since_until"]

_INFERRED = frozenset({"inferred"})
_SINCE = late("^[^，。；]{0,24}?以来")
_BEYOND = late("(?:超|超过|突破|逾|满|已满|已超|达|达到|已达)$")
_AS_OF = late("截[至止]到?$")
_NEXT = 2


def _link(kind: str, start: Claim, end: Claim, stated: Claim, marks: frozenset[str] = _INFERRED) -> Link:
    return Link(kind, (Reading("dates", {"start": (start,), "end": (end,), "stated": (stated,)}),), marks)


def _paragraph(discourse: Discourse, claim: Claim) -> int:
    return discourse.layout.sentences[claim.clause.sentence].paragraph


def since_until(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """自3月10日…以来，…首次突破百天。截至6月26日，…: no more days than lie between the two."""
    for stated in discourse.of("duration"):
        if not is_length(stated) or stated.quantity.unit != "天" or not _BEYOND.search(_left(discourse, stated)):
            continue
        same = discourse.by_sentence.get(stated.clause.sentence, ())
        starts = [claim for claim in same if claim.span.end <= stated.span.start and _since(discourse, claim)]
        if len(starts) != 1 or any(_dated(claim) for claim in same if claim not in starts):
            continue
        ends = [
            claim
            for claim in discourse.claims[stated.id + 1 :]
            if 0 < claim.clause.sentence - stated.clause.sentence <= _NEXT
            and _paragraph(discourse, claim) == _paragraph(discourse, stated)
            and isinstance(claim.mention, Moment)
            and _AS_OF.search(_left(discourse, claim))
        ]
        if ends:
            pair = Pair(end_of(starts[0], last=False), ends[0])
            if measurable(pair, "天"):
                yield _link("span-at-most", pair.start, pair.end, stated)


def _left(discourse: Discourse, claim: Claim, reach: int = 8) -> str:
    start = claim.mention.around.start if isinstance(claim.mention, Quantity) else claim.span.start
    return discourse.text[max(0, start - reach) : claim.span.start]


def _dated(claim: Claim) -> bool:
    return isinstance(claim.mention, Moment | Period)


def _since(discourse: Discourse, claim: Claim) -> bool:
    moment = moment_of(claim)
    if moment is None or moment.day is None or (isinstance(claim.mention, Period) and claim.mention.end is not None):
        return False
    return _left(discourse, claim, 2).endswith(("自", "从")) and bool(
        _SINCE.match(discourse.text[claim.span.end : claim.span.end + 30]) or claim.mention.text.endswith("以来")
    )


@lru_cache(maxsize=8)
def _ordeal(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        late(pack.alternatives("chronology.stuck")),
        late(pack.alternatives("chronology.set_free")),
        late("(?:经历|经过|等待|坚守|等了|苦等|熬过|被困|滞留|受困|停留|鏖战)"),
    )


_HOURS = frozenset({"小时", "个小时"})


def ordeals(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """经历了58个小时的等待。…29日8时40分…无法前行…31日18时30分…撤离: from the first of the two to the last."""
    stuck, free, through = _ordeal(pack)
    for stated in discourse.of("duration"):
        if not is_length(stated) or stated.quantity.unit not in _HOURS or stated.quantity.value < 12 or stated.quantity.hedges:
            continue
        if not through.search(discourse.text, stated.clause.span.start, stated.clause.span.end):
            continue
        clocks = [claim for claim in discourse.claims if isinstance(claim.mention, Moment) and _clock(discourse, claim)]
        begun = [claim for claim in clocks if stuck.search(_sentence(discourse, claim, behind=True))]
        ended = [claim for claim in clocks if free.search(_sentence(discourse, claim, behind=True))]
        if not begun or not ended or ended[-1].id <= begun[0].id:
            continue
        pair = Pair(begun[0], ended[-1])
        if measurable(pair, stated.quantity.unit):
            yield _link("span-events", pair.start, pair.end, stated)


@lru_cache(maxsize=8)
def _careers(pack: Pack) -> tuple[re.Pattern[str], Mapping[str, re.Pattern[str]]]:
    table = pack.table("chronology.careers_begun")
    return late(rf"多?的?(?P<kind>{alternation(table)})(?:生涯|生活|岁月|时光)"), {name: late(words) for name, words in table.items()}


_ENDED = late("(?:结束|告别|中止)了?(?:他|她|自己)?(?:长达|整整|近|将近|为期)?$")


def careers_ended(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """1946年入伍…1975年转业，结束了长达29年的军旅生涯: from the year that it began to the one told right before."""
    named, begun = _careers(pack)
    for stated in discourse.of("duration"):
        if not is_length(stated) or stated.quantity.unit != "年" or stated.quantity.hedges or stated.quantity.value < _NEXT:
            continue
        kind = named.match(discourse.text, stated.span.end)
        if kind is None or not _ENDED.search(_left(discourse, stated, 12)):
            continue
        told = [c for c in discourse.claims[: stated.id] if isinstance(c.mention, Moment) and explicit(c)]
        told = [c for c in told if _paragraph(discourse, c) == _paragraph(discourse, stated)]
        starts = [c for c in told if begun[kind["kind"]].search(discourse.text, c.span.end, c.span.end + 8)]
        if len(starts) == 1 and told[-1].id > starts[0].id and told[-1].clause.sentence == stated.clause.sentence:
            pair = Pair(starts[0], told[-1])
            if measurable(pair, "年"):
                yield _link("span-events", pair.start, pair.end, stated)


_LASTED = late("(?:持续时间|持续|历时|耗时|时长|前后|共用时|用时)(?:共|长达|达|约|了|近|为)*$")
_TO = late("(?:至|到|直至|直到)$")
_REACH = 40


def from_clock_to_clock(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """于8月9日23时发布，至8月11日5时解除，持续时间达30小时: the two times of the sentence."""
    for stated in discourse.of("duration"):
        if not is_length(stated) or stated.quantity.unit not in _HOURS or not _LASTED.search(_left(discourse, stated, 10)):
            continue
        before = [c for c in discourse.by_sentence.get(stated.clause.sentence, ()) if c.span.end <= stated.span.start and _dated(c)]
        if len(before) != 2 or not all(isinstance(c.mention, Moment) and {"day", "hour"} <= c.mention.given for c in before):
            continue
        near = stated.span.start - before[1].span.end <= _REACH
        if near and _TO.search(_left(discourse, before[1], 3)) and measurable(Pair(*before), stated.quantity.unit):
            yield _link("span-events", before[0], before[1], stated)


def _clock(discourse: Discourse, claim: Claim) -> bool:
    """Whether a moment has its hour and its day, which may stand right before it (8月2日的12时40分)."""
    moment = moment_of(claim)
    if moment is None or "hour" not in moment.given:
        return False
    return "day" in moment.given or discourse.text[max(0, claim.span.start - 2) : claim.span.start] in {"日的", "日，"}


def _sentence(discourse: Discourse, claim: Claim, *, behind: bool) -> str:
    span = discourse.layout.sentences[claim.clause.sentence].span
    return discourse.text[claim.span.end if behind else span.start : span.end]


@lru_cache(maxsize=8)
def _holding(pack: Pack) -> re.Pattern[str]:
    return late(rf"的?[^，。；]{{0,4}}?{pack.alternatives('chronology.held')}[^，。；]{{0,2}}?(?:中|里|期间|内|上)?[，,。]")


_HELD = late("(?:为期|在|历时|持续|这|进行|举行|时间)$")


def held_in_days(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """将于4月22日至26日举行。在为期五天的活动中…: the only stretch of days that the sentence before tells is meant."""
    holding = _holding(pack)
    for stated in discourse.of("duration"):
        if not is_length(stated) or stated.quantity.unit != "天" or stated.quantity.hedges or not 2 <= stated.quantity.value <= 60:
            continue
        if not _HELD.search(_left(discourse, stated)) or not holding.match(discourse.text, stated.span.end):
            continue
        near = [
            claim
            for claim in discourse.claims[: stated.id]
            if _dated(claim)
            and 0 <= stated.clause.sentence - claim.clause.sentence <= 1
            and _paragraph(discourse, claim) == _paragraph(discourse, stated)
        ]
        stretches = [claim for claim in near if isinstance(claim.mention, Period) and _whole_days(claim.mention)]
        if len(stretches) != 1 or stretches[0] is not near[-1]:
            continue
        pair = Pair(end_of(stretches[0], last=False), end_of(stretches[0], last=True))
        if measurable(pair, "天"):
            yield _link("span-within", pair.start, pair.end, stated)


def _whole_days(period: Period) -> bool:
    first, last = period.start, period.end
    return first is not None and last is not None and first.day is not None and last.day is not None and first.hour is None


@lru_cache(maxsize=8)
def _extremes(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    high, low = pack.alternatives("chronology.highest_since"), pack.alternatives("chronology.lowest_since")
    return late(rf"来?的?{high}"), late(rf"来?的?{low}")


_SINCE_THEN = late("以来的?")


def extreme_since(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """2018年5月…创2011年7月以来新高，逾6年高位: the years from that date to the day of writing."""
    for words in _extremes(pack):
        lengths = [
            c
            for c in discourse.claims
            if is_length(c) and c.quantity.unit == "年" and c.quantity.value >= 2 and words.match(discourse.text, c.span.end)
        ]
        if not lengths:
            continue
        since = [claim for claim in discourse.claims if _opens(discourse, claim, words)]
        for stated in lengths:
            near = [
                c
                for c in since
                if abs(c.clause.sentence - stated.clause.sentence) <= 1 and _paragraph(discourse, c) == _paragraph(discourse, stated)
            ]
            if len(near) != 1:
                continue
            start = end_of(near[0], last=False)
            told = [
                c
                for c in discourse.claims[: near[0].id]
                if isinstance(c.mention, Moment) and explicit(c) and not c.mention.given & {"decade", "century"}
            ]
            now = [c for c in told if isinstance(c.mention, Moment) and "month" in c.mention.given]
            if now and _later(start, now[-1:]):
                yield _link("span-since", start, now[-1], stated)


def _opens(discourse: Discourse, claim: Claim, words: re.Pattern[str]) -> bool:
    """Whether a date is that since which there has been no such value."""
    moment = moment_of(claim)
    if moment is None or not explicit(claim) or (isinstance(claim.mention, Period) and claim.mention.end is not None):
        return False
    since = _SINCE_THEN.match(discourse.text, claim.span.end)
    end = claim.span.end if claim.mention.text.endswith("以来") else since.end() if since else -1
    return end >= 0 and words.match(discourse.text, end) is not None


def _later(start: Claim, now: Sequence[Claim]) -> bool:
    first = moment_of(start)
    return all(first is not None and (last := moment_of(one)) is not None and (last.year or 0) > (first.year or 0) for one in now)


_HALF = late("(?:一半|中点|半途|半程|正中间|正中央|中途)")
_AFTER = late("(?:天|个?月|年|个?小时)(?:后|之后|时)")
_ALL = late("(?:经过|历经|历时|耗时|总共|一共|全程|用了|花了|仅用|共用)[^，。；0-9]{0,8}$")
_FAR = 160


def half_way(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """40天后走到了全程的一半…经过30天的航行终于到达: the whole takes no less than its half."""
    lengths = [claim for claim in discourse.claims if is_length(claim) and not claim.quantity.is_range]
    for part in lengths:
        sentence = discourse.layout.sentences[part.clause.sentence].span
        behind = discourse.text[part.span.end : min(sentence.end, part.span.end + 40)]
        if not behind.startswith(("后", "之后", "时", "以后")) or not _HALF.search(behind):
            continue
        for whole in lengths:
            if not 0 < whole.span.start - part.span.end <= _FAR or whole.quantity.unit != part.quantity.unit:
                continue
            if _ALL.search(_left(discourse, whole, 14)) and _paragraph(discourse, whole) == _paragraph(discourse, part):
                yield Link("contained", (Reading("half", {"part": (part,), "whole": (whole,)}),), frozenset({"adjacent", "complete-set"}))
                break
