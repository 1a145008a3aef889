"""An average, a total and a count -> what keeps them from being one product."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model.claim import Claim, Discourse, Given, Operand, Reading
from claimcheck.model.interval import EXACT
from claimcheck.packs.patterns import late

__all__ = ["OF_THREE", "made_elsewhere", "no_product"]

OF_THREE = late(r"\s?[×xX*]\s?\d[\d.]*[^×xX*，。；\d]{0,3}[×xX*]\s?\d")
"""47241元/年×20年×10%: a product of three."""

_TRADED = late("日均(?:现券)?(?:交易|成交|换手)")
_FARE = late("起步价?|首[公千]?[里米]|起价")


def no_product(discourse: Discourse, mean: Claim, total: Claim, count: Operand, *, explicit: bool) -> bool:
    """Whether days are those of trade, the count is one, a fare has a base of its own, or both are raises, one before the other."""
    value = count.value if isinstance(count, Given) else count.quantity.value
    traded = isinstance(count, Given) and _TRADED.search(mean.label) is not None
    raises = mean.role == total.role == "delta" and not explicit
    once = value == 1 and (count.text if isinstance(count, Given) else count.mention.text).startswith("一")
    return once or traded or raises or _FARE.search(discourse.text[max(0, total.span.start - 8) : total.span.start]) is not None


def made_elsewhere(discourse: Discourse, mean: Claim, readings: Sequence[Reading]) -> bool:
    """Whether the sentence states what the average and a count make: 鱼80斤按35元算是2800元，两项相加4240元."""
    counts = [reading.players["count"][0] for reading in readings]
    made = {EXACT.multiply(mean.quantity.base_value, count.value if isinstance(count, Given) else count.quantity.value) for count in counts}
    kind, own = (mean.quantity.dimension, mean.quantity.unit), {mean, *(o for r in readings for o in r.players["total"])}
    here = discourse.quantities.get(mean.clause.sentence, ())
    return any((c.quantity.dimension, c.quantity.unit) == kind and c not in own and c.quantity.base_value in made for c in here)
