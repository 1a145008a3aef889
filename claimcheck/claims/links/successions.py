"""Things that are numbered one by one -> links between their numbers, how many there are, and who came before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from claimcheck.claims.links.items import closes_as_name, named, ways
from claimcheck.claims.links.ordinals import classifier, is_ordinal
from claimcheck.claims.links.scene import left_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["followers", "former_editions", "headed_runs", "next_editions", "numbered_cases"]

_CASES = frozenset({"例", "人"})
_SO_FAR = late(r"累计|共报告|共有|现有确诊|总数|截至")
_OTHERS = late(r"疑似|密切|排除|无症状|解除|观察|死亡|出院|治愈")
_LONGEST = 60
_FEWEST, _SURE = 3, 4
_REACH = 8
_AFTER = late(
    r"(?:(?:继|紧随|紧跟|排在|位列|位居)(?P<names>[^，。；！？\n]{2,40}?)(?:之后|以后|后)|仅?次于(?P<above>[^，。；！？\n]{2,40}?))[，,]?[^，。；、\d]{0,12}$"
)
_BEHIND = late(
    r"[^，。；、\d]{0,10}[，,]\s*(?:目前|现在|当前|规模|体量)?[^，。；、\d]{0,6}?(?:仅?次于(?P<names>[^，。；！？\n]{2,40}?)|(?:排|位列|位居|名列|紧随)在?(?P<above>[^，。；！？\n]{2,40}?)之后)(?=[，。；！？\n]|$)"
)
"""Those in front are named behind the place as well: 世界第三大产油国，仅次于甲和乙."""
_THE_VERY = late(r"[届次轮期批代](?:[（(]|即是?|也就是)$")
_SEVERAL = late(r"(?P<n>[两二三四五六七八九])(?:个|大|家|款|支|队|名|位|者|省|市|国|地|校|人)")
_NUMBERS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
_ANOTHER = late(r"再|又一|多|数|等|以来|去年|前年|上(?![海饶虞犹杭林])")
_ABOUT = late(r"[年月次届号]|日(?![本照喀])")


def numbered_cases(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """累计报告病例99例 over 第101例: nobody is numbered beyond all there are."""
    places = [c for c in discourse.claims if is_ordinal(c) and c.quantity.unit in _CASES and c.clause.span.start == c.span.start]
    if len(places) < 2:
        return
    top = max(places, key=lambda claim: claim.quantity.value)
    counts = [
        c for c in discourse.claims if isinstance(c.mention, Quantity) and c.mention.unit in _CASES and c.mention.dimension == "count"
    ]
    if not any(_SO_FAR.search(c.label) and c.id < places[0].id for c in counts) or any(c.quantity.hedges for c in counts):
        return
    readings = tuple(Reading("case", {"place": (top,), "length": (length,)}) for length in counts[:_LONGEST])
    yield Link("ordinal-of", readings, frozenset({"row"}))


def headed_runs(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """第一个…。第二个…。第三个…。第三个…。第五个…: sentences that begin with ordinals, one after the other, from the first on."""
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in discourse.of("ordinal"):
        if is_ordinal(claim) and claim.clause.span.start == claim.span.start and _opens(discourse, claim):
            groups[classifier(claim), claim.tail[:1]].append(claim)
    for (_, tail), group in groups.items():
        for run in _runs(discourse.text, group):
            yield from _broken(discourse, run)
            yield from _announced(discourse, run, tail)


def _opens(discourse: Discourse, claim: Claim) -> bool:
    return discourse.layout.sentences[claim.clause.sentence].span.start == claim.span.start


def _runs(text: str, group: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The stretches of a group that count from one on, or from two where the first is no number of its own (第一步, 第二步)."""
    run: list[Claim] = []
    for claim in group:
        if claim.quantity.value == 1:
            if len(run) >= _FEWEST:
                yield run
            run = []
        elif not run and not text.rfind(f"第一{classifier(claim)}", 0, claim.span.start) >= 0:
            continue
        run.append(claim)
    if len(run) >= _FEWEST:
        yield run


def _broken(discourse: Discourse, run: Sequence[Claim]) -> Iterator[Link]:
    """The one place where a run does not go on by one, though it does everywhere else."""
    first = 1 if run[0].quantity.value == 1 else 2
    off = [place for place, claim in enumerate(run, first) if claim.quantity.value != place]
    if len(off) == 1 and len(run) + first > _SURE and first < off[0] < run[-1].quantity.value:
        one, two = run[off[0] - first - 1 : off[0] - first + 1]
        yield Link("run-of-places", (Reading("run", {"before": (one,), "after": (two,)}),), frozenset({"row"}))
        return
    steps = [(one, two) for one, two in pairwise(run) if two.quantity.value != one.quantity.value + 1]
    before = [int(claim.quantity.value) for claim in run[:2]]
    if not steps or before != [first, first + 1] or len(steps) > 2:
        return
    if len(steps) == 2 and steps[0][1] is not steps[1][0]:
        return
    one, two = steps[0]
    if len(steps) == 1 and _told_between(discourse, one, two):
        return
    if two.quantity.value < one.quantity.value or (len(steps) == 1 and two.quantity.value == one.quantity.value):
        return
    yield Link("run-of-places", (Reading("run", {"before": (one,), "after": (two,)}),), frozenset({"row"}))


