"""An operand as written -> the copies of it that one slip of the hand could have turned into it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import Final

from claimcheck.judge.dates import date_edits
from claimcheck.model.claim import Claim
from claimcheck.model.digits import Slip, slips, spelled
from claimcheck.model.document import Span
from claimcheck.model.interval import EXACT, Interval
from claimcheck.model.mention import Numeral, Quantity
from claimcheck.model.quick import quick
from claimcheck.packs.patterns import late

__all__ = ["Edit", "edits", "respellings"]

_DIGITS: Final = late(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_SCALES: Final = {"": Decimal(1), "万": Decimal(10) ** 4, "亿": Decimal(10) ** 8}
_SHARES: Final = frozenset({"ratio", "points", "multiple", "doubling", "ordinal", "duration", "age"})
"""Dimensions whose numbers are not written with 万 or 亿."""


@quick
@dataclass(frozen=True, slots=True)
class Edit:
    """``replacement`` for the text at ``span``, of a ``kind`` that rules/evidence.yaml ranks, and the claim it makes."""

    span: Span
    replacement: str
    kind: str
    claim: Claim


def edits(claim: Claim, text: str) -> Iterator[Edit]:
    """Every single edit of a claim's numeral or date; ranges are left alone, because either end may be meant."""
    mention = claim.mention
    if not isinstance(mention, Quantity):
        for span, replacement, kind, edited in date_edits(mention, text):
            yield Edit(span, replacement, kind, claim.saying(edited))
        return
    if mention.is_range:
        return
    numeral = mention.numerals[0]
    written = numeral.span.of(text)
    runs = list(_DIGITS.finditer(written))
    if len(runs) == 1 and numeral.value > 0:
        run = runs[0]
        yield from _digit_edits(claim, mention, written[: run.start()], run.group(), written[run.end() :])
    elif not runs:
        yield from _word_edits(claim, mention)


def respellings(claim: Claim, text: str) -> Iterator[Edit]:
    """What a numeral that is wrong by itself may have been: 03 was 0.3, 0.03 or 3; of two points one is too many."""
    mention = claim.mention
    if not isinstance(mention, Quantity):
        return
    span = mention.numerals[0].span
    written = span.of(text)
    found = re.search(r"[0-9][0-9.]*", written)
    if found is None:
        return
    digits, guesses = found.group(), []
    if digits.count(".") > 1:
        points = [index for index, sign in enumerate(digits) if sign == "."]
        guesses = [digits.replace(".", "")[: keep - points.index(keep)] + "." + digits[keep:].replace(".", "") for keep in points]
    elif digits.startswith("0") and "." not in digits and len(digits) > 1:
        bare = digits.lstrip("0")
        guesses = [f"0.{bare}", f"0.0{bare}", bare] if bare else []
    for guess in guesses:
        yield Edit(span, written[: found.start()] + guess + written[found.end() :], "moved-point", claim)


def _digit_edits(claim: Claim, mention: Quantity, head: str, run: str, tail: str) -> Iterator[Edit]:
    numeral = mention.numerals[0]
    bare = run.replace(",", "")
    if Decimal(bare) == 0:
        return
    with localcontext(EXACT):
        scale = numeral.value / Decimal(bare)
    whole = mention.dimension == "count" and scale == 1
    for slip in slips(bare, whole=whole):
        digits = f"{Decimal(slip.digits):,}" if "," in run else slip.digits
        yield _edited(claim, mention, slip, scale, head + digits + tail)
    word = tail[:1] if tail[:1] in _SCALES else ""
    if mention.dimension in _SHARES or head or len(tail) > 1 or scale != _SCALES[word]:
        return
    for other, size in _SCALES.items():
        if other != word and not (other == "" and "." in bare):
            yield _edited(claim, mention, Slip(bare, "scale"), size, run + other)


def _word_edits(claim: Claim, mention: Quantity) -> Iterator[Edit]:
    """Small numbers in Chinese characters, with another character."""
    numeral = mention.numerals[0]
    if numeral.form != "hanzi" or numeral.value != numeral.value.to_integral_value() or not 1 <= numeral.value <= 99:
        return
    for slip in slips(str(int(numeral.value)), whole=True):
        if slip.kind in ("substituted", "transposed") and 1 <= int(slip.digits) <= 99:
            yield _edited(claim, mention, slip, Decimal(1), spelled(int(slip.digits)))


def _edited(claim: Claim, mention: Quantity, slip: Slip, scale: Decimal, replacement: str) -> Edit:
    """The claim with another number; what its hedge means grows or shrinks with the number."""
    numeral = mention.numerals[0]
    value = EXACT.multiply(Decimal(slip.digits), scale)
    place = EXACT.scaleb(scale, -len(slip.digits.partition(".")[2]))
    grown = Interval.of(EXACT.divide(value, numeral.value)) if mention.hard is not None or mention.soft is not None else None
    other = Numeral(numeral.span, value, place, numeral.form, numeral.flaws)
    hard = mention.hard * grown if mention.hard is not None and grown is not None else None
    soft = mention.soft * grown if mention.soft is not None and grown is not None else None
    text = mention.text.replace(_written(mention), replacement, 1)
    quantity = Quantity(
        mention.span, mention.around, text, (other,), mention.unit, mention.dimension, mention.factor, mention.per, mention.hedges,
        hard, soft, mention.flaws,
    )  # fmt: skip
    return Edit(numeral.span, replacement, slip.kind, claim.saying(quantity))


def _written(mention: Quantity) -> str:
    """The numeral inside the mention's own text."""
    start = mention.numerals[0].span.start - mention.span.start
    return mention.text[start : start + mention.numerals[0].span.end - mention.numerals[0].span.start]
