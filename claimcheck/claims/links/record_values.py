"""打破4米70的纪录, 创上市以来新高 and the value said to do so -> Links with the former record that stands beside it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import RATIO, TIME, VALUE
from claimcheck.claims.links.states import commensurate
from claimcheck.model.claim import Link, Reading
from claimcheck.packs.patterns import late, may

__all__ = ["UNCERTAIN", "former_records", "peaks"]

UNCERTAIN = late(
    r"(?:有望|预计|将|力争|争取|未能|尚未|没有|能否|难以|何时|若|如果|预期|目标|计划|确保|未|可能|望|曾|一度|盘中|最高|最低|只差|仅差|距|即将|冲击|剑指)[^,。;]{0,10}$"
)
"""What is hoped for, missed or passed for a while only."""
_MISSED = late("未|没|无缘|距|差|难|不及|逊|直追|逼近|接近|追平|仅次于|低于|少于")
_QUOTED = late("(?:收盘|收报|收于|收盘价|报收|报)(?:报|价|于|为)?$")
_EVER = late("上市以来|历史|开市以来|挂牌以来|有史以来|发行以来|成立以来")
_FORECAST = late("预计|预期|目标|明年|有望|次日|随后|此后|之后|后")
_AFTERWARDS = late("次日|随后|此后|之后|回落|回调|翌日|第二天")
_OTHER_PLACE = late("亚军|季军|殿军|第[二三四五六七八]|对手|队友")
_BELOW = late("低于|不及|逊于|少于|仅次于")


_ITSELF = ("新高的", "新低的")
"""创历史新高的4万亿元: the new record itself."""
_NAMES = frozenset("录最峰高低")
"""Of the characters that name a record a paragraph with one holds some."""


_EVENT = late("(?:男子?|女子?|[男女]生|混合|小学|初中|高中|[甲乙丙]组|成年|青年|少年|4×|接力)$")
"""打破小学男子200米纪录: the number names what was run."""


def former_records(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """以V打破…保持的R的纪录, 达V,创新高,此前最高为R."""
    for index, item in enumerate(stretch.items) if may(words.record_noun, stretch.sketch.characters) else ():
        if (
            item.sign not in (VALUE, RATIO)
            or item.role == "delta"
            or not (item.claim.quantity.unit or item.sign == RATIO)
            or item.gap.endswith(_ITSELF)
            or _EVENT.search(item.gap)
            or _NAMES.isdisjoint(stretch.sketch.characters)
            or not words.former_record(_clause_before(stretch, item), stretch.sketch.text[item.place + 1 : item.place + 14])
        ):
            continue
        for other in _others(stretch, index):
            if other.place > item.place and (_AFTERWARDS.search(other.gap) or _OTHER_PLACE.search(other.gap)):
                continue
            text = _between(stretch, item, other)
            found = words.record.search(text)
            told = stretch.sketch.text[item.place : other.place]
            if found is not None and ";" in told and found.group() in told.partition(";")[0]:
                continue  # 前天最高为33.8℃，创下新高；昨天21.6℃
            overtaken = words.overtakes.search(_clause_before(stretch, item))
            if overtaken is not None and _MISSED.search(item.gap[: item.gap.rfind(overtaken.group())][-12:]):
                break
            if overtaken is not None and overtaken.group() == ("高于" if item.claim.quantity.dimension == "duration" else "低于"):
                break  # 仍低于1998年创下的29.83米历史最高水位
            if overtaken is None and _BELOW.search(item.gap.rpartition(",")[2]):
                break  # 仍低于2019年33.5%的历史高点
            if (found is None and overtaken is None) or (overtaken is None and found and UNCERTAIN.search(text[: found.start()])):
                continue
            lower = (found is not None and found.lastgroup == "low") != (item.claim.quantity.dimension == "duration")
            kind = "record-low" if lower else "record-high"
            yield Link(kind, (Reading("stated", {"before": (item.claim,), "value": (other.claim,)}),))
            break


def _clause_before(stretch: Stretch, item: Item) -> str:
    """The clause before an item, lengths of time in it included: 打破…保持三年之久的纪录."""
    text = stretch.sketch.text
    return text[max(text.rfind(mark, 0, item.place) for mark in ",;。\n") + 1 : item.place]


def _between(stretch: Stretch, one: Item, other: Item) -> str:
    """The text from one item to the other and around them, to the ends of their clauses."""
    text = stretch.sketch.text
    first, last = sorted((one.place, other.place))
    start = max(text.rfind(mark, 0, first) for mark in ",。;\n")
    stops = [place for mark in ",。;\n" if (place := text.find(mark, last)) >= 0]
    return text[start + 1 : min(stops, default=len(text))]


def _others(stretch: Stretch, index: int) -> list[Item]:
    item = stretch.items[index]
    near = [*reversed(stretch.items[max(0, index - 4) : index]), *stretch.items[index + 1 : index + 3]]
    return [
        other
        for other in near
        if abs(other.sentence - item.sentence) <= 1
        and (other.role in ("level", "to") or (other.role == "mark" and other.place < item.place))
        and commensurate(other.claim, item.claim)
        and other.depth <= item.depth
    ]


def peaks(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """报48.70元,创上市以来新高 … 2021年2月10日收盘报52.36元: no earlier close may lie beyond a record of all time."""
    text = stretch.sketch.text
    for found in words.record.finditer(text) if may(words.record, stretch.sketch.characters) else ():
        start = max(text.rfind(mark, 0, found.start()) for mark in "。\n") + 1
        own = [item for item in stretch.items if start <= item.place < found.start() and _QUOTED.search(item.gap)]
        clause = text[max(start, found.start() - 12) : found.end()]
        if not own or not _EVER.search(clause) or UNCERTAIN.search(clause[: clause.find(found.group())]):
            continue
        for other in stretch.items:
            if other.place < found.end() or other.sentence - own[-1].sentence > 2 or not commensurate(other.claim, own[-1].claim):
                continue
            if TIME in other.gap and _QUOTED.search(other.gap) and not _FORECAST.search(other.gap):
                kind = "record-low" if found.lastgroup == "low" else "record-high"
                roles = {"before": (other.claim,), "value": (own[-1].claim,)}
                yield Link(kind, (Reading("stated", roles),), frozenset({"inferred"}))
