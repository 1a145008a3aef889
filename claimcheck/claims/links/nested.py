"""Quantities of which one is within the other by what they name -> links between a part and what it must not exceed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice, pairwise, takewhile

from claimcheck.claims.links.arithmetic import barely, exceeds
from claimcheck.claims.links.scene import between, comparable, left_of, quantities_in, right_of, same_paragraph
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["nested"]

_SENTENCES = 4
_MOST = 10
_GAP = 16
_OVER = late(r"(?:及|或|和)?(?:以上|以远|开外)")
_UNDER = late(r"(?:及|或|和)?(?:以下|以内)")
_ALL = late(r"总[额值量产收面人体计]|^(?:全[国球省市县区州]|我[国省市县区])")
_MODIFIER = late(r"(?:(?![与和及或跨])[一-鿿A-Za-z“”]){2,12}")
_LONGER = late(r"[年月季周日]|累计|合计|总")
"""What widens a name (全年净利润) and does not narrow it."""
_MONTHS = late(r"(?P<to>1[—\-~至到–]|前)(?P<n>1?\d|[一二三四五六七八九十]+)个?(?P<unit>月|季度)|(?P<half>上半年)")
_EXCEEDS = late(r"(?:超过|高于|大于|突破|超|不低于|不少于|达到?|[>＞≥])$")
_UNITS = frozenset({"count", "duration", ""})


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    hollow: re.Pattern[str]
    given: re.Pattern[str]
    done: re.Pattern[str]
    everywhere: re.Pattern[str]
    apart: re.Pattern[str]
    general: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    any_of = pack.alternatives
    return _Words(
        late(any_of("sums.hollow_ends") + "+$"),
        late(any_of("sums.handed_out")),
        late(
            rf"^(?:其中|现|目前|截至目前|现在|现已|如今|至今|，)*(?:已|已经|均已|现已)(?:有|完成)?{any_of('sums.carried_out')}(?:完成|完毕|了|到位|好)?$"
        ),
        late(rf"^{any_of('sums.everywhere')}(?:总?共|一共|合计|总计|全部|累计|已|范围内|各地)+"),
        late(any_of("sums.apart")),
        late(any_of("sums.general")),
    )


def nested(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """35℃以上的日数 within 30℃以上的日数, 民营企业进出口 within 进出口总额, 已搭建 within 调拨, 某州 within 全国."""
    words = _words(pack)
    for sentence in discourse.layout.sentences:
        here = [c for c in quantities_in(discourse, sentence.index) if not c.quantity.is_range and not c.mention.text.startswith("数")]
        yield from _thresholds(discourse, here, words)
        for one, other in pairwise(here):
            yield from _carried_out(discourse, one, other, words)
            yield from _everywhere(discourse, one, other, words)
    yield from _narrower(discourse, words)


def _link(part: Claim, whole: Claim, name: str, *marks: str) -> Iterator[Link]:
    if exceeds(part, whole):
        hedged = ("hedged",) if barely(part, whole) else ()
        yield Link("contained", (Reading(name, {"part": (part,), "whole": (whole,)}),), frozenset({*marks, *hedged}))


def _thresholds(discourse: Discourse, here: Sequence[Claim], words: _Words) -> Iterator[Link]:
    """Of what passes a threshold there is no more than of what passes a lower one."""
    pairs: list[tuple[Claim, Claim, int]] = []
    for limit, count in pairwise(here):
        bound, number = limit.quantity, count.quantity
        if number.dimension not in _UNITS or (bound.dimension, bound.unit) == (number.dimension, number.unit):
            continue
        gap = between(discourse, limit, count)
        if len(gap) <= _GAP and not re.search(r"[，。；,;占比]", gap) and (side := _side(discourse, limit)):
            pairs.append((limit, count, side))
    for (low, wide, side), (high, narrow, other) in pairwise(pairs):
        if low.quantity.unit != high.quantity.unit or not comparable(wide, narrow) or {wide.role, narrow.role} & {"delta", "from", "base"}:
            continue
        if 0 not in {side, other} and side + other == 0:
            continue
        gap = between(discourse, wide, high)
        if words.apart.search(gap) or re.search(r"[。；;]", gap) or not _one_noun(discourse, low, wide, high, narrow):
            continue
        if (low.quantity.base_value < high.quantity.base_value) == (max(side, other) > 0):
            yield from _link(narrow, wide, "stricter threshold", "same-noun")
        elif low.quantity.base_value != high.quantity.base_value:
            yield from _link(wide, narrow, "stricter threshold", "same-noun")


def _side(discourse: Discourse, limit: Claim) -> int:
    """Whether a number is a threshold from below (1), from above (-1) or none (0)."""
    tail = right_of(discourse, limit, 5)
    hedges = limit.quantity.hedges
    if "at-least" in hedges or _OVER.match(tail) or _EXCEEDS.search(left_of(discourse, limit, 4)):
        return 1
    return -1 if "at-most" in hedges or _UNDER.match(tail) else 0


def _one_noun(discourse: Discourse, low: Claim, wide: Claim, high: Claim, narrow: Claim) -> bool:
    """Whether both thresholds are of one kind of thing: what stands before and behind them is the same, or left out the second time."""
    first, second = between(discourse, low, wide), between(discourse, high, narrow)
    behind = second in {first, "的有", "的", "的为", "的达"} or first.endswith(second)
    ahead = re.split(r"[，,、和及]", between(discourse, wide, high))[-1]
    ahead = re.sub(r"^(?:其中|而|有|以及|超过|达到|达)+", "", ahead)
    return behind and (not ahead or (len(ahead) >= 2 and left_of(discourse, low, len(ahead) + 3).find(ahead[:2]) >= 0))


def _carried_out(discourse: Discourse, whole: Claim, part: Claim, words: _Words) -> Iterator[Link]:
    """调拨板房1.5万套,已搭建2.3万套: what was done with things that were handed out."""
    if "已" not in part.label or not words.done.match(part.label):
        return
    if not comparable(whole, part) or whole.tail[:1] != part.tail[:1] or re.search(r"[。；;]", between(discourse, whole, part)):
        return
    if words.given.search(whole.label[-14:]) and not words.apart.search(whole.label + part.label):
        yield from _link(part, whole, "handed out and used", "adjacent")


def _everywhere(discourse: Discourse, part: Claim, whole: Claim, words: _Words) -> Iterator[Link]:
    """某州已扑杀6.2万头,全国共扑杀2.8万头: what was counted in one place is in what was counted everywhere."""
    found = words.everywhere.search(whole.label)
    if found is None or not comparable(part, whole) or words.everywhere.search(part.label) or words.apart.search(part.label + whole.label):
        return
    place = found.group()[:2]
    if place in part.label or place in between(discourse, part, whole)[: -len(whole.label) or None] or part.role != "level":
        return
    rest = whole.label[found.end() :] + whole.tail[:6]
    named = part.label[-10:] + part.tail[:6]
    if any(rest[i : i + 2] in named for i in range(len(rest) - 1)):
        yield from _link(part, whole, "here and everywhere", "same-noun")


def _narrower(discourse: Discourse, words: _Words) -> Iterator[Link]:
    """民营企业进出口 within 进出口总额: one metric, one subject and time, and a modifier more."""
    told = [c for c in discourse.claims if c.role == "level" and c.label and c.quantity.dimension != "ratio"]
    for place in sorted(_places_within(discourse, told, words)):
        part = told[place]
        before = (claim for claim in reversed(told[:place]) if claim.metric)
        for whole in islice(before, _MOST if part.metric else 0):
            if whole.metric == part.metric and comparable(whole, part) and exceeds(part, whole):
                if _modified(discourse, part, whole, words):
                    yield from _link(part, whole, "narrower name", "same-noun")
                break


def _places_within(discourse: Discourse, told: Sequence[Claim], words: _Words) -> set[int]:
    """Where numbers stand that are more than one before them that speaks of all there is, whatever the two are of."""
    return {
        place
        for start, whole in enumerate(told, 1)
        if _of_all(whole, words)
        for place, part in enumerate(takewhile(partial(_near, discourse, whole), islice(told, start, None)), start)
        if comparable(whole, part) and exceeds(part, whole) and _may_be_within(part, whole, words)
    }


def _near(discourse: Discourse, whole: Claim, part: Claim) -> bool:
    return part.clause.sentence - whole.clause.sentence <= _SENTENCES and same_paragraph(discourse, part, whole)


_PRESENT = late(r"目前|现在|截至|截止|至今|如今|当前|现已")
"""What tells another time, and no part."""


def _modified(discourse: Discourse, part: Claim, whole: Claim, words: _Words) -> bool:
    """Whether a label is the other's with a modifier before it."""
    if not _near(discourse, whole, part):
        return False
    if not _may_be_within(part, whole, words) or not _of_all(whole, words) or part.subject != whole.subject:
        return False
    long = words.general.sub("", words.hollow.sub("", part.label.removeprefix(part.subject)))
    short = words.general.sub("", words.hollow.sub("", whole.label.removeprefix(whole.subject)))
    modifier = long.removesuffix(short)
    if _PRESENT.search(modifier):
        return False
    return len(short) >= 2 and long.endswith(short) and _MODIFIER.fullmatch(modifier) is not None and not _LONGER.search(modifier)


