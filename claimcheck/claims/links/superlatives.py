"""甲市增速最快, 库容最大的是乙水库 -> the value of the named one against the other values of its row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.change_sizes import direction_link
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.scene import comparable
from claimcheck.claims.links.sketch import NUMBERS, RATIO, VALUE
from claimcheck.claims.links.states import longest_run, shares
from claimcheck.model.claim import Link
from claimcheck.packs.patterns import late

__all__ = ["superlatives"]

_THING = f"[^,。;:、(){NUMBERS}\\n]"
_WORD = "最(?P<{0}>[高多大快长重贵强远厚深宽低少小慢短轻弱近薄浅窄])"
_SAID = late(
    f"(?:^|[,。;:\\n])(?:{_THING}{{0,6}}?[,:])?(?P<clause>{_THING}{{2,16}}?){_WORD.format('word')}(?=[,。;)\\n]|$)"
    f"|(?:^|[,。;:\\n])(?P<what>{_THING}{{0,14}}?){_WORD.format('which')}的(?:一?[个座条项家城市地区省份]{{1,3}})?(?:依然|仍)?(?:是|为|当属|要数)(?P<name>{_THING}{{2,12}}?)(?=[,。;:(\\n]|$)"
)
_MOST = frozenset("高多大快长重贵强远厚深宽")
_SUMS = late("合计|总计|共计|全[国省市区县州]|平均|其中|整体|总[量额数计]|去年|上年|同期|[比较]|历史|以[上下来]|目标|计划|左右")
_NO_NAME = late("其中|增速|增长|增幅|涨幅|降幅|速度|从[^,]*看|目前|今年|[的了是为也则均]|最终|数量|规模|水平|一直|仍然?|依然|排名|成绩")
_GROWTH = late("增速|增长|增幅|涨幅|升幅|速度")
_REACH = 90
_LEAST = 3
_WHOLE_NAME = 2


def superlatives(stretch: Stretch) -> Iterator[Link]:
    """Each word of the highest or lowest degree against the row of values that its bearer stands in."""
    if "最" not in stretch.sketch.text:
        return
    rows = [row for row in _rows(stretch) if len(row) >= _LEAST]
    for found in _SAID.finditer(stretch.sketch.text) if rows else ():
        said = found["clause"] or found["name"]
        near = [row for row in rows if _beside(row, found)]
        for row in near[:1]:
            own = _bearer(row, said)
            if own is None or not _of_this(row, found["clause"] or found["what"], own):
                continue
            direction = 1 if (found["word"] or found["which"]) in _MOST else -1
            if (found["word"] or found["which"]) in "快慢" and own.claim.quantity.dimension == "duration":
                direction = -direction
            others = [item for item in row if item is not own]
            others.sort(key=lambda item: direction * item.claim.quantity.base_value)
            yield direction_link(others[-1].claim, own.claim, direction, {"adjacent"})


def _rows(stretch: Stretch) -> list[list[Item]]:
    """Values of one kind, each behind a name of its own."""
    rows: list[list[Item]] = [[]]
    for item in stretch.items:
        last = rows[-1][-1] if rows[-1] else None
        if item.sign not in (VALUE, RATIO) or item.role not in ("level", "delta", "to") or item.claim.quantity.is_range:
            rows.append([])
            continue
        gap = behind_last(item.gap, ",;、")
        if last is not None and not (
            last.sentence == item.sentence
            and last.sign == item.sign
            and (last.role, last.verb) == (item.role, item.verb)
            and comparable(last.claim, item.claim)
            and item.gap.lstrip(")")[:1] in (",", "、", ";", "和", "而")
            and len(item.gap) <= 16
        ):
            rows.append([])
        if len(_NO_NAME.sub("", gap)) >= _WHOLE_NAME and not _SUMS.search(item.gap) and not item.past:
            rows[-1].append(item)
        else:
            rows.append([])
    return [row for row in rows if row]


def _beside(row: Sequence[Item], found: re.Match[str]) -> bool:
    return 0 <= found.start() - row[-1].place <= _REACH or 0 <= row[0].place - found.end() <= _REACH


def _bearer(row: Sequence[Item], said: str) -> Item | None:
    """The one value of a row whose name stands in what is said."""
    shared = [(longest_run(_name(item), said), item) for item in row]
    best = max(length for length, _ in shared)
    found = [item for length, item in shared if length == best >= _WHOLE_NAME]
    return found[0] if len(found) == 1 else None


def _name(item: Item) -> str:
    """What a value is of, without its verb: 甲市增长 is 甲市."""
    gap = behind_last(item.gap, ",;、:)").rstrip("(")
    return _NO_NAME.sub("", gap[: gap.rfind(item.verb)] if item.verb else gap)


def _of_this(row: Sequence[Item], what: str, own: Item) -> bool:
    """Whether what is highest is what the row tells: 增速 of changes, or a word that stands in the row."""
    rest = what.replace(_name(own), "").strip("的也则又仍均是")
    grows = _GROWTH.search(rest) is not None
    if grows != (own.role == "delta"):
        return False
    rest = _NO_NAME.sub("", rest)
    return not rest or grows or any(shares(rest, item.gap) for item in row)
