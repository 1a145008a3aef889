"""A length of time -> the written stretch that a reader would take it to cover."""

from __future__ import annotations

from claimcheck.claims.around import outer
from claimcheck.claims.links.dated import Pair, after, before, dated, end_of, is_length, measurable
from claimcheck.claims.links.surroundings import of_its_size
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Moment, Period
from claimcheck.packs.patterns import late

__all__ = ["already_told", "apposed_to", "between", "counted_out", "dates_between", "own_ends", "stretch_of"]

_OWN_ENDS = late(
    r"(?:[自从由]|[(（])(?P<one>[^，。；,;0-9一二两三四五六七八九十]{1,10}?)(?:[(（][^()（）]{1,4}[)）])?起?[到至]"
    r"(?P<two>[^，。；,;0-9一二两三四五六七八九十]{1,12}?)(?:[(（][^()（）]{1,4}[)）])?[止为]?[，,]?[^，。；,;0-9]{0,8}$"
)
_OWN_REACH = 44
_AT_ONCE = ("", "的", "这", "的这", "，", "，共", "共", "，为期", "（", "(", "，历时", "，长达")
_LIGHT = late(r"[\W_的共计为约近整这是有期间止起]{0,5}|[的，]?[这那][^，。；,;0-9]{0,10}的")
"""What may stand between a stretch and its length; a verb (5月到9月超标22天) says what filled some of its days."""
_COUNTED_OUT = ("共", "共计", "合计", "总计", "一共", "总共")
_THESE = late("(?:的|，)?[这那][^，。；,;0-9]{0,10}的")
"""1995年到1998年这最要紧的三年."""
_NAMED = ("", "为", "是", "：", ":", "日", "日为", "日期", "日期为", "时间", "时间为", "（", "(")


def between(discourse: Discourse, pair: Pair, claim: Claim) -> str:
    """What stands between two dates and a length, on either side of it."""
    start = outer(claim.mention).start
    if pair.last_offset <= start:
        return discourse.text[pair.last_offset : start]
    return discourse.text[outer(claim.mention).end : pair.first_offset]


def apposed_to(discourse: Discourse, stretch: Pair, claim: Claim) -> bool:
    """Whether a length is that of the stretch right before it, or of the one in the bracket right behind it: 五年(2017—2022)."""
    gap, right = between(discourse, stretch, claim), after(discourse, claim).removesuffix("了")
    if stretch.first_offset >= claim.span.end:
        return gap in ("(", "（") and discourse.text.startswith((")", "）"), stretch.last_offset)
    return not right.lstrip("）)") and _LIGHT.fullmatch(gap) is not None


def counted_out(discourse: Discourse, stretch: Pair, claim: Claim) -> bool:
    """Whether months or years are counted right behind their stretch: 4月10日至次年3月9日共计11个月…"""
    return claim.quantity.unit in {"个月", "年"} and between(discourse, stretch, claim).strip("，, （(") in _COUNTED_OUT


def own_ends(discourse: Discourse, claim: Claim) -> tuple[Pair, ...] | None:
    """The dates of the ends that the words give a length: 自成立日起至到期日止,共…

    Empty where they are not told, None without such words.
    """
    sentence = discourse.layout.sentences[claim.clause.sentence].span.start
    start = outer(claim.mention).start
    found = _OWN_ENDS.search(discourse.text[max(sentence, start - _OWN_REACH) : start])
    if found is None:
        return None
    one, two = (_told_as(discourse, claim, found[name].removesuffix("起")) for name in ("one", "two"))
    pair = Pair(one, two) if one is not None and two is not None else None
    return (pair,) if pair is not None and measurable(pair, claim.quantity.unit) else ()


def _told_as(discourse: Discourse, claim: Claim, name: str) -> Claim | None:
    """The one date that stands right behind a name before the length."""
    found = [
        other
        for other in discourse.claims[: claim.id]
        if isinstance(other.mention, Moment) and discourse.text[: other.span.start].endswith(tuple(name + joint for joint in _NAMED))
    ]
    return found[0] if len(found) == 1 else None


def already_told(discourse: Discourse, claim: Claim, pair: Pair) -> bool:
    """Whether the length of a written stretch is told right behind it: 1985年至1994年的9年…,实际缴费29年 has another one."""
    if pair.start.id != pair.end.id or pair.end.span.end > claim.span.start:
        return False
    return any(
        is_length(other)
        and other.quantity.unit == claim.quantity.unit
        and discourse.text[pair.end.span.end : outer(other.mention).start] in _AT_ONCE
        for other in discourse.claims[pair.end.id + 1 : claim.id]
    )


def dates_between(discourse: Discourse, pair: Pair, claim: Claim) -> bool:
    """Whether another date stands between a stretch and a length behind it."""
    return any(dated(other) for other in discourse.claims[pair.end.id + 1 : claim.id])


def stretch_of(discourse: Discourse, claim: Claim, reach: int) -> tuple[Pair | None, bool]:
    """The period a reader would take, and whether it stands so close that no cue is needed."""
    unit, start = claim.quantity.unit, outer(claim.mention).start
    here = discourse.by_sentence.get(claim.clause.sentence, ())
    for other in reversed([other for other in here if other.span.end <= start]):
        if is_length(other) and other.quantity.unit == unit:
            break
        if isinstance(other.mention, Period) and other.mention.start and other.mention.end:
            pair = Pair(other, other)
            if measurable(pair, unit) and start - other.span.end <= reach:
                gap = discourse.text[other.span.end : start]
                return pair, len(gap) <= 4 or _THESE.fullmatch(gap) is not None
            break
    if not before(discourse, claim) and not any(dated(other) for other in here if other.span.end <= start):
        # 46小时内 opens its clause and speaks of the stretch told last
        previous = [other for other in discourse.by_sentence.get(claim.clause.sentence - 1, ()) if isinstance(other.mention, Period)]
        if len(previous) == 1 and measurable(Pair(previous[0], previous[0]), unit):
            ends = Pair(end_of(previous[0], last=False), end_of(previous[0], last=True))
            return (Pair(previous[0], previous[0]), False) if of_its_size(ends, claim) else (None, False)
    for other in [other for other in here if other.span.start >= outer(claim.mention).end][:2]:
        if isinstance(other.mention, Period) and other.mention.start and other.mention.end and other.span.start - claim.span.end <= 20:
            pair = Pair(other, other)
            if measurable(pair, unit):
                gap = discourse.text[outer(claim.mention).end : other.span.start]
                return pair, len(gap) <= 3 and gap[-1:] in "（("
    return None, False
