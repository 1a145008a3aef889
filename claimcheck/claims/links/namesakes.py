"""An age told of somebody by name, and the births of a text -> those of the same name."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.links.dated import before, year_of
from claimcheck.model.claim import Claim, Discourse
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["births_of_bearer"]

_REACH, _PAIR, _WHOLE = 30, 2, 3
_BEARER = late("的(?P<name>[他她]|[一-龥]{2,4})")
_PRONOUN = ("他", "她")
_SAID_OF = late("(?:他|她)(?:出?生)?[于在]?$")


def births_of_bearer(discourse: Discourse, births: Sequence[Claim], age: Claim, pack: Pack) -> list[Claim]:
    """The births told of the one who bears an age: 汪文1969年出生,父亲是…。1995年,26岁的汪文…

    他 bears the age of the only birth of the text, where that too is told of 他.
    """
    found = _BEARER.match(discourse.text, age.span.end)
    if found is None:
        return []
    name = found["name"]
    if name in _PRONOUN:
        alone = len({year_of(birth) for birth in births}) == 1
        return [birth for birth in births if alone and _SAID_OF.search(before(discourse, birth, 6))]
    return [birth for birth in births if _told_of(discourse, birth, name, pack)]


def _told_of(discourse: Discourse, birth: Claim, name: str, pack: Pack) -> bool:
    """Whether the name stands before a birth in its sentence, and no relative of its bearer between the two."""
    surnames = frozenset(pack.lexicon("chronology.surnames"))
    relatives = late(pack.alternatives("chronology.relatives"))
    start = discourse.layout.sentences[birth.clause.sentence].span.start
    left = discourse.text[max(start, birth.span.start - _REACH) : birth.span.start]
    sizes = [_WHOLE, _PAIR] if name[0] in surnames else [_WHOLE + 1, _WHOLE]
    for size in sizes:
        if len(name) >= size and name[:size] in left:
            return relatives.search(left.rpartition(name[:size])[2]) is None
    return False
