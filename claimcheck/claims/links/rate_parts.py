"""A share and its form -> the quantities that may be its part, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.claims.around import outer
from claimcheck.claims.links.rate_forms import ABSTRACT, Form
from claimcheck.claims.links.rate_names import around, core, known, likeness, of_another_kind, shares_words, spelt_out
from claimcheck.claims.links.rate_words import RateWords
from claimcheck.claims.links.scene import between, comparable, left_of, quantities_in, right_of, same_paragraph
from claimcheck.model.claim import Claim, Discourse
from claimcheck.packs.patterns import late

__all__ = ["Part", "countable", "own_share", "parts_of"]

_MOST = 4
_BOUND = frozenset({"below", "above", "at-most", "at-least"})
_OF_WHICH = late(r"(?:以上|以下|以内)?的[一-鿿]{2}")
_SO_MUCH = late(r"[，,(（]?(?:约|各)?占(?:比|了)?(?:为|达)?(?:约|近)?")
_FAR = 90
_RENAMED = late(r"即|也就是|就是")
_BACK = 30
_OWN_NAME = late(r"^(?P<name>[一-鿿])占比[为达是]?$")
_MEASURE = 4
_NAMING = 2
_LAST = 3
_MEASURES = {
    "area": ("面积",),
    "money": ("金额", "总额", "额", "款", "值", "价", "资", "费"),
    "count": ("人数", "数量", "数", "量", "人员"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A possible numerator with what speaks for it; ``negated`` where it counts what the rate leaves out."""

    claim: Claim
    marks: frozenset[str]
    negated: bool = False


def countable(discourse: Discourse, claim: Claim) -> bool:
    """Whether a claim can be a part or a whole: an amount, no 一家 or 两种, no change, no 每, no side of 1:30 or of m3/g."""
    if claim.role == "time":
        return False
    quantity, text = claim.quantity, discourse.text
    if quantity.dimension in ABSTRACT or quantity.per or quantity.value <= 0 or quantity.unit == "步" or quantity.is_range:
        return False
    if claim.role == "per" and not claim.label.endswith("有") and not {"日均", "月均", "年均", "周均"} & set(claim.aspect):
        return False
    if claim.role in {"from", "base", "threshold"} or (
        claim.role == "delta" and "新增" not in claim.aspect and "增" not in claim.label[-2:]
    ):
        return False
    start, end = claim.span.start, claim.span.end
    if quantity.dimension != "count" and _BOUND.intersection(quantity.hedges) and _OF_WHICH.match(text, end):
        return False  # 不足100元的小额捐款: of what kind, not how much
    if text[start - 1 : start] in {":", "∶", "："} and text[start - 2 : start - 1].isdigit():
        return False
    if text[end : end + 1] in {"/", "∶", ":", "?"} or (text[start - 1 : start] == " " and text[start - 2 : start - 1].isdigit()):
        return False
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit():
        return False
    return not (quantity.value < 10 and quantity.numerals[0].form == "hanzi" and quantity.dimension in {"count", ""})


def parts_of(discourse: Discourse, share: Claim, form: Form, words: RateWords) -> tuple[Part, ...]:
    """The candidates: before its bracket, in the clause before, named by the words before 占, or right after the share."""
    if form.how == "bracket":
        host = _host(discourse, share)
        return (Part(host, frozenset({"adjacent"})),) if host is not None else ()
    after = _after(discourse, share, form, words)
    if after is not None:
        return (Part(after, frozenset({"adjacent"})),)
    if words.former.search(form.owner) or (words.latter.search(form.whole) and not form.owner.strip("约大")):
        return _one_of_two(discourse, share, -2)
    if words.latter.search(form.owner) and words.former.search(form.whole):
        return _one_of_two(discourse, share, -1)
    found = [part for claim in _before(discourse, share, form) if (part := _part(discourse, share, form, claim, words)) is not None]
    if not found and form.how in {"of", "occupies"}:
        found = [Part(claim, frozenset({"stem"})) for claim in _far(discourse, share, form, words)]
    owner = core(form.owner, words) or form.stem
    if form.owner.startswith("其中") and len(owner) >= 2:
        # 采购额8.8亿元,其中关联方采购额占4.1%: how much that is, the text does not say
        found = [part for part in found if part.claim.span.start >= form.start]
    found.sort(
        key=lambda part: (
            "stem" not in part.marks,
            words.totals.match(part.claim.label) is not None,
            -likeness(owner, part.claim),
            "adjacent" not in part.marks,
            -part.claim.id,
        )
    )
    return tuple(found[:_MOST])


