"""Dated events that follow one another in a process -> links that hold one date against the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.claims.links.dated import before, end_of, in_one_year, is_stamp, moment_of, of_unknown_year, unglossed, years_marks
from claimcheck.claims.links.events import event_words, events_in
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["bounds", "day_orders", "inside_terms", "orders"]

_REACH = 14
_NEAR = 40
_STRETCH = 3
_FAR = 60
_AND_THEN = ("并", "并自", "并从", "并于", "并定于", "并将于")
_JOINED_BEFORE = r"(?:日期|时间|日|通道|入口|系统|工作)?(?:分别|定)?[为是于在自从:：]{0,2}[清明宋元唐]?[代朝]?\s?$"
_BORN = late(r"生(?=[,，)）于在])")
_LOOSE = frozenset({"decade", "century"})
_COUPLE = ("两人", "二人")
"""1998年两人离婚: those of whom it is told."""
_DAYS = 550
_ATTRIBUTE = late(r"[^，。；]{0,14}(?<!目)的[一-鿿]")
_OF_A_YEAR = late("年?[度级届版]")
"""2024年度招录公告, 2019级: a year that something is of, not when it happens."""
_FROM_TO = late(r"[，,；;](?:从|自|由)[^，。；]{1,10}[到至]")
"""9月1日启用,从开工到启用…: what is measured there began on another day."""
_OTHERWISE = ("；", "期间", "后，", "减去", "应为")
_MONTHS, _WINTER = 2, 8
_COUNTED = late("病例|人数|人次|门诊|率|数量|总数")
"""现有确诊病例: what is counted, no step."""
_OWN_NAME = late(r"^[^\n]*?(?:第[二三]|[二三四]期|新[馆楼址桥])[^，。；\n]{0,8}\n")
_EVENING = 4
_HALF = late("下午|午后|傍晚|晚")
_LATE_START = 12
"""Departures from noon on may arrive the next morning without a word."""


class _Words(NamedTuple):
    stages: re.Pattern[str]
    ending: re.Pattern[str]
    table: dict[str, list[tuple[str, int, bool]]]


class _Staged(NamedTuple):
    claim: Claim
    moment: Moment
    process: str
    place: int
    again: bool
    word: str


@lru_cache(maxsize=8)
def _words(pack: Pack, name: str) -> _Words:
    table: dict[str, list[tuple[str, int, bool]]] = {}
    for word, meanings in pack.table(name).items():
        for meaning in meanings.split("|"):
            process, place, *again = meaning.split()
            table.setdefault(word, []).append((process, int(place), bool(again)))
    words = pack.alternatives(name)
    return _Words(late(words), late(f"({words}){_JOINED_BEFORE}"), table)


@lru_cache(maxsize=8)
def _pattern(pack: Pack, name: str) -> re.Pattern[str]:
    return late(pack.alternatives(name))


def _stage(stages: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first step that is told itself, not as the reason of another: 12日因发热就诊."""
    return next((found for found in stages.finditer(text) if text[found.start() - 1 : found.start()] != "因"), None)


def _staged(discourse: Discourse, claims: tuple[Claim, ...], words: _Words) -> list[_Staged]:
    """The single moments of a sentence whose clause names a step of a process."""
    found = []
    for index, claim in enumerate(claims):
        moment = moment_of(claim)
        if (
            moment is None
            or moment.calendar != "gregorian"
            or moment.given & _LOOSE
            or _OF_A_YEAR.match(discourse.text, claim.span.end - 1)
        ):
            continue
        stop = discourse.layout.sentences[claim.clause.sentence].span.end
        if following := next((other for other in claims[index + 1 :] if _another(other)), None):
            stop = min(stop, following.span.start)
        head, told = unglossed(discourse, claim)
        right = _FROM_TO.split(discourse.text[told : min(stop, told + _FAR)].split("。")[0])[0]
        named = words.ending.search(before(discourse, head, _REACH))
        word = named[1] if named else None
        if word is None and (ahead := _stage(words.stages, right)) and not _COUNTED.match(right, ahead.end()):
            word = ahead.group()
        if word is None and _BORN.match(discourse.text, claim.span.end):
            found.append(_Staged(end_of(claim, last=False), moment, "life", 1, False, "生"))
        elif word is not None:
            found.extend(_Staged(end_of(claim, last=False), moment, *meaning, word) for meaning in words.table[word])
    return found


def _another(claim: Claim) -> bool:
    """Whether a claim cuts off what is told of the date before it; hours of its day (每天9:00—12:00) do not."""
    moment = moment_of(claim)
    if moment is None and claim.mention.text in _COUPLE:
        return False
    return moment is None or bool(moment.given & {"year", "month", "day"} or moment.relative or moment.hour is None)


