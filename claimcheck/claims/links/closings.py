"""Rows of items -> links from a stated total, or what is said to be left over, back to the parts before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext
from itertools import combinations

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.arithmetic import closes, falls_short, is_mark, overfull, written
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.left_over import all_but, of_one_row
from claimcheck.claims.links.lists import Item, Row
from claimcheck.claims.links.priced import counted_out, of_each_before
from claimcheck.claims.links.sets import covers
from claimcheck.claims.links.tallies import tallied
from claimcheck.claims.links.weights import COUNTED, claims_of, counted, right_behind
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.interval import EXACT
from claimcheck.packs.patterns import late

__all__ = ["BACKWARD", "closings", "rests"]

_BACK = 10
_ANY = 7
_PARTS_AHEAD = late(r"[^，,。；：:]{0,12}[，,：:。]?(?:其中|包括|分别|包含|分为|由[^。]{0,12}(?:组成|构成))")
_SUMMED = late(r"(?:合计|共计|总计|合共|总共|一共|统共|本息|之和|加起来|合起来|加在一起|合在一起|归总|相加|总和)")
BACKWARD = late(
    r"^(?:以上|上述|上列|前述|这|这些|两|二|三|四|五|六|七|八|九|十|几|各|前后|先后|累计|本息|借款|款项|资金|费用|人数|面积|总额|金额|价款|项|地|市|区|县|家|者|人|次|笔|年|天|级|类|种|省|国|村|校|个|部分|部|月|单位|均|可|就|已|月份|项目|款|分|进账|开销|收入|支出|合)*"
    r"(?:合计|共计|总计|合共|总共|一共|统共|加起来|合起来|加在一起|合在一起|归总|相加|总和|之和|小计|共|总)"
)


_ALL_ABOVE = late(
    r"(?:以上|上述|上列|前述|前列|这)(?:各|诸|全部|所有|几|[两二三四五六七八九十])[项笔类款种宗样][^。；\d]{0,12}"
    r"(?:为|计|是|达|达到|确认|认定|核定|共需|共要)$"
)
"""上述各项损失，本院确认为: a total by what it sums up, without a word for adding."""


def closings(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """Every 合计 after at least two numbers of its kind."""
    for row in rows:
        for index, item in enumerate(row.items[2:], 2):
            told = words.closing.search(item.gap) or _ALL_ABOVE.search(item.gap) or _added(row.items, index)
            if not told or item.quantity.is_range or tallied(discourse, item.claim, words):
                continue
            if link := _closing(discourse, row, index, words):
                yield link


_ADDED = late(r"(?:再|又|还)?(?:加上|外加|加之|连同|算上|并上|添上)")
_ALL_OF_IT = late(r"(?:总(?:投资|额|价|造价|成本|支出|收入|资金|规模|长|重|量|数|人数|面积|金额)|共|合)[^，。；、]{0,6}$")


def _added(items: Sequence[Item], index: int) -> bool:
    """Whether the items before a 总投资 are added to each other in so many words (再加上)."""
    if items[index].rank > 2 or not _ALL_OF_IT.search(items[index].own):
        return False
    return any(_ADDED.search(behind_last(other.gap, "，。；：")) for other in items[max(0, index - 3) : index])


def _closing(discourse: Discourse, row: Row, index: int, words: Cues) -> Link | None:
    total, end = row.items[index], row.items[index].claim.span.end
    if _PARTS_AHEAD.match(discourse.text, end) or discourse.text[end : end + 1] in "(（":
        return None
    run = _before(row, index, words)
    if re.search("以外|之外|其他|其它|其余", total.own) or _other_members(total, run, words):
        return None
    if len(run) < 2 or any(item.quantity.is_range or is_mark(item.claim) for item in run):
        return None
    if any(counted_out(discourse, item.claim) for item in run) or of_each_before(discourse, total.claim, run[-1].claim):
        return None
    if _some_closes(total.claim, row.items[max(0, index - _ANY) : index]):
        return None
    if _prefix_closes(total.claim, row.items[index + 1 : index + 9]):
        return None
    sizes = [len(run)] + [size for size in range(2, len(run)) if run[-size].rank >= max(item.rank for item in run[-size + 1 :])]
    readings = [Reading("parts before", {"total": (total.claim,), "parts": claims_of(run[-size:])}) for size in sizes]
    return Link("total-parts", tuple(readings), frozenset(_weights(discourse, total, run, words)))


def _weights(discourse: Discourse, total: Item, run: Sequence[Item], words: Cues) -> set[str]:
    """What speaks for and against the items before a closing total being all its parts."""
    listed = claims_of(run)
    stated = counted(discourse, run, total, words)
    named = bool(words.all_named.search(total.gap[-40:]))
    added = any(_ADDED.search(item.gap) for item in run)
    of_all = _of_all(total, run, words)
    said = {
        "complete-set": bool(covers([item.name for item in run], words)) or _owed(run, words) or (named and not stated),
        "many-parts": len(run) >= 4,
        "over-full": overfull(total.claim, listed),
        "stated-count": stated,
        "hedged": bool(total.quantity.hedges) or any(item.quantity.hedges for item in run),
        "revision": bool(words.overlap.search(discourse.text[run[0].claim.span.start : total.claim.span.end])),
        "explicit-parts": added or bool(_MADE_OF.search(discourse.text, run[0].claim.clause.span.start, total.claim.span.start)),
        "adjacent": added or right_behind(total, run),
        "loose-list": not added and not _SUMMED.search(total.own) and not (of_all and words.totals.search(total.own)),
        "far-apart": total.rank > 2 or not (BACKWARD.match(total.own) or named or added or of_all),
    }
    return {"explicit-total", *(mark for mark, holds in said.items() if holds)}


_MADE_OF = late(r"由[^。；]{2,60}(?:组成|构成|而成|合成|拼成)")
_WHOLE_TIME = late(
    r"全(?:串|套|组|部|书|集|场|班|队|村|镇|乡|线|厂|店|家|船|车|国|县|市|省|区|州|校|院|团|社|园|馆|行业|系统|公司|集团)(?=合计|共计|总计|共)"
    r"|[两二三四五六]级(?=合计|共计|总计|共)|全年|全月|全天|全程|全场|全季|整年|整个|通年|一年(?:里|中|来|下来|共|合)|至此|到此|下来|前后"
    r"|[两二三四五六七八九十\d]+(?:年|个月|天|日|周|季度|轮|届|次|场|趟|批)(?:里|中|间|来|下来|合|共|总|一)"
)
_BARE_TOTAL = late(r"总[一-鿿]{1,3}?(?:为|达到?|是|共|约)?")
_CARRIERS = frozenset("的了为是达有共计总合和与及额量数值款元人次个家年月日")


def _of_all(total: Item, run: Sequence[Item], words: Cues) -> bool:
    """Whether the words before a sum word name all that was listed: 三大景区, 全年, or the thing that the parts are of."""
    lead = total.gap.rsplit("，", 1)[-1]
    lead = next((lead[: found.start()] for found in words.closing.finditer(lead)), lead)
    if _WHOLE_TIME.search(total.own) or (len(run) > 2 and _BARE_TOTAL.fullmatch(total.own)):
        return True
    found = COUNTED.search(lead)
    if found is not None and words.digits.get(found["n"]) == sum(item.times for item in run):
        return True
    core = set(lead[-4:]) - _CARRIERS
    return bool(core) and len(lead) <= _SHORT_LEAD and all(core & set(item.name) for item in run)


_SHORT_LEAD = 6
_POINT = late("[。；][一二三四五六七八九十]是")
_MORE = late(r"(?:又|再|另|追加|续)[^，。；]{0,10}(?:转账|转款|借|汇|投|交付|购|买|收|增|存入)")
"""A second amount that adds to the whole, so that the first alone is not it."""


def _other_members(total: Item, run: Sequence[Item], words: Cues) -> bool:
    """Whether the total names its own members, and they are not those before it (甲、乙分别…，丙和丁合计…)."""
    lead = _SUMMED.split(total.own)[0]
    members = [name for name in words.joint.split(lead) if name]
    if len(members) < 2:
        return False
    return not any(member[-4:] in item.name or item.own[-4:] in lead for member in members for item in run if len(item.own) > 1)


def _owed(run: Sequence[Item], words: Cues) -> bool:
    """Whether principal and interest are summed up."""
    slots = words.identities["loan"].slots if "loan" in words.identities else ()
    return len(run) == len(slots) and all(any(slot.names.search(item.own) for item in run) for slot in slots)


def _before(row: Row, index: int, words: Cues) -> list[Item]:
    """The items that a closing total sums up: back to the start of its sentence, or through the sentence before it where it opens one."""
    run: list[Item] = []
    total = row.items[index]
    rank = total.rank
    allowed = 2 if rank <= 2 or _POINT.search(total.gap) else 3
    for item in reversed(row.items[max(0, index - _BACK) : index]):
        if rank > allowed or (run and words.closing.search(item.gap)):
            break
        run.append(item)
        rank = item.rank
        allowed = 2
        if words.subset.search(item.gap):
            return []
    return run[::-1]


def _some_closes(total: Claim, items: Sequence[Item]) -> bool:
    """Whether any two or more of the items make the total, with their digits as written."""
    target = total.quantity.base_value
    with localcontext(EXACT):
        values = [item.quantity.base_value * item.times for item in items]
        for size in range(2, len(values) + 1):
            for chosen in combinations(range(len(values)), size):
                if sum((values[i] for i in chosen), Decimal(0)) == target:
                    return True
    return any(closes(total, claims_of(items[start:])) for start in range(max(0, len(items) - 1)))


def _prefix_closes(total: Claim, items: Sequence[Item]) -> bool:
    """Whether a list after the total makes it: then it opens that list and closes none."""
    return any(closes(total, claims_of(items[:size])) for size in range(2, len(items) + 1) if items[size - 1].rank <= 3)


def rests(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """Every 其余 or 尚欠: the whole is what was named before it and this."""
    for row in rows:
        for index, item in enumerate(row.items):
            if index < 2 and not (index == 1 and row.level):
                continue
            left = words.remains.search(item.own) or (index > 1 and _undone(row.items[index - 1], item))
            if not left or item.rank > 3 or item.quantity.is_range:
                continue
            if link := _rest(discourse, row, index, words):
                yield link


_NOW = late(r"如今|现今|而今|今天|至今")
_BY_THEN = late(r"时[，,]?(?:已|就|便|尚|还|仅)")  # 授勋时已有7位去世,如今仅剩1位: left over from another day
_DONE = late(r"已|完成")
_NOT_YET = late(r"尚未|仍未|还未|还没|未(?!来|成年|婚)|尚待|没有|仍在|尚在|(?:尚有|仍有|还有)[^，。；]*(?:未|待|不明|正在|失联|没)")


def _undone(one: Item, other: Item) -> bool:
    """Whether of two figures side by side one is of what has been done and the other of what has not yet (已解除23066人，尚有…)."""
    return other.rank <= 1 and bool(_DONE.search(one.own) and _NOT_YET.search(other.own + other.claim.tail[:10]))


def _rest(discourse: Discourse, row: Row, index: int, words: Cues) -> Link | None:
    rest = row.items[index]
    readings: list[tuple[Decimal, Reading]] = []
    within = {item.claim.id for item in _cell(row.items, index)}
    if all_but(row.items, index):
        return None
    rank = rest.rank
    span: list[Item] = [rest]
    for other in reversed(row.items[max(0, index - 9) : index]):
        if rank > 3 or other.claim.id not in within:
            break
        joined = span[-1].rank == 0 and span[-1] is not rest and not _AMONG_THEM.search(span[-1].gap)
        if (
            len(span) >= 2
            and not joined
            and other.claim.role != "to"
            and other.quantity.base_value >= max(item.quantity.base_value for item in span)
            and not of_one_row(discourse, other, span[-1])
        ):
            parts = claims_of(span[::-1])
            readings.append((abs(written(parts) - other.quantity.base_value), Reading("rest", {"total": (other.claim,), "parts": parts})))
        span.append(other)
        rank = max(rank, other.rank)
    if not readings:
        return None
    whole = _cell(row.items, index)
    if any(_MORE.search(item.own) for item in whole) or (_NOW.search(rest.own) and any(_BY_THEN.search(item.gap) for item in whole)):
        return None
    if any(item.quantity.base_value == rest.quantity.base_value for item in whole):
        return None
    if any(item.quantity.is_range or item.quantity.hedges for item in whole) or rest.quantity.hedges:
        return None
    totals = {claim.id for _, reading in readings for claim in reading.players["total"] if isinstance(claim, Claim)}
    for item in whole:
        others = [other for other in whole if other is not item][-_ANY:]
        if (item.claim.id in totals and _some_closes(item.claim, others)) or _with_rest(item, others, rest):
            return None
    if _told_beside(row.items, index):
        return None
    marks = {"explicit-parts", "complete-set"}
    first = discourse.text[whole[0].claim.span.start : rest.claim.span.end]
    if words.overlap.search(first):
        marks.add("revision")
    if _HANDED_ON.search(discourse.text, whole[0].claim.clause.span.start, rest.claim.clause.span.end) and all(
        falls_short(claim, parts) for claim, parts in map(_players, readings)
    ):
        marks.add("unlisted-rest")
    if rest.sentence != whole[-1].sentence:
        marks.add("far-apart")
    return Link("total-parts", tuple(reading for _, reading in sorted(readings, key=lambda pair: pair[0])), frozenset(marks))


def _told_beside(items: Sequence[Item], index: int) -> bool:
    """Whether what is left makes a number told before, or behind: 上午卖了38斤,下午卖了27斤,还剩15斤,一共进了80斤."""
    before, rest = items[max(0, index - 9) : index], items[index]
    behind = [item for item in items[index + 1 : index + 3] if item.sentence == rest.sentence]
    return any(
        _with_rest(item, before[place + 1 :], rest) or closes(item.claim, claims_of([*before[place + 1 :], rest, *behind[:1]]))
        for place, item in enumerate(before[:-1])
    ) or any(_with_rest(item, before[-4:], rest) for item in items[index + 1 : index + 3])


def _with_rest(total: Item, others: Sequence[Item], rest: Item) -> bool:
    """Whether what is left and some of the other items make a total."""
    with localcontext(EXACT):
        target = total.quantity.base_value - rest.quantity.base_value
        values = [item.quantity.base_value * item.times for item in others]
        chosen = (sum(some, Decimal(0)) for size in range(1, len(values) + 1) for some in combinations(values, size))
        return any(amount == target for amount in chosen) or closes(total.claim, claims_of([*others, rest]))


_AMONG_THEM = late(r"[中里](?:已|共|还)?有$")
_HANDED_ON = late(r"医学观察|隔离观察|密切接触")
"""Whoever is watched may be handed on to another place, and is then in neither count."""


def _players(told: tuple[Decimal, Reading]) -> tuple[Claim, list[Claim]]:
    """The total and the parts of a reading."""
    total, parts = (told[1].players[name] for name in ("total", "parts"))
    return next(one for one in total if isinstance(one, Claim)), [one for one in parts if isinstance(one, Claim)]


def _cell(items: Sequence[Item], index: int) -> list[Item]:
    """The items that 其余 can look back to: those of its ；-cell where there are enough, else of two sentences."""
    found: list[Item] = []
    rank = items[index].rank
    for other in reversed(items[max(0, index - 9) : index]):
        if rank > 3 or items[index].sentence - other.sentence > 2 or (rank >= 2 and items[index].rank <= 1 and len(found) >= 2):
            break
        found.append(other)
        rank = other.rank
    return found[::-1]
