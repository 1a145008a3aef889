"""The years in brackets after a person's name and dates of this person's birth and death -> pairs that must be one year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.claims.links.dated import end_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["births_told_twice", "deaths_told_twice"]

_NAME = late(r"(?:^|[。！？\n，,、；;：:《“\s])(?P<name>[一-鿿·]{2,4})[（(][^（()）]{0,12}$")
_LEAD = 24
_SOON = 3
_BORN = late(r"(?:年|月|日)?(?:出生|生于|降生|诞生|生[，,在])")
_BORN_ON = late(r"(?P<who>[一-鿿·]{0,4}?)(?:出生于|生于|诞生于)$")
_WHO = late(r"(?P<who>[一-鿿·]{0,4}?)[于在]?$")


@lru_cache(maxsize=8)
def _deaths(pack: Pack) -> str:
    """The words for dying, as a pattern."""
    return "(?:" + "|".join(map(re.escape, (word for word, kind in pack.table("facts.once").items() if kind == "died"))) + ")"


def _lives(discourse: Discourse) -> Iterator[tuple[Claim, str]]:
    """Every bracket with the years of a life, and the name it stands behind."""
    for claim in discourse.of("time"):
        if not isinstance(claim.mention, Period) or not claim.clause.bracket or claim.mention.start is None:
            continue
        named = _NAME.search(discourse.text[max(0, claim.span.start - _LEAD) : claim.span.start])
        if named is not None and claim.mention.end is not None and "year" in claim.mention.end.given:
            yield claim, named["name"]


def births_told_twice(discourse: Discourse) -> Iterator[Link]:
    """何某（1921年—2001年）,甲县人。1912年生于乙县: whoever the sentences right behind tell of."""
    for claim, name in _lives(discourse):
        for other in discourse.claims[claim.id + 1 :]:
            if other.clause.sentence - claim.clause.sentence > _SOON:
                break
            if _is_date(other) and _born_then(discourse, other, name):
                players = {"first": (end_of(claim, last=False),), "second": (other,)}
                yield Link("one-event-years", (Reading("one birth", players),), frozenset({"told-twice", "same-phrase"}))
                break


def _born_then(discourse: Discourse, claim: Claim, name: str) -> bool:
    """Whether a clause opens with a date of birth, of nobody who is named otherwise."""
    left = discourse.text[claim.clause.span.start : claim.span.start].strip()
    told = _BORN_ON.fullmatch(left) or (_WHO.fullmatch(left) if _BORN.match(discourse.text, claim.span.end) else None)
    return told is not None and told["who"] in {"", "他", "她", name, name[1:]}


def _is_date(claim: Claim) -> bool:
    mention = claim.mention
    return isinstance(mention, Moment) and "year" in mention.given and mention.calendar == "gregorian" and not mention.relative


def deaths_told_twice(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """何某（1921年—2001年） and later 2010年何某去世."""
    for claim, name in _lives(discourse):
        for other in _told(discourse, claim, name, _deaths(pack)):
            players = {"first": (end_of(claim, last=True),), "second": (other,)}
            yield Link("one-event-years", (Reading("one death", players),), frozenset({"told-twice", "same-phrase"}))


def _told(discourse: Discourse, life: Claim, name: str, deaths: str) -> Iterator[Claim]:
    """The dates at which the text says that the one of this name died: 2010年何某去世, 何某于2010年病逝."""
    after = re.compile(rf"{re.escape(name)}(?:先生|女士|同志|教授|将军)?(?:因病|不幸|在[一-鿿]{{2,6}})?{deaths}")
    before = re.compile(rf"{re.escape(name)}(?:先生|女士|同志|教授|将军)?于?$")
    for claim in discourse.claims[life.id + 1 :]:
        if not _is_date(claim):
            continue
        right = discourse.text[claim.span.end : claim.span.end + _LEAD]
        left = discourse.text[max(0, claim.span.start - _LEAD) : claim.span.start]
        if after.match(right) or (before.search(left) and re.match(rf"(?:因病|不幸|在[一-鿿]{{2,6}})?{deaths}", right)):
            yield claim