def _told_between(discourse: Discourse, one: Claim, two: Claim) -> bool:
    """Whether the number that a run leaves out stands between the two, in the middle of a sentence."""
    return any(is_ordinal(other) and other.quantity.value == one.quantity.value + 1 for other in discourse.claims[one.id + 1 : two.id])


def _announced(discourse: Discourse, run: Sequence[Claim], tail: str) -> Iterator[Link]:
    """五个一 announced, and a 第六个一 below."""
    last = max(run, key=lambda claim: claim.quantity.value)
    lengths = [
        claim
        for claim in discourse.claims[max(0, run[0].id - _REACH) : run[0].id]
        if isinstance(claim.mention, Quantity)
        and claim.mention.dimension == "count"
        and claim.mention.unit == last.quantity.unit
        and claim.tail.startswith(tail)
        and claim.mention.numerals[0].plain_integer
        and claim.mention.value > 1
    ]
    if tail and lengths:
        yield Link("ordinal-of", tuple(Reading("run", {"place": (last,), "length": (length,)}) for length in lengths), frozenset({"row"}))


@lru_cache(maxsize=8)
def _following(pack: Pack) -> re.Pattern[str]:
    return late(rf"{pack.alternatives('ordinals.next_one')}[^。；，\d]{{0,12}}[（(]?$")


_RANKED = frozenset({"名", "位", "人"})
"""下轮客场挑战第2名: a place in a table is no edition."""


def next_editions(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """第十二届…，下一届（第十四届）: the next one has the next number."""
    following = _following(pack)
    for other in discourse.of("ordinal"):
        if (
            not is_ordinal(other)
            or other.quantity.unit in _RANKED
            or other.quantity.value < 2
            or not following.search(left_of(discourse, other, 20))
        ):
            continue
        unit = classifier(other)
        before = [c for c in discourse.claims[: other.id] if is_ordinal(c) and classifier(c) == unit]
        alike = [c for c in before if abs(c.quantity.value - other.quantity.value) <= _FEWEST]
        if alike and (alike[0].clause.sentence != other.clause.sentence or _THE_VERY.search(left_of(discourse, other, 6))):
            readings = tuple(Reading("next", {"earlier": (c,), "later": (other,)}) for c in before[-_REACH:])
            yield Link("next-edition", readings, frozenset())


def former_editions(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """第十二届…，上一届（第十届）: the one before has the number before."""
    former = _former(pack)
    for other in discourse.of("ordinal"):
        if not is_ordinal(other) or not former.search(left_of(discourse, other, 20)):
            continue
        unit = classifier(other)
        before = [c for c in discourse.claims[max(0, other.id - 4 * _REACH) : other.id] if is_ordinal(c) and classifier(c) == unit]
        alike = [c for c in before if abs(c.quantity.value - other.quantity.value) <= _FEWEST]
        if alike:
            readings = tuple(Reading("former", {"earlier": (other,), "later": (c,)}) for c in before)
            yield Link("next-edition", readings, frozenset())


@lru_cache(maxsize=8)
def _former(pack: Pack) -> re.Pattern[str]:
    return late(rf"{pack.alternatives('ordinals.former_one')}[^。；，\d]{{0,8}}(?:[（(](?:即|为|也即)?|即是?|也就是)$")


def followers(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """继甲和乙之后，第二家: whoever comes after two is the third at least."""
    text = discourse.text
    for claim in discourse.of("ordinal"):
        if not is_ordinal(claim) or not 2 <= claim.quantity.value <= _REACH:
            continue
        start = max(discourse.layout.sentences[claim.clause.sentence].span.start, claim.span.start - _LONGEST)
        found = _AFTER.search(text, start, claim.span.start) or _BEHIND.match(text, claim.span.end)
        name = "names" if found is not None and found["names"] else "above"
        if found is None or _ANOTHER.search(found[name]) or _ABOUT.search(found[name]):
            continue
        span = Span(*found.span(name))
        if (several := _SEVERAL.match(found[name])) is not None:
            items = tuple(Given(span, Decimal(1), found[name]) for _ in range(_NUMBERS[several["n"]]))
            yield Link("place-after", (Reading("after", {"names": items, "place": (claim,)}),), frozenset())
            continue
        cuts = [items for items in ways(text, span, ("、", "、 only", "、 and last joint")) if named(items)]
        if not cuts and closes_as_name(found[name]):
            cuts = [(Given(span, Decimal(1), found[name]),)]
        fewest = min(cuts, key=len, default=())
        if fewest:
            readings = tuple(Reading("after", {"names": items, "place": (claim,)}) for items in sorted(cuts, key=len))
            yield Link("place-after", readings, frozenset())
