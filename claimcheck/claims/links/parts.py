"""Rows of items -> links from a part to the whole that it must not exceed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from claimcheck.claims.links.arithmetic import barely, exceeds, small
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.heads import Head
from claimcheck.claims.links.lists import Item, Row, before, dated_apart, no_sum
from claimcheck.claims.links.scene import left_of, years_apart
from claimcheck.claims.links.sets import covers
from claimcheck.claims.links.toplines import pairs_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["parts"]

_OTHER = late(
    r"占|较|每|已达|增长|增加|增至|增幅|新增|减少|减至|下降|降低|降至|降到|降幅|上升|提升|升至|升幅|以上|超过|达到|相当|高于|低于|累计|共计|总"
    r"|加起来|连同|加上|算上|合计|之和|比上|比去|同比|环比|比重|比例|比[^，。]{1,6}[多少高低]"
)
_NAMED = late(
    r"^(?:其中|当中|这其中)?的?(?P<whole>[^，。；\d]{2,8}?)"
    r"(?:里面?|中间?|当中|之中|里头)(?:又|还|却|就|仅|只|已|共|约)*(?:有|包括|包含|含)"
)
_OF_ONE = late(r"(?:^|[，。；：:,;])一[辆台只件个份套张部架艘头棵株瓶箱吨包盒][^，。；\d]{0,10}$")
_NAMED_BY_PRICE = late(r"的(?:[一-鿿]{0,2}(?:套餐|票|门票|产品|商品|价格|价|标准|礼盒|盒饭|菜|课程|会员|卡|券))")
_PRINCIPAL = late(r"(?:借款|贷款|以)?(?:本金|基数)")
_TAKES_UP = late(r"占(?:了|去|用|到)?$")
"""Of a book, a site or a house some pages or rooms are taken up; no comparison."""
_MODES = frozenset({"bracket", "explicit-parts", "header", "including"})


def parts(discourse: Discourse, rows: Sequence[Row], begun: Mapping[int, Sequence[Head]], words: Cues) -> Iterator[Link]:
    """The first part that a text names of a number, wherever it is larger than that number and than all that might be meant instead."""
    for row in rows:
        if row.kind[0] in {"duration", "opaque"} or row.kind[1] == "shots":
            continue
        for head in begun[id(row)]:
            item = row.items[head.start]
            if head.mode == "explicit-parts" and _OF_ONE.search(left_of(discourse, head.total, 16)):
                continue  # 一辆车造价600元，投放8万辆，仅车辆成本就达4800万元
            if head.mode in _MODES and _is_part(discourse, head, item, words) and not _complete(head, words):
                yield _link("part-whole", head, item, _wholes(discourse, head, row))
        headed = {head.start for head in begun[id(row)]}
        for index in range(1, len(row.items)):
            if index not in headed:
                yield from _above_all(discourse, row, index, words)
                yield from _before_rest(discourse, row, index, words)
                yield from _of_one_day(discourse, row, index)


_AMONG = late(
    r"(?:^|[，。；：,;])(?:在)?(?P<noun>[^，。；：、,;\d]{2,16}?)(?:之中|当中|里面|中|里)(?:[，,]|(?=[有被已未需属来]))(?P<part>[^，。；：、,;\d]{2,20})$"
)
_RESTRICTED = late(r"(?:^|[，。；：,;])(?P<part>[^，。；：、,;\d]{2,16}?的(?P<noun>[一-鿿]{2,4}?))(?:共?有|达|为|共)?$")
"""视力需要复查的小朋友有…: some of those that were counted, told by the same noun and what is true of them."""


def _above_all(discourse: Discourse, row: Row, index: int, words: Cues) -> Iterator[Link]:
    """参演地面官兵中，…有3400人 behind 地面部队2400人: a part of what is named again is larger than every number told before."""
    item = row.items[index]
    if item.rank < 3 or item.claim.clause.bracket or item.times > 1:
        return
    earlier = [o for o in row.items[:index] if item.sentence - o.sentence <= _BACK]
    found = _AMONG.search(item.gap)
    if found is not None and not _kin(discourse, earlier, found["noun"]):
        found = None
    if found is None and (found := _RESTRICTED.search(item.gap)) is not None:
        noun = found["noun"]
        earlier = [o for o in earlier if not o.claim.tail.startswith(noun) or _COUNTED_OUT.search(o.own)]
        if not any(o.claim.tail.startswith(noun) for o in earlier) or _OTHER_ONES.search(found["part"]):
            return
    if found is None or not earlier or "几" in item.quantity.text:
        return
    if _OTHER.search(found["part"]) or dated_apart(discourse, item.claim, words) or _OTHER_ONES.search(found["noun"]):
        return
    kin = _kin(discourse, earlier, found["noun"])
    if len(kin) != 1 or any(not exceeds(item.claim, o.claim) for o in earlier) or small(kin[0].claim, item.claim):
        return
    marks = {"hedged"} if barely(item.claim, kin[0].claim) else set()
    yield Link("part-whole", (Reading("named again", {"part": (item.claim,), "whole": (kin[0].claim,)}),), frozenset(marks))


_DAY = late(r"(?:单日|当日|当天|这一?天|一天|单月|当月)(?P<verb>[^，。；\d]{0,10})$")
_ALL_DAYS = late(r"假期|黄金周|小长假|期间|[\d两三四五六七八九十]+天|日至|日到|全年|全月|一年来|本周|一周|旬")
_NO_DAY = late(r"均|可|能|限|最大|承载|预计|上限|历史|设计|目标|累计|去年|同期|往年|[，。；]全[国省市县区]")


def _of_one_day(discourse: Discourse, row: Row, index: int) -> Iterator[Link]:
    """1日至7日共接待游客26.4万人次，单日接待27.6万人次: what one day had is within what all of them had."""
    item = row.items[index]
    found = _DAY.search(item.gap) if "日" in item.gap or "天" in item.gap or "月" in item.gap else None
    if found is None:
        return
    earlier = [o for o in row.items[max(0, index - _BACK) : index] if item.sentence - o.sentence <= _BACK]
    if not earlier or item.claim.clause.bracket or item.quantity.is_range or _NO_DAY.search(item.gap):
        return
    if any(not exceeds(item.claim, o.claim) for o in earlier):
        return
    whole = max(earlier, key=lambda o: o.quantity.base_value)
    start = discourse.layout.sentences[whole.sentence].span.start
    said = discourse.text[max(start, whole.claim.span.start - 40) : whole.claim.span.start]
    if item.claim.subject and whole.claim.subject and item.claim.subject != whole.claim.subject:
        return
    if not _ALL_DAYS.search(said) or "共" not in whole.own or not pairs_of(found["verb"]) & pairs_of(whole.own):
        return
    if item.quantity.base_value < _APART * whole.quantity.base_value and whole.quantity.unit == item.quantity.unit:
        marks = {"hedged"} if barely(item.claim, whole.claim) else set()
        yield Link("part-whole", (Reading("one day of all", {"part": (item.claim,), "whole": (whole.claim,)}),), frozenset(marks))


_REST = late(
    r"[^，,。；;\d]{0,10}[，,；;](?:其余|余下|其它|其他|剩下)的?(?:[^，。；\d]{0,4}?)"
    r"(?:[为是均都系皆由属]|则|全部|全是)[^，。；\d]{1,20}(?=[，。；]|$)"
)
_APART, _HAS = 3, late("共|[现设拥]有|有(?:学生|图书|员工|职工|人员|耕地|住户)?$|总")


def _before_rest(discourse: Discourse, row: Row, index: int, words: Cues) -> Iterator[Link]:
    """共有38426名考生，应届生39126人，其余为往届生: what leaves a rest is within what was told before it."""
    item = row.items[index]
    if item.claim.clause.bracket or _REST.match(discourse.text, item.claim.span.end) is None:
        return
    earlier = [o for o in row.items[:index] if item.sentence - o.sentence <= _BACK]
    if not earlier:
        return
    if _OTHER.search(item.own) or _OTHER_ONES.search(item.own) or dated_apart(discourse, item.claim, words):
        return
    if any(not exceeds(item.claim, o.claim) for o in earlier) or item.quantity.is_range or item.times > 1:
        return
    whole = max(earlier, key=lambda o: o.quantity.base_value)
    if item.quantity.base_value < _APART * whole.quantity.base_value and _HAS.search(whole.own):
        marks = {"hedged"} if barely(item.claim, whole.claim) else set()
        yield Link("part-whole", (Reading("leaves a rest", {"part": (item.claim,), "whole": (whole.claim,)}),), frozenset(marks))


_BESIDES = late("另有|另外|还有")
"""共80人死亡，其中多为平民，另有240人受伤: beside them, not among them."""
_CENTRE = late("其中(?:心|央|间|部|国)")
_DIRECT = late(r"^[^，。；]*$|[，,][^，。；]*(?:包括|包含|含|涵盖)[^，。；]*$")
"""3610项，涵盖十大门类，市级的超过10万项: what is behind the next mark is not included any more."""
_COUNTED_OUT = late(r"(?:共|一共|总共|共计|合计|共有|设有|现有)$")


def _kin(discourse: Discourse, earlier: Sequence[Item], noun: str) -> list[Item]:
    """The numbers beside which a noun, or two characters of it, stands as well."""
    return [item for item in earlier if pairs_of(noun) & pairs_of(_beside(discourse, item))]


def _beside(discourse: Discourse, item: Item) -> str:
    """The words right before and right behind a number."""
    return discourse.text[max(0, item.claim.span.start - 12) : item.claim.span.start] + "·" + item.claim.tail[:4]


_OTHER_ONES = late(
    r"累计|总|全部|所有|新增|现有|疑似|无症状|境外|往|历[年届来]|去年|上[年届次轮]|此前|以前|过去|全[国省市县区球]|其他|其它|其余|另|各|每"
)
_BACK = 3
_BESIDE = late(
    r"^(?:\d{4}年[^，。；\d]{0,6}(?:同期|[：:])|或|满分|最[高大多低]|上限|下限|原价|全球|全国|全世界|世界|全省|全市|全县|全行业|总|合计|[一二三四五六]期|首期|[甲乙丙丁]|上年|上月|去年|前值|原|此前|设计|如果|若|甚至|有报道|估值"
    r"|(?:[一另又有或]|[也亦]有|另有)(?:人|资料|文献|史料|统计|记载|版本|媒体)?(?:说|作|称|载|记|为|认为|统计))"
)
"""二期120MW(一期200MW), 72家(全球共172家), 849人(一说888人): the bracket tells of the other half, of the whole or of before."""


def _is_part(discourse: Discourse, head: Head, item: Item, words: Cues) -> bool:
    total = head.total
    if total.quantity.is_range and total.quantity.hard is None:
        return False
    if _BESIDES.match(item.own) or years_apart(item.claim, total) or (head.mode == "header" and head.row.kind[0] == "length"):
        return False
    if _CENTRE.search(item.gap) or (head.mode == "including" and not _DIRECT.search(item.gap)):
        return False
    own = _TAKES_UP.sub("", item.own) if item.quantity.dimension == "count" and words.subset.search(item.gap) else item.own
    if _OTHER.search(own) or dated_apart(discourse, item.claim, words) or dated_apart(discourse, total, words):
        return False
    if words.intended.search(total.label) or item.times > 1:
        return False
    if no_sum(total, words) or _vague_or_priced(discourse, item, total) or words.signed.search(item.own + "。" + before(discourse, total)):
        return False
    bracket = item.claim.clause.bracket
    if bracket and (_BY_WHOM.search(item.claim.label) or _FORMULA.search(discourse.layout.brackets[bracket].span.of(discourse.text))):
        return False
    if bracket and _PRINCIPAL.match(item.own) and "息" in total.label:
        return False
    if bracket and _BESIDE.search(discourse.text[discourse.layout.brackets[bracket].span.start : item.claim.span.start]):
        return False
    if _of_something_else(discourse, head, item) or (total.quantity.dimension == "money" and _NAMED_BY_PRICE.match(total.tail)):
        return False  # 2288元的套餐
    if total.quantity.base_value == 0 or small(total, item.claim) or _single(total):
        return False
    if bracket and _earlier_stage(item.own + item.claim.tail[:6], before(discourse, total) + total.tail[:6], words):
        return False
    return exceeds(item.claim, total)


def _of_something_else(discourse: Discourse, head: Head, item: Item) -> bool:
    """Whether a bracket stands behind another thing than the whole, or what a header leads to is a whole of its own."""
    if head.mode == "bracket":
        opens = discourse.layout.brackets[item.claim.clause.bracket].span.start
        return _AWAY.search(discourse.text, head.total.span.end, opens) is not None
    return head.mode == "header" and _WHOLE_ITSELF.match(discourse.text, item.claim.span.end) is not None


def _vague_or_priced(discourse: Discourse, item: Item, total: Claim) -> bool:
    """Whether a number is 几个, is what one of the counted costs, turns into something or is told of another set (三篇文章中最全面的)."""
    if _AIM.match(total.tail) or _SELECTS.match(discourse.text, item.claim.span.end):
        return True
    if "几" in item.quantity.text + total.quantity.text or _ONE_COSTS.search(item.gap) or _INTO.search(item.own):
        return True
    behind = discourse.text[item.claim.span.end : item.claim.span.end + 8]
    if _OF_A_SET.match(behind):
        return True
    if not total.quantity.unit == item.quantity.unit == "个":
        return False
    one, two = item.claim.head, total.head
    return bool(one and two) and not set(one) & set(two)


_AWAY = late(r"[，。；,;\n][^，。；,;\n]{5,}$|[。；;\n]")
"""飞到500米，风力发电机…（远期目标1万米）: the bracket stands behind something else."""
_WHOLE_ITSELF = late(r"[^，。；、\d]{0,6}[中里][仅只有不尚还共]")
"""72个席位中占8席，257个席位中不到40个: the second is a whole of its own."""
_BY_WHOM = late(r"由[^，。；、]{0,8}$")
"""游艺点18个（由26个研究所布置）: those who did it."""
_FORMULA = late(r"[×÷*/=]\s?\d")
"""160元（3480元÷21.75天）: how it was reckoned."""
_AIM = late(r"的?(?:既定|年度|预期|预定|原定|计划)?(?:目标|计划|任务|名额|上限)")
"""远超3.5万人的目标，其中约9万人已到: of what was aimed at nothing is a part."""
_ONE_COSTS = late(r"其中[的有]?一[一-鿿]{1,2}(?:价值|售价|总价|成交|价格|重|长|高|面积)")
_AGAIN = late("其中又有?$")
_INTO = late(r"变成|变为|要价|叫价|全球|全国|在内")
_SELECTS = late(r"(?:以[上下内])?的(?:约|近|有|共|达|仅|只有|超|就有|逾)*\d")
_OF_A_SET = late(r"[^，。；\d]{0,4}[中里]最|(?:文字|语言|语种|方言)")


def _single(total: Claim) -> bool:
    """Whether a number counts one thing, which has no parts of its kind (一位校长带着三十七位乡亲的信)."""
    return total.quantity.dimension == "count" and total.quantity.base_value == 1


def _earlier_stage(part: str, whole: str, words: Cues) -> bool:
    """Whether the bracket names what the number before it came from: 有效样本2400份（发放2560份）."""
    if not _stages(words).search(part):
        return False
    for chain in words.contains:
        here = [index for index, slot in enumerate(chain) if slot.names.search(part)]
        there = [index for index, slot in enumerate(chain) if slot.names.search(whole)] if here else ()
        if here and there and max(here) < min(there):
            return True
    return False


@lru_cache(maxsize=8)
def _stages(words: Cues) -> re.Pattern[str]:
    """The names of all stages."""
    return late("|".join(dict.fromkeys(slot.names.pattern for chain in words.contains for slot in chain)))


def _complete(head: Head, words: Cues) -> bool:
    """Whether the list is whole, so that the sum says more than the first part does."""
    return bool(covers([item.own for item in head.row.items[head.start : head.start + 5]], words))


def _wholes(discourse: Discourse, head: Head, row: Row) -> list[Claim]:
    """The number before the part and the other ones of the last two sentences that could be its whole."""
    first = row.items[head.start]
    if _AGAIN.search(first.gap) is not None and head.total.clause.sentence == first.claim.clause.sentence:
        return [head.total]  # 52个中36个成为风暴，其中又有21个…: of those told last
    between = discourse.claims[head.total.id + 1 : first.claim.id] if head.mode == "including" else ()
    found = [head.total, *(c for c in between if c.role != "time" and c.quantity.dimension == first.quantity.dimension == "count")]
    if named := _NAMED.match(first.own):
        # 其中女职工里有: the part says what it is within
        word = named["whole"]
        same = [o for o in row.items[max(0, head.start - 6) : head.start] if o.own.endswith(word) or o.claim.tail.startswith(word)]
        if [o.claim for o in same] == [head.total]:
            return found
    if row.level:
        # a bracket belongs to the number before it, or to one that is joined to that
        found += [claim for claim in head.farther if claim.clause.index == head.total.clause.index]
    elif head.mode != "header":
        reach = 2 if first.rank > 2 else 0
        for other in row.items[max(0, head.start - 6) : head.start]:
            if first.sentence - other.sentence <= reach and other.claim not in found:
                found.append(other.claim)
    return found


def _link(kind: str, head: Head, item: Item, wholes: Sequence[Claim]) -> Link:
    readings = tuple(
        Reading("nearest" if i == 0 else "farther whole", {"part": (item.claim,), "whole": (whole,)}) for i, whole in enumerate(wholes)
    )
    marks = set(head.marks)
    if barely(item.claim, head.total):
        marks.add("hedged")
    return Link(kind, readings, frozenset(marks))
