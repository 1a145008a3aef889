"""A price, a count and what they come to, one of them told some sentences before -> links of the product, where digits are swapped."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, localcontext

from claimcheck.claims.links.digit_slips import rounded_to, swapped
from claimcheck.claims.links.mean_words import lead_of
from claimcheck.claims.links.products_told import is_count_of, piece_of, sale_words
from claimcheck.claims.links.scene import between
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.interval import EXACT
from claimcheck.packs import Pack

__all__ = ["products_apart"]

_FAR, _SENTENCES = 40, 4
_LEAST = Decimal("0.004")


def products_apart(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """单价为980元/平方米。…供货1741.70平方米，货值1706866元: two stand side by side, the third some sentences before."""
    words = sale_words(pack)
    for total in discourse.claims[1:]:
        beside = discourse.claims[total.id - 1]
        if total.role == "time" or beside.role == "time" or total.quantity.dimension != "money" or total.quantity.per:
            continue
        if beside.clause.sentence != total.clause.sentence or len(between(discourse, beside, total)) > _FAR:
            continue
        piece = piece_of(discourse, beside, words) if beside.quantity.dimension == "money" else None
        back = total.clause.sentence - _SENTENCES
        before = [c for c in discourse.claims[: beside.id] if c.role != "time" and back <= c.clause.sentence < total.clause.sentence]
        if piece is not None and piece.each:
            others = [c for c in before if any(is_count_of(c, each, words) for each in piece.each if each) and not c.quantity.hedges]
        else:
            others = [c for c in before if c.quantity.per and c.quantity.dimension == "money" and c.quantity.unit == total.quantity.unit]
            others = [c for c in others if is_count_of(beside, words.mean.aliases.get(c.quantity.per, c.quantity.per), words)]
        if len({c.quantity.base_value for c in others}) != 1 or words.rest.search(lead_of(discourse, total)):
            continue
        mean, count = (beside, others[-1]) if piece is not None else (others[-1], beside)
        if mean.quantity.is_range or count.quantity.is_range or count.quantity.value <= 1 or total.quantity.is_range:
            continue
        if _swapped_told(total, mean, count):
            players: dict[str, tuple[Operand, ...]] = {
                "total": (total,),
                "mean": (mean,),
                "count": (Given(count.span, count.quantity.value, count.mention.text),),
            }
            marks = {"same-unit", "lone-whole", "swapped"} | ({"hedged"} if total.quantity.hedges else set())
            yield Link("mean-of-total", (Reading("told before", players),), frozenset(marks))


def _swapped_told(total: Claim, mean: Claim, count: Claim) -> bool:
    with localcontext(EXACT):
        made = mean.quantity.base_value * count.quantity.value
        due = total.quantity.base_value / count.quantity.value
        if abs(made - total.quantity.base_value) <= _LEAST * total.quantity.base_value:
            return False
        return swapped(mean.quantity.base_value, rounded_to(due, mean)) or swapped(total.quantity.base_value, rounded_to(made, total))
