"""A number of years right behind two dates that go from one to the other (2017年…,到2020年…,三年间) -> links of the three."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.claims.around import outer
from claimcheck.claims.links.dated import Pair, before, end_of, explicit, is_length, measurable, moment_of, paragraph_claims, year_of
from claimcheck.claims.links.own_lengths import named_plan
from claimcheck.claims.links.span_words import not_of_dates, span_words
from claimcheck.claims.links.surroundings import of_its_size
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["named_ahead", "stretch_told"]

_NAMED = late("(?:为期|历时|历经)$")
_FEWEST, _REACH, _BACK, _MOST = 2, 40, 120, 6


@lru_cache(maxsize=8)
def _words(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    light = "(?:结果|结论|方法)?\\s*(?:短短|仅仅?|只|整整|足足|这|在这?|前后|一共|共|就|也|已经?)*"
    upto = pack.alternatives("chronology.passed_upto")
    return (
        late(light),
        late(rf"{pack.alternatives('chronology.within_years')}"),
        late(rf"{upto}$"),
        late(rf"(?:^|[，,。；;])[但而可]?是?{upto}$"),
    )


def stretch_told(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Years that open a clause and tell what came about in them, after a date and another that the words go on to."""
    opening, inside, upto, opens = _words(pack)
    spans = span_words(pack)
    for claim in discourse.of("duration"):
        if not is_length(claim) or claim.quantity.unit != "年" or claim.quantity.value < _FEWEST or claim.quantity.hedges:
            continue
        start, end = outer(claim.mention).start, outer(claim.mention).end
        left = before(discourse, claim)
        if not opening.fullmatch(left) or not inside.match(discourse.text, end):
            continue
        if named_plan(discourse, claim) or not_of_dates(discourse, claim, spans):
            continue
        told = [other for other in paragraph_claims(discourse, claim, 2) if other.id < claim.id and moment_of(other) is not None]
        told = [other for other in told if start - other.span.end <= _BACK]
        if len(told) == 1 and isinstance(told[0].mention, Period):
            yield from _of_the_only(told[0], claim)
        if len(told) < _FEWEST:
            continue
        last = told[-1]
        if not _years(told[-_FEWEST:]) or start - last.span.end > _REACH or last.clause.sentence != claim.clause.sentence:
            continue
        low = max(0, last.span.start - 8)
        same = told[-2].clause.sentence == last.clause.sentence
        if not (upto if same else opens).search(discourse.text, low, last.span.start):
            continue
        if any(is_length(other) for other in discourse.claims[last.id + 1 : claim.id]):
            continue
        pairs = [Pair(end_of(one, last=False), end_of(last, last=True)) for one in reversed(told[:-1]) if explicit(one)][:_MOST]
        pairs = [pair for pair in pairs if measurable(pair, "年") and (year_of(pair.start) or 0) < (year_of(pair.end) or 0)]
        if pairs and of_its_size(pairs[0], claim):
            readings = (Reading("dates", {"start": (pair.start,), "end": (pair.end,), "stated": (claim,)}) for pair in pairs)
            yield Link("span-within", tuple(readings), frozenset({"inferred"}))


def _of_the_only(told: Claim, claim: Claim) -> Iterator[Link]:
    """时限为2004年1月至2013年12月。10年间…: the only stretch that the text has told so far, with both its years."""
    pair = Pair(end_of(told, last=False), end_of(told, last=True))
    if explicit(told) and measurable(pair, "年") and (year_of(pair.start) or 0) < (year_of(pair.end) or 0) and of_its_size(pair, claim):
        ends = {"start": (pair.start,), "end": (pair.end,), "stated": (claim,)}
        yield Link("span-within", (Reading("dates", ends),), frozenset({"inferred"}))


def named_ahead(discourse: Discourse, _: Pack) -> Iterator[Link]:
    """为期62天的暑运结束。7月1日至8月31日,…: the stretch that opens the next sentence is the one that was named."""
    sentences = discourse.layout.sentences
    for claim in discourse.of("duration"):
        if not is_length(claim) or claim.quantity.hedges or claim.quantity.value < _FEWEST or claim.clause.sentence + 1 >= len(sentences):
            continue
        here, following = sentences[claim.clause.sentence], sentences[claim.clause.sentence + 1]
        if here.paragraph != following.paragraph or here.heading or not discourse.text.startswith("的", claim.span.end):
            continue
        if not _NAMED.search(before(discourse, claim)) or any(moment_of(c) for c in discourse.by_sentence.get(here.index, ())):
            continue
        ahead = [c for c in discourse.by_sentence.get(following.index, ()) if moment_of(c) is not None]
        if not ahead or ahead[0].span.start - following.span.start > _FEWEST or not isinstance(ahead[0].mention, Period):
            continue
        pair = Pair(end_of(ahead[0], last=False), end_of(ahead[0], last=True))
        if ahead[0].mention.end is not None and measurable(pair, claim.quantity.unit) and of_its_size(pair, claim):
            ends = {"start": (pair.start,), "end": (pair.end,), "stated": (claim,)}
            yield Link("span-within", (Reading("dates", ends),), frozenset({"inferred"}))


def _years(told: Sequence[Claim]) -> bool:
    """Whether the last is a year alone or a date, and the one before it may open something that goes on (从1994年开始)."""
    first, last = told
    opened = first.mention.end is None if isinstance(first.mention, Period) else isinstance(first.mention, Moment)
    moments = [moment_of(other) for other in told]
    gregorian = all(moment is not None and moment.calendar == "gregorian" for moment in moments)
    return opened and isinstance(last.mention, Moment) and gregorian and all(explicit(other) for other in told)
