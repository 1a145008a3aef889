"""A run of shares and its words -> whether something says that the shares divide no whole between them."""

from __future__ import annotations

from collections.abc import Sequence, Set
from decimal import Decimal

from claimcheck.claims.around import outer
from claimcheck.claims.links.lists import Item
from claimcheck.claims.links.weights import claims_of
from claimcheck.model.claim import Discourse
from claimcheck.packs.patterns import late

__all__ = ["CRUMBS", "FAR_OVER", "cut_behind", "divides_nothing", "leaves", "third_way", "unsaid"]

CRUMBS, FAR_OVER = Decimal("0.01"), Decimal("1.25")
"""So little is left by those too small to be named."""
BEHIND = 12
_STOP = late(r"[，。；,;]")
_INDEX = late(r"(?:PMI|pmi|指数|景气度|信心度)[约仅也均都]?[为是达报在至到]{0,2}$")
_EACH_OF = late(r"各(?:拿|分|得|占|持|出|取)?[走得到约为占有]{0,2}$")
_WHOLE = late(r"(?:占(?!比)|达到?|为|相当于)(?P<whole>[^，。；、占的]{2,12})的?(?:的比重|的比例|比重|比例)?[达为约近超接过到是]{0,2}$")
_PLACE = late(r"^(?:全球|全国|世界|全世界|我国|中国|全省|全市|国内|当期|当年|本期|同期)")
_SPENT = late(
    r"(?:按|发放|补发|计提|缴费?|支付|补贴|报销|贴息|打|换|低于|高于|率(?:也?超过|为|达到?)了?|进度[^，。；]{0,6})[^，。；占]{0,6}$"
)
_RATED = late(r"^[^，。；]{0,2}(?:男|女|城镇|城市|农村|乡村|老年|青年)[^，。；占]{2,}(?:的比例|的比率|率)[为是达约]{0,2}$|[男女]性?有$")
_THIRD = late(r"亏损|盈利|未婚|已婚|上涨|下跌|有伴|无伴|及格|优秀|增加|减少|上升|下降")
_REST = late(
    r"^(?:而|但|且|则|还?将|把)?(?:其余|其他|其它|余下|剩|另有|另外|余者|其馀|仅余|尚余|还剩|仅剩|只剩)"
    r"|[一-鿿]等其[他它余馀]|[占为](?:余下|剩余|剩下|其余)的$"
)
_LIMIT = late(r"(?:的)?(?:警戒线|红线|标准线?|上限|下限|门槛)")


def divides_nothing(discourse: Discourse, run: Sequence[Item], *, rest: bool, pair: bool) -> bool:
    """Whether shares go on to the left, are each of several, are told in two ways of counting, or are of different wholes."""
    first = outer(run[0].claim.mention).start
    if discourse.text[first - 1 : first] == "、":
        return True  # 增长11.8%、22.9%、…: the first of them was no share
    alone = len(claims_of(run)) == len(run)
    if alone and any(_EACH_OF.search(item.own) and not discourse.text.startswith(("、", "和"), item.claim.span.end) for item in run):
        return True
    if len({_written(item) for item in run}) > 1 or any(_LIMIT.match(item.claim.tail) for item in run):
        return True
    wholes = {found["whole"] for item in run if (found := _WHOLE.search(item.own)) is not None}
    if len(wholes) > 1:
        return True
    if len({item.claim.role for item in run} & {"share", "rate"}) > 1 and not rest:
        return True  # 药占比23%,耗占比16%,床位使用率81%
    if any(_INDEX.search(item.own) for item in run):
        return True
    if rest and not pair and any(_SPENT.search(item.own) for item in run):
        return True
    return pair and any(_RATED.search(item.own) for item in run)


def cut_behind(discourse: Discourse, text: str, end: int) -> str:
    """The text around a run without the clause behind its last share, which is of something else (，未持有债券)."""
    behind = len(text) - len(discourse.text[end : end + BEHIND])
    return text[:behind] + _STOP.split(text[behind:])[0]


def leaves(item: Item) -> bool:
    """Whether a share is that of whatever is left, and no word inside a longer name says so (贵州的其他市)."""
    return bool(_REST.search(item.own))


def unsaid(marks: Set[str]) -> bool:
    """Whether nothing says that shares far over a hundred have one whole (钴占全球80%、铌占50%)."""
    return marks <= {"over-full", "same-noun", "revision"} or marks <= {"over-full", "partition", "revision"}


def third_way(names: Sequence[str], amount: Decimal) -> bool:
    """Whether two opposites leave room for those that are neither: 盈利 and 亏损, 已婚 and 未婚."""
    return amount < 1 and any(_THIRD.search(name) for name in names)


def _written(item: Item) -> bool:
    return "%" in item.claim.mention.text or "％" in item.claim.mention.text or "百分" in item.claim.mention.text
