"""Numbers side by side and a word for adding right behind them -> links from the total to all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext
from itertools import combinations, pairwise

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.arithmetic import alike, closes, falls_short, overfull, written
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Row, addable, kind_of
from claimcheck.claims.links.priced import counted_out
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Quantity
from claimcheck.packs.patterns import late, may

__all__ = ["tallied", "tallies"]

_BACK, _AHEAD, _FAR = 12, 8, 30
_STRONG = r"合计|共计|总计|合共|总共|一共|统共|拢共|加起来|合起来|加在一起|合在一起|相加|之和|总和|总数|总量|共"
_SUM = late(rf"(?P<lead>[^，。；：]*?)(?P<sum>(?:{_STRONG}|累计)(?:{_STRONG})?)(?P<verb>(?!同|享|和国)[^，。；：、\d]{{0,7}})$")
_HINT = late("[共合总计累加和]")
_PAUSES = "，,；;。：:、—\n"
_GROUP = late(
    r"(?:以上|上述|上列|前述|这样|这些|这|至此|总|先后|前后|双方|奖牌|伤亡|死伤|票数|费用|款项"
    r"|(?:[两二三四五六七八九十]|\d{1,2})(?:个?[一-鿿]{1,2})?"
    r"|全(?:家|年|天|月|程|长|线|班|队|校|厂|村|书|部|套|国|省|市|县|区|镇|乡|州))*"
)
"""三地, 两人, 全家: what may stand before the word for adding where a pause parts it from the list."""
_REGION = late(r"全[国省市县区州镇乡]")
_COUNT = late(r"(?P<n>[两二三四五六七八九十]|\d{1,2})")
_OPEN = r"(?<![一二三四五六七八九特高同平上下中初])等(?![级奖次第候])"
_OTHER = late(
    rf"{_OPEN}|其中|包括|包含|比|较|增至|升至|降至|减至|增长|下降|占|超|逾|均|每|约|近|不足|不到|以上|以下|左右|相当|折合|合计|共|总|累计|其余|余下|剩"
    r"|扣|减去|除了|不含|预计|计划|目标|若|如果|从|至|[中里内](?:有|，|$)|之一|另一|单价|得分|比分|其他|此外|最"
)
"""Words between two numbers, or before the first, by which they are no plain list."""
_NOUN_AHEAD = late(r"[^，。；、：\s和与及（(]*")
_PARTS_AHEAD = late(r"[^，。；：]{0,12}[，：。]?(?:其中|包括|分别|包含|分为|由[^。]{0,12}(?:组成|构成))|[（(]")
_COMMON = late(
    r"(?:器|品|物|具|设备|装备|武器|火炮|枪支|车辆|机械|设施|机构|单位|场所|项目|活动|奖项|人员|作品|建筑|票|船只|动物)(?:送|被|参|获|，|。|$|入|运|已|均|全)"
)
_CLASSIFIERS = frozenset("个家项条种件处次类台套")
"""Classifiers of many unlike things: equal ones do not make the things alike."""
_SETTING = late(r"[（(][^（）()]*[）)]")


def tallies(discourse: Discourse, _rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """Every 共计 right behind two numbers or more of one kind with nothing but names between them."""
    if not may(_HINT, discourse.characters):
        return
    for total in discourse.claims:
        if not isinstance(total.mention, Quantity) or not _HINT.search(total.label):
            continue
        if parts := tallied(discourse, total, words):
            yield _link(total, parts)


def _link(total: Claim, parts: Sequence[Claim]) -> Link:
    found = _SUM.search(total.label)
    short = falls_short(total, parts) and found is not None and ("累计" in found["sum"] or bool(_REGION.search(found["lead"])))
    marks = {"explicit-total", "tallied"} | ({"unlisted-rest"} if short else set()) | ({"over-full"} if overfull(total, parts) else set())
    return Link("total-parts", (Reading("tally", {"total": (total,), "parts": tuple(parts)}),), frozenset(marks))


def tallied(discourse: Discourse, total: Claim, words: Cues) -> tuple[Claim, ...]:
    """The numbers that a total right behind them sums up; none where anything but names and pauses stands between."""
    quantity, text = total.quantity, discourse.text
    found = _SUM.search(total.label)
    if found is None or quantity.hedges or quantity.is_range or total.role in {"from", "base", "share", "rate", "per", "delta"}:
        return ()
    kind = kind_of(total, words)
    if kind is None or _PARTS_AHEAD.match(text, total.span.end):
        return ()
    level = discourse.by_bracket.get(total.clause.bracket, ())
    place = next(index for index, claim in enumerate(level) if claim is total)
    run, stopped = _run(discourse, level[max(0, place - _BACK) : place], total, words)
    lead = _lead(text, run[-1] if run else total, total, found)
    times = [_each(text, part, words) for part in run]
    if any(text[one.span.end : two.span.start] in _BARE for one, two in pairwise(run)):
        times = [1] * len(run)  # 三人各自出资20万元、30万元: a row of values, one for each
    if lead is None or sum(times) < 2 or not all(times):
        return ()
    if told := [n for match in _COUNT.finditer(lead) if (n := words.digits.get(match["n"]))]:
        if told[-1] not in {len(run), sum(times)} and (told[-1] > len(run) or sum(times) > len(run)):
            return ()
        if told[-1] < len(run):
            run, times = run[-told[-1] :], times[-told[-1] :]
        stopped = False
    run = [part for part, often in zip(run, times, strict=True) for _ in range(often)]
    if (
        stopped
        or not _near(total, run)
        or not _same_things(run, total, found["verb"], words)
        or any(counted_out(discourse, part) for part in run)
    ):
        return ()
    near = [claim for claim in level[max(0, place - _BACK) : place] if isinstance(claim.mention, Quantity)]
    after = [claim for claim in level[place + 1 : place + _AHEAD] if isinstance(claim.mention, Quantity)]
    same = [[claim for claim in claims if kind_of(claim, words) == kind] for claims in (near, after)]
    return () if _made_otherwise(total, *same) else tuple(run)


def _run(discourse: Discourse, before: Sequence[Claim], total: Claim, words: Cues) -> tuple[list[Claim], bool]:
    """The numbers right before a total, and whether another one of their kind stands before them in their sentence."""
    run: list[Claim] = []
    text = discourse.text
    edge = total.span.start
    for claim in reversed(before):
        if not isinstance(claim.mention, Quantity):
            continue
        quantity = claim.quantity
        if _numbers(text, claim, total, not run, words):
            continue
        last = run[-1] if run else total
        if claim.clause.sentence != last.clause.sentence and (run or total.clause.sentence - claim.clause.sentence > 1):
            break
        same = _kin(claim, total, words)
        if not same:
            sentence = run[-1].clause.sentence if run else -1
            told = quantity.dimension in _RATES and claim.clause.sentence == sentence
            earlier = (other for other in before if other.clause.sentence == sentence and other.id < claim.id)
            return run[::-1], told or any(_kin(other, total, words) for other in earlier)
        gap = _SETTING.sub("", text[quantity.around.end : last.quantity.around.start])
        own = gap if run else gap[: len(gap) - len(total.label)] if total.label and gap.endswith(total.label) else ""
        if quantity.hedges or quantity.is_range or not addable(claim, words) or len(gap) > _FAR or _OTHER.search(own):
            return run[::-1], True
        run.append(claim)
        edge = claim.span.start
    if run:
        start = max(edge - 14, discourse.layout.sentences[run[-1].clause.sentence].span.start)
        if _OTHER.search(behind_last(text[start:edge], "，：；")):
            return run[::-1], True
    return run[::-1], False


def _numbers(text: str, claim: Claim, total: Claim, first: bool, words: Cues) -> bool:
    """Whether a number names a part (二班, 第三次), or counts who is summed up right before the total (三地合计)."""
    quantity = claim.quantity
    if quantity.dimension == "ordinal":
        return True
    if quantity.numerals[0].form != "hanzi" or quantity.value > _LARGEST or quantity.dimension not in {"count", "", "duration"}:
        return False
    between = text[claim.span.end : total.span.start]
    if first and not set(between) & set(_PAUSES):
        return bool(_OPENS.search(text, max(0, claim.span.start - 3), claim.span.start))
    return kind_of(claim, words) != kind_of(total, words) and claim.tail[:1] != "分"


_LARGEST = 20
_BARE = frozenset({"、", "和", "与", "及", "以及"})
_RATES = frozenset({"ratio", "multiple", "points", "doubling"})
"""What may stand for a part that has no number of its own (金牌增加到1.4倍，银牌18枚)."""
_OPENS = late(r"[，。；：]$|以上$|这$|前后$|先后$|—$")


def _each(text: str, claim: Claim, words: Cues) -> int:
    """How many a number holds for: of 甲、乙两村各20万元 two; 0 where 各 is said and not of how many."""
    start = max(text.rfind(sign, 0, claim.span.start) for sign in "，。；：\n") + 1
    before = text[max(start, claim.span.start - _FAR) : claim.span.start]
    head, found, behind = before.rpartition("各")
    if not found or len(behind) > _VERB or behind[:1] in {"类", "项", "种", "地", "级", "界"}:
        return 0 if "每" in before else 1
    if (count := _GROUP_OF.search(head)) and count["n"] in words.digits:
        return words.digits[count["n"]]
    if "男女" in head[-4:] or "夫妻" in head or "夫妇" in head:
        return 2
    joined = len(words.joint.findall(head))
    return 1 + joined if joined else 0


_VERB = 6
_GROUP_OF = late(r"(?P<n>[两二三四五六七八九十]|\d{1,2})(?:[一-鿿]{1,6})$")


def _kin(claim: Claim, total: Claim, words: Cues) -> bool:
    """Whether a number can be part of a total: of its kind, or counted by another word where the total has a noun for all."""
    one, two = kind_of(claim, words), kind_of(total, words)
    if one == two:
        return True
    return bool(one and two and one[0] == two[0] == "count" and two[1] in _CLASSIFIERS and _common(total))


def _common(total: Claim) -> bool:
    """Whether a total is of things that unlike ones can all be called: 航天器, 展品."""
    return bool(_COMMON.search(_noun(total) + "，"))


def _noun(claim: Claim) -> str:
    found = _NOUN_AHEAD.match(claim.tail)
    return found.group()[:8] if found else ""


def _lead(text: str, last: Claim, total: Claim, found: re.Match[str]) -> str | None:
    """What stands between the list and the word for adding, where that is nothing but who is summed up; None where it is more."""
    between = text[last.quantity.around.end : total.quantity.around.start]
    between = between[: len(between) - len(found["sum"]) - len(found["verb"])] if total is not last else found["lead"]
    behind, *asides = _PAUSE.split(between)
    if len(behind) > _BEHIND or _OTHER.search(behind) or any(not _GROUP.fullmatch(aside) for aside in asides):
        return None
    return asides[-1] if asides else ""


_BEHIND = 10
_PAUSE = late(r"[，,；;。：:、—\s]+")


def _near(total: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a number may be the sum of others but for a slip."""
    whole, made = total.quantity.base_value, written(parts)
    return max(part.quantity.base_value for part in parts) < whole < 2 * made or alike(whole, made)


