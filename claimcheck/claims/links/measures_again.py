"""A measure said again in a definite phrase (这辆核载12吨的货车, 8个小时的手术) -> pairs with the one told before of that thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.around import in_table, outer
from claimcheck.claims.links.contexts import same_time
from claimcheck.claims.links.facts_twice import comparable_twice, pair_link
from claimcheck.claims.links.slips import agree, slip
from claimcheck.claims.links.told_apart import further, listed, of_two_things
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["measures_again"]

_MEASURES = frozenset({"money", "length", "area", "volume", "mass", "duration", "magnitude", "speed", "power", "energy", "age"})
_BY_UNIT = frozenset({"money", "duration", "age", "count"})
_PARTS = frozenset({"级", "层", "页", "车道"})
"""What a thing has so many of that it is known by them: 这栋20层的楼房."""
_AMONG = late(r"(?:位|名|个)?[一-鿿]{0,5}?(?:之中|当中|[中里])[，,]")
_NEARLY = Decimal("1.25")
_ORIGINS = frozenset({"delta", "base", "from", "share", "part"})
_SENTENCES, _LEFT, _BEHIND, _NOUN, _TWICE = 3, 14, 2, 2, 2
_THING = late(r"(?:左右|上下)?的?(?P<thing>[一-鿿]{2,6})")
_OF = late(r"(?:左右|上下)?的[一-鿿]{2}")
_TOTAL = late("共|总|现有|设有|拥有|合计")
_NAME = late("[一-鿿]{2,5}")
_HAN = late("[一-鿿]{2}")


@lru_cache(maxsize=8)
def _patterns(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What points back before a measure, and what makes it another one than was told."""
    pointers = pack.alternatives("facts.pointers")
    classifiers = pack.alternatives("facts.pointed_units")
    return (
        late(rf"(?:{pointers}(?:一?{classifiers}|[一-鿿])?|^{classifiers}?)(?:{pack.alternatives('facts.measured_by')}(?:约|为|达)?)?$"),
        late(pack.alternatives("facts.another")),
    )


def measures_again(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Every measure that stands before the thing it is of, with the only other measure of its kind told of that thing before."""
    known, another = _patterns(pack)
    told: list[Claim] = []
    for claim in discourse.claims:
        if claim.role == "time" or not comparable_twice(claim.quantity):
            continue
        first = (_first if _measured(claim) else _among)(discourse, claim, told, known, another)
        if first is not None:
            yield pair_link(first, claim, {"told-twice", "same-phrase"})
        told.append(claim)


def _first(discourse: Discourse, claim: Claim, told: Sequence[Claim], known: re.Pattern[str], another: re.Pattern[str]) -> Claim | None:
    text, span = discourse.text, outer(claim.mention)
    left = text[max(claim.clause.span.start, span.start - _LEFT) : span.start]
    pointed = known.search(left)
    thing = _THING.match(text, span.end)
    one = _only(discourse, claim, told)
    if one is None or thing is None or claim.quantity.is_range:
        return None
    if pointed is None and (not _NAME.fullmatch(text, claim.clause.span.start, span.start) or left not in one.clause.span.of(text)):
        return None
    if (pointed is None or not pointed.group()) and _OF.match(text, span.end) is None:
        return None
    sentence = discourse.layout.sentences[one.clause.sentence].span.of(text)
    pairs = {thing["thing"][at : at + _NOUN] for at in range(_NOUN)} | set(_HAN.findall(left))
    if not any(len(pair) == _NOUN and pair in sentence for pair in pairs) or _apart(discourse, one, claim, another):
        return None
    return one


def _among(discourse: Discourse, claim: Claim, told: Sequence[Claim], known: re.Pattern[str], another: re.Pattern[str]) -> Claim | None:
    """小区共有住户1800户。小区1680户居民中,…: all that were counted, of which the text goes on to tell."""
    text, span = discourse.text, outer(claim.mention)
    left = text[claim.clause.span.start : span.start]
    if claim.quantity.dimension != "count" or claim.quantity.is_range or not _AMONG.match(text, span.end):
        return None
    one = _only(discourse, claim, told)
    if one is None or not _TOTAL.search(text, one.clause.span.start, one.span.start) or _apart(discourse, one, claim, another):
        return None
    if left and known.search(left) is None and left.rstrip("的") not in discourse.layout.sentences[one.clause.sentence].span.of(text):
        return None
    low, high = sorted((one.quantity.base_value, claim.quantity.base_value))
    return one if high <= low * _NEARLY or slip(one.quantity, claim.quantity) else None


def _only(discourse: Discourse, claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """The only value of its kind that the paragraph told before, a few sentences away at most."""
    sentences = discourse.layout.sentences
    paragraph = sentences[claim.clause.sentence].paragraph
    near = [c for c in told if _comparable(c, claim) and sentences[c.clause.sentence].paragraph == paragraph]
    if not near or len({c.quantity.base_value for c in near}) > 1:
        return None
    one = near[-1]
    apart = claim.clause.sentence - one.clause.sentence
    return one if 0 < apart <= _SENTENCES and not {one.role, claim.role} & _ORIGINS else None


def _measured(claim: Claim) -> bool:
    return claim.quantity.dimension in _MEASURES or claim.quantity.unit in _PARTS


def _comparable(one: Claim, other: Claim) -> bool:
    a, b = one.quantity, other.quantity
    return a.dimension == b.dimension and a.per == b.per and (a.dimension not in _BY_UNIT or a.unit == b.unit) and not a.is_range


def _apart(discourse: Discourse, one: Claim, other: Claim, another: re.Pattern[str]) -> bool:
    """Whether the two agree, are far from one size, or are told apart by their times or by words around them."""
    a, b = one.quantity, other.quantity
    low, high = sorted((abs(a.base_value), abs(b.base_value)))
    if agree(a, b) or (high > _TWICE * low and slip(a, b) != "shifted") or same_time(one, other) == "different":
        return True
    if (
        in_table(discourse.text, other.span.start)
        or further(discourse, other)
        or listed(discourse, other)
        or of_two_things(discourse, one, other)
    ):
        return True
    text = discourse.text
    here, there = (discourse.layout.sentences[claim.clause.sentence].span for claim in (one, other))
    beside = text[max(here.start, one.span.start - _LEFT) : one.span.start] + "\n" + text[there.start : other.span.end + _BEHIND]
    return another.search(beside) is not None or of_two_things(discourse, one, other)
