"""Years that a clause opens with and calls what they were (35年的青春), and the two years told before -> links of the three."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from claimcheck.claims.links.bounds import follows
from claimcheck.claims.links.dated import Pair, before, explicit, in_one_year, is_length, measurable
from claimcheck.claims.links.plain_ends import fits_unit
from claimcheck.claims.links.surroundings import of_its_size
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late

__all__ = ["lived_through"]

_UNITS = frozenset({"年", "天", "个月"})
_PAIR, _LEAST, _SENTENCES, _BACK = 2, 2, 1, 8
_LIGHT = late(r"(?:整整|足足|这|那|将近|漫长的?|长达|前后|而|可是|一晃|转眼|历经|经过|熬过|走过|度过|经历|走完|熬|过|了|近|，|,|\s)*")


@lru_cache(maxsize=8)
def _words(pack: Pack) -> tuple[re.Pattern[str], Mapping[str, re.Pattern[str]], re.Pattern[str]]:
    table = pack.table("chronology.lived_years")
    named = late(rf"[来间]?的?[一-龥]{{0,3}}?(?P<kind>{alternation(table)})")
    return named, {name: late(words) for name, words in table.items()}, late(pack.alternatives("chronology.lived_ended"))


def lived_through(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """1983年进厂,2018年退休,35年的青春都留在了这里: the only two years told so far, the second of which ends something."""
    lived, begun, ended = _words(pack)
    for claim in discourse.claims:
        if not is_length(claim) or claim.quantity.unit not in _UNITS or claim.quantity.hedges or claim.quantity.value < _LEAST:
            continue
        kind = lived.match(discourse.text, claim.span.end)
        if kind is None or not _LIGHT.fullmatch(before(discourse, claim)):
            continue
        told = _told(discourse, claim)
        if len(told) != _PAIR or not all(_fits(discourse, one, claim) for one in told):
            continue
        sentence = discourse.layout.sentences[told[1].clause.sentence].span
        beside = discourse.text[max(sentence.start, told[0].span.end) : claim.span.start]
        begins = discourse.text[max(0, told[0].span.start - _BACK) : told[1].span.start]
        if begun[kind["kind"]].search(begins) is None:
            continue
        placed = in_one_year(told[0], told[1])
        pair = Pair(*(placed or told))
        if ended.search(beside) and follows(pair.start, pair.end) and measurable(pair, claim.quantity.unit) and of_its_size(pair, claim):
            ends = {"start": (pair.start,), "end": (pair.end,), "stated": (claim,)}
            yield Link("span-events", (Reading("lived through", ends),), frozenset({"inferred"}))


def _fits(discourse: Discourse, one: Claim, claim: Claim) -> bool:
    """Whether a time is a single one, as fine as the unit; a year is written out."""
    years = claim.quantity.unit == "年"
    return isinstance(one.mention, Moment) and (explicit(one) if years else fits_unit(discourse, one, claim.quantity.unit))


def _told(discourse: Discourse, claim: Claim) -> list[Claim]:
    """The times of the sentence up to a length, or of it and the one before."""
    sentences = discourse.layout.sentences
    here = sentences[claim.clause.sentence]
    found: list[Claim] = []
    for index in range(here.index, max(-1, here.index - _SENTENCES - 1), -1):
        if sentences[index].paragraph == here.paragraph and len(found) < _PAIR:
            times = [other for other in discourse.by_sentence.get(index, ()) if isinstance(other.mention, Moment | Period)]
            found = [*(other for other in times if other.span.end <= claim.span.start), *found]
    return found
