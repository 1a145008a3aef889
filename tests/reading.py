"""A text -> what the real stages make of it, for tests of the stages that come after."""

from __future__ import annotations

from claimcheck.claims import bind, link
from claimcheck.mentions import find
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.packs import load
from claimcheck.read import read_text
from claimcheck.text import lay_out


def discourse(text: str) -> Discourse:
    """The claims of a text."""
    layout = lay_out(read_text(text))
    return bind(layout, find(layout, load()), load())


def claim(text: str, quote: str) -> Claim:
    """The claim whose mention reads ``quote``."""
    return next(found for found in discourse(text).claims if found.mention.text == quote)


def links(text: str, kind: str) -> list[Link]:
    """The links of one kind that a text gives rise to."""
    return [found for found in link(discourse(text), load()) if found.kind == kind]


def players(found: Link) -> dict[str, list[str]]:
    """The texts of the operands of a link's likeliest reading, by role."""
    return {
        role: [operand.mention.text if isinstance(operand, Claim) else operand.text for operand in operands]
        for role, operands in found.readings[0].players.items()
    }
