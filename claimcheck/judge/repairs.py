"""A failed constraint -> the small edits of one operand that would make it hold."""

from __future__ import annotations

from claimcheck.model.claim import Discourse
from claimcheck.model.finding import Constraint, Repair
from claimcheck.packs import Check, Pack

__all__ = ["mend"]


def mend(check: Check, constraint: Constraint, discourse: Discourse, pack: Pack) -> tuple[tuple[Repair, ...], str]:
    """At most four repairs, the likeliest first, and the mark that the best of them earns."""
    return (), ""
