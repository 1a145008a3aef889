"""The years in brackets after a person's name and dates of this person's death -> pairs that must be one year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.claims.links.dated import end_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["deaths_told_twice"]

_NAME = late(r"(?:^|[。！？\n，,、；;：:《“\s])(?P<name>[一-鿿·]{2,4})[（(][^（()）]{0,12}$")
_LEAD = 24


@lru_cache(maxsize=8)
def _deaths(pack: Pack) -> str:
    """The words for dying, as a pattern."""
    return "(?:" + "|".join(map(re.escape, (word for word, kind in pack.table("facts.once").items() if kind == "died"))) + ")"


def deaths_told_twice(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """何某（1921年—2001年） and later 2010年何某去世."""
    for claim in discourse.claims:
        if not isinstance(claim.mention, Period) or not claim.clause.bracket:
            continue
        named = _NAME.search(discourse.text[max(0, claim.span.start - _LEAD) : claim.span.start])
        died = claim.mention.end
        if named is None or died is None or "year" not in died.given or claim.mention.start is None:
            continue
        for other in _told(discourse, claim, named["name"], _deaths(pack)):
            players = {"first": (end_of(claim, last=True),), "second": (other,)}
            yield Link("one-event-years", (Reading("one death", players),), frozenset({"told-twice", "same-phrase"}))


def _told(discourse: Discourse, life: Claim, name: str, deaths: str) -> Iterator[Claim]:
    """The dates at which the text says that the one of this name died: 2010年何某去世, 何某于2010年病逝."""
    after = re.compile(rf"{re.escape(name)}(?:先生|女士|同志|教授|将军)?(?:因病|不幸|在[一-鿿]{{2,6}})?{deaths}")
    before = re.compile(rf"{re.escape(name)}(?:先生|女士|同志|教授|将军)?于?$")
    for claim in discourse.claims[life.id + 1 :]:
        mention = claim.mention
        if not isinstance(mention, Moment) or "year" not in mention.given or mention.calendar != "gregorian" or mention.relative:
            continue
        right = discourse.text[claim.span.end : claim.span.end + _LEAD]
        left = discourse.text[max(0, claim.span.start - _LEAD) : claim.span.start]
        if after.match(right) or (before.search(left) and re.match(rf"(?:因病|不幸|在[一-鿿]{{2,6}})?{deaths}", right)):
            yield claim
