"""A run of shares and its words -> whether they are of one whole: ranked, all there are, of groups, of two things."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimcheck.claims.links.arithmetic import written
from claimcheck.claims.links.lists import Item
from claimcheck.claims.links.weights import claims_of
from claimcheck.model.claim import Discourse
from claimcheck.model.mention import Quantity
from claimcheck.packs.patterns import late

__all__ = ["SLACK", "alone", "borne", "cells", "of_groups", "of_two_things", "owners", "ranked", "split_up", "surely_over"]

_MOST_RUN = Decimal("1.3")
SLACK = Decimal("0.002")
"""How far rounding and a little carelessness may carry shares from a hundred per cent."""
_VOTE = late(r"(?:不?(?:支持|赞成|同意)|反对)(?!票|者|率|的|意见|占|比)(?P<what>[一-鿿]{2,}|)")
_FIRST = late(r"(?:占比|比重|比例|份额)[^，。；]{0,3}(?:最[高大多]|居首|第一|首位)|占[^，。；]{0,8}(?:最大|最多|最高)")
_NEXT = late(r"^[，；。,;](?:其次|次之|排在第二|位居第二|居次)")
_SPLIT = late(r"[按依][^，。；,;\d]{1,6}(?:划?分|区分|来分|构成)[，,：:]?[^，。；,;\d]{1,10}$")
_NONE_ELSE = late(r"(?:无|没有|不存在|并无|再无)(?:任何)?(?:其他|其它|别的)")


_BEARS = late(r"[一-鿿]{1,10}?(?:各自?)?(?:承担|负担|分担|负责出|负责|出资|支付|认缴|分得|分走|获得|拿走|抽成|抽走|留成|留存)$")
_ENDS = late(r"[，。；、,;]|$")


def borne(discourse: Discourse, run: Sequence[Item]) -> bool:
    """Whether two in turn bear or get so much of one thing (甲方承担六成，乙方承担五成), which they cannot twice."""
    verbs = {item.own[-2:] for item in run}
    ends = all(_ENDS.match(discourse.text, item.claim.span.end) for item in run)
    return len(verbs) == 1 and ends and surely_over(run) and all(_BEARS.search(item.own) and item.rank <= 1 for item in run[1:])


def of_groups(discourse: Discourse, run: Sequence[Item]) -> bool:
    """Whether shares are rates of groups, between which the rate of all lies: 参与率59%,男性67%、女性51%."""
    first = run[0].claim
    before = discourse.claims[first.id - 1] if first.id else first
    if before.role != "rate" or before.clause.sentence != first.clause.sentence or "占" in run[0].own or "占" in before.label:
        return False
    values = [item.quantity.base_value for item in run]
    return min(values) < before.quantity.base_value < max(values)


def surely_over(run: Sequence[Item]) -> bool:
    """Whether shares come to more than a hundred per cent at the least that their hedges allow."""
    lows = [item.quantity.interval().lower for item in run]
    return all(low is not None for low in lows) and sum((low for low in lows if low is not None), Decimal(0)) > 1 + SLACK


def of_two_things(names: Sequence[str]) -> bool:
    """Whether those for and those against speak of different things (支持提高票价, 反对减少班次)."""
    first, second = (found["what"] if (found := _VOTE.search(name)) else "" for name in names[:2])
    return bool(first and second) and not any(first[i : i + 2] in second for i in range(len(first) - 1))


def ranked(run: Sequence[Item]) -> bool:
    """Whether the largest share and the next (占比最高,达78%;其次…占31%) leave no room for each other."""
    first, second = run[0], run[1]
    said = _FIRST.search(first.gap[-30:]) and _NEXT.match(second.gap) and "占" in second.own
    return bool(said) and len(run) == 2 and surely_over(run)


def split_up(discourse: Discourse, run: Sequence[Item]) -> bool:
    """Whether two shares side by side are what one whole falls into (按起源划分，天然林占65%、人工林占45%)."""
    start = run[0].claim.span.start
    return len(run) == 2 and run[1].rank <= 1 and _SPLIT.search(discourse.text[max(0, start - 30) : start]) is not None


def alone(discourse: Discourse, run: Sequence[Item]) -> bool:
    """Whether the text goes on to say that there are no others (除上述股东外，不存在其他股东)."""
    end = run[-1].claim.span.end
    return bool(_NONE_ELSE.search(discourse.text[end : end + 40]))


def owners(discourse: Discourse, run: Sequence[Item]) -> list[str]:
    """The names that 分别占 hands out: those of as many amounts before it in the sentence."""
    here = [c for c in discourse.by_sentence.get(run[0].sentence, ()) if c.id < run[0].claim.id and isinstance(c.mention, Quantity)]
    amounts = [c for c in here if c.quantity.dimension not in {"ratio", "points", "multiple", "duration"}][-len(run) :]
    return [c.label + c.tail[:6] for c in amounts] if len(amounts) == len(run) else []


def cells(run: list[Item]) -> list[list[Item]]:
    """The run, or where it is far more than a whole and has ； in it, what lies between these."""
    if written(claims_of(run)) <= 1 or all(item.rank < 2 for item in run[1:]):
        return [run]
    cells: list[list[Item]] = [[]]
    for index, item in enumerate(run):
        if index and item.rank >= 2:
            cells.append([])
        cells[-1].append(item)
    if written(claims_of(run)) <= _MOST_RUN and any(written(claims_of(cell)) > 1 or len(cell) == len(cells[0]) for cell in cells[1:]):
        return [run]  # one list after all, unless all of one behind a ； is left: 城镇人口占29%；汉族占83%，满族占14%，其余为…
    return [cell for cell in cells if len(cell) > 1] or [run]
