"""Numbered points, cases and rounds -> links where the number of one does not follow that of the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from claimcheck.claims.links.arithmetic import alike
from claimcheck.claims.links.markers import EDGE, number_of
from claimcheck.claims.links.ordinals import is_ordinal
from claimcheck.claims.links.scene import left_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late, may

__all__ = ["broken_points", "next_rounds"]

_FEWEST, _MOST = 3, 40
_KINDS = ("是", "其", "括", "汉", "第", "例", "圈")
_PAUSE = late(r"\s*[，,、：:]|[一-鿿]{1,3}是")
_REACH, _FAR = 120, 200
_SIDES = late(r"比赛|赛|胜|击败|战胜|淘汰|轻取|力克|横扫|完胜|取胜")


@lru_cache(maxsize=8)
def _kinds(pack: Pack) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = pack.table("counts.markers")
    return tuple((name, late(table[name])) for name in _KINDS if name in table)


@lru_cache(maxsize=8)
def _onwards(pack: Pack) -> re.Pattern[str]:
    return late(rf"{pack.alternatives('ordinals.reaches')}(?:了|到)?[^，。；、\d]{{0,8}}$")


def broken_points(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """一是…二是…四是…四是…: the one point of a chain whose number is not the next one."""
    for name, kind in _kinds(pack):
        if not may(kind, discourse.characters):
            continue
        chain = [point for match in kind.finditer(discourse.text) if (point := _point(discourse.text, name, match)) is not None]
        ones = sum(point.value == 1 for point in chain)
        if not 2 <= len(chain) <= _MOST or any(one.value > 20 and name != "例" for one in chain):
            continue
        for run in _split(chain):
            wrong = _wrong(run, alone=ones <= 1, cases=name == "例")
            if wrong:
                yield Link("run-of-places", (Reading("run", {"before": (run[wrong - 1],), "after": (run[wrong],)}),), frozenset({"row"}))


def _point(text: str, name: str, match: re.Match[str]) -> Given | None:
    """A marker at the start of a clause; of a chapter number, of a line."""
    before = text[max(0, match.start() - 1) : match.start()]
    if not EDGE.search(before) or (name in {"汉", "括"} and before not in {"", "\n", "。", " ", "；"}):
        return None
    if (
        name in {"第", "例"}
        and not _PAUSE.match(text, match.end())
        and not (name == "例" and text[match.end() : match.end() + 1] in "为系")
    ):
        return None
    return Given(Span(match.start(), match.end()), Decimal(number_of(match.group())), match.group())


def _split(chain: Sequence[Given]) -> Iterator[Sequence[Given]]:
    """A chain, cut where it begins anew."""
    start = 0
    for index, point in enumerate(chain):
        if point.value == 1 and index > start:
            yield chain[start:index]
            start = index
    yield chain[start:]


def _wrong(run: Sequence[Given], *, alone: bool, cases: bool) -> int:
    """The place of the only number that does not follow, where those around it leave no other; 0 where there is none."""
    values = [int(point.value) for point in run]
    breaks = [index for index in range(1, len(values)) if values[index] != values[index - 1] + 1]
    if not breaks or len(breaks) > 2 or (len(values) < _FEWEST and not cases):
        return 0
    first = breaks[0]
    expected = values[first - 1] + 1
    if cases:
        return first if len(breaks) == 1 and first == len(values) - 1 and alike(Decimal(values[first]), Decimal(expected)) else 0
    # one number is wrong and the next goes on as if it were not
    if first + 1 < len(values) and values[first + 1] == expected + 1 and breaks in ([first], [first, first + 1]):
        return first
    near = run[first].span.start - run[first - 1].span.end <= _FAR
    repeated = near and values[first] == values[first - 1] and first == len(values) - 1 and len(breaks) == 1
    return first if alone and repeated else 0


def next_rounds(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """第三轮…击败…，进入第二轮: whoever wins goes on to a later round."""
    onwards = _onwards(pack)
    rounds = [claim for claim in discourse.claims if is_ordinal(claim) and claim.quantity.unit == "轮"]
    for one, two in pairwise(rounds):
        if two.span.start - one.span.end > _REACH or not _same_match(discourse, one, two):
            continue
        if two.quantity.value <= one.quantity.value and onwards.search(left_of(discourse, two, 14)):
            yield Link("run-of-places", (Reading("rounds", {"before": (one,), "after": (two,)}),), frozenset({"row"}))


def _same_match(discourse: Discourse, one: Claim, two: Claim) -> bool:
    """Whether both rounds are told of one match: in one sentence, with a victory between them and no other course."""
    between = discourse.text[one.span.end : two.span.start]
    return (
        one.clause.sentence == two.clause.sentence and bool(_SIDES.search(between)) and not re.search("去年|上届|双打|另一|此前", between)
    )
