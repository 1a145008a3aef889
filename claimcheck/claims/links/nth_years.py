"""第13个年头 and the two years around it -> links that hold the one against the others."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.claims.links.dated import explicit, moment_of, paragraph_claims, year_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["nth_years"]

_YEAR = late("年头|年(?![级度代轮])")
_SENTENCES = 3


def nth_years(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """2009年开店,到2021年已是第十三个年头: the first year counts, or it does not."""
    for claim in discourse.claims:
        mention = claim.mention
        if (
            not isinstance(mention, Quantity)
            or mention.dimension != "ordinal"
            or mention.unit != "个"
            or mention.hedges
            or mention.value < 2
        ):
            continue
        if _YEAR.match(discourse.text, claim.span.end) is None:
            continue
        years = {year_of(other): other for other in _dated(discourse, claim)}
        if len(years) != 2:
            continue
        first, last = min(years, key=_number), max(years, key=_number)
        less = Given(claim.span, mention.value - Decimal(1), f"第{mention.value}个年头")
        counts: tuple[Operand, ...] = (claim, less)
        yield Link(
            "anniversary",
            tuple(Reading("nth", {"founded": (years[first],), "when": (years[last],), "stated": (count,)}) for count in counts),
            frozenset({"inferred"}),
        )


def _number(year: int | None) -> int:
    return year or 0


def _dated(discourse: Discourse, claim: Claim) -> Iterator[Claim]:
    """The dates with their year in the sentence and those before it."""
    for other in paragraph_claims(discourse, claim, _SENTENCES):
        moment = moment_of(other)
        if moment is not None and explicit(other) and moment.calendar in {"gregorian", "era"} and not moment.given & {"decade", "century"}:
            yield other
