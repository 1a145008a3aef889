"""Claims, links and reference facts -> constraints: every check with the players it found."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.match.joins import joined
from claimcheck.match.linked import linked
from claimcheck.match.tables import told_and_known
from claimcheck.model.claim import Discourse, Link
from claimcheck.model.finding import Constraint
from claimcheck.packs import Pack

__all__ = ["constrain"]


def constrain(discourse: Discourse, links: Sequence[Link], pack: Pack) -> tuple[Constraint, ...]:
    """The constraints of a document: checks on links in the order of the links, then checks on metrics and on tables."""
    return (*linked(links, pack), *joined(discourse, pack), *linked(tuple(told_and_known(discourse, pack)), pack))
