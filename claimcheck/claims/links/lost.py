"""All numbers of a document -> a link that names those which lost their integer part and point, where one shows it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack

__all__ = ["lost_digits"]

_FEWEST = 40
"""A document of fewer numbers may have no decimal by chance."""

_MOST = 12
_SCALED = Decimal(10) ** 4


def lost_digits(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Of a long document without a single decimal, the rates that begin with a zero, and with them all figures of one digit that
    are percentages or counted in 万 and 亿: what is left of 0.03%, 115.6% and 2.2万."""
    del pack
    claims = [claim for claim in discourse.claims if isinstance(claim.mention, Quantity)]
    numerals = [numeral for claim in claims for numeral in claim.quantity.numerals]
    written = [numeral.span.of(discourse.text) for numeral in numerals]
    if len(numerals) < _FEWEST or any("." in text or "点" in text for text in written):
        return
    clues = tuple(claim for claim in claims if claim.quantity.dimension == "ratio" and _zero_first(claim))
    if not clues:
        return
    suspects = tuple(claim for claim in claims if claim not in clues and _one_digit(claim, discourse.text))[:_MOST]
    count = Given(Span(0, 0), Decimal(len(numerals)), str(len(numerals)))
    yield Link("lost-digits", (Reading("document", {"clues": clues, "suspects": suspects, "numbers": (count,)}),))


def _zero_first(claim: Claim) -> bool:
    return any("leading-zero" in numeral.flaws for numeral in claim.quantity.numerals)


def _one_digit(claim: Claim, text: str) -> bool:
    """Whether all that is written is one digit before % or a scale, with no hedge that it could need."""
    numeral = claim.quantity.numerals[0]
    digits = "".join(sign for sign in numeral.span.of(text) if sign.isdigit())
    large = claim.quantity.dimension == "ratio" or numeral.value >= _SCALED
    return not claim.quantity.is_range and numeral.form in ("arabic", "mixed") and len(digits) == 1 and large
