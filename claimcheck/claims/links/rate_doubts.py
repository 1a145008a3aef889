"""A share, its part and the likeliest whole -> whether the words say that the part is no part of this whole."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.claims.around import outer
from claimcheck.claims.links.rate_forms import Form
from claimcheck.claims.links.rate_names import shares_words
from claimcheck.claims.links.rate_wholes import Whole, closes, is_named
from claimcheck.claims.links.rate_words import RateWords
from claimcheck.claims.links.scene import left_of, right_of
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Quantity
from claimcheck.packs.patterns import late

__all__ = ["doubted", "of_a_plan"]

_FINE = Decimal("0.001")
_GREW = late(r"(?:增长|增加|减少|下降|上升|回落|多|少|增|减|涨|跌)(?:了|至|到)?[约近超]?$")
_PROGRESS = late(r"累计进度[^，。；、\d]{0,4}$")
_IN_THE_END = late(r"到时候?[，,]?|届时|到那时|到头来")
_RANKED = late(r"^强")
_ATTRIBUTE = late(
    r"收入|营收|用电量|产量|产值|面积|人口|gdp|GDP|总量|总和|价格|利润|费用|数量|销量|贷款|存款|预算|支出|储量|排放|运力|份额|市值"
)
_HIGHER = late(r"[高低多少快慢大小][出于过]")
_ALL = late(r"共|总|全部")
_OF_WHAT = late(r"^以?[上下]?的?(?:是|为|属于?)")


def doubted(discourse: Discourse, share: Claim, form: Form, part: Claim, whole: Claim, words: RateWords) -> bool:
    """Whether a part has grown by the share, a rank is taken for a number, or what is compared is something else than the figures tell."""
    if form.how == "bracket" and _GREW.search(left_of(discourse, part, 6)):
        return True  # 同比增长10万人(6.2%)
    if _PROGRESS.search(left_of(discourse, share, 8)):
        return True
    if part.span.end < share.span.start and _IN_THE_END.search(discourse.text, part.span.end, share.span.start):
        return True  # 目前累计感染三万人…到时候累计感染人数占总人口的78%
    if any(claim.quantity.unit == "强" or _RANKED.match(claim.tail) for claim in (part, whole)):
        return True
    if (
        _narrower(discourse, form, part)
        or _other_measure(form, part)
        or _elsewhere(discourse, share, form, whole, words)
        or _complement(discourse, share, form, part)
        or of_a_plan(form.whole, whole)
        or _fits_another(discourse, share, part, whole)
    ):
        return True
    if part.quantity.dimension == "count" and share.quantity.base_value * whole.quantity.base_value * 2 < 1:
        return True  # 十万分之1.5 of 292人 is nobody
    if part.quantity.dimension == "count" and not whole.quantity.unit and whole.quantity.value % 1:
        return True
    if form.how == "bare" and (
        _HIGHER.search(discourse.text, outer(share.mention).start, share.span.end) or _OF_WHAT.match(right_of(discourse, share, 6))
    ):
        return True  # 仅高出一成; 54%以上是二胎
    return form.how == "occupies" and not form.whole and whole.span.start > share.span.start and not _ALL.search(whole.label)


def _narrower(discourse: Discourse, form: Form, part: Claim) -> bool:
    """Whether the share names a kind of its own that the part is not said to be of: 一级文物31件，珍贵文物占比超过四成."""
    kind = form.owner.removesuffix(part.label)
    return len(part.label) > 1 and bool(kind) and kind != form.owner and kind not in left_of(discourse, part, _KIND)


_KIND = 20
_PLAN = late(r"^(?:全年|年初|年度|本年度?|年|调整后?|当年)?预算[数额]?的?$")
_PLANNED = late(r"(?:预算|计划|任务|目标)[数额]?[为是达约定]{0,2}$")


def of_a_plan(name: str, whole: Claim) -> bool:
    """Whether a share is of a plan that the number taken for the whole is none of (预算收入完成34120万元…为年预算的28.9%)."""
    return _PLAN.search(name) is not None and whole.stance != "plan" and _PLANNED.search(whole.label) is None


def _fits_another(discourse: Discourse, share: Claim, part: Claim, whole: Claim) -> bool:
    """Whether a share told to a tenth of a point is, as exactly, that of another number of the text which the part is within."""
    if (
        share.quantity.hedges
        or share.quantity.place * share.quantity.factor > _FINE
        or closes(part, Whole((whole,), frozenset(), 0), share)
    ):
        return False
    size, unit = part.quantity.base_value, whole.quantity.unit
    alike = (claim for claim in discourse.claims if isinstance(claim.mention, Quantity) and claim.mention.unit == unit)
    others = (claim for claim in alike if claim.quantity.base_value > size and not claim.quantity.hedges)
    return any(closes(part, Whole((other,), frozenset(), 0), share) for other in others)


def _other_measure(form: Form, part: Claim) -> bool:
    """Whether the words before the share go on from the part to what is really compared: 3亿人口用电量超过…的一半."""
    before, found, behind = form.owner.rpartition(part.mention.text)
    if found:
        return form.how == "of" and bool(_ATTRIBUTE.search(behind))
    measure = _ATTRIBUTE.search(before + behind)
    return measure is not None and form.how == "of" and not set(measure.group()) - set("量额总") & set(part.label)


def _complement(discourse: Discourse, share: Claim, form: Form, part: Claim) -> bool:
    """Whether the share is what another thing leaves of the whole: 电动车80万辆,占比达到30.1%,燃油车占69.9%."""
    if not form.owner or form.owner in part.label:
        return False
    between = (claim for claim in discourse.by_sentence.get(share.clause.sentence, ()) if part.id < claim.id < share.id)
    return any(
        isinstance(claim.mention, Quantity)
        and claim.mention.dimension == share.quantity.dimension
        and claim.mention.base_value + share.quantity.base_value == 1
        for claim in between
    )


def _elsewhere(discourse: Discourse, share: Claim, form: Form, whole: Claim, words: RateWords) -> bool:
    """Whether a named whole stands in another paragraph of a long text, where only the same name in full would be surely that whole."""
    if form.how not in {"occupies", "of"} or not is_named(form, words) or len(discourse.text) < _LONG:
        return False
    sentences = discourse.layout.sentences
    if sentences[whole.clause.sentence].paragraph == sentences[share.clause.sentence].paragraph:
        return False
    name = form.whole.strip("的全总整了其该 ")
    return name not in whole.label and not shares_words(name, whole.label, words) if len(name) < _FULL else name not in whole.label


_FULL = 4
_LONG = 2500
