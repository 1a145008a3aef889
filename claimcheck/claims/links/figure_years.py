"""Figures that two clauses date to two years -> pairs of dates that should give one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.claims.links.contexts import Contexts, Cues, contexts_of, cues
from claimcheck.claims.links.years import YearWords, year_link, year_words
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.mention import Period, Quantity
from claimcheck.packs import Pack

__all__ = ["values_with_two_years"]

_VALUE_NEEDED, _DATED, _DIGITS, _NEAR = 5, 60, 3, 4


def values_with_two_years(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """One figure of three digits and more that two clauses date to two years, in the same words."""
    words, contexts, lexicon = cues(pack), contexts_of(discourse, pack), year_words(pack)
    seen: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in discourse.claims:
        mention = claim.mention
        if (
            not isinstance(mention, Quantity)
            or not mention.unit
            or mention.dimension == "ordinal"
            or claim.role in {"base", "from", "per"}
            or mention.is_range
            or _written_year(claim) is None
        ):
            continue
        if len(str(mention.base_value.normalize()).partition("E")[0].replace(".", "").strip("0")) < 2:
            continue
        seen[(mention.dimension, mention.unit if mention.dimension == "count" else "", str(mention.base_value.normalize()))].append(claim)
    for same in seen.values():
        claims = [claim for claim in same if _dated(claim) is not None] if len(same) > 1 else ()
        for one, other in pairwise(claims):
            if _one_figure(one, other, contexts, words, lexicon):
                times = [c for claim in (one, other) for c in discourse.claims[: claim.id] if c.mention is claim.time]
                if len(times) == 2:
                    link = year_link(times[0], times[1], frozenset({"same-value", "told-twice"}))
                    yield Link(link.kind, link.readings, link.marks, (one.span, other.span))


def _one_figure(one: Claim, other: Claim, contexts: Contexts, words: Cues, lexicon: YearWords) -> bool:
    if not 0 < other.clause.sentence - one.clause.sentence <= _NEAR or _dated(one) == _dated(other):
        return False
    p, q = contexts.of(one), contexts.of(other)
    if any(words.contrast.search(side.clause[-16:]) or lexicon.held.search(side.clause) for side in (p, q)):
        return False
    digits = len(str(one.quantity.base_value.normalize()).partition("E")[0].replace(".", "").strip("0"))
    of_year = any(_directly(claim) for claim in (one, other))
    if digits < _DIGITS and not of_year:
        return False
    return digits + 3 * of_year + sum(1 for word in p.near if word in q.near) + 2 * bool(set(p.nouns) & set(q.nouns)) >= _VALUE_NEEDED


def _directly(claim: Claim) -> bool:
    """Whether nothing but 的 stands between a figure and its year: 2021年的330万部."""
    return claim.time is not None and claim.span.start - claim.time.span.end == 1


def _dated(claim: Claim) -> int | None:
    """The year that stands shortly before a figure in its own sentence."""
    year = _written_year(claim)
    return None if year is None or any(reason.startswith("time:") for reason in claim.reasons) else year


def _written_year(claim: Claim) -> int | None:
    """The year that stands shortly before a figure."""
    time = claim.time
    if time is None or not 0 <= claim.span.start - time.span.end <= _DATED:
        return None
    first = time.start if isinstance(time, Period) else time
    last = time.end if isinstance(time, Period) else time
    if first is None or "year" not in first.given or first.relative or first.calendar != "gregorian" or "day" in first.given:
        return None
    return first.year if last is None or last.year == first.year else None
