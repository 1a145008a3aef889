"""A broken relation in a document that lost its decimals -> the numbers that were there, as the relation tells them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from claimcheck.judge.edits import Edit
from claimcheck.judge.search import closing_between
from claimcheck.model.claim import Claim, Reading
from claimcheck.model.finding import Constraint
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Quantity
from claimcheck.packs import Check, Pack
from claimcheck.packs.patterns import late

__all__ = ["LOST", "lost_in", "prefixed", "restored"]

LOST: Final = "lost-digits"
"""The kind of link that says of a document that it lost its decimals, and the kind of edit that undoes it."""

_GREATEST: Final = 999
"""Integer parts that are tried."""

_WRITTEN: Final = late(r"[0-9]{1,3}")


def lost_in(failed: Sequence[Constraint], pack: Pack) -> frozenset[int]:
    """The claims that are suspected by a failed constraint that says so of the document."""
    told = [constraint.readings[0] for constraint in failed if pack.checks[constraint.check].link == LOST]
    return frozenset(claim.id for reading in told for claim in _claims(reading))


def prefixed(claim: Claim, text: str) -> Iterator[Edit]:
    """A number that begins with a zero with what it lost: 03% was 0.03%."""
    if isinstance(claim.mention, Quantity):
        numeral = claim.mention.numerals[0]
        written = numeral.span.of(text)
        if re.fullmatch(r"0[0-9]+", written):
            yield Edit(numeral.span, f"0.{written}", LOST, claim)


def restored(check: Check, constraint: Constraint, text: str, lost: Collection[int], breaks: Callable[[Claim], bool]) -> tuple[Edit, ...]:
    """The numbers among those ``lost`` whose digits behind the point are those written, and with which the relation holds exactly.

    A reference figure is taken as it stands: what it may have changed since is too wide to tell one integer part, and where
    several fit, none is told.
    """
    exact = replace(check, roles={name: replace(role, within=None) for name, role in check.roles.items()})
    reading = constraint.readings[0]
    found: list[Edit] = []
    for claim in _claims(reading):
        longer = _longer(claim, text) if claim.id in lost else None
        if longer is None:
            continue
        told = [edit for edit in closing_between(exact, reading, longer, 0, _GREATEST) if not breaks(edit.claim)]
        found += told if len(told) == 1 else []
    return tuple(found)


def _claims(reading: Reading) -> list[Claim]:
    every = (operand for operands in reading.players.values() for operand in operands)
    return list({operand.id: operand for operand in every if isinstance(operand, Claim)}.values())


def _longer(claim: Claim, text: str) -> Callable[[int], Edit] | None:
    """A number without a point as the end of one with the integer part asked for: 6% as 0.6%, 1.6%, … 999.6%."""
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.is_range or mention.hard is not None:
        return None
    numeral = mention.numerals[0]
    written = _WRITTEN.match(numeral.span.of(text))
    if numeral.form != "arabic" or written is None or not numeral.value:
        return None
    digits, rest = written.group(), numeral.span.of(text)[written.end() :]
    if rest and rest not in ("万", "亿"):
        return None
    scale = EXACT.divide(numeral.value, Decimal(digits))
    place = scale.scaleb(-len(digits), EXACT)

    def edit_of(whole: int) -> Edit:
        value = EXACT.multiply(Decimal(f"{whole}.{digits}"), scale)
        edited = replace(mention, numerals=(replace(numeral, value=value, place=place),))
        return Edit(numeral.span, f"{whole}.{digits}{rest}", LOST, replace(claim, mention=edited))

    return edit_of
