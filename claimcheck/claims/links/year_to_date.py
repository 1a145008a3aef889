"""1—5月为A,1—8月为B: what the first months of one year brought, and more of its months -> Links that the longer count is no smaller."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.claims.links.scene import left_of, quantities_in
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["year_to_date"]

_DIGITS = {sign: value for value, sign in enumerate("一二三四五六七八九十", 1)}
_NUMBER = r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九])"
_SPAN = late(
    rf"(?:(?<!\d)(?:1|１|一)月?(?:份)?(?:[—–\-~～至到－]|——)(?P<to>{_NUMBER})月份?|前(?P<first>{_NUMBER})个月|(?P<half>上半年)|(?P<three>前三季度)|(?P<one>一季度)|(?P<all>全年))"
)
_NAMED = {"half": 6, "three": 9, "one": 3, "all": 12}
_YEAR = late(r"\d{4}年|去年|今年|上年|本年|当年|前年|同期")
_STAYS = late(
    "余额|存款|贷款|库存|结存|存量|在册|在岗|在[校建营]|价|均|利润|利差|盈|亏|净|差额|顺差|逆差|占|率|速|人口|指数|期末|末|面积|单季|当[月季]|其中|目标|计划|预计|预期|力争|增长|增加|下降|减少|比|较|每|最|分别|将|订单|户数|数量|拥有|保有|施工|在售|待售"
)
_POINTS = late("^(?:这一|该|此)(?:数字|数据|数|指标|项|金额)$")
_DROP = late(
    "已|共|累计|总计|合计|达到?|完成|实现|为|是|则|的|约|全[省市县国区]|我[省市县国]|,|，|:|：|、|；|;|\\s|(?<!\\d)\\d{4}年|今年|份"
)
_SENTENCES, _SHARED, _MOST, _REACH = 1, 2, 12, 40
_OUT = frozenset({"ratio", "points", "multiple", "duration", "age", "ordinal", "doubling", "temperature", "degree"})


class _Count(NamedTuple):
    claim: Claim
    months: int
    name: str
    years: tuple[str, ...]


def year_to_date(discourse: Discourse, pack: object) -> Iterator[Link]:
    """Every two counts of one name that begin with a year, in the same sentence or the next."""
    del pack
    found: list[_Count] = []
    for sentence in sorted(discourse.quantities):
        counts = [count for claim in quantities_in(discourse, sentence) if (count := _count(discourse, claim)) is not None]
        for count in counts:
            for before in reversed(found[-_MOST:]):
                if _of_one(before, count):
                    roles = {"earlier": (before.claim,), "later": (count.claim,)}
                    yield Link("cumulative-series", (Reading("of one year", roles),), frozenset({"inferred"}))
                    break
            found.append(count)


def _count(discourse: Discourse, claim: Claim) -> _Count | None:
    """A value with the months that it is said to be of, right before it."""
    quantity = claim.quantity
    if quantity.dimension in _OUT or quantity.is_range or quantity.per or quantity.value <= 0 or claim.stance != "actual":
        return None
    left = left_of(discourse, claim, _REACH)
    spans = list(_SPAN.finditer(left))
    if not spans or claim.role not in ("level", "to", "total") or claim.direction < 0:
        return None
    behind = left[spans[-1].end() :]
    if (
        any(sign.isdigit() for sign in behind)
        or _STAYS.search(behind)
        or _STAYS.search(claim.tail[:4])
        or any(sign in behind for sign in "。；;(")
    ):
        return None
    return _Count(claim, _months(spans[-1]), _DROP.sub("", behind), tuple(_YEAR.findall(left[: spans[-1].start()])[-1:]))


def _months(span: re.Match[str]) -> int:
    kind = span.lastgroup or ""
    if kind in _NAMED:
        return _NAMED[kind]
    number = span[kind]
    if number.isdigit():
        return int(number)
    return 10 + _DIGITS.get(number[1:], 0) if number[0] == "十" else _DIGITS[number]


def _of_one(one: _Count, two: _Count) -> bool:
    """Whether two counts are of one thing and one year; fewer months behind more may be those of the year that follows."""
    here, there = one.claim, two.claim
    if (
        there.clause.sentence - here.clause.sentence > _SENTENCES
        or one.months >= two.months
        or set(one.years) - {"今年"} != set(two.years) - {"今年"}
    ):
        return False
    if (here.quantity.dimension, here.quantity.unit) != (there.quantity.dimension, there.quantity.unit):
        return False
    if here.subject and there.subject and here.subject != there.subject:
        return False
    if _POINTS.search(two.name) or not two.name:
        return here.id == there.id - 2 or there.id - here.id <= 3
    return min(len(one.name), len(two.name)) >= _SHARED and (one.name in two.name or two.name in one.name)