def _same_things(run: Sequence[Claim], total: Claim, verb: str, words: Cues) -> bool:
    """Whether total and parts are of things that add up: amounts of one unit, no income beside expense, no towns beside villages."""
    names = [part.label + _noun(part) for part in run]
    if any(words.surplus.search(name) for name in names) and any(words.deficit.search(name) for name in names):
        return False
    if total.quantity.dimension != "count" or not any(part.quantity.unit in _CLASSIFIERS for part in (*run, total)):
        return True
    noun, told = _noun(total) or verb, [_noun(part) for part in run]
    if not noun or len(noun) <= 1 or _common(total) or not all(told):
        return True
    return all(set(noun) & set(one) for one in told)


def _made_otherwise(total: Claim, before: Sequence[Claim], after: Sequence[Claim]) -> bool:
    """Whether other numbers around a total make it."""
    target = total.quantity.base_value
    values = [claim.quantity.base_value for claim in before[-8:]]
    with localcontext(EXACT):
        for size in range(2, len(values) + 1):
            if any(sum(chosen, Decimal(0)) == target for chosen in combinations(values, size)):
                return True
    ahead = any(closes(total, after[:size]) for size in range(2, len(after) + 1))
    return ahead or any(closes(total, before[start:]) for start in range(len(before) - 1))
