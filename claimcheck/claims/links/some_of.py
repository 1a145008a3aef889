"""全村416户，通水的有523户; 立案1286起，以盗窃居多，有1482起 -> a part that no 其中 tells of, where it is larger than its whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.links.arithmetic import barely, exceeds, small
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item, Row
from claimcheck.model.claim import Discourse, Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["some_of"]

_HAS = r"(?:就|竟|却|则|已|共|约|也|还|便|更|足足|多)*(?:有|达到?|为|占|拿下|入账|收获|进账)?(?:了|约|近)*$"
_ONES = late(rf"^[，,](?:而)?(?:其中)?(?P<part>[^，。；：\d]{{2,18}})的(?:人|户|家|村民|学生|员工)?{_HAS}")
_MOST = late(
    rf"[，,](?:其中|而|又)?(?:以)?(?P<part>[^，。；：\d]{{2,14}}?)(?:占大头|占了大头|是大头|居多|最多|占多数|占绝大多数|占了多数|占大多数|为主|居首)[，,]{_HAS}"
)
_KIND = (
    r"女性?|男性?|外籍|外地|本地|海外|境外|国外|青年|中青年|老年|少年|少儿|高龄|残疾|公办|民办|国有|民营|外资|专职|兼职|在职|退休"
    r"|持证|党员|农村|城镇|外来|留守|住校|寄宿|专业|新能源"
)
_NOUN = late(rf"^[，,](?:其中|而)?(?P<part>(?:{_KIND})(?P<noun>[一-鿿]{{2,4}}?)){_HAS}")
_FIRST = late(
    r"[，,](?:其中|而|仅|仅仅|光|单)?(?P<part>(?:上映|开业|开园|上市|开售|开馆|开播|活动)?(?:首[日周月]|首周末|首映日|首个?周末|当天"
    rf"|首个?[周月日天]|头[一两三]天|第一[天周]|前[两三]天|单日))[^，。；\d]{{0,6}}?{_HAS}"
)
_ALL = late(
    r"全[村校班县市镇乡组队厂院社区馆所团连营家公店][^，。；\d]{0,6}$|总[^，。；\d]{1,4}(?:为|达|是|有|约)?$"
    r"|(?:共|总计|合计|总共|一共|共计|[现设拥]有|共有)[^，。；\d]{0,4}$"
)
_TOTAL = late(r"总|累计|全部|共|合计")
_OTHER = late(
    r"累计|历[年届来]|去年|上[年届次轮季月]|往年|同期|此前|以前|过去|曾|另|其他|其它|其余|各|每|比|较|增|减|新|预计|计划|目标|报名|咨询|观看|围观|前来|慕名|申请|全[国省市县区球]|世界"
)
_PAUSE = 2
_WIDE = 4
"""A part that is several times its whole is hardly a slip of it: they are two things."""


def some_of(discourse: Discourse, found: Sequence[Row], words: Cues) -> Iterator[Link]:
    """Parts right behind their whole: those that are so, the most of them, a kind of them, the first days of them."""
    for row in found:
        if row.kind[0] in {"duration", "opaque", "length", "ratio"} or row.kind[1] == "shots":
            continue
        for whole, part in zip(row.items, row.items[1:], strict=False):
            if not _beside(whole, part) or not exceeds(part.claim, whole.claim):
                continue
            if words.signed.search(part.own):
                continue  # 合计卖超48.6亿元，外资卖超61.2亿元: the others bought
            if _told(discourse, whole, part) and not small(whole.claim, part.claim):
                marks = {"hedged"} if barely(part.claim, whole.claim) else set()
                players = {"part": (part.claim,), "whole": (whole.claim,)}
                yield Link("part-whole", (Reading("some of them", players),), frozenset({"explicit-parts", *marks}))


def _beside(whole: Item, part: Item) -> bool:
    """Whether two numbers stand side by side in one sentence and count alike."""
    one, two = whole.quantity, part.quantity
    if part.sentence != whole.sentence or part.rank > _PAUSE or part.claim.id - whole.claim.id != 1:
        return False
    if one.unit != two.unit or one.is_range or two.is_range or part.times > 1 or whole.times > 1:
        return False
    return not part.claim.clause.bracket and "几" not in one.text + two.text and two.base_value < _WIDE * one.base_value


def _told(discourse: Discourse, whole: Item, part: Item) -> bool:
    """Whether the words between say that the second number is of the first."""
    if _OTHER.search(part.gap) or part.claim.stance != whole.claim.stance:
        return False
    all_of = _ALL.search(discourse.text[max(0, whole.claim.span.start - 12) : whole.claim.span.start]) is not None
    if _MOST.search(part.gap) is not None or (all_of and _ONES.match(part.gap) is not None):
        return True
    if (found := _NOUN.match(part.gap)) is not None and all_of:
        return found["noun"][-2:] in whole.own + whole.claim.tail[:4]
    return _FIRST.match(part.gap) is not None and _TOTAL.search(whole.own) is not None
