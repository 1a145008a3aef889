"""Cumulative figures at several times -> pairs of an earlier and a later one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.links.alike import opposed
from claimcheck.claims.links.contexts import Contexts, Cues, Profile, contexts_of, cues
from claimcheck.claims.links.slips import narrowed, one_sided
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["cumulative_series"]

_NEXT, _BRACKET = 4, 24
_NEW_WORDS = 5
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
        late(pack.alternatives("facts.earlier") + r"(?:的|为|是|累计|约|末|底|已|报告|[,，:：\s])*$"),
        late(pack.alternatives("facts.later")),
        late(pack.alternatives("facts.falling")),
        late(pack.alternatives("facts.cumulative") + "|" + pack.alternatives("facts.counting") + r"|[\s\d，,、：:的了]"),
        late(pack.alternatives("facts.lasting")),
        late(pack.alternatives("facts.totals")),
        late(pack.alternatives("facts.up_to")),
        late(pack.alternatives("facts.earlier")),
    )


def cumulative_series(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """A cumulative figure with the next ones of the same thing at later times; a revision told nearby silences the pair."""
    series, words, contexts = _series(pack), cues(pack), contexts_of(discourse, pack)
    claims = [claim for claim in discourse.claims if _counts(claim, discourse, series)]
    yield from _bracketed(discourse, claims, series)
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


def _counts(claim: Claim, discourse: Discourse, series: _Series) -> bool:
    """Whether a claim states a figure that only grows."""
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.is_range or mention.per or mention.dimension in _OUT or claim.role not in _ROLES:
        return False
    if claim.direction < 0 or claim.stance == "capacity":
        return False
    lead = _lead(discourse, claim)
    if series.falls.search(lead) or "现有" in claim.aspect or ("新增" in claim.aspect and "累计" not in claim.aspect):
        return False
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
    if one.clause.index == other.clause.index or not _same_start(one, other) or (one.stance == "plan") != (other.stance == "plan"):
        return None
    p, q = contexts.of(one), contexts.of(other)
    if not _one_thing(discourse, one, other, p, q, words, series):
        return None
    order = _order(one, other)
    marks = {"same-noun"}
    if order == 0:
        here, there = (discourse.layout.sentences[claim.clause.sentence] for claim in (one, other))
        if here.heading or there.heading or here.section != there.section:
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
    if _revised(discourse, one, other, series):
        return None
    kind = "cumulative-bounds" if one_sided(earlier.quantity) == one_sided(later.quantity) == "above" else "cumulative-series"
    return Link(kind, (Reading("one series", {"earlier": (earlier,), "later": (later,)}),), frozenset(marks))


def _plain(claim: Claim) -> Claim:
    return replace(claim, mention=narrowed(claim.quantity))


def _one_thing(discourse: Discourse, one: Claim, other: Claim, p: Profile, q: Profile, words: Cues, series: _Series) -> bool:
    """Whether both figures count the same: no word of an axis, no name and no noun of one side against the other."""
    first, second = _name(discourse, one, series), _name(discourse, other, series)
    if first and second and len(first & second) < min(2, len(first), len(second)):
        return False
    ours, theirs = (_axes(discourse, claim, words) for claim in (one, other))
    if any(not ours.get(axis, set()) & theirs.get(axis, set()) for axis in ours.keys() | theirs.keys() if axis != "stock"):
        return False
    if opposed(p.clause, q.clause, words):
        return False
    if p.names - q.known and q.names - p.known:
        return False
    return not (
        one.subject and other.subject and one.subject not in other.subject and other.subject not in one.subject and not _guessed(one, other)
    )


def _guessed(*claims: Claim) -> bool:
    return any(reason.startswith("subject:") for claim in claims for reason in claim.reasons)


def _axes(discourse: Discourse, claim: Claim, words: Cues) -> dict[str, set[str]]:
    """The words of opposites between the last full pause and the figure, and right after it."""
    start = discourse.layout.sentences[claim.clause.sentence].span.start
    text = discourse.text[max(start, claim.span.start - 40) : claim.span.start]
    text = text[max(text.rfind(sign) for sign in "；;。") + 1 :]
    near = _lead(discourse, claim) + claim.tail[:6]
    found: dict[str, set[str]] = defaultdict(set)
    for word, axis in words.opposites.items():
        if (len(word) > 1 and word in near) or (axis == "phase" and word in text):
            found[axis].add(word)
    return found


def _revised(discourse: Discourse, one: Claim, other: Claim, series: _Series) -> bool:
    sentences = discourse.layout.sentences
    start = sentences[one.clause.sentence].span.start
    end = sentences[min(other.clause.sentence + 1, len(sentences) - 1)].span.end
    return series.revision.search(discourse.text, start, end) is not None


def _order(one: Claim, other: Claim) -> int:
    """-1 where the first is the earlier by what both write out, 1 where the second is, 0 where that is not certain."""
    first, second = _end(one), _end(other)
    if first is None or second is None:
        return 0
    years = ("year" in first.given) == ("year" in second.given)
    key = [_key(first), _key(second)]
    if key[0] == key[1] or (first.year is None) != (second.year is None) or first.month is None or second.month is None:
        by_year = first.year is not None and second.year is not None and first.year != second.year and years
        return 0 if not by_year else -1 if (first.year or 0) < (second.year or 0) else 1
    if key[0] < key[1]:
        return -1
    return 1 if years else 0


def _key(moment: Moment) -> tuple[int, int, int, int]:
    return (
        moment.year or 0,
        moment.month or 13,
        moment.day if moment.day is not None else 32,
        moment.hour if moment.hour is not None else 24,
    )


def _end(claim: Claim) -> Moment | None:
    """The moment up to which a claim counts."""
    return claim.time.end if isinstance(claim.time, Period) else claim.time


def _same_start(one: Claim, other: Claim) -> bool:
    """Whether both count from one day, or neither says from when."""
    starts = [claim.time.start if isinstance(claim.time, Period) else None for claim in (one, other)]
    if (starts[0] is None) != (starts[1] is None):
        # 4月1日至5月15日 and then 截至6月10日 go on with one count; 全年 and then 1至2月 begin a new one
        return starts[0] is not None and one.span.start < other.span.start
    return starts[0] is None or starts[1] is None or _key(starts[0]) == _key(starts[1])


def _bracketed(discourse: Discourse, claims: list[Claim], series: _Series) -> Iterator[Link]:
    """A cumulative figure and, in the bracket after it, what it was before."""
    ids = {claim.id for claim in claims}
    for claim in discourse.claims:
        if not claim.clause.bracket or not isinstance(claim.mention, Quantity) or not _once_was(discourse, claim, series):
            continue
        for back in range(claim.id - 1, max(-1, claim.id - 4), -1):
            main = discourse.claims[back]
            if main.id in ids and main.clause.bracket != claim.clause.bracket and main.clause.sentence == claim.clause.sentence:
                if main.quantity.dimension == claim.quantity.dimension and main.quantity.unit == claim.quantity.unit:
                    yield Link(
                        "cumulative-series",
                        (Reading("then and now", {"earlier": (claim,), "later": (main,)}),),
                        frozenset({"bracket", "adjacent"}),
                    )
                break


def _once_was(discourse: Discourse, claim: Claim, series: _Series) -> bool:
    """Whether the words before a number in its bracket date it back: 前一日为, 此前截至6月底已累计回购."""
    start = discourse.layout.brackets[claim.clause.bracket].span.start
    lead = discourse.text[start : claim.span.start]
    if len(lead) > _BRACKET:
        return False
    return bool(series.earlier.search(lead)) or (series.past.match(lead) is not None and series.cumulative.search(lead) is not None)
