"""How many of a whole are left out and the share that is told of the rest -> links of the three."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.links.rate_parts import countable
from claimcheck.claims.links.rate_wholes import same_kind
from claimcheck.claims.links.rate_words import rate_words
from claimcheck.claims.links.scene import between, quantities_before, years_apart
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["remaining_shares"]

_REST = late(r"(?:^|[，,。；：\n])(?:而|那么)?(?:剩下|剩余|余下|其余|其馀)(?:的|那|这)*(?:约|近|大约|将近|占)?$")
_INSIDE = late(r"中|里|其中|有")
_TOOK = late(r"占|比重|比例")
_LEAD, _REACH, _MOST, _PAIR = 14, 60, 4, 2


def remaining_shares(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """450名学生中,18人没有通过,其余96%都合格: the rest is what the parts before it leave."""
    words = rate_words(pack)
    for share in discourse.of("ratio"):
        if share.role == "time" or share.quantity.dimension != "ratio" or share.quantity.is_range or share.quantity.hedges:
            continue
        start = share.span.start
        if not 0 < share.quantity.base_value < 1 or not _REST.search(discourse.text[max(0, start - _LEAD) : start]):
            continue
        told = quantities_before(discourse, share, 0)
        if any(claim.quantity.dimension == "ratio" for claim in told):
            continue
        counts = [claim for claim in told if countable(discourse, claim) and claim.role == "level"]
        alike = [claim for claim in counts if same_kind(claim, counts[0], words)] if counts else []
        if not _PAIR <= len(alike) <= _MOST or len(alike) != len(counts) or len(between(discourse, alike[-1], share)) > _REACH:
            continue
        whole, parts = alike[0], alike[1:]
        if _parts_of(discourse, whole, parts):
            runs = dict.fromkeys([tuple(parts), *((part,) for part in parts)])
            readings = tuple(Reading("the rest", {"part": run, "whole": (whole,), "share": (share,)}) for run in runs)
            yield Link("portion-left", readings, frozenset({"adjacent", "marker", "in-order"}))


def _parts_of(discourse: Discourse, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the words say that the numbers behind the first are parts of it, and all of them are less."""
    told = between(discourse, whole, parts[0])
    less = all(part.quantity.base_value < whole.quantity.base_value and not years_apart(part, whole) for part in parts)
    return less and _INSIDE.search(told) is not None and not _TOOK.search(told)