def orders(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Two steps of one process in one sentence, or in neighbours: 2021年3月开工 … 2022年5月竣工."""
    words, again, harmless = _words(pack, "chronology.stages"), _pattern(pack, "chronology.again"), _pattern(pack, "chronology.not_again")
    told: list[_Staged] = []
    paragraph = -1
    for sentence in discourse.layout.sentences:
        claims = discourse.by_sentence.get(sentence.index, ())
        if sentence.paragraph != paragraph:
            told, paragraph = [], sentence.paragraph
        here = _staged(discourse, claims, words) if claims else []
        told = [one for one in told if sentence.index - one.claim.clause.sentence <= _STRETCH]
        pool = [*told, *here]
        for index, one in enumerate(pool):
            for two in pool[max(index + 1, len(told)) :]:
                if one.process == two.process and one.place != two.place and (link := _ordered(discourse, one, two, again, harmless)):
                    yield link
        told = pool


def _ordered(discourse: Discourse, one: _Staged, two: _Staged, again: re.Pattern[str], harmless: re.Pattern[str]) -> Link | None:
    earlier, later = (one, two) if one.place < two.place else (two, one)
    if (earlier is not one or one.process == "custody") and "；" in discourse.text[one.claim.span.end : two.claim.span.start]:
        # 西段1958年开工,1984年投用；东段2001年开工: another work begins behind the mark
        return None
    if earlier.again and earlier is not one:
        # what can happen more than once is only told in order
        return None
    if _in_two_courts(discourse, one, two):
        return None
    start, end = sorted((one.claim.span, two.claim.span))
    sides = ((max(0, start.start - 12), start.start), (start.end, start.end + _REACH), (max(start.end, end.start - 12), end.start + _REACH))
    around = "\n".join(discourse.text[low:high] for low, high in sides)
    if earlier is one:
        # 第二代大桥1998年开工，1996年完工: the name of what both are told of
        around = _OWN_NAME.sub("", around, count=1)
    around = harmless.sub("", around)
    if earlier is two:
        # 2021年12月通车,此前于2019年3月合龙: told back, as the steps go
        around = around.replace("此前", "")
    if again.search(around) or (earlier is one and _turns(earlier.moment, later.moment)):
        return None
    lend = earlier is one and _soon_before(earlier.moment, later.moment) and one.claim.clause.sentence == two.claim.clause.sentence
    placed = in_one_year(earlier.claim, later.claim, lend=lend)
    if placed is None or of_unknown_year(one.claim, two.claim):
        return None
    marks = set(years_marks(one.claim, two.claim)) if placed[0] is earlier.claim else set()
    if one.claim.clause.sentence != two.claim.clause.sentence:
        if not _one_story(one, two):
            return None
        marks.add("far-apart")
    reading = Reading(f"{earlier.word} before {later.word}", {"earlier": (placed[0],), "later": (placed[1],)})
    return Link("events-in-order", (reading,), frozenset(marks))


def _one_story(one: _Staged, two: _Staged) -> bool:
    """Whether two sentences tell of one thing's steps: neighbours that give days or months of one year; bare years are of two things."""
    sides = (one.moment, two.moment)
    if two.claim.clause.sentence - one.claim.clause.sentence > 1 or any(m.relative or not m.given & {"month", "day"} for m in sides):
        return False
    return one.moment.first is None or two.moment.first is None or abs(one.moment.first - two.moment.first) <= _DAYS


_FIRST_COURT = late(r"一审|原审|初审|原判")
_COURT = late(r"一审|原审|初审|原判|二审|再审|本院|终审")


def _in_two_courts(discourse: Discourse, one: _Staged, two: _Staged) -> bool:
    """Whether one step is that of the first court and the other that of the court above it, whose steps run apart."""
    clauses = [side.claim.clause.span.of(discourse.text) for side in (one, two)]
    first = [_FIRST_COURT.search(clause) is not None for clause in clauses]
    lower, other = (clauses[0], two) if first[0] else (clauses[1], one)
    told = discourse.layout.sentence_text(other.claim.clause.sentence).replace(lower, "")
    return first[0] != first[1] and _COURT.search(told) is not None


def _turns(one: Moment, two: Moment) -> bool:
    """Whether a date without its year lies behind the turn of one: 12月10日手术,1月6日出院."""
    return "year" not in two.given and (one.month or 0) - (two.month or 99) >= _WINTER


def _soon_before(one: Moment, two: Moment) -> bool:
    """Whether a date without its year, so little before the one with it, cannot lie a year later: 2021年3月8日入院,3月6日出院."""
    return "year" in one.given and not two.given & {"year"} and 0 <= (one.month or 0) - (two.month or 99) <= _MONTHS


def bounds(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """自9月29日启动,至9月10日结束: what begins in a sentence and ends next in it."""
    words, again, harmless = event_words(pack), _pattern(pack, "chronology.again"), _pattern(pack, "chronology.not_again")
    for claims in discourse.by_sentence.values():
        if len(claims) < 2:
            continue
        events = events_in(discourse, claims, words)
        for one, two in pairwise(events):
            if one.side <= 0 or two.side >= 0 or one.claim.id == two.claim.id or is_stamp(one.claim):
                continue
            if discourse.text.startswith(("前", "之前", "以前"), one.claim.span.end):
                continue  # 同意在6月20日前付清: a day that is still to come
            if of_unknown_year(one.claim, two.claim) or _ATTRIBUTE.match(discourse.text, two.claim.span.end):
                continue
            gap = discourse.text[one.claim.span.end : two.claim.span.start]
            placed = in_one_year(one.claim, two.claim)
            reach = _FAR if gap.endswith(_AND_THEN) else _NEAR
            if placed is None or len(gap) > reach or again.search(harmless.sub("", gap)) or any(word in gap for word in _OTHERWISE):
                continue
            first, second = placed[0].mention, placed[1].mention
            if not isinstance(first, Moment) or not isinstance(second, Moment) or first.day is None or second.day is None:
                continue
            if _same_years(first, second):
                reading = Reading("begins and ends", {"earlier": (placed[0],), "later": (placed[1],)})
                yield Link("events-in-order", (reading,), years_marks(one.claim, two.claim) if placed[0] is one.claim else frozenset())


def _same_years(first: Moment, second: Moment) -> bool:
    """Whether the end cannot lie in the next year: 12月20日 … 1月10日 leaves its year out."""
    return "year" in second.given or (first.month or 0) - (second.month or 0) <= 1


def day_orders(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Departure and arrival, opening and closing on one day, unless the text or the hour speaks of a night between."""
    words, overnight = _words(pack, "chronology.day_stages"), _pattern(pack, "chronology.next_day")
    for sentence, claims in discourse.by_sentence.items():
        times = [claim for claim in claims if isinstance(claim.mention, Moment) and claim.mention.hour is not None]
        if len(times) < 2 or overnight.search(discourse.layout.sentence_text(sentence)):
            continue
        staged = _staged(discourse, tuple(times), words)
        for one, two in pairwise(staged):
            if one.process != two.process or one.place >= two.place:
                continue
            if _overnight(one, two) or two.moment.given & {"day", "month"} or two.moment.relative:
                continue
            reading = Reading(f"{one.word} before {two.word}", {"earlier": (one.claim,), "later": (two.claim,)})
            yield Link("clock-in-order", (reading,))


def _overnight(one: _Staged, two: _Staged) -> bool:
    """Whether the second may be of the next morning: departures from noon on; what else goes back by hours lasts no night."""
    if (one.moment.hour or 0) < _LATE_START:
        return False
    back = (one.moment.hour or 0) - (two.moment.hour or 0)
    return one.process == "travel" or back > _EVENING or (_HALF.match(one.moment.text) is not None and _HALF.match(two.moment.text) is None)


@lru_cache(maxsize=8)
def _meanwhile(pack: Pack) -> re.Pattern[str]:
    return late(f"{pack.alternatives('chronology.meanwhile')}[^。；;，,0-9]{{0,6}}[，,：:（(]{{0,2}}(?:于|在|的)?$")


def inside_terms(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """任期2003年至2007年,其间2009年…: what happened meanwhile must lie in the stretch, which may stand in the sentence before."""
    meanwhile = _meanwhile(pack)
    last: Claim | None = None
    for index, claims in discourse.by_sentence.items():
        if last is not None and (last.clause.sentence != index - 1 or _paragraph(discourse, last) != _paragraph(discourse, claims[0])):
            last = None
        term, last = last, None
        for claim in claims:
            left = discourse.text[max(term.span.end if term is not None else 0, claim.span.start - 14) : claim.span.start]
            if isinstance(claim.mention, Period) and (term is None or not meanwhile.search(left)):
                term = last = claim if claim.mention.start is not None and claim.mention.end is not None else None
            elif term is not None and moment_of(claim) is not None and meanwhile.search(left):
                yield from _inside(term, claim)
                if term.clause.sentence != index:
                    break


def _paragraph(discourse: Discourse, claim: Claim) -> int:
    return discourse.layout.sentences[claim.clause.sentence].paragraph


def _inside(term: Claim, claim: Claim) -> Iterator[Link]:
    """What happened meanwhile against the stretch; where both leave out their year, against the end that it oversteps."""
    moment, start, end = moment_of(claim), moment_of(term), moment_of(term, last=True)
    if moment is None or start is None or end is None:
        return
    if moment.first is not None and start.first is not None and end.last is not None:
        yield Link("inside-term", (Reading("meanwhile", {"term": (term,), "inside": (claim,)}),), years_marks(term, claim))
        return
    single = isinstance(claim.mention, Moment) and moment.day is not None and end.day is not None and not moment.relative
    placed = in_one_year(claim, end_of(term, last=True)) if single else None
    if placed is not None and start.month is not None and end.month is not None and start.month <= end.month:
        reading = Reading("meanwhile", {"earlier": (placed[0],), "later": (placed[1],)})
        yield Link("events-in-order", (reading,))