def _host(discourse: Discourse, share: Claim) -> Claim | None:
    """The quantity that the bracket of a share follows directly."""
    start = discourse.layout.brackets[share.clause.bracket].span.start - 1
    for claim in reversed(quantities_in(discourse, share.clause.sentence)):
        if claim.span.end <= start:
            near = len(discourse.text[claim.span.end : start].strip()) <= 8
            return claim if near and countable(discourse, claim) and claim.clause.bracket != share.clause.bracket else None
    return None


def _after(discourse: Discourse, share: Claim, form: Form, words: RateWords) -> Claim | None:
    """The amount that a share comes to: 合同总价的5%,即6万元; 六成(72户)."""
    for claim in quantities_in(discourse, share.clause.sentence):
        if claim.id != share.id + 1 or not countable(discourse, claim):
            continue
        gap = discourse.text[outer(share.mention).end : outer(claim.mention).start]
        if gap in {"(", "（"} or (len(gap) <= 8 and gap.endswith(("(", "（")) and "，" not in gap):
            return claim if right_of(discourse, claim, 2)[:1] in {")", "）"} else None
        if form.how == "of" and words.comes_to.fullmatch(gap):
            return claim
    return None


def _one_of_two(discourse: Discourse, share: Claim, which: int) -> tuple[Part, ...]:
    """前者 and 后者: the first or the second of the last two amounts of a kind."""
    before = [c for c in quantities_in(discourse, share.clause.sentence) if c.id < share.id and (countable(discourse, c) or _of_each(c))]
    if len(before) < 2 or not comparable(before[-2], before[-1]):
        return ()
    return (Part(before[which], frozenset({"stem", "adjacent"})),)


def _before(discourse: Discourse, share: Claim, form: Form) -> Iterator[Claim]:
    """Amounts of the sentence before the share, nearest first; without any, the last of the sentence before."""
    inline = {claim.id for claim in form.inline}
    found = False
    if not (form.owner or form.stem) and _of_a_length(discourse, share, form):
        return
    for claim in reversed(quantities_in(discourse, share.clause.sentence)):
        if claim.id >= share.id or claim.id in inline or claim.clause.bracket not in {0, share.clause.bracket}:
            continue
        if len(between(discourse, claim, share)) > _FAR:
            break
        if form.how == "occupies" and not (form.owner or form.whole) and (own_share(discourse, claim) or share).id != share.id:
            continue  # 预留80万股,占16%,分三期解除限售,比例为40%
        if added_to(discourse, claim, form):
            continue
        if countable(discourse, claim) or (form.how in {"of", "times"} and _of_each(claim)):
            found = True
            yield claim
    leads = form.start - discourse.layout.sentences[share.clause.sentence].span.start <= 2
    if (found and form.how != "rate") or not (leads or form.owner or form.stem):
        return
    previous = [c for c in quantities_in(discourse, share.clause.sentence - 1) if countable(discourse, c) and c.clause.bracket == 0]
    for claim in reversed(previous[-3:]):
        if same_paragraph(discourse, claim, share):
            yield claim


def own_share(discourse: Discourse, claim: Claim) -> Claim | None:
    """The share that is told right behind an amount: 网上1536万股,占60%."""
    own = discourse.claims[claim.id + 1] if claim.id + 1 < len(discourse.claims) else claim
    if own.role != "share" or own.quantity.dimension != "ratio":
        return None
    return own if _SO_MUCH.fullmatch(between(discourse, claim, own)) else None


