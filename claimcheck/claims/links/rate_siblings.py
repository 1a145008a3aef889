"""Two amounts of a sentence -> whether they are items of one list, so that neither is a part of the other."""

from __future__ import annotations

from claimcheck.claims.links.rate_forms import Form
from claimcheck.claims.links.scene import between, comparable, quantities_in
from claimcheck.model.claim import Claim, Discourse
from claimcheck.packs.patterns import late

__all__ = ["TOGETHER", "has_its_own", "set_apart", "siblings"]

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


def _of_the_rest(part: Claim, whole: Claim, share: Claim) -> bool:
    """Whether a part of something before is told before the whole, which the words of the share do not name: 其中城镇人口12.6万人。…"""
    return part.id < whole.id and part.label.startswith("其中") and whole.clause.index != share.clause.index


def _of_both_ways(form: Form, whole: Claim) -> bool:
    """Whether a share of exports or of imports alone meets a value of both: 占出口总值的六成, 进出口300亿元."""
    one_way = "出口" in form.whole or "进口" in form.whole
    return one_way and _BOTH_WAYS not in form.whole and _BOTH_WAYS in whole.label


_OWN_SHARE = late(r"[^，。；、\d]{0,16}[，,]占(?P<whole>[^，。；\d]{0,8})\d")
TOGETHER = late(r"合计|合共|[两二三四]者|加起来|总共占|一共占|共占")
_MARKED = late(r"及以[上下]|以[上下]的")
_SCOPE = late(r"^整个(?P<place>[一-鿿]{0,4})")
_NAMED = 30


def set_apart(discourse: Discourse, form: Form, part: Claim, whole: Claim, share: Claim) -> bool:
    """Whether the words set a share apart from a whole: a sibling of the part, a sum of several, a mark, all of a wider place."""
    if siblings(discourse, whole, part) or _of_the_rest(part, whole, share) or _of_both_ways(form, whole):
        return True
    text = discourse.text
    if TOGETHER.search(text, part.span.end, share.span.start) or (share.id < whole.id and _MARKED.match(text, share.span.end)):
        return True  # 贷款3.8万亿，债券1.5万亿，两者合计占90%; 撤否率在50%及以上的有36家
    one, two = _OWN_SHARE.match(text, whole.span.end), _OWN_SHARE.match(text, part.span.end)
    if one and two and one["whole"] == two["whole"] and whole.id < part.id and "其中" not in text[whole.span.end : part.span.start]:
        return True  # 68.8亿人没有用过，占84%。13.8亿人用过，占16%
    scope = _SCOPE.match(form.whole)
    return scope is not None and scope["place"][:2] not in text[max(0, whole.span.start - _NAMED) : whole.span.start]
