"""Cases told one by one with their kin -> links that hold a child's birth or age against the parent's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["kin"]

_AGE_AFTER = late(r"(?:出生|生)")
_REACH = 300
_BIRTH_BEFORE = ("生于", "出生于")


class _Person(NamedTuple):
    label: str
    start: int
    end: int
    birth: Claim | None
    age: Claim | None


class _Words(NamedTuple):
    label: re.Pattern[str]
    child: re.Pattern[str]
    parent: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    person = rf"(?:{pack.alternatives('chronology.case_names')})[0-9一二三四五六七八九十]{{1,3}}"
    return _Words(
        late(rf"(?:^|(?<=[。；;\n \u3000]))(?P<label>{person})(?=[，,：:、（( ])"),
        late(rf"(?:系|为|是)(?P<label>{person})的?(?:{pack.alternatives('chronology.children')})"),
        late(rf"(?:系|为|是)(?P<label>{person})的?(?:{pack.alternatives('chronology.parents')})"),
    )


def kin(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """病例1,女,1972年出生。病例3,1969年出生,系病例1的儿子: a child is born after its parent."""
    words = _words(pack)
    persons = {person.label: person for person in _persons(discourse, words)}
    for person in persons.values():
        for pattern, child_first in ((words.child, True), (words.parent, False)):
            found = pattern.search(discourse.text, person.start, person.end)
            other = persons.get(found["label"]) if found is not None else None
            if other is None or other is person:
                continue
            child, parent = (person, other) if child_first else (other, person)
            yield from _links(child, parent)


def _persons(discourse: Discourse, words: _Words) -> Iterator[_Person]:
    """Every case with the stretch that tells of it, its year of birth or its age."""
    found = list(words.label.finditer(discourse.text))
    if len(found) < 2 or len({one["label"] for one in found}) != len(found):
        return
    ends = [one.start() for one in found[1:]] + [min(len(discourse.text), found[-1].end() + _REACH)]
    for one, end in zip(found, ends, strict=True):
        here = [claim for claim in discourse.claims if one.end() <= claim.span.start < end]
        births = [c for c in here if isinstance(c.mention, Moment) and _born(discourse, c)]
        ages = [c for c in here if isinstance(c.mention, Quantity) and c.mention.dimension == "age" and not c.mention.hedges]
        yield _Person(one["label"], one.end(), end, births[0] if births else None, ages[0] if ages else None)


def _born(discourse: Discourse, claim: Claim) -> bool:
    moment = claim.mention
    if not isinstance(moment, Moment) or "year" not in moment.given or moment.year is None:
        return False
    return _AGE_AFTER.match(discourse.text, claim.span.end) is not None or discourse.text.endswith(_BIRTH_BEFORE, 0, claim.span.start)


def _links(child: _Person, parent: _Person) -> Iterator[Link]:
    if child.birth is not None and parent.birth is not None:
        yield Link("parent-before-child", (Reading("kin", {"parent": (parent.birth,), "child": (child.birth,)}),))
    elif child.age is not None and parent.age is not None:
        yield Link("parent-above-child", (Reading("kin", {"parent": (parent.age,), "child": (child.age,)}),))
