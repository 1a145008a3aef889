"""A failed constraint -> whether its operands stand too far from each other to be surely about one thing."""

from __future__ import annotations

from itertools import pairwise

from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.document import Layout, Sentence
from claimcheck.model.finding import Constraint
from claimcheck.packs import Evidence

__all__ = ["apart"]


def apart(constraint: Constraint, discourse: Discourse, evidence: Evidence) -> bool:
    """Whether more lies between two neighbouring operands of the likeliest reading than one train of thought holds.

    The figures of one clause are one thing to keep in mind: a list of twenty towns, each with its number of cases.
    A heading is as near to what stands under it as the line below; what stands under the next one is about something else.
    """
    players = constraint.readings[0].players.values()
    claims = sorted({operand.id: operand for group in players for operand in group if isinstance(operand, Claim)}.items())
    return any(_far(one, other, discourse, evidence) for (_, one), (_, other) in pairwise(claims))


def _far(one: Claim, other: Claim, discourse: Discourse, evidence: Evidence) -> bool:
    layout = discourse.layout
    first, last = layout.sentences[one.clause.sentence], layout.sentences[other.clause.sentence]
    if _over(first, last, layout):
        return False
    reach = evidence.reach
    return (
        other.span.start - one.span.end > reach["characters"]
        or last.paragraph - first.paragraph > reach["lines"]
        or len({claim.clause.index for claim in discourse.claims[one.id : other.id]}) > reach["figures"]
        or first.section != last.section
    )


def _over(first: Sentence, last: Sentence, layout: Layout) -> bool:
    """Whether a heading stands over a sentence, with nothing but other headings between."""
    return first.heading and all(layout.sentences[index].heading for index in range(first.index, last.section + 1))
