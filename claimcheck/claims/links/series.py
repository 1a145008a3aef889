"""Cumulative figures at several times -> pairs of an earlier and a later one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.accrued import accrued
from claimcheck.claims.links.alike import common_phrase, opposed
from claimcheck.claims.links.contexts import Contexts, Cues, Profile, contexts_of, cues
from claimcheck.claims.links.series_order import by_number, end_of, order_of, same_start
from claimcheck.claims.links.series_then import bracketed, referred
from claimcheck.claims.links.slips import narrowed, one_sided, rarity, scale_apart
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["cumulative_series"]

_NEXT = 4
_REACH = 8
_RUNNING = late("截至|截止|最新|[升增]至|[上升增]加?到|已达|已有|达到|总[场票进胜得访下播出]|历年|生涯")
_LEFT = late("[还仍尚]有[约近]?$")
"""至今仍有1600多个在轨: what is left grows less."""
_HEADS = late(r"\.?[万亿]?[名位人户家个]?")
_NOT = late("(?:没有|并无|未|无|不)[^,，。;；]{0,4}$")
_NEW_WORDS, _TIMES, _SLIP, _SAME, _SAME_END = 5, 3, 3, 4, 5
"""A later figure with more new characters in its name than these may count something else."""
_OUT = frozenset({"ratio", "points", "multiple", "duration", "age", "ordinal", "doubling", "temperature", "degree", "points-scored"})
_ROLES = frozenset({"level", "to", "total", "threshold", "part"})


class _Series(NamedTuple):
    cumulative: re.Pattern[str]
    revision: re.Pattern[str]
    earlier: re.Pattern[str]
    later: re.Pattern[str]
    falls: re.Pattern[str]
    fillers: re.Pattern[str]
    lasting: re.Pattern[str]
    total: re.Pattern[str]
    up_to: re.Pattern[str]
    past: re.Pattern[str]


@lru_cache(maxsize=8)
def _series(pack: Pack) -> _Series:
    return _Series(
        late(pack.alternatives("facts.cumulative") + "|" + pack.alternatives("facts.since")),
        late(pack.alternatives("facts.revision")),
        late(pack.alternatives("facts.earlier") + r"(?:的|同一?时间|同一?时段|同期|为|是|累计|约|末|底|已|报告|[,，:：\s])*$"),
        late(pack.alternatives("facts.later")),
        late(pack.alternatives("facts.falling")),
        late(pack.alternatives("facts.cumulative") + "|" + pack.alternatives("facts.counting") + r"|[\s\d，,、：:的了]"),
        late(pack.alternatives("facts.lasting")),
        late(pack.alternatives("facts.totals")),
        late("(?<![得达收受拿看])" + pack.alternatives("facts.up_to")),
        late(pack.alternatives("facts.earlier")),
    )


def cumulative_series(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """A cumulative figure with the next ones of the same thing at later times; a revision told nearby silences the pair."""
    series, words, contexts = _series(pack), cues(pack), contexts_of(discourse, pack)
    claims = _counted(discourse, series)
    for then, now in bracketed(discourse, claims, series.earlier, (series.past, series.cumulative)):
        yield _then_and_now(then, now, "bracket")
        yield from accrued(discourse, then, now)
    for then, now in referred(discourse, claims):
        first, second = sorted((then, now), key=lambda claim: claim.id)
        if not _revised(discourse, first, second, series):
            yield _then_and_now(_plain(then), _plain(now), "adjacent")
    pools: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        unit = claim.quantity.unit if claim.quantity.dimension in {"count", "money", ""} else ""
        pools[(claim.quantity.dimension, "人" if unit in words.persons - {"个"} else unit)].append(claim)
    for pool in pools.values():
        for index, one in enumerate(pool):
            for other in pool[index + 1 : index + 1 + _NEXT]:
                link = _ordered(discourse, one, other, contexts, words, series)
                if link is not None:
                    yield link
                    yield from _of_the_day(discourse, link)


def _of_the_day(discourse: Discourse, link: Link) -> Iterator[Link]:
    sides = [link.readings[0].players[role][0] for role in ("earlier", "later")]
    earlier, later = (side if isinstance(side, Claim) else None for side in sides)
    if earlier is not None and later is not None:
        yield from accrued(discourse, earlier, later)


def _then_and_now(then: Claim, now: Claim, mark: str) -> Link:
    return Link("cumulative-series", (Reading("then and now", {"earlier": (then,), "later": (now,)}),), frozenset({mark, "adjacent"}))


def _counted(discourse: Discourse, series: _Series) -> list[Claim]:
    """The figures that only grow, with those up to a day that repeat the words of one before them (截至11日，购买家电2971.9万台)."""
    found: list[Claim] = []
    for claim in discourse.claims:
        if _counts(claim, discourse, series) or any(_repeats(discourse, earlier, claim, series) for earlier in found[-_NEXT:]):
            found.append(claim)
    return found


def _repeats(discourse: Discourse, earlier: Claim, claim: Claim, series: _Series) -> bool:
    """Whether a figure up to a day ends in the words of a cumulative one of its unit before it."""
    mention, first = claim.mention, earlier.quantity
    if not isinstance(mention, Quantity) or mention.is_range or (mention.unit, mention.per) != (first.unit, "") or claim.role != "level":
        return False
    lead, day = _lead(discourse, claim), end_of(claim)
    if day is None or claim.clause.sentence - earlier.clause.sentence > 1 or series.falls.search(lead):
        return False
    said = discourse.text[max(0, day.span.start - 3) : day.span.start]
    names = [series.fillers.sub("", text) for text in (_lead(discourse, earlier), lead)]
    same = common_phrase(names[0], "", names[1], "")
    rest = names[1][: len(names[1]) - same]
    return series.up_to.search(said) is not None and same >= _SAME_END and _HEADS.fullmatch(rest) is not None


def _counts(claim: Claim, discourse: Discourse, series: _Series) -> bool:
    """Whether a claim states a figure that only grows."""
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.is_range or mention.per or mention.dimension in _OUT or claim.role not in _ROLES:
        return False
    if claim.direction < 0 or claim.stance == "capacity":
        return False
    lead = _lead(discourse, claim)
    if not _grows(claim, lead, discourse, series) or _LEFT.search(lead) or series.falls.search(lead):
        return False
    return not ("现有" in claim.aspect or ("新增" in claim.aspect and "累计" not in claim.aspect))


def _grows(claim: Claim, lead: str, discourse: Discourse, series: _Series) -> bool:
    """Whether the words before a figure say that it only grows."""
    if series.cumulative.search(lead) or (series.total.search(lead) and series.up_to.search(_before(discourse, claim))):
        return True
    return bool(series.lasting.search(lead + claim.tail[:6])) and ("升" in lead or "增" in lead or "达" in lead or claim.role == "level")


def _before(discourse: Discourse, claim: Claim) -> str:
    """The clause before a claim's in its sentence."""
    previous = discourse.layout.clauses[max(0, claim.clause.index - 1)]
    return previous.span.of(discourse.text) if previous.sentence == claim.clause.sentence else ""


