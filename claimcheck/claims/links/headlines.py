"""A heading and the text below it -> pairs of numbers that state one fact in both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from claimcheck.claims.around import in_table
from claimcheck.claims.links.alike import Likeness, like, same_kind
from claimcheck.claims.links.contexts import Contexts, Cues, contexts_of, cues
from claimcheck.claims.links.facts_twice import comparable_twice, pair_link, telling
from claimcheck.claims.links.parallel import made_of
from claimcheck.claims.links.slips import agree, one_sided, rarity, scale_apart
from claimcheck.claims.links.told_apart import further, listed, of_two_things
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.model.quick import quick
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["headings_and_bodies", "headlines_against_bodies", "rows_of_pattern"]

_REACH, _FAR, _MOST = 14, 400, 6
"""Sentences of a body, characters from a heading to what it tells, lines of one heading: more are a list, or a text without stops."""
_POOL, _LINE = 40, 60
_LEDE = 6
_NUMBERED = late(r"[(（]?[一二三四五六七八九十1-9]{1,2}[)）、.．]|正文|全文")
_ORDINAL = late(
    r"\s*(?:第[一二三四五六七八九十\d]+[个组类档种名]|[特一二三四五六七八九十]等奖|[一二三四五六七八九十\d]{1,2}[.、．)）]|[(（][一二三四五六七八九十\d]{1,2}[)）])"
)
_EQUATION = late(r"\d[^\n，。=]{0,8}[×*+][^\n，。=]{1,20}=")
_ORIGINS = frozenset({"base", "from"})
_RARE, _TELLING, _NEEDED, _PLAIN, _APART, _MANY, _NEAR_TENTHS, _TENS = 3, 4, 6, 6, 3, 4, 13, 10
"""Points of likeness and of the rarity of the slip that make two numbers one fact; without a slip."""


@quick
@dataclass(frozen=True, slots=True)
class Section:
    """The sentences of a heading (and of headings right below it) and those of the body it governs."""

    headings: tuple[int, ...]
    body: tuple[int, ...]


_latest: list[tuple[Discourse, Pack, tuple[Section, ...]]] = []


def headings_and_bodies(discourse: Discourse, pack: Pack) -> tuple[Section, ...]:
    """Every heading with the text up to the next heading; headings that follow each other share one body.

    The latest are kept, since several linkers ask for them.
    """
    if not _latest or _latest[0][0] is not discourse or _latest[0][1] is not pack:
        _latest[:] = [(discourse, pack, tuple(_sections(discourse, pack)))]
    return _latest[0][2]


def _sections(discourse: Discourse, pack: Pack) -> Iterator[Section]:
    sentences = discourse.layout.sentences
    index = _lede(discourse, pack)
    if index:
        yield Section(tuple(range(index)), tuple(range(index, min(len(sentences), index + _REACH))))
    while index < len(sentences):
        start = index
        while index < len(sentences) and sentences[index].heading:
            index += 1
        body = index
        while index < len(sentences) and not sentences[index].heading:
            index += 1
        if body > start and index > body and body - start <= _MOST and not in_table(discourse.text, sentences[start].span.start):
            yield Section(tuple(range(start, body)), tuple(range(body, min(index, body + _REACH))))


@lru_cache(maxsize=8)
def _openings(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How a summary opens, and how a report opens after one."""
    agencies, reporters = pack.alternatives("facts.agencies"), pack.alternatives("facts.reporters")
    report = agencies + r"[^，。\n]{0,12}[讯电]|[(（]?" + reporters + r"[ :：\u3000一-鿿]{2,12}[)）]"
    return late(pack.alternatives("facts.summaries") + "[:：]"), late(report)


def _lede(discourse: Discourse, pack: Pack) -> int:
    """How many sentences at the start of a text without a heading sum it up."""
    summary, report = _openings(pack)
    sentences = discourse.layout.sentences
    if not sentences or sentences[0].heading:
        return 0
    told = summary.match(discourse.text, sentences[0].span.start) is not None
    for index in range(1, min(len(sentences), _LEDE if told else 2)):
        if sentences[index].heading:
            return 0
        if (_NUMBERED if told else report).match(discourse.text, sentences[index].span.start):
            return index
    return 0