def added_to(discourse: Discourse, claim: Claim, form: Form) -> bool:
    """Whether a claim only tells by how much the one before it has grown: 城镇人口69万人,比上年末增加2万人,占总人口的59%."""
    if claim.role != "delta" or not claim.id:
        return False
    since = discourse.claims[claim.id - 1]
    grown = _SINCE.search(claim.label) or (since.role == "time" and since.clause == claim.clause and since.label.endswith(("比", "较")))
    return bool(grown) and form.how == "occupies" and not _OF_GROWTH.search(form.whole + form.owner)


_SINCE = late(r"[比较](?:上|去|前|年初|同期)")
_OF_GROWTH = late("增|新|减|变")


def _of_a_length(discourse: Discourse, share: Claim, form: Form) -> bool:
    """Whether what stands right before an elliptic share is a length of time, which is its part: 优良天数312天,比例85.5%."""
    last = next((c for c in reversed(quantities_in(discourse, share.clause.sentence)) if c.id < share.id and c not in form.inline), None)
    near_by = last is not None and share.clause.index - last.clause.index <= 1
    return last is not None and near_by and last.quantity.dimension == "duration" and len(last.label) > 1


def _of_each(claim: Claim) -> bool:
    """Whether a claim tells what there is for each: it is so many times what there is for each elsewhere."""
    return claim.role == "per" and any(aspect.endswith("均") for aspect in claim.aspect) and claim.quantity.dimension not in ABSTRACT


def _far(discourse: Discourse, share: Claim, form: Form, words: RateWords) -> list[Claim]:
    """The nearest quantity whose label ends in the words that name the part: 违约金6万元 … 违约金为本金的30%."""
    owner = words.adverbs.sub("", core(form.owner, words))
    if len(owner) < 2:
        return []
    behind = [claim for claim in discourse.claims[share.id + 1 : share.id + 6] if claim.clause.sentence <= share.clause.sentence + 1]
    for claim in (*reversed(discourse.claims[max(0, share.id - _BACK) : share.id]), *behind):
        if claim.role != "time" and countable(discourse, claim) and claim not in form.inline and owner[-3:] in claim.label[-6:]:
            return [] if _WHOSE.match(owner) and owner[:_NAMING] not in claim.label else [claim]
    return []