def _lead(discourse: Discourse, claim: Claim) -> str:
    """The words of the clause before a number that no other number cuts off."""
    return discourse.text[max(claim.clause.span.start, claim.span.start - 30) : claim.span.start].rpartition("、")[2]


def _name(discourse: Discourse, claim: Claim, series: _Series) -> set[str]:
    """The characters that say what is counted."""
    text = _lead(discourse, claim) + claim.tail[:6]
    return set(series.fillers.sub("", text))


def _ordered(discourse: Discourse, one: Claim, other: Claim, contexts: Contexts, words: Cues, series: _Series) -> Link | None:
    if one.clause.index == other.clause.index or not same_start(one, other) or (one.stance == "plan") != (other.stance == "plan"):
        return None
    p, q = contexts.of(one), contexts.of(other)
    if not _one_thing(discourse, one, other, p, q, words, series):
        return None
    if not _goes_on(discourse, one, other, series):
        return None
    order = order_of(one, other) or by_number(discourse, one, other)
    marks = {"same-noun"}
    if order == 0:
        here, there = (discourse.layout.sentences[claim.clause.sentence] for claim in (one, other))
        if here.heading or there.heading or here.section != there.section or there.paragraph - here.paragraph > 1:
            return None
        if len(_name(discourse, other, series) - _name(discourse, one, series)) > _NEW_WORDS:
            return None
        clause = discourse.text[discourse.layout.clauses[max(0, other.clause.index - 1)].span.start : other.span.start]
        if series.later.search(clause) is None and not (other.role == "to" and other.direction > 0):
            return None
        order = -1
        marks = {"inferred"}
    earlier, later = (one, other) if order < 0 else (other, one)
    earlier, later = (_plain(claim) for claim in (earlier, later))
    if _revised(discourse, one, other, series) or _of_other_size(earlier, later):
        return None
    kind = "cumulative-bounds" if one_sided(earlier.quantity) == one_sided(later.quantity) == "above" else "cumulative-series"
    return Link(kind, (Reading("one series", {"earlier": (earlier,), "later": (later,)}),), frozenset(marks))


