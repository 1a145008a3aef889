"""Claims of one subject and time -> the reference figure that belongs beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Context, Decimal, localcontext
from functools import lru_cache
from typing import Final

from claimcheck.formula.spell import spell
from claimcheck.model.claim import Claim, Discourse, Given
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Period
from claimcheck.packs import Fact, Pack, Role
from claimcheck.packs.patterns import late

__all__ = ["reference"]

_DIGITS: Final = 5
"""Significant digits in which a figure is shown."""


def reference(role: Role, claims: Sequence[Claim], discourse: Discourse, pack: Pack) -> Sequence[Given]:
    """The figure that a role asks for, where the claims speak of one known place as a whole."""
    if not role.fact or not claims:
        return ()
    last = max(claims, key=lambda claim: claim.span.start)
    sentence = discourse.layout.sentence_at(last.span.start)
    before = discourse.text[sentence.span.start : last.span.start]
    if _groups(pack).search(before):
        return ()
    place = next((claim.subject for claim in claims if claim.subject), "")
    if pack.facts.resolve(place) is None:
        place = pack.facts.only_place(before)
    fact = pack.facts.lookup(role.fact, place, _day(last)) if place else None
    if fact is None or any(word not in fact.place for claim in claims for word in claim.scope):
        return ()
    return (_given(fact, last, pack),)


def _given(fact: Fact, claim: Claim, pack: Pack) -> Given:
    entry = pack.units.get(fact.unit)
    with localcontext(EXACT):
        value = fact.value * Decimal(str(entry.get("factor", "1"))) if isinstance(entry, dict) else fact.value
        # readers compare orders of magnitude; the last digits of a census only hide them
        shown = Context(prec=_DIGITS).plus(fact.value)
    when = f"{fact.as_of.year}年" if fact.as_of else ""
    return Given(claim.span, value, f"{fact.place}{fact.label}{spell(shown, 'zh')}{fact.unit}", f"{when}{fact.source}")


def _day(claim: Claim) -> date | None:
    time = claim.time.end or claim.time.start if isinstance(claim.time, Period) else claim.time
    return date.fromordinal(time.last) if time is not None and time.last is not None else None


@lru_cache(maxsize=8)
def _groups(pack: Pack) -> re.Pattern[str]:
    """Words that speak of a part of a place's people."""
    return late(pack.alternatives("match.groups"))
