"""A run of items -> where the list in it may end, and which of them may make up a list by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.claims.links.arithmetic import overfull
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item, before
from claimcheck.model.claim import Claim, Discourse
from claimcheck.packs.patterns import late

__all__ = ["bare", "columns", "ends", "ends_in_rest", "kind_of_a_part", "no_list", "rivals", "stops_of", "without_nested"]


def bare(item: Item) -> str:
    """The words that name an item, without 其中 before them."""
    return _LEAD.sub("", item.own)


_LEAD = late(r"^(?:其中|包括|含)[：:]?")


def ends(run: Sequence[Item], words: Cues) -> list[tuple[str, int]]:
    """Where the list may end: at a change of topic, a nested list, a separator of higher rank, the end of the run."""
    cuts: list[tuple[str, int]] = []
    first = run[0]
    highest = run[1].rank if len(run) > 1 else 0
    for index in range(1, len(run)):
        item = run[index]
        if _new_topic(first, item, words) or _REST_TOLD.search(item.gap):
            cuts.append(("topic", index))
        elif _other_axis(run[:index], item, words):
            cuts.append(("axis", index))
        elif words.subset.search(item.gap) or words.including.search(item.gap):
            cuts.append(("nested", index))
        elif _AFTER_ANOTHER.search(item.gap):
            cuts.append(("topic", index))
        elif item.rank > highest:
            cuts.append(("separator", index))
        highest = max(highest, item.rank)
    hard = [cut for cut in cuts if cut[0] in _HARD]
    rest = [cut for cut in cuts if cut not in hard[:1]]
    return [*hard[:1], ("list", len(run)), *rest][:10]


def stops_of(run: Sequence[Item], words: Cues) -> tuple[list[tuple[str, int]], int]:
    """Where a list may end, and how many items it has at least: what is named 其他 is its last, where nothing cuts it off before."""
    stops = ends(run, words)
    rest = next((size for size in range(3, len(run) + 1) if ends_in_rest(run[:size], words)), 0)
    if not rest or any(name in _HARD and end < rest for name, end in stops):
        return stops, 0
    return [(name, end) for name, end in stops if end >= rest], rest


_HARD = frozenset({"topic", "axis", "nested"})


def ends_in_rest(parts: Sequence[Item], words: Cues) -> bool:
    """Whether the last of three parts and more is whatever else there is (其他税种)."""
    return len(parts) > 2 and bool(_LAST.match(parts[-1].own)) and not any(words.shared.search(item.own) for item in parts)


_LAST = late(r"[和与及]?以?及?(?:[一-鿿、]{1,8}等)?(?:其他|其它|其余)")


_REST_TOLD = late(r"(?:其余|其馀|余下|余者|剩下|剩余|其他|其它)[^\d，；。]*[，；]")
"""其余均为旧案，29人…: the rest is told without a number, so that what follows begins anew."""

_AFTER_ANOTHER = late(r"\d[^，,；;、\d]{0,10}(?:和|与|及|、)$")
"""A number of another kind and 和 before an item: the item goes with that one (7粒进球和11次助攻)."""


def _new_topic(first: Item, item: Item, words: Cues) -> bool:
    """Whether an item speaks of something that the first one does not: 新增, 累计, 疑似, another year."""
    if _OF_ALL.search(item.own) and not _OF_ALL.search(first.own):
        return True
    head = set(words.topics.findall(first.gap[-24:]))
    return any(topic not in head for topic in words.topics.findall(item.own))


_OF_ALL = late(r"全[国省市县区州球][^，。；、]{0,8}(?:量|额|值|数|收入|支出|面积|规模|人口)")
"""A figure of the whole region is a total of its own, no part beside the parts of another one."""


def _other_axis(before: Sequence[Item], item: Item, words: Cues) -> bool:
    """Whether an item splits the whole by another feature (outcome after origin) than all those before it."""
    own = {words.axes[word] for word in item.claim.scope if word in words.axes}
    if not own:
        return False
    axes = {words.axes[word] for earlier in before for word in earlier.claim.scope if word in words.axes}
    return not own & axes and (bool(axes) or (item.rank >= 2 and len(before) > 1))


def without_nested(run: Sequence[Item], words: Cues) -> list[Item]:
    """The outer list: what follows 其中 inside it is left out up to the next ；."""
    kept: list[Item] = []
    inner = False
    for index, item in enumerate(run):
        if index and (words.subset.search(item.gap) or words.including.search(item.gap)):
            inner = True
        elif inner and item.rank >= 2:
            inner = False
        if not inner:
            kept.append(item)
    return kept


def columns(total: Claim, run: Sequence[Item]) -> Iterator[tuple[Item, ...]]:
    """Interleaved lists: the items whose unit is followed by the words that follow the total's, or every second or third one."""
    noun = re.split(r"[，,；;。、和与及]", total.tail)[0][:6]
    if noun:
        same = tuple(item for item in run if item.claim.tail.startswith(noun))
        if 1 < len(same) < len(run):
            yield same
    name = bare(run[0])
    named = tuple(item for item in run if bare(item) == name)
    if name and 1 < len(named) < len(run):
        yield named
    for step in (2, 3):
        if len(run) >= 2 * step and len(run) % step == 0:
            for offset in range(step):
                yield tuple(run[offset::step])


