"""借8万元,还2.5万元,尚余5.5万元; 新增612人,注销187人,净增425人 -> what came, what went and what is left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import TIME, VALUE
from claimcheck.claims.links.states import commensurate
from claimcheck.model.claim import Link, Reading
from claimcheck.model.interval import EXACT
from claimcheck.packs.patterns import late, may

__all__ = ["remains"]

_FARTHEST = 4
"""A debt is told in one sentence, its payments in the next, and what is left of it after a word on how it was asked for."""
_GROWN = late("(?:全年)?(?:总?人口|人口总量)?(?:增加|减少|增长)了?")
_OPENING = late("期初|年初|月初|上年结转|上期结转|结转上年")
_JOINT = late(r"(?:和|与|及|以及|、)")
"""先后归还12万元和8万元: the second shares the verb of the first."""
_INTEREST = late("利息|息|违约金|滞纳金|罚|诉讼费|本息")


def remains(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """What is left of a whole when parts are gone, and the net of what came and went."""
    characters = stretch.sketch.characters
    told = "死" in characters or may(words.net, characters) or may(words.left_over, characters)
    for index, item in enumerate(stretch.items) if told else ():
        if item.sign != VALUE or item.claim.quantity.is_range:
            continue
        clause = behind_last(item.gap, ",;(")
        if words.net.search(clause) or _of_births(stretch, index, clause):
            yield from _net(stretch, index, words)
        elif words.left_over.search(clause) and not words.averages.search(clause):
            yield from _rest(stretch, index, words)


def _of_births(stretch: Stretch, index: int, clause: str) -> bool:
    """Whether a change follows those who were born and those who died: 出生1520人,死亡990人,增加530人."""
    told = "".join(behind_last(one.gap, ",;") for one in stretch.items[max(0, index - 2) : index])
    return _GROWN.fullmatch(clause) is not None and "出生" in told and "死亡" in told


def _rest(stretch: Stretch, index: int, words: ChangeWords) -> Iterator[Link]:
    """The whole, the parts gone since, and the rest, with nothing else of the kind between."""
    rest = stretch.items[index]
    gone: list[Item] = []
    joined: list[Item] = []
    summed: set[int] = set()
    before = [item for item in stretch.items[max(0, index - 6) : index] if item.sign == VALUE and commensurate(item.claim, rest.claim)]
    for place, item in reversed(list(enumerate(before))):
        if item.claim.id in summed:
            continue
        if rest.sentence - item.sentence > _FARTHEST or item.depth > rest.depth or item.role in ("base", "compare", "times"):
            return
        clause = behind_last(item.gap, ",;") + _tail(stretch, item)
        if _JOINT.fullmatch(item.gap):
            joined.append(item)
            continue
        if not gone and _TOGETHER.search(clause) and (parts := _summed(before[:place], item)):
            gone.append(item)
            summed.update(part.claim.id for part in parts)
            continue
        if _INTEREST.search(clause) or "未" in clause or "每" in clause:
            return
        if words.gone.search(clause) and not words.taken_on.search(clause):
            gone += [*joined, item]
            joined = []
            continue
        if joined or not gone or words.left_over.search(clause) or not words.taken_on.search(clause):
            return
        if item.claim.quantity.value <= rest.claim.quantity.value:
            return
        if _OPENING.search(stretch.sketch.text[max(0, item.place - 40) : rest.place]):
            return
        players = {"whole": (item.claim,), "gone": tuple(g.claim for g in reversed(gone)), "rest": (rest.claim,)}
        last = {**players, "gone": (gone[0].claim,)}
        yield Link(
            "rest-of-whole",
            (Reading("stated", players), Reading("last only", last)),
            frozenset({"far-apart"} if rest.sentence != item.sentence else ()),
        )
        return


_TOGETHER = late(r"^(?:[两二三四五六]笔|[两二三四五六]次|以上|上述|前后|先后|至此)?(?:累计|合计|共计|总计|一共|共)[^,;]{0,6}$")


def _summed(before: Sequence[Item], total: Item) -> Sequence[Item]:
    """The payments right before a sum of them (两笔共52.7万元); none where they do not make it."""
    for size in range(2, len(before) + 1):
        with localcontext(EXACT):
            if sum((item.claim.quantity.base_value for item in before[-size:]), Decimal(0)) == total.claim.quantity.base_value:
                return before[-size:]
    return ()


def _net(stretch: Stretch, index: int, words: ChangeWords) -> Iterator[Link]:
    """The last value that came and the last that went before a net."""
    net = stretch.items[index]
    came = went = None
    flows = 0
    for item in reversed(stretch.items[max(0, index - 5) : index]):
        if item.sign != VALUE or not commensurate(item.claim, net.claim) or net.sentence - item.sentence > 2:
            continue
        clause = behind_last(item.gap, "。")[-30:]
        if item.sentence == net.sentence and (words.went.search(clause) or words.came.search(clause) or "净" in clause):
            flows += 1
        if went is None and words.went.search(clause):
            went = item
        elif came is None and words.came.search(clause):
            came = item
    if came is None or went is None or flows > 2 or abs(came.sentence - went.sentence) > 1:
        return
    if TIME in stretch.text(max(came, went, key=lambda item: item.place), net):
        return  # 2019年出生4200人,死亡2860人;2020年净增620人
    loss = net.direction < 0
    first, second = (went, came) if loss else (came, went)
    yield Link("net-of-flows", (Reading("stated", {"more": (first.claim,), "less": (second.claim,), "net": (net.claim,)}),), frozenset())


def _tail(stretch: Stretch, item: Item) -> str:
    """The words behind a value, to the end of its clause, seven at most."""
    return re.split("[,。;()、]", stretch.sketch.text[item.place + 1 : item.place + 8])[0]
