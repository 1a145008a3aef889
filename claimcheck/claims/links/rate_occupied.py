"""What is taken up of so many places on an average day, and the rate of it -> links of the three."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.links.rate_forms import form_of
from claimcheck.claims.links.rate_parts import countable
from claimcheck.claims.links.rate_words import rate_words
from claimcheck.claims.links.scene import between, quantities_before, years_apart
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["places_taken"]

_A_DAY = late(r"(?:每一?[天日晚夜场周月]|日均|场均|周均|月均)[^，。；]{0,8}$")
_REACH = 40


def places_taken(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """共有客房180间,每晚平均住153间,入住率85%: what is taken on a day is a part of what there is on any."""
    words = rate_words(pack)
    names = pack.lexicon("rates.places_taken")
    for share in discourse.of("ratio"):
        if share.role == "time" or share.quantity.dimension != "ratio" or share.quantity.is_range:
            continue
        form = form_of(discourse, share, words)
        if form is None or form.how != "rate" or not form.stem.endswith(tuple(names)):
            continue
        told = quantities_before(discourse, share, 1)
        part = next((c for c in reversed(told) if c.role == "per" and _A_DAY.search(c.label)), None)
        if part is None or part.quantity.dimension != "count" or len(between(discourse, part, share)) > _REACH:
            continue
        wholes = [c for c in told if c.quantity.unit == part.quantity.unit and countable(discourse, c) and c.id != part.id]
        if len(wholes) == 1 and wholes[0].id < part.id and not years_apart(wholes[0], part) and _less(part, wholes[0]):
            players = {"part": (part,), "whole": (wholes[0],), "share": (share,)}
            yield Link("portion", (Reading("places taken", players),), frozenset({"stem", "lone-whole", "marker"}))


def _less(part: Claim, whole: Claim) -> bool:
    return part.quantity.base_value < whole.quantity.base_value