def headlines_against_bodies(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Each number of a heading with the numbers of its body that it should be."""
    words = cues(pack)
    contexts = contexts_of(discourse, pack)
    for section in headings_and_bodies(discourse, pack):
        told = [c for i in section.headings for c in discourse.quantities.get(i, ())]
        if not told:
            continue
        body = [c for i in section.body for c in discourse.quantities.get(i, ()) if telling(c.quantity)][:_POOL]
        for claim in told:
            if comparable_twice(claim.quantity) and claim.role not in _ORIGINS and not _titled(discourse, claim):
                left = [other for other in body if not any(_taken(head, other, claim) for head in told)]
                yield from _compared(discourse, claim, left, contexts, words)


def _titled(discourse: Discourse, claim: Claim) -> bool:
    """Whether a number stands in the title of another text (新华网《…致4人死亡》), in no heading at all, or numbers the heading itself."""
    text = discourse.text
    if "；" in discourse.layout.sentences[claim.clause.sentence].span.of(text):
        return True  # a line of a running text
    if not claim.quantity.unit and claim.span.start == discourse.layout.sentences[claim.clause.sentence].span.start:
        return True
    return text.rfind("《", 0, claim.span.start) > max(text.rfind("》", 0, claim.span.start), text.rfind("\n", 0, claim.span.start))


def _taken(head: Claim, body: Claim, claim: Claim) -> bool:
    """Whether a number of the heading that differs from this claim's is told again here."""
    same = head.quantity.base_value == body.quantity.base_value and head.quantity.unit == body.quantity.unit
    return same and head.quantity.base_value != claim.quantity.base_value


def _compared(discourse: Discourse, head: Claim, body: Sequence[Claim], contexts: Contexts, words: Cues) -> Iterator[Link]:
    """The link of a headline number that nothing in the body confirms with the body's number that fits it best."""
    alike = [claim for claim in body if _comparable(head, claim, words)]
    if any(_confirms(head.quantity, claim.quantity) and not _of_other_months(head, claim) for claim in alike):
        return
    rivals = [claim for claim in body if same_kind(head, claim, words, heading=True)]
    if not rivals:
        return
    rivals = _of_one_aspect(head, rivals)
    scored: list[tuple[int, int, int, Claim, Likeness]] = []
    for place, claim in enumerate(rivals):
        found = _with_metric(head, claim, like(head, claim, contexts, words, heading=True))
        if found is not None and (found.joined or found.wide) and not (found.points < 4 and listed(discourse, claim)):
            scored.append((found.points + rarity(head.quantity, claim.quantity), found.joined, -place, claim, found))
    if not scored:
        return
    score, _, _, best, found = max(scored, key=lambda entry: entry[:3])
    rare = rarity(head.quantity, best.quantity)
    if (
        score + 2 * (len(rivals) == 1) + bool(set(head.aspect) & set(best.aspect)) < (_NEEDED if rare >= _RARE else _PLAIN)
        or _weak(head, best, found, rare, len(rivals))
        or found.points < 1
        or _one_part(head, best, rivals)
        or (rare < _TELLING and (_made(head, alike) or further(discourse, best)))
        or (rare < _TELLING and words.other_period.search(contexts.left(best)))
        or rows_of_pattern(discourse, head, best)
        or of_two_things(discourse, head, best)
    ):
        return
    yield pair_link(head, best, _marks(found, rare))


def _with_metric(head: Claim, claim: Claim, found: Likeness | None) -> Likeness | None:
    """The likeness, where one metric in two wordings counts as a word shared (营收, 营业收入)."""
    if found is None or found.joined or not head.metric or head.metric != claim.metric:
        return found
    return replace(found, joined=2, noun=max(found.noun, 2))


def rows_of_pattern(discourse: Discourse, head: Claim, best: Claim) -> bool:
    """Whether the two stand in rows of one pattern, whose numbers must differ: 第三组，人均…; 间隔5秒：时长 = 60张 × 5秒."""
    one, other = (
        discourse.text[discourse.text.rfind("\n", 0, claim.span.start) + 1 : claim.span.end + _LINE].split("\n")[0]
        for claim in (head, best)
    )
    return (_ORDINAL.match(one) is not None and _ORDINAL.match(other) is not None) or (_EQUATION.search(one + other) is not None)


def _of_one_aspect(head: Claim, rivals: list[Claim]) -> list[Claim]:
    """The rivals that share the heading's 累计 or 新增, or all where none does."""
    alike = [claim for claim in rivals if set(head.aspect) & set(claim.aspect)]
    return alike or rivals


def _of_other_months(head: Claim, claim: Claim) -> bool:
    """Whether one figure is of one month and the other of the months from the year's start on."""
    one, other = head.time, claim.time
    if not isinstance(one, Moment) or "month" not in one.given or one.relative or not isinstance(other, Period):
        return False
    months = {moment.month for moment in (other.start, other.end) if moment is not None}
    return len(months) > 1 and None not in months


def _confirms(head: Quantity, body: Quantity) -> bool:
    """Whether a number of the body makes the heading's right; 一半以上 does not make 八成 so."""
    if not agree(head, body):
        return False
    return not one_sided(body) or bool(one_sided(head)) or abs(head.base_value) * 10 <= abs(body.base_value) * _NEAR_TENTHS


def _comparable(head: Claim, claim: Claim, words: Cues) -> bool:
    """Whether a number could confirm the headline's at all, whatever its role."""
    a, b = head.quantity, claim.quantity
    if a.dimension != b.dimension:
        return {a.dimension, b.dimension} <= {"multiple", "ratio", "points"}
    if a.dimension == "count" and a.base_value == b.base_value and a.value >= _TENS:
        return True  # 制裁200家实体, 超过200个实体
    return a.dimension not in {"count", "money", ""} or a.unit == b.unit or {a.unit, b.unit} <= words.persons or not a.unit or not b.unit


def _made(head: Claim, body: Sequence[Claim]) -> bool:
    return made_of(head.quantity, [claim.quantity for claim in body if claim.quantity.dimension == head.quantity.dimension], 2)


def _one_part(head: Claim, best: Claim, rivals: Sequence[Claim]) -> bool:
    """Whether the heading tells a sum (三大车站共开行1837列) and the body its parts one by one."""
    alone = "合计" in head.aspect and "合计" not in best.aspect
    return alone and len(rivals) > 1 and all(claim.quantity.base_value < head.quantity.base_value for claim in rivals)


def _weak(head: Claim, best: Claim, found: Likeness, rare: int, rivals: int) -> bool:
    """Whether too little binds a pair that no telling slip explains."""
    a, b = head.quantity.base_value, best.quantity.base_value
    if rare >= _TELLING:
        return False
    if found.time == "different" or best.span.start - head.span.end > _FAR:
        return True
    many = found.joined >= _MANY or found.phrase >= _MANY
    bound = found.noun == 2 or (rivals == 1 and found.joined > 1 and _one_change(head, best))
    if not many and (not head.quantity.unit or not bound or (rare < _RARE and found.joined < 2) or (rivals > 1 and found.joined < 2)):
        return True
    if many and scale_apart(head.quantity, best.quantity, (1, 4, 8)):
        return False
    return not rare and ((rivals > 1 and not many) or max(a, b) > _APART * min(a, b))


def _one_change(head: Claim, best: Claim) -> bool:
    """Whether both are the change of a thing in one direction, or both its 累计 or 新增."""
    return bool(set(head.aspect) & set(best.aspect)) or (head.role == best.role == "delta" and head.direction == best.direction != 0)


def _marks(found: Likeness, rare: int) -> frozenset[str]:
    """The evidence for one fact."""
    marks = {"title"}
    if found.phrase >= 4:
        marks.add("same-phrase")
    if found.time == "same":
        marks.add("same-time")
    if rare:
        marks.add("slip")
    elif found.points < 5:
        marks.add("inferred")
    return frozenset(marks)