def _of_other_size(earlier: Claim, later: Claim) -> bool:
    """Whether the later figure is so much smaller, by no slip of the pen, that it must be of another thing: 全国320亿, 一校31亿."""
    a, b = earlier.quantity, later.quantity
    same = earlier.label[-_SAME:] == later.label[-_SAME:] or (earlier.head and earlier.head == later.head)
    if same and all("累计" in claim.label for claim in (earlier, later)):
        return False  # both say what they count, in the same words
    return a.base_value > _TIMES * b.base_value and rarity(a, b) < _SLIP and not scale_apart(a, b)


def _goes_on(discourse: Discourse, one: Claim, other: Claim, series: _Series) -> bool:
    """Whether one of two figures says that it is a running count; 7人遇难 and 5人遇难 may be of two accidents."""
    for claim in (one, other):
        told = _before(discourse, claim) + _lead(discourse, claim)
        if series.cumulative.search(told) or _RUNNING.search(told) or (claim.role == "to" and claim.direction > 0):
            return True
    return False


def _plain(claim: Claim) -> Claim:
    return replace(claim, mention=narrowed(claim.quantity))


def _one_thing(discourse: Discourse, one: Claim, other: Claim, p: Profile, q: Profile, words: Cues, series: _Series) -> bool:
    """Whether both figures count the same: no word of an axis, no name and no noun of one side against the other."""
    first, second = _name(discourse, one, series), _name(discourse, other, series)
    if first and second and len(first & second) < min(2, len(first), len(second)):
        return False
    ours, theirs = (_axes(discourse, claim, words) for claim in (one, other))
    axes = ours.keys() | theirs.keys()
    if (first <= second or second <= first) and order_of(one, other) and all(_opens(discourse, claim) for claim in (one, other)):
        axes = ours.keys() & theirs.keys()  # 截至5日累计排除疑似病例691例;截至6日,已累计排除764例
    if any(not ours.get(axis, set()) & theirs.get(axis, set()) for axis in axes if axis != "stock"):
        return False
    if opposed(p.clause, q.clause, words):
        return False
    if p.names - q.known and q.names - p.known:
        return False
    return _same_holder(one.subject, other.subject) or _guessed(one, other)


def _same_holder(one: str, other: str) -> bool:
    """Whether two subjects can be one: 公司 and 该公司, 全省 and 湖南省."""
    if not one or not other or one in other or other in one:
        return True
    return one[-1] == other[-1] and any(name[0] in "全我本该" and len(name) == 2 for name in (one, other))


def _opens(discourse: Discourse, claim: Claim) -> bool:
    """Whether a figure is the first that its date holds for."""
    before = discourse.claims[claim.id - 1] if claim.id else None
    return claim.time is not None and before is not None and before.mention.span == claim.time.span


def _guessed(*claims: Claim) -> bool:
    return any(reason.startswith("subject:") for claim in claims for reason in claim.reasons)


def _axes(discourse: Discourse, claim: Claim, words: Cues) -> dict[str, set[str]]:
    """The words of opposites between the last full pause and the figure, and right after it."""
    start = discourse.layout.sentences[claim.clause.sentence].span.start
    text = discourse.text[max(start, claim.span.start - 40) : claim.span.start]
    text = behind_last(text, "；;。")
    near = _lead(discourse, claim) + claim.tail[:6]
    found: dict[str, set[str]] = defaultdict(set)
    for word, axis in words.opposites.items():
        if (len(word) > 1 and word in near) or (axis == "phase" and word in text):
            found[axis].add(words.same_side.get(word, word))
    return found


def _denied(text: str, place: int) -> bool:
    """Whether a word is said not to hold: 全程没有核减."""
    return _NOT.search(text[max(0, place - _REACH) : place]) is not None


def _revised(discourse: Discourse, one: Claim, other: Claim, series: _Series) -> bool:
    sentences = discourse.layout.sentences
    start = sentences[one.clause.sentence].span.start
    end = sentences[min(other.clause.sentence + 1, len(sentences) - 1)].span.end
    told = (one for one in series.revision.finditer(discourse.text, start, end) if not _denied(discourse.text, one.start()))
    found = next(told, None)
    # shares that were bought back are cancelled, and stay bought back
    return found is not None and not (found.group() == "注销" and "回购" in _lead(discourse, one) + _before(discourse, one))
