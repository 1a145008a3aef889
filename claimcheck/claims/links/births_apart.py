"""Two births and how much older one is said to be (哥哥生于1952年,弟弟生于1957年,小5岁) -> links of the three."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.claims.links.dated import explicit, moment_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["births_apart"]

_BEFORE, _AFTER, _PAIR, _CLOSE = 2, 1, 2, 2
_BORN = late(r"(?:[0-9一二三四五六七八九十]{0,2}[月日])?(?:出)?生(?![产活长意])")
_BORN_AT = ("生于", "诞生于", "降生于", "生在")
_ABOUT = frozenset({"decade", "century"})
_MARGIN = "，,（( "
_STOP, _REACH = late("[，。；,;]"), 14


@lru_cache(maxsize=8)
def _words(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    of = pack.alternatives
    light = f"(?:{of('chronology.older_light')})*"
    return (
        late(rf"(?P<who>[^，。；,;:：]*?){light}[比较](?P<whom>[^，。；,;0-9]{{1,10}}?){light}{of('chronology.older')}了?{light}$"),
        late(rf"(?:(?P<who>[^，。；,;]*?)[与和跟同](?P<whom>[^，。；,;0-9]{{1,6}}?)的?)?{of('chronology.older_apart')}了?{light}$"),
        late(rf"{of('chronology.older_known')}"),
    )


def births_apart(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """The only two births told around a difference of ages, of the two persons that it names."""
    told, apart, known = _words(pack)
    for claim in discourse.claims:
        if not isinstance(claim.mention, Quantity) or claim.mention.dimension != "age" or claim.mention.hedges or claim.mention.is_range:
            continue
        left = discourse.text[claim.clause.span.start : claim.span.start].lstrip(_MARGIN)
        left = _STOP.split(left)[-1]
        named = told.search(left) or apart.search(left)
        if named is None:
            continue
        births = _births(discourse, claim)
        if len(births) != _PAIR or any(moment_of(one) == moment_of(births[0]) for one in births[1:]):
            continue
        if named["whom"] and not all(_meant(discourse, claim, births, named[name], known) for name in ("who", "whom")):
            continue
        players = {"first": (births[0],), "second": (births[1],), "stated": (claim,)}
        yield Link("births-apart", (Reading("births", players),), frozenset())


def _births(discourse: Discourse, claim: Claim) -> list[Claim]:
    """The births of the sentences around a claim, with their years."""
    sentences = discourse.layout.sentences
    here = sentences[claim.clause.sentence]
    return [
        other
        for index in range(max(0, here.index - _BEFORE), min(len(sentences), here.index + _AFTER + 1))
        if sentences[index].paragraph == here.paragraph
        for other in discourse.by_sentence.get(index, ())
        if _birth(discourse, other)
    ]


def _birth(discourse: Discourse, claim: Claim) -> bool:
    moment = claim.mention
    if not isinstance(moment, Moment) or not explicit(claim) or moment.given & _ABOUT or moment.calendar != "gregorian":
        return False
    return _BORN.match(discourse.text, claim.span.end) is not None or discourse.text.endswith(_BORN_AT, 0, claim.span.start)


def _meant(discourse: Discourse, claim: Claim, births: Sequence[Claim], name: str, known: re.Pattern[str]) -> bool:
    """Whether somebody compared is one of those whose births are told: named with a birth, a pronoun, or nobody but the one told last."""
    if not name or known.fullmatch(name):
        return True
    if any(0 <= birth.span.start - claim.span.end <= _CLOSE for birth in births):
        return True
    return any(name in _STOP.split(discourse.text[max(0, birth.span.start - _REACH) : birth.span.start])[-1] for birth in births)