def _may_be_within(part: Claim, whole: Claim, words: _Words) -> bool:
    """Whether two numbers are of one time and nothing says that they are apart."""
    if part.quantity.is_range or whole.quantity.is_range or not _same_months(whole, part):
        return False
    return not words.apart.search(part.label) and not words.apart.search(whole.label)


def _of_all(claim: Claim, words: _Words) -> bool:
    """Whether a label speaks of all there is."""
    return bool(_ALL.search(claim.label) or words.general.search(claim.label))


def _same_months(one: Claim, two: Claim) -> bool:
    """Whether two times end in one month and begin together, as far as they tell (今年前10个月, 1—10月)."""
    if one.time is None or two.time is None:
        return one.time is two.time
    if one.time.text.endswith(two.time.text) or two.time.text.endswith(one.time.text):
        return True
    first, second = _months(one.time.text), _months(two.time.text)
    return first > 0 and first == second


def _months(time: str) -> int:
    """How many months from January a time names, 0 where it names something else (前三季度, 1—9月)."""
    found = _MONTHS.search(time)
    if found is None:
        return 0
    if found["half"]:
        return 6
    number = int(found["n"]) if found["n"].isdigit() else "一二三四五六七八九十".find(found["n"]) + 1
    return number * (3 if found["unit"] == "季度" else 1)
