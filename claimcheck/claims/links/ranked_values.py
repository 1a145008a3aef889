"""Places told one after the other, each with its value -> links that keep the better place with the better value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from claimcheck.claims.links.ordinals import is_ordinal
from claimcheck.claims.links.scene import comparable, same_paragraph
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["ranked_values"]

_UNITS = frozenset({"", "人", "名", "位"})
_RESULTS = frozenset({"points-scored", "count", "ratio", "length", "mass", "money", "area", "energy", "volume", "duration"})
_SAID = late("(?:居|列|排|位|名|获|得|夺|为|是|成为)[^，。；、0-9]{0,6}$|^$")
_RANKS = late("[居列排位名成获得夺当荣摘]")
_CLAUSE, _STOP = late("[，,；;：:。\n]"), late("[。；;\n]")
_WORDS = late("[一-鿿A-Za-z]+")
_BETWEEN, _LEAD, _BEHIND, _APART, _COMMAS = 16, 8, 5, 160, 3
_SLIPS = 1
"""One value that is wrong breaks the order between two places, not more."""


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    titles: re.Pattern[str]
    numbers: Mapping[str, str]
    refused: re.Pattern[str]
    upwards: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    any_of = pack.alternatives
    return _Words(
        late(any_of("ordinals.podium")),
        pack.table("ordinals.podium"),
        late(any_of("ordinals.no_standing") + "|" + any_of("ordinals.other_events")),
        late(any_of("ordinals.upwards")),
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """A place, what says it, the value it rests on and the words around the value."""

    number: int
    said: Operand
    value: Claim
    words: str
    first: bool
    """Whether the place is told before its value."""


def ranked_values(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """24套的退房量成为第一，25套的退房量排名次之; 第五名高452米。第六名高470米."""
    words = _words(pack)
    for run in _runs(discourse, list(_places(discourse, words))):
        yield from _ordered(discourse, run, words)


def _said(discourse: Discourse, words: _Words) -> list[tuple[int, Operand]]:
    """What tells a place, in the order of the text; 次之 and the like come after the place told last."""
    text = discourse.text
    found: list[tuple[int, Operand]] = []
    for claim in discourse.of("ordinal"):
        if is_ordinal(claim) and claim.quantity.unit in _UNITS and claim.quantity.value > 0:
            start = max([m.end() for m in _CLAUSE.finditer(text, max(0, claim.span.start - _BETWEEN), claim.span.start)], default=0)
            if _SAID.search(text[max(start, claim.span.start - _BETWEEN) : claim.span.start]):
                found.append((int(claim.quantity.value), claim))
    if not found and not words.titles.search(text):
        return []
    taken = [said.span for _, said in found]
    for title in words.titles.finditer(text):
        if not any(span.start < title.end() and title.start() < span.end for span in taken):
            number = int(words.numbers[title.group()])
            found.append((number, Given(Span(*title.span()), Decimal(number), title.group())))
    return sorted(found, key=lambda place: place[1].span.start)


def _places(discourse: Discourse, words: _Words) -> Iterator[_Place]:
    said = _said(discourse, words)
    bounds = [operand.span.start for _, operand in said] + [len(discourse.text)]
    taken: Claim | None = None
    for index, (number, operand) in enumerate(said):
        value = _before(discourse, operand, said[index - 1][1].span.end if index else 0)
        if value is not None and value is taken:
            continue  # 第四名甲楼，以484米成为全省第一高楼
        first = value is None
        value = value or _behind(discourse, operand, bounds[index + 1])
        if value is not None:
            words_of = _around(discourse.text, value) if first else _measure(discourse.text, value, operand.span.start)
            if words_of:
                yield _Place(number, operand, value, words_of, first)
            taken = value


def _before(discourse: Discourse, said: Operand, lower: int) -> Claim | None:
    """The last value before a place in its clause."""
    text = discourse.text
    start = max([lower, *(m.end() for m in _CLAUSE.finditer(text, max(lower, said.span.start - 60), said.span.start))])
    here = [claim for claim in discourse.claims if _result(claim) and start <= claim.span.start and claim.span.end <= said.span.start]
    return here[-1] if here and said.span.start - here[-1].span.end <= _BETWEEN else None


def _behind(discourse: Discourse, said: Operand, upper: int) -> Claim | None:
    """The first value behind a place, before the next place and the end of its sentence."""
    text = discourse.text
    stop = _STOP.search(text, said.span.end)
    end = min(upper, stop.start() if stop else len(text))
    for claim in discourse.claims:
        if said.span.end <= claim.span.start and claim.span.end <= end and _result(claim):
            return claim if len(_CLAUSE.findall(text[said.span.end : claim.span.start])) <= _COMMAS else None
    return None


def _result(claim: Claim) -> bool:
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.dimension not in _RESULTS or mention.is_range:
        return False
    return claim.role in {"level", "rate", ""} and (mention.unit != "" or mention.dimension == "ratio")


def _around(text: str, value: Claim) -> str:
    """The words right before a value in its clause, and the first behind it."""
    start = max([value.span.start - _LEAD, *(m.end() for m in _CLAUSE.finditer(text, max(0, value.span.start - _LEAD), value.span.start))])
    return "".join(_WORDS.findall(text[max(0, start) : value.span.start] + " " + text[value.span.end : value.span.end + _BEHIND]))


def _measure(text: str, value: Claim, end: int) -> str:
    """What a value before its place is told to be (24套的退房量成为第一), or 以 where that is left out (以24套居第一)."""
    named = _RANKS.split(text[value.span.end : end])[0].strip("的")
    return named or ("以的" if text[value.span.start - 1] == "以" else "")


def _runs(discourse: Discourse, places: Sequence[_Place]) -> Iterator[list[_Place]]:
    """Places that follow one another by one, told in the same way of the same measure."""
    run: list[_Place] = []
    for place in places:
        if run and not _next(discourse, run[-1], place):
            yield run
            run = []
        run.append(place)
    yield run


def _next(discourse: Discourse, one: _Place, two: _Place) -> bool:
    if two.number != one.number + 1 or one.first != two.first or not comparable(one.value, two.value):
        return False
    if two.said.span.start - one.said.span.end > _APART or not same_paragraph(discourse, one.value, two.value):
        return False
    least = 1 if one.first else 2
    return any(one.words[at : at + least] in two.words for at in range(len(one.words) - least + 1))


def _ordered(discourse: Discourse, run: Sequence[_Place], words: _Words) -> Iterator[Link]:
    if len(run) < 2:
        return
    text = "。".join(_told(discourse.text, place) for place in run)
    if words.refused.search(text):
        return
    falls = run[0].value.quantity.dimension == "duration" or words.upwards.search(text) is not None
    values = [place.value.quantity.base_value for place in run]
    broken = sum(one > two if falls else one < two for one, two in pairwise(values))
    if broken > _SLIPS or (run[0].first and len(run) < 3):
        return
    marks = frozenset({"adjacent", *(["row"] if len(run) > 2 else [])})
    for one, two in pairwise(run):
        roles = {"better": (one.value,), "worse": (two.value,), "first": (one.said,), "second": (two.said,)}
        yield Link("race" if falls else "standing", (Reading("places", roles),), marks)


def _told(text: str, place: _Place) -> str:
    """The words from a place to its value, and a few before."""
    one, two = sorted((place.said.span, place.value.span), key=lambda span: span.start)
    return text[max(0, one.start - _LEAD) : two.end]
