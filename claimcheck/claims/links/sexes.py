"""Men and women of those who were studied -> links that hold the two against how many they were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from claimcheck.claims.links.arithmetic import closes, overfull, written
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item, Row
from claimcheck.claims.links.weights import claims_of
from claimcheck.model.claim import Discourse, Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["sexes"]

_SEX = late(
    r"(?:^|[，。；：:、,\s]|结果|其中|患者|病例|病人|包括|共)(?P<sex>[男女])(?:性|生|孩|童|婴|方|士)?(?:患者|病例|病人|学生|职工)?(?:为|有|共|各|占)?$"
)
_STUDIED = late(r"[^，。；\d]{0,14}(?:患者|病例|病人|患儿|研究对象|受试者|志愿者|老年人|住院|体检|资料|标本)")
_LEFT = late(r"脱落|失访|剔除|排除|退出|死亡|不详|未知|缺失|资料不全|性别不明|未填")
_BACK, _AHEAD, _MOST, _OFF = 8, 6, 4, 4


def sexes(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """收集102例患者的资料…结果 男48例，女54例: nobody is left over."""
    del words
    for row in rows:
        for index in range(1, len(row.items) - 1):
            pair = row.items[index : index + 2]
            if not _two_sexes(pair):
                continue
            before = row.items[max(0, index - _BACK) : index]
            wholes = [item for item in before if _STUDIED.match(item.claim.tail) and not _SEX.search(item.own)]
            wholes = [item for item in wholes if _near(item, pair) and not item.quantity.hedges]
            if not wholes or _LEFT.search(discourse.text, wholes[0].claim.span.start, pair[1].claim.span.end):
                continue
            others = [item for item in row.items[max(0, index - _BACK) : index + 2 + _AHEAD] if item not in pair]
            if _explained(wholes, pair, others):
                continue
            parts = claims_of(pair)
            readings = tuple(Reading("sexes", {"total": (item.claim,), "parts": parts}) for item in reversed(wholes))
            marks = {"complete-set", "marker", *(["over-full"] if all(overfull(item.claim, parts) for item in wholes) else [])}
            yield Link("total-parts", readings, frozenset(marks))


def _two_sexes(pair: Sequence[Item]) -> bool:
    one, two = (_SEX.search(item.own) for item in pair)
    if one is None or two is None or one["sex"] == two["sex"] or pair[1].rank > 2 or pair[0].sentence != pair[1].sentence:
        return False
    return not any(item.quantity.is_range or item.quantity.hedges or item.times > 1 for item in pair)


def _near(whole: Item, pair: Sequence[Item]) -> bool:
    """Whether the two can be all of a whole but for a slip, and are no small group of it."""
    size, made = whole.quantity.base_value, written(claims_of(pair))
    return max(item.quantity.base_value for item in pair) < size and abs(size - made) * _OFF <= size


def _explained(wholes: Sequence[Item], pair: Sequence[Item], others: Sequence[Item]) -> bool:
    """Whether other numbers make the two, or tell how many are missing or too many: two groups, those who dropped out."""
    parts = claims_of(pair)
    if any(closes(item.claim, parts) for item in others if item not in wholes):
        return True
    made = written(parts)
    gaps = {abs(whole.quantity.base_value - made) for whole in wholes} - {0}
    values = [item.quantity.base_value for item in others if item not in wholes]
    return any(value in gaps for value in values) or any(
        sum(some) == made for size in range(2, _MOST) for some in combinations(values, size)
    )
