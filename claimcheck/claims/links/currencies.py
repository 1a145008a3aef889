"""A text that names one currency beside 元 -> what its 元 means, so that 新台币320万元 and 230万元 are of one kind."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Quantity

__all__ = ["currency_of", "in_currency"]


def currency_of(discourse: Discourse) -> str:
    """What 元 means in a text that names one other currency: 新台币320万元, then 230万元."""
    named = {c.mention.unit for c in discourse.claims if isinstance(c.mention, Quantity) and c.mention.dimension == "money"} - {"元"}
    return next(iter(named)) if len(named) == 1 and "人民币" not in discourse.text else ""


def in_currency(currency: str, claim: Claim) -> Claim:
    """The claim with its 元 as that currency."""
    mention = claim.mention
    if not currency or not isinstance(mention, Quantity) or mention.dimension != "money" or mention.unit != "元":
        return claim
    return replace(claim, mention=replace(mention, unit=currency))