def _part(discourse: Discourse, share: Claim, form: Form, claim: Claim, words: RateWords) -> Part | None:
    """The candidate with its marks; None where the words before 占 name something else."""
    marks: set[str] = set()
    inline = {c.id for c in form.inline}
    levels = {0, share.clause.bracket, claim.clause.bracket}
    passed = [c for c in discourse.claims[claim.id + 1 : share.id] if c.id not in inline and c.clause.bracket in levels]
    passed = [c for c in passed if c.role == "time" or not added_to(discourse, c, form)]
    alone = not any(countable(discourse, other) for other in passed)
    if alone and len(between(discourse, claim, share)) <= 36:
        marks.add("adjacent")
    text = around(claim)
    if form.how == "rate":
        bare = form.stem.endswith(_STRICT) and not any(cue in text for cue in known(words.parts_of_rates, form.stem))
        gap = between(discourse, claim, share)
        if bare or (claim.clause.index == share.clause.index and "、" not in gap) or _OF_THESE.fullmatch(gap):
            return None  # 有4户产能利用率超过100%: a rate of these, not of how many they are
        cues = known(words.parts_of_rates, form.stem)
        ends = 3 if len(form.stem) > _MEASURE - 1 else _MEASURE  # 床位使用率 is none of 编制床位
        lacks = words.negation.match(form.stem) is not None and form.stem[:_LAST] in text  # 不合格检出率 beside 不合格
        if lacks or shares_words(form.stem, text, words, ends) or any(cue in text for cue in cues) or spelt_out(form.stem[-_LAST:], text):
            if _of_something_else(discourse, claim, form, words):
                return None
            marks.add("stem")
        elif claim.clause.sentence != share.clause.sentence:
            return None
        lack = words.lacking.match(form.stem)
        missing = lack is not None and not words.lacking.search(claim.label[-6:])
        of = form.stem[lack.end() :].removesuffix("率") if lack is not None else ""
        if missing and len(of) > _NAMING and of[-_NAMING:] in claim.label and of[:_NAMING] not in claim.label:
            return None  # 个人贷款35亿元,不良贷款率1.4%: loans of every kind, good and bad
        return Part(claim, frozenset(marks), missing or _left_out(text, form.stem, cues, words)) if marks else None
    renamed = _RENAMED.match(form.owner) is not None
    modifier = "" if renamed else form.owner.rpartition("的")[0]
    if len(modifier) >= 2 and not shares_words(modifier, text, words, len(modifier)):
        return None
    owner = "" if renamed else words.adverbs.sub("", core(form.owner, words))
    if claim.clause.sentence != share.clause.sentence and (own := _OWN_NAME.search(share.label)) and own["name"] not in text:
        return None  # 三四级手术9299台,占34.1%。药占比23.2%: a name of its own, told of nothing before
    if len(owner) >= 2:
        # 9月当月，进出口63.4亿元。民营企业进出口占比七成: the name begins with whose it is
        else_s = claim.clause.sentence != share.clause.sentence and _WHOSE.match(owner) is not None and owner[:_NAMING] not in text
        if else_s or of_another_kind(owner, claim.label, words):
            return None
        measured = _measure(discourse, share, owner, claim)
        if measured or shares_words(owner, text, words, 3):
            marks.add("stem")
        elif claim.span.start < form.start:
            marks.add("other-words")
            if "adjacent" not in marks or form.how not in {"of", "times"}:
                return None
    return Part(claim, frozenset(marks)) if marks else None


_OF_THESE = late(r"[^，。；\d]{1,10}[中里]，[^，。；\d]{0,12}")
"""首批接种的2410名女生中，全程接种率达96.7%: what the rate is of, and no part."""
_WHOSE = late("民营|国有|外资|外商|私营|三资|个体|非公|中小微?企业|小微|一般贸易|加工贸易|保税")
_STRICT = ("城镇化", "城市化")
"""Rates whose name begins with that of their whole: 常住人口城镇化率 is none of 常住人口."""


def _measure(discourse: Discourse, share: Claim, owner: str, claim: Claim) -> bool:
    """Whether the words before 占 only say how the part is measured (金额, 采购额), of nothing new (支出441万元,管理费占5.6%)."""
    measures = _MEASURES.get(claim.quantity.dimension, ())
    name = next((owner.removesuffix(measure) for measure in measures if owner.endswith(measure)), None)
    if name is None or len(owner) > _MEASURE:
        return False
    return len(name) < _NAMING or name[:2] in left_of(discourse, share, _FAR)[: -len(owner)]


def _of_something_else(discourse: Discourse, claim: Claim, form: Form, words: RateWords) -> bool:
    """Whether a rate's name holds a word that nothing before it says: 罚球命中率 beside 出手命中."""
    known_end = next((form.stem[i:] for i in range(1, len(form.stem)) if form.stem[i:] in words.parts_of_rates), "")
    modifier = words.hollow.sub("", form.stem.removesuffix(known_end)) if known_end else ""
    modifier = words.plain.sub("", modifier)
    if len(modifier) < 2:
        return False
    before = discourse.text[max(0, claim.span.start - 60) : form.start]
    return not any(modifier[i : i + 2] in before for i in range(len(modifier) - 1))


def _left_out(text: str, stem: str, cues: tuple[str, ...], words: RateWords) -> bool:
    """Whether the part is what the rate does not count: 不合格 beside 合格率, 不及格 beside 通过率."""
    if words.negation.search(stem):
        return False
    return any(text.startswith((stem[-2:], *cues), found.end()) for found in words.negation.finditer(text))
