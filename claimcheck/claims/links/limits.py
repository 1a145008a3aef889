"""Quantities with a natural bound, and the text's word on its own length -> links that compare them with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.links.scene import left_of, right_of
from claimcheck.model.claim import Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack

__all__ = ["bounded_rates", "stated_lengths"]

_REACH = 24
_HAN = re.compile(r"[㐀-鿿]")
_SPACE = re.compile(r"\s")


class _Limits(NamedTuple):
    bounded: re.Pattern[str]
    unbounded: re.Pattern[str]


@lru_cache(maxsize=8)
def _limits(pack: Pack) -> _Limits:
    stems, nouns = pack.alternatives("forms.bounded_stems"), pack.alternatives("forms.bounded_nouns")
    return _Limits(re.compile(rf"{stems}率|{nouns}"), re.compile(pack.alternatives("forms.unbounded")))


def bounded_rates(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Rates and shares that are parts of a whole, and so lie between nothing and all of it."""
    limits = _limits(pack)
    for claim in discourse.claims:
        mention = claim.mention
        if not isinstance(mention, Quantity) or mention.dimension != "ratio" or 0 <= mention.base_value <= 1:
            continue
        if claim.role in {"delta", "base"} or mention.is_range:
            continue
        left = left_of(discourse, claim, _REACH)
        cut = max(left.rfind(sign) for sign in "，。；,;") + 1
        left = left[cut:]
        named = list(limits.bounded.finditer(left))
        if claim.role != "share" and not named:
            continue
        if limits.unbounded.search(left) or limits.unbounded.search(right_of(discourse, claim, 8)):
            continue
        reading = Reading("as written", {"rate": (claim,)})
        yield Link("bounded-rate", (reading,))


def stated_lengths(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """全文约4200字 against the characters that the text has."""
    cue = re.compile(f"{pack.alternatives('forms.length_cues')}[^，。；\\d]{{0,3}}$")
    text = discourse.text
    for claim in discourse.claims:
        mention = claim.mention
        if not isinstance(mention, Quantity) or mention.unit not in pack.lexicon("forms.length_units"):
            continue
        if mention.value < 100 or not cue.search(left_of(discourse, claim, 8)):
            continue
        han, solid = len(_HAN.findall(text)), len(text) - len(_SPACE.findall(text))
        readings = tuple(
            Reading(name, {"stated": (claim,), "counted": (Given(Span(0, 0), Decimal(number), f"{number}字"),)})
            for name, number in (("characters without spaces", solid), ("Chinese characters", han))
        )
        yield Link("stated-length", readings)
