"""Quantities and the words beside them -> units that cannot measure what is named, and heads that outnumber visits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.links.contexts import Contexts, contexts_of, same_time
from claimcheck.claims.links.scene import near
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["odd_units", "persons_and_visits"]

_MEASURES = frozenset({"length", "area", "volume", "mass", "temperature"})


_TOTALS = frozenset({"合计", "累计", "实际", "全年"})
_AFTER = 10
_COURSE = 10


class _Cues(NamedTuple):
    attribute: re.Pattern[str]
    dimensions: Mapping[str, str]
    action: re.Pattern[str]


@lru_cache(maxsize=8)
def _cues(pack: Pack) -> _Cues:
    names = pack.alternatives("facts.attributes")
    return _Cues(
        late(rf"(?P<name>{names})(?:约|达|为|是|有|共|近|超|超过|逾|仅|只有|约为|达到|均为|在|：|:)*$"),
        pack.table("facts.attributes"),
        late(pack.alternatives("facts.actions")),
    )


def odd_units(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """An attribute directly before a quantity of a dimension that cannot be its own (面积500米)."""
    cues = _cues(pack)
    for claim in discourse.claims:
        mention = claim.mention
        if (
            not isinstance(mention, Quantity)
            or mention.dimension not in _MEASURES
            or mention.per
            or claim.role not in {"level", "total", "per"}
        ):
            continue
        found = cues.attribute.search(claim.label)
        if (
            found is None
            or mention.dimension in cues.dimensions[found["name"]].split()
            or claim.tail.startswith(("×", "*", "x", "长", "宽", "高", "见方"))
        ):
            continue
        yield Link("odd-unit", (Reading("as written", {"value": (claim,)}),), frozenset({"adjacent"}))


def persons_and_visits(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Heads and the visits or doses of one action: every head makes at least one of them."""
    cues = _cues(pack)
    contexts = contexts_of(discourse, pack)
    for claim in discourse.claims:
        mention = claim.mention
        if (
            not isinstance(mention, Quantity)
            or mention.unit not in {"人次", "剂次", "例次", "剂", "针次"}
            or not _stated(claim)
            or mention.value < _SCHEDULE
        ):
            continue
        if mention.numerals[0].form == "hanzi" and mention.value < _COURSE:
            continue  # 完成两剂接种46万人: as many doses as each gets
        action = _action(contexts, claim, cues)
        elided = not action and not contexts.leads(claim)
        readings = []
        for other in near(discourse, claim):
            quantity = other.quantity
            if (
                quantity.unit != "人"
                or not _stated(other)
                or (set(claim.aspect) ^ set(other.aspect)) - _TOTALS
                or claim.scope != other.scope
            ):
                continue
            same = _action(contexts, other, cues)
            if same_time(claim, other) == "different":
                continue
            if (action and same == action) or (
                elided and other.clause.sentence == claim.clause.sentence and other.span.start < claim.span.start
            ):
                readings.append(Reading("one action", {"persons": (other,), "visits": (claim,)}))
        if len(readings) == 1:
            yield Link("persons-visits", tuple(readings), frozenset({"same-noun"} if action else {"inferred"}))


_SCHEDULE = 10
"""两剂 and 三针次 are how often one person comes, not how often all of them came."""


def _action(contexts: Contexts, claim: Claim, cues: _Cues) -> str:
    """The last verb before a number in its clause, else right behind it, that is done to people one at a time."""
    profile = contexts.of(claim)
    found = cues.action.findall(profile.clause)[-1:] or cues.action.findall(profile.right[:_AFTER])[-1:]
    return found[-1] if found else ""


def _stated(claim: Claim) -> bool:
    return claim.role in {"level", "to", "total"} and claim.stance == "actual" and not claim.quantity.per
