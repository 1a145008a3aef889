"""A share whose whole nothing names -> a link to the only pair of numbers around it, where one slip of the pen makes it theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal, localcontext

from claimcheck.claims.links.rate_closings import told_of
from claimcheck.claims.links.rate_parts import countable
from claimcheck.claims.links.rate_siblings import TOGETHER
from claimcheck.claims.links.rate_times import of_another_time
from claimcheck.claims.links.rate_wholes import Whole, closes
from claimcheck.claims.links.rate_words import RateWords
from claimcheck.claims.links.rates import Portion
from claimcheck.claims.links.scene import between, comparable, quantities_in, years_apart
from claimcheck.claims.links.toplines import pairs_of
from claimcheck.claims.subjects import elsewhere
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.digits import slips
from claimcheck.model.interval import EXACT
from claimcheck.packs.patterns import late

__all__ = ["lone_pairs"]

_FORMS = frozenset({"occupies", "rate", "bare"})
_LIKELY = frozenset({"transposed", "doubled-digit", "moved-point"})
_BACK = 2
_VALUES = 3
_CLOSE = 24
_GROUPED = 40
_SHORT = 2
_DIGITS = late(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_APART = late(r"[；;。]")


def lone_pairs(discourse: Discourse, portions: Sequence[Portion], words: RateWords) -> Iterator[Link]:
    """注册资本5000万元,乙公司出资1750万元,持股53%: the one pair there is, of which 35% is the share."""
    parts = {portion.part.claim.id for portion in portions}
    for portion in portions:
        if portion.wholes or portion.form.how not in _FORMS or portion.form.inline or portion.part.negated:
            continue
        pair = _pair(discourse, portion)
        if pair is None or pair[1].id in parts or _strangers(discourse, portion, pair[1], words):
            continue
        part, whole = pair
        if TOGETHER.search(discourse.text, part.span.end, portion.share.span.start):
            continue
        if _likely(part, whole, portion.share, discourse.text):
            marks = {"slip"} | ({"other-share"} if told_of(discourse, portion.share, part, _of(whole)) else set())
            players = {"part": (part,), "whole": (whole,), "share": (portion.share,)}
            yield Link("lone-portion", (Reading("lone pair", players),), frozenset(marks))


def _pair(discourse: Discourse, portion: Portion) -> tuple[Claim, Claim] | None:
    """The part that stands right before a share and the only number that can be its whole, unless some pair fits."""
    part, share = portion.part.claim, portion.share
    gap = between(discourse, part, share)
    if share.quantity.numerals[0].form == "word" or part.role != "level":
        return None  # 净增306人,占比首次过半
    if "adjacent" not in portion.part.marks or part.id > share.id or len(gap) > _CLOSE or _APART.search(gap) or not part.quantity.dimension:
        return None
    alike = [claim for claim in _around(discourse, share) if comparable(claim, part)]
    values = {claim.quantity.base_value for claim in alike}
    larger = sorted((claim for claim in alike if claim.quantity.base_value > part.quantity.base_value), key=lambda c: abs(c.id - part.id))
    if len({claim.quantity.base_value for claim in larger}) != 1 or len(values) > _VALUES:
        return None
    if any(closes(one, _of(other), share) for one in alike for other in alike if one.quantity.base_value < other.quantity.base_value):
        return None
    return part, larger[0]


def _strangers(discourse: Discourse, portion: Portion, whole: Claim, words: RateWords) -> bool:
    """Whether the words put the share, its part and the other number at different times or places, or in groups of their own."""
    part, share = portion.part.claim, portion.share
    if years_apart(part, whole) or of_another_time(share, part) or elsewhere(whole, part) or elsewhere(share, part):
        return True
    said = pairs_of(f"{part.label[-16:]}·{part.tail[:10]}·{whole.label[-16:]}·{whole.tail[:10]}")
    if portion.form.how == "rate" and len(portion.form.stem) > _SHORT and not pairs_of(portion.form.stem) & said:
        return True  # 联合收割机3.6万台,玉米机收率88%
    named = portion.form.whole.strip("的约近超了")
    if named and not pairs_of(named) & pairs_of(whole.label[-16:] + "·" + whole.tail[:10]):
        return True
    halves = {name for one, others in words.halves for name in (one, *others)}
    if any(name in whole.label and name not in portion.form.whole for name in halves):
        return True
    return words.groups.search(discourse.text[max(0, whole.span.start - _GROUPED) : share.span.start]) is not None


def _around(discourse: Discourse, share: Claim) -> list[Claim]:
    sentences = discourse.layout.sentences
    here = sentences[share.clause.sentence]
    return [
        claim
        for index in range(max(0, here.index - _BACK), min(len(sentences), here.index + 2))
        if sentences[index].paragraph == here.paragraph
        for claim in quantities_in(discourse, index)
        if claim.id != share.id and countable(discourse, claim)
    ]


def _of(claim: Claim) -> Whole:
    return Whole((claim,), frozenset(), 0)


def _likely(part: Claim, whole: Claim, share: Claim, text: str) -> bool:
    """Whether swapped or doubled digits or a moved point in one of the three tell them apart."""
    return (
        any(closes(part, _of(whole), other) for other in _slipped(share, text))
        or any(closes(other, _of(whole), share) for other in _slipped(part, text))
        or any(closes(part, _of(other), share) for other in _slipped(whole, text))
    )


def _slipped(claim: Claim, text: str) -> Iterator[Claim]:
    """A claim with each number that one likely slip may have turned into its own."""
    quantity = claim.quantity
    numeral = quantity.numerals[0]
    found = _DIGITS.search(numeral.span.of(text))
    if found is None or quantity.is_range:
        return
    written = found.group().replace(",", "")
    with localcontext(EXACT):
        if not Decimal(written):
            return
        scale = numeral.value / Decimal(written)
        for slip in slips(written, whole=quantity.dimension == "count" and scale == 1):
            if slip.kind in _LIKELY and not (slip.kind == "doubled-digit" and len(written) <= _SHORT):
                place = scale.scaleb(-len(slip.digits.partition(".")[2]))
                other = replace(numeral, value=Decimal(slip.digits) * scale, place=place)
                yield claim.saying(replace(quantity, numerals=(other,), hedges=(), hard=None, soft=None))
