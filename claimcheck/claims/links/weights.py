"""A total with its parts -> the marks that speak for and against their belonging together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from claimcheck.claims.links.arithmetic import falls_short, overfull, precise, wide, written
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.heads import Head
from claimcheck.claims.links.list_ends import ends_in_rest
from claimcheck.claims.links.lists import Item, before
from claimcheck.claims.links.scene import left_of
from claimcheck.claims.links.sets import usual
from claimcheck.model.claim import Claim, Discourse
from claimcheck.packs.patterns import late

__all__ = ["COUNTED", "claims_of", "counted", "counted_after", "numbered", "right_behind", "weigh"]


def claims_of(items: Sequence[Item]) -> tuple[Claim, ...]:
    """The claims of items, each as often as it counts."""
    return tuple(item.claim for item in items for _ in range(item.times))


def weigh(head: Head, total: Claim, parts: Sequence[Item], complete: bool, discourse: Discourse, words: Cues) -> set[str]:
    """The marks of one list, those of its head among them."""
    listed = claims_of(parts)
    filled = head.mode == "bracket" and _fills_bracket(discourse, head, parts, words)
    stated = counted(discourse, parts, None, words) or numbered(discourse, parts) or counted_after(discourse, parts, words)
    full = overfull(total, listed)
    likely = all(claim.quantity.base_value < total.quantity.base_value for claim in listed)
    named_all = likely and (
        (_all_named(head, parts, words) and _plain_to_the_end(discourse, parts)) or _named_in_whole(left_of(discourse, total, 40), parts)
    )
    short = not full and falls_short(total, listed) and not complete and not stated and not filled and not named_all
    hedged = total.quantity.hedges or any(item.quantity.hedges for item in parts)
    said = {
        "complete-set": complete,
        "explicit-total": bool(words.totals.search(before(discourse, total))),
        "many-parts": len(listed) >= 4,
        "long-list": len(listed) >= 6 and head.mode != "loose",
        "long-set": complete and len(listed) >= 4,
        "to-the-last": head.mode != "loose" and _to_the_last(listed),
        "explicit-parts": (full or complete) and head.mode == "including",
        "over-full": full and head.mode != "loose",
        "over-all": full and _over_all(head, listed, parts),
        "unlisted-rest": short,
        "usual-set": short and head.mode != "loose" and usual([item.name for item in parts], words),
        "open-list": short and (_open(head, total, parts, discourse, words) or _of_produce(total, listed)),
        "hedged": bool(hedged) and not _beyond_hedges(total, listed),
        "revision": (not complete and _shared(parts, words, total.label))
        or bool(words.overlap.search(_text_of(head, total, parts, discourse))),
        "named-all": named_all,
        "adjacent": (complete or stated) and head.mode in {"pair", "loose"} and _takes_all(head, total, parts),
        "partition": head.mode in {"loose", "pair"} and bool(words.division.search(parts[0].gap)),
        "stated-count": stated or filled,
        "precise": head.mode == "loose" and precise(total, listed),
        "respectively": bool(words.respectively.search(parts[0].gap)),
    }
    marks = {*head.marks, *(mark for mark, holds in said.items() if holds)}
    if not (complete and said["adjacent"]):
        return marks
    # 全班48人,男生25人,女生23人: the set itself is the cue
    of_one = len({total.subject, *(claim.subject for claim in listed)} - {""}) < 2
    return marks - {"loose-list"} if of_one else marks


_PRODUCE = late(r"(?:总产量?|产量|播种面积|种植面积)(?:达到?|为|是|约)?$")
_MOST_OF_IT = Decimal("0.9")


def _of_produce(total: Claim, listed: Sequence[Claim]) -> bool:
    """Whether the main kinds of what is grown or made are named, which are most of it and never all (肉类总产量…其中猪肉、牛肉、羊肉)."""
    if len(listed) < _KINDS or not _PRODUCE.search(total.label):
        return False
    return total.quantity.base_value * _MOST_OF_IT < written(listed)


_KINDS = 3


def _all_named(head: Head, parts: Sequence[Item], words: Cues) -> bool:
    """Whether the writer says that a list has every part: it is announced so, divides by one feature, or ends in 其他."""
    if head.mode == "consists" or (len(parts) > 2 and words.division.search(parts[0].gap)):
        return True
    return ends_in_rest(parts, words)


def _named_in_whole(said: str, parts: Sequence[Item]) -> bool:
    """Whether the whole is named by its parts, side by side and no other among them (新建、改扩建学校共8所,其中新建学校4所…)."""
    names = [_CUE.sub("", item.name) for item in parts]
    shared = 0
    while len(names) > 1 and min(map(len, names)) > shared and len({name[-shared - 1 :] for name in names}) == 1:
        shared += 1
    # 新建学校 and 改扩建学校 share 建学校, of which 学校 alone is their noun
    cuts = ([name[: len(name) - size] for name in names] for size in range(shared, -1, -1))
    stems = next((cut for cut in cuts if min(map(len, cut)) >= _STEM and _told(tuple(cut)).search(said)), None)
    return len(names) > 1 and stems is not None


@lru_cache(maxsize=256)
def _told(stems: tuple[str, ...]) -> re.Pattern[str]:
    """Names side by side, with no other before them or behind, and no 等."""
    listed = _SIDE.join(map(re.escape, stems))
    return re.compile(rf"(?:^|[^一-鿿、和与及]|[一-鿿]{{2}}){listed}(?![^，。；]{{0,4}}(?:[、和与及]|等))")


_CUE = late(r"^(?:[，,；;。：:、]|其中|包括|分别|有|为|是|共|含)+")
_STEM = 2
_SIDE = "[^，。；]{0,4}?[、和与及]"


def _plain_to_the_end(discourse: Discourse, parts: Sequence[Item]) -> bool:
    """Whether a list that is announced as whole has nothing but names between its numbers and ends its sentence or cell."""
    text, last = discourse.text, parts[-1].claim
    if any(len(item.gap) > _GAP or _LIMITED.search(item.gap) for item in parts[1:]) or _LIMITED.search(_OPENED.sub("", parts[0].own)):
        return False
    return len(parts) > 1 and all(item.times == 1 for item in parts) and bool(_ENDED.match(text, last.span.end))


_OPENED = late(r"^其中")
_GAP: Final = 20
_LIMITED = late(r"等(?![级奖次第])|其中|主要|包括|占|比|每|约|超|增|降|[高低多少]于")
_ENDED = late(r"[一-鿿]{0,8}[。；）)\n]|[一-鿿]{0,8}$|[一-鿿]{0,8}，[^\d。；]{2,12}[。；\n]|组成|构成|[一-鿿]{0,6}(?:组成|构成)")


def _takes_all(head: Head, total: Claim, parts: Sequence[Item]) -> bool:
    """Whether a set that leaves nothing over is all there is of its kind behind a total that it comes near to.

    Of 120 such sets in right texts every one comes out even.
    """
    items, first = head.row.items, parts[0]
    end = head.start + len(parts)
    alone = end >= len(items) or items[end].sentence > first.sentence
    if not alone or not first.rank or items[head.start - 1].claim is not total or parts[-1] is not items[end - 1]:
        return False
    made, whole = written(claims_of(parts)), total.quantity.base_value
    return max(part.quantity.base_value for part in parts) < whole < 2 * made and 2 * made < 3 * whole


def _fills_bracket(discourse: Discourse, head: Head, parts: Sequence[Item], words: Cues) -> bool:
    """Whether a bracket holds nothing but short names with their numbers, from its first sign to its last: nothing is left out."""
    bracket = discourse.layout.brackets[head.row.level].span
    body = bracket.of(discourse.text)
    # 甲县、乙县1例 with 各 left out counts for both
    if any(item.times == 1 and words.joint.search(item.gap.strip("、，,；;和与及")) for item in parts):
        return False
    if len(parts) < 2 or len(head.row.items) != len(parts) or words.open.search(_GRADE.sub("", body)) or "每" in body:
        return False
    return bracket.end - parts[-1].claim.span.end <= 1 and all(len(item.gap) <= _NAME * item.times for item in parts)


_NAME: Final = 8
_GRADE = late("等(?=[奖级次候第])")
_TOGETHER = late(r"(?:这|以上|上述)?(?P<n>[两二三四五六七八九十])(?:组|者|类|种|地|家|部分|项|区|批|方)(?![^，。；]{0,2}(?:合计|共))")


def counted_after(discourse: Discourse, parts: Sequence[Item], words: Cues) -> bool:
    """Whether the text goes on to speak of as many as were listed (…120例，…116例，两组有效率…)."""
    size = sum(item.times for item in parts)
    end = parts[-1].claim.span.end
    stop = discourse.layout.sentences[parts[-1].sentence].span.end
    found = _TOGETHER.search(discourse.text, end, min(stop, end + _AFTER))
    return size >= 2 and found is not None and words.digits.get(found["n"]) == size


_AFTER: Final = 60


def _over_all(head: Head, listed: Sequence[Claim], parts: Sequence[Item]) -> bool:
    """Whether the parts exceed every number that the writer can have meant as their total."""
    return head.mode in _SURE and all(overfull(other, listed) for other in head.farther) and not any(map(_described, parts))


_SURE: Final = frozenset({"explicit-parts", "bracket", "header", "consists", "including"})
"""The ways to begin a list in which the writer himself says what its parts are of."""


def _beyond_hedges(total: Claim, listed: Sequence[Claim]) -> bool:
    """Whether no 约 or 余 explains the gap: it is wide, or exact parts fall short of 超过 a number."""
    if wide(total, listed):
        return True
    lower = total.quantity.interval().lower
    exact = not any(claim.quantity.hedges for claim in listed)
    return exact and lower is not None and lower >= total.quantity.base_value and falls_short(total, listed)


_RELATIVE = late(r"的(?:有|为|达|共|计|共有|仅)?$")


def _described(item: Item) -> bool:
    """Whether a part is what something is true of (夜间实施的有9个), which can be true of others too."""
    return bool(_RELATIVE.search(item.own))


def _to_the_last(listed: Sequence[Claim]) -> bool:
    """Whether a list of counts goes down to a single one: who names that leaves nothing out."""
    least = 3 if all(claim.quantity.value == 1 for claim in listed) else 4
    return len(listed) >= least and listed[0].quantity.dimension == "count" and min(claim.quantity.base_value for claim in listed) == 1


def _shared(parts: Sequence[Item], words: Cues, whole: str) -> bool:
    """Whether a part is named by a feature that members of the others can have too; one feature of all (来自…) divides them.

    What the whole is named by itself (残疾职工…其他残疾人) tells no part apart.
    """
    features = [found.group() if (found := words.shared.search(item.own)) and found.group()[:2] not in whole else "" for item in parts]
    return any(features) and len(set(features)) > 1


_MEMBERS: Final = (
    "个(?!月|小时|星期|钟头|季|工作日|交易日|半)|大|家|人|者|队|国|校|厂|村|镇|班|组|项|类|种|期|处|方|次|名|位|栋|座|所|店|户|笔|部分|地|市|县|区|省|款|起|部|条|只|支"
    "|环节|板块|口径|股东|季度|场|门|科|岁段|段|阶段"
)
COUNTED = late(rf"(?P<n>\d{{1,2}}|[两二三四五六七八九十])(?:{_MEMBERS})")


def counted(discourse: Discourse, parts: Sequence[Item], total: Item | None, words: Cues) -> bool:
    """Whether the text says that there are as many members as are listed (三家, 四类, 以上三项)."""
    size = sum(item.times for item in parts)
    start = parts[0].claim.span.start
    if not words.respectively.search(parts[0].own) and "分" not in parts[0].own:  # 三大站发送3980万人次 names the first part alone
        start -= len(parts[0].own)
    texts = [discourse.text[max(discourse.layout.sentences[max(0, parts[0].sentence - 1)].span.start, start - 60) : start]]
    if total is not None:
        texts.append(total.gap[-40:])
    return size >= 2 and any(words.digits.get(found["n"]) == size for text in texts for found in COUNTED.finditer(text))


_FIRST = late(r"第(?P<n>[一二三四五六七八九十]|\d{1,2})(?P<of>[年期步批次月季]|阶段|个月|笔|季度)")
_ORDER = {**{sign: n for n, sign in enumerate("一二三四五六七八九十", 1)}, **{str(n): n for n in range(1, 21)}}


def numbered(discourse: Discourse, parts: Sequence[Item]) -> bool:
    """Whether the parts are numbered from the first to the last of as many as the text says (五年还清：第一年…第五年)."""
    found = [match for item in parts if (match := _FIRST.search(item.gap[-12:]))]
    if len(found) < 3 or [_ORDER[match["n"]] for match in found] != list(range(1, len(parts) + 1)):
        return False
    start = parts[0].claim.span.start
    count = "|".join(sign for sign, n in _ORDER.items() if n == len(parts))
    return bool(re.search(rf"(?<!第)(?:{count})个?{found[0]['of']}", discourse.text[max(0, start - 60) : start]))


def _text_of(head: Head, total: Claim, parts: Sequence[Item], discourse: Discourse) -> str:
    """The text from the total to the end of the sentence in which its list stands."""
    end = discourse.layout.sentences[parts[-1].sentence].span.end
    if head.row.level:
        end = discourse.layout.brackets[head.row.level].span.end
    return discourse.text[min(total.span.end, parts[0].claim.span.start) : end][:400]


def _open(head: Head, total: Claim, parts: Sequence[Item], discourse: Discourse, words: Cues) -> bool:
    """Whether the writer says that more belongs to the list than is counted in it."""
    first, last = parts[0], parts[-1]
    if words.including.search(first.gap):
        return True
    after = _text_of(head, total, parts, discourse)[max(0, last.claim.span.end - min(total.span.end, first.claim.span.start)) :]
    before = discourse.text[min(total.span.end, first.claim.span.start) : last.claim.span.start]
    return bool(words.open.search(after)) or "主要" in before or "等" in before


def right_behind(total: Item, run: Sequence[Item]) -> bool:
    """Whether a word for adding alone stands between a list of one sentence and a total that may be its sum but for one digit."""
    made, whole = written(claims_of(run)), total.quantity.base_value
    alone = bool(_ALONE.fullmatch(total.own)) and total.rank <= 1 and all(item.sentence == total.sentence for item in run)
    return alone and run[0].rank >= 3 and whole > max(item.quantity.base_value for item in run) and whole < 2 * made


_ALONE = late(
    r"(?:以上|上述|两者|二者|三者|两项|三项|四项|各项|这些|几项)?(?:合计|共计|总计|合共|总共|一共|统共|加起来|合起来|加在一起|合在一起)"
    r"(?:就|便|共|已)?(?:是|为|达|有|达到)?"
)