def no_list(discourse: Discourse, total: Claim, parts: Sequence[Item]) -> bool:
    """Whether the numbers behind a total are grades within each other or parts of others, or the total is but compared with."""
    if any(_EXPECTED.search(item.own) for item in parts):
        return True
    if _SO_MUCH.match(discourse.text, parts[-1].claim.span.end):
        return True
    if any(_GIVEN_TOO.search(item.gap) for item in parts):
        return True
    if all(_ABOVE.search(item.own) for item in parts) or any(
        _OF_OTHERS.search(item.gap) or _NEXT_PLACE.search(item.own) for item in parts[1:]
    ):
        return True
    if len(parts) == _PAIR and overfull(total, [item.claim for item in parts]) and _apiece(*parts):
        return True
    if "above" in total.quantity.hedges and _SO_MANY.search(discourse.text, max(0, total.span.start - 8), total.span.start):
        return True
    forms = any(_FORM.match(claim.tail) for claim in (total, *(item.claim for item in parts)))
    return forms or _COMPARED.search(before(discourse, total)) is not None


def rivals(total: Claim, parts: Sequence[Item]) -> bool:
    """Whether the first number of a list that nothing announces is told of a place of its own: 上海2383亿，北京1932亿，深圳1264亿."""
    names = [total.subject, *(item.claim.subject for item in parts)]
    return all(names) and total.label.endswith(total.subject) and len(set(names)) == len(names)


_EXPECTED = late(r"(?:预期|前值|预估)[约为]?$")
"""营收11.6亿，预期11.5亿；净利润2.2亿，预期1.5亿: what was expected is part of nothing."""
_ABOVE = late(r"(?:超过?|高于|大于|不低于|逾)\d+(?:\.\d+)?%的")
"""超过10%的有44种、超过20%的有23种: each lies within the one before it."""
_SO_MANY = late(r"\d[个家户名人地站县市](?:超过?|逾|突破|大于|高于)$")
"""有7个超过50毫米，其中最大点247.6毫米: a mark that each of seven is above."""
_SO_MUCH = late(r"[^。；\n]{0,24}[，,](?:上述|以上|这|前述)[^，。；\d]{0,6}(?:合计|共)?占")
"""自筹31192亿元，按揭12487亿元，上述两项占94.4%: what share of all they are."""
_GIVEN_TOO = late(r"(?:并|另|再|还|加)(?:附)?[赠送]")
"""优惠1万元，并送3000元礼包: what comes on top of a price."""
_OF_OTHERS = late(r"\d[^，。；]{0,12}中(?=有|$)")
"""9400名教师中有1500人缺勤，另一区的1.2万教师中有1300人: the second part is one of others."""
_NEXT_PLACE = late(r"第二[、和名位]")
"""上海2530套；第二、第三名的北京、深圳594套和533套: the first of many."""
_PAIR = 2
_STATED, _DONE = late(r"[一-鿿]{0,3}?(?:是|在(?!内|册))(?:[一-鿿“「]|$)"), late(r"已[一-鿿]{2}$")


def _apiece(one: Item, two: Item) -> bool:
    """Whether two numbers that are too many together are told apiece, so that the same ones may be in both.

    83个人是同乡，39个人是带来的孩子; 涉及5223万元，已执行1168万元: what is done of the first.
    """
    alike = one.own.removeprefix("其中").removeprefix("中").removeprefix("有") == "" == two.own and two.rank == 1
    done = _DONE.search(two.own) is not None and _DONE.search(one.own) is None and two.rank == 1
    return done or (alike and all(_STATED.match(item.claim.tail) for item in (one, two)))


_COMPARED, _FORM = late("相较|相比|对比|比起"), late("一贯制|义务教育|制")


def kind_of_a_part(item: Item, run: Sequence[Item]) -> bool:
    """Whether an item is named as a kind of one before it: 汽车398万辆；新能源汽车52万辆."""
    return any(len(name) >= 2 and item.own != name and item.own.endswith(name) for name in map(bare, run))
