"""Two amounts of a sentence -> whether they are items of one list, so that neither is a part of the other."""

from __future__ import annotations

from claimcheck.claims.links.rate_forms import Form
from claimcheck.claims.links.scene import between, comparable, quantities_in
from claimcheck.model.claim import Claim, Discourse
from claimcheck.packs.patterns import late

__all__ = ["has_its_own", "of_both_ways", "of_the_rest", "siblings"]

_BOTH_WAYS = "进出口"

_LISTED = late(r"[，,、；;](?!其)[^，,、；;。\d]{1,16}")
_UNDER = late(r"其中[^，,；;。\d]{0,16}$")


def siblings(discourse: Discourse, one: Claim, other: Claim) -> bool:
    """Whether the second follows the first in a list under a larger amount: 总额9962亿元,其中甲类7902亿元,乙类2060亿元."""
    if one.id >= other.id or one.clause.sentence != other.clause.sentence or not _LISTED.fullmatch(between(discourse, one, other)):
        return False
    above = [claim for claim in quantities_in(discourse, one.clause.sentence) if claim.id < one.id and comparable(claim, one)]
    if not above or above[-1].quantity.base_value <= one.quantity.base_value:
        return False
    return _UNDER.search(discourse.text, above[-1].span.end, one.span.start) is not None


def has_its_own(discourse: Discourse, form: Form, whole: Claim) -> bool:
    """Whether a number has a whole of its own, told like that of the share: 新收2922件，占新收总数的67%，审结1909件，占审结总数的68%."""
    found = _ITS_SHARE.match(discourse.text, whole.span.end) if form.how == "occupies" and len(form.whole) > _NAME else None
    return found is not None and found["of"][-_NAME:] == form.whole[-_NAME:]


_NAME = 2
_ITS_SHARE = late(r"[，,](?:约|均|分别)?占(?P<of>[^，。；\d]{3,}?)(?:的|约|为|达)*(?=\d)")


def of_the_rest(part: Claim, whole: Claim, share: Claim) -> bool:
    """Whether a part of something before is told before the whole, which the words of the share do not name: 其中城镇人口12.6万人。…"""
    return part.id < whole.id and part.label.startswith("其中") and whole.clause.index != share.clause.index


def of_both_ways(form: Form, whole: Claim) -> bool:
    """Whether a share of exports or of imports alone meets a value of both: 占出口总值的六成, 进出口300亿元."""
    one_way = "出口" in form.whole or "进口" in form.whole
    return one_way and _BOTH_WAYS not in form.whole and _BOTH_WAYS in whole.label
