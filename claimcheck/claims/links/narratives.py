"""What a text tells as done or planned, and when it can have been written or lived -> links that keep the two in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.claims.links.chronology import chronology
from claimcheck.claims.links.dated import after, before, end_of, explicit, moment_of, years_marks
from claimcheck.claims.links.persons import life_words, lives
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["bulletins", "deeds_after_death", "deeds_of_a_life", "manuscripts", "plans_told"]

_MOST = 12
_YOUTH = 15 * 365
_UNTIL = late("[至到]")
_HE = late(r"[初末底春夏秋冬]?[，,]?[他她](?!的|们|家|[父母妻儿女子])")
_AGES = 15 * 365
"""Days within which a plan for a day gone by is a slip rather than history told from afar."""


@dataclass(frozen=True, slots=True)
class _Words:
    plan: re.Pattern[str]
    dropped: re.Pattern[str]
    submitted: re.Pattern[str]
    gathered: re.Pattern[str]
    gathered_after: re.Pattern[str]
    whole_day: re.Pattern[str]
    arrived: re.Pattern[str]
    not_done: re.Pattern[str]
    deed: re.Pattern[str]
    others: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    of = chronology(pack)
    return _Words(
        late(f"(?:{of('plan')}|{of('intent')})$"),
        late(f"{of('plan_past')}|{of('plan_dropped')}"),
        late(rf"{of('submitted')}[为:：\s]{{0,3}}$"),
        late(f"{of('gathered')}(?:了|自|从|于|在)?$"),
        late(f"[^，。；;,]{{0,12}}?{of('gathered_after')}"),
        late(r"[,，]?(?:0|零|00)(?:时|点|:00)?[—\-－–至~～]+24(?:时|点|:00)"),
        late(f"[^，。；;,]{{0,6}}?{of('arrived')}"),
        late(of("not_done")),
        late(f"(?:{of('deeds')})"),
        late(f"{of('relatives')}|{of('after_life')}"),
    )


def plans_told(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """1259年…准备在1258年春天召开: what is planned for a time before every other date of the text."""
    words = _words(pack)
    known = [claim for claim in discourse.claims if explicit(claim) and _gregorian(claim)]
    if len(known) < 2 or discourse.layout.document.published is not None:
        return
    for claim in known:
        planned = moment_of(claim)
        if planned is None or planned.last is None or not words.plan.search(before(discourse, claim, 14)):
            continue
        if words.dropped.search(discourse.layout.sentence_text(claim.clause.sentence)):
            continue
        others = [other for other in known if other.id != claim.id]
        days = [moment.first for other in others if (moment := moment_of(other)) is not None and moment.first is not None]
        if not others or len(days) != len(others) or not planned.last < min(days) <= planned.last + _AGES:
            continue
        if not any(other.id < claim.id for other in others):
            continue
        told = end_of(claim, last=False)
        readings = tuple(Reading("told before", {"told": (told,), "written": (end_of(other, last=False),)}) for other in others[:_MOST])
        yield Link("plan-after-report", readings, frozenset({"inferred"}))


def manuscripts(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """收集2019年的资料 … 收稿日期:2017-03-14: a paper is handed in after its data were gathered."""
    words = _words(pack)
    submitted = [claim for claim in discourse.claims if explicit(claim) and words.submitted.search(before(discourse, claim, 8))]
    if len(submitted) != 1:
        return
    for claim in discourse.of("time"):
        if not explicit(claim) or claim.id == submitted[0].id:
            continue
        if words.gathered.search(before(discourse, claim, 10)) and words.gathered_after.match(after(discourse, claim, 20)):
            reading = Reading("handed in", {"told": (end_of(claim, last=True),), "written": (submitted[0],)})
            yield Link("past-before-report", (reading,))


def bulletins(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """3月18日0—24时新增…,于3月25日抵达: who is counted on a day had arrived by the next."""
    words = _words(pack)
    counted = [claim for claim in discourse.claims if _whole_day(discourse, claim, words)]
    days = [day for claim in counted if (day := _first(claim)) is not None]
    if not days or len(days) != len(counted):
        return
    last = max(days)
    report = next(claim for claim in counted if _first(claim) == last)
    for claim in discourse.of("time"):
        day = _first(claim)
        if day is None or claim.id < counted[0].id or not last + 1 < day <= last + 62 or not isinstance(claim.mention, Moment):
            continue
        if claim.mention.day is None or claim.mention.relative or not words.arrived.match(after(discourse, claim, 16)):
            continue
        if words.not_done.search(before(discourse, claim, 12) + after(discourse, claim, 16)):
            continue
        reading = Reading("counted", {"told": (claim,), "written": (end_of(report, last=False),)})
        yield Link("past-before-report", (reading,), years_marks(report, claim))


def deeds_of_a_life(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """卢绍棠(1889—1957) … 1975年当选: what only the living do lies within the life of the one person a paragraph is about."""
    words = _words(pack)
    brackets = lives(discourse, life_words(pack)).brackets
    paragraphs = [_paragraph(discourse, claim) for claim in brackets]
    for bracket, paragraph in zip(brackets, paragraphs, strict=True):
        death = moment_of(bracket, last=True)
        if paragraphs.count(paragraph) > 1 or death is None or death.last is None or not _grown(bracket):
            continue
        for claim in discourse.claims:
            if claim.id <= bracket.id or _paragraph(discourse, claim) != paragraph or not explicit(claim):
                continue
            first = _first(claim)
            if first is None or first <= death.last or not words.deed.match(after(discourse, claim, 16).lstrip("，, 被")):
                continue
            near = discourse.text[max(bracket.span.end, claim.span.start - 30) : claim.span.end + 30]
            if not words.others.search(near):
                reading = Reading("life", {"term": (bracket,), "inside": (claim,)})
                yield Link("inside-term", (reading,))


def deeds_after_death(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """1956年病逝于上海。1958年他应邀赴京: what 他 does in a later sentence lies before the one death that a paragraph tells."""
    words, dies = _words(pack), _dies(pack)
    deaths = [claim for claim in discourse.claims if explicit(claim) and _gregorian(claim) and dies.match(after(discourse, claim, 16))]
    for death in deaths:
        paragraph, last = _paragraph(discourse, death), moment_of(death, last=True) or moment_of(death)
        if last is None or last.last is None or sum(_paragraph(discourse, other) == paragraph for other in deaths) > 1:
            continue
        for claim in discourse.claims[death.id + 1 :]:
            first = _first(claim)
            if _paragraph(discourse, claim) != paragraph or claim.clause.sentence - death.clause.sentence > 2:
                break
            if first is None or not explicit(claim) or claim.span.start - claim.clause.span.start > 1 or first <= last.last:
                continue
            near = discourse.text[claim.span.start : discourse.layout.sentences[claim.clause.sentence].span.end]
            if _HE.match(discourse.text, claim.span.end) and not words.others.search(near):
                yield Link("told-in-order", (Reading("life", {"earlier": (claim,), "later": (end_of(death, last=False),)}),))


@lru_cache(maxsize=8)
def _dies(pack: Pack) -> re.Pattern[str]:
    dying = [word for word, meanings in pack.table("chronology.stages").items() if meanings == "life 8"]
    return late(f"[^，。；0-9]{{0,8}}?(?:{'|'.join(map(re.escape, dying))})")


def _whole_day(discourse: Discourse, claim: Claim, words: _Words) -> bool:
    """Whether a date is that of a bulletin: 3月18日0—24时."""
    moment = moment_of(claim)
    if moment is None or moment.day is None or "day" not in moment.given:
        return False
    return bool(words.whole_day.search(claim.mention.text) or words.whole_day.match(discourse.text, claim.span.end))


def _grown(bracket: Claim) -> bool:
    """Whether a bracket is a life long enough for deeds, not a term of office (其间:1986年5月至1987年2月)."""
    birth, death = _first(bracket), moment_of(bracket, last=True)
    return birth is not None and death is not None and (death.last or 0) - birth > _YOUTH and not _UNTIL.search(bracket.mention.text)


def _gregorian(claim: Claim) -> bool:
    moment = moment_of(claim)
    return moment is not None and moment.calendar == "gregorian" and moment.first is not None and not moment.given & {"decade", "century"}


def _first(claim: Claim) -> int | None:
    moment = moment_of(claim)
    return moment.first if moment is not None else None


def _paragraph(discourse: Discourse, claim: Claim) -> int:
    return discourse.layout.sentences[claim.clause.sentence].paragraph
