"""Places and the results that they rest on -> links that keep better places with better results."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from claimcheck.claims.links.arithmetic import closes
from claimcheck.claims.links.ordinals import is_ordinal
from claimcheck.claims.links.scene import comparable, left_of, same_paragraph
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["standings"]

_MOST = 24
_NEAR = 14
_RESULTS = frozenset({"points-scored", "count", "ratio", "length", "mass", "money", "area", "energy", "", "duration"})
_PLACED = late(r"(?:居|列|排|位|名)[^，。；、]{0,10}$")
_FIELD = late("跳|投|掷|推|射")
_NAME = late(r"[一-鿿A-Za-z]{2,12}")


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    title: re.Pattern[str]
    titles: Mapping[str, str]
    refused: re.Pattern[str]
    upwards: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    return _Words(
        late(pack.alternatives("ordinals.titles")),
        pack.table("ordinals.titles"),
        late(pack.alternatives("ordinals.no_standing")),
        late(pack.alternatives("ordinals.upwards")),
    )


@dataclass(frozen=True, slots=True)
class _Standing:
    """A place, the words or number that give it, and the result beside it."""

    place: Decimal
    said: Operand
    result: Claim


def standings(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """208分夺得冠军, 211分获得亚军; and 甲8.9%、乙8.1%、丙7.6%…丙居第二位."""
    words = _words(pack)
    done: list[_Standing] = []
    for sentence in discourse.by_sentence:
        done += _beside(discourse, sentence, words)
        yield from _listed(discourse, sentence, words)
    for one, other in pairwise(done):
        if (
            one.place != other.place
            and comparable(one.result, other.result)
            and same_paragraph(discourse, one.result, other.result)
            and _one_measure(one.result, other.result)
        ):
            better, worse = (one, other) if one.place < other.place else (other, one)
            thrown = one.result.quantity.dimension == "length" and _FIELD.search(one.result.label) is not None
            if thrown or one.result.quantity.unit in {"分", "票", "环", "枚", "块"} or better.result.quantity.dimension == "ratio":
                roles = {"better": (better.result,), "worse": (worse.result,), "first": (better.said,), "second": (worse.said,)}
                yield Link("standing", (Reading("results", roles),), frozenset({"adjacent"}))


def _one_measure(one: Claim, other: Claim) -> bool:
    """Whether two shares can be of one measure: 研发投入强度2.6%居第1, 水平指数87.6%居第4 are two."""
    if one.quantity.dimension != "ratio":
        return True
    first, second = one.label, other.label
    return not first or not second or any(first[at : at + 2] in second for at in range(len(first) - 1))


def _beside(discourse: Discourse, sentence: int, words: _Words) -> Iterator[_Standing]:
    """The places whose result stands in the same clause: 以总分208.35分夺得冠军."""
    for claim in discourse.by_sentence[sentence]:
        if not _result(claim):
            continue
        end = min(claim.clause.span.end, claim.span.end + _NEAR + 10)
        found = words.title.search(discourse.text, claim.span.end, max(end, claim.span.end))
        ordinal = next(
            (c for c in discourse.by_clause.get(claim.clause.index, ()) if is_ordinal(c) and 0 < c.span.start - claim.span.end <= _NEAR),
            None,
        )
        if (ordinal is None and found is None) or words.refused.search(claim.clause.span.of(discourse.text)):
            continue
        if ordinal is not None:
            yield _Standing(ordinal.quantity.value, ordinal, claim)
        elif found is not None:
            yield _Standing(
                Decimal(words.titles[found.group()]),
                Given(Span(found.start(), found.end()), Decimal(words.titles[found.group()]), found.group()),
                claim,
            )


def _result(claim: Claim) -> bool:
    mention = claim.mention
    return isinstance(mention, Quantity) and mention.dimension in _RESULTS and not mention.is_range and claim.role != "delta"


def _listed(discourse: Discourse, sentence: int, words: _Words) -> Iterator[Link]:
    """A list of names with values, and behind it one of the names with its place in the list."""
    row = _row(discourse, sentence)
    if len(row) < 3:
        return
    names = dict(row)
    for later in (sentence, sentence + 1):
        for ordinal in discourse.by_sentence.get(later, ()):
            if not is_ordinal(ordinal) or ordinal.span.start < row[-1][1].span.end or ordinal.quantity.value <= 0:
                continue
            lead = re.split("[，。；]", left_of(discourse, ordinal, _NEAR + 10))[-1]
            named = [name for name in names if name in lead]
            if len(named) != 1 or words.refused.search(lead) or not _PLACED.search(lead):
                continue
            upwards = bool(words.upwards.search(lead)) or row[0][1].quantity.dimension == "duration"
            yield from _ranked([claim for _, claim in row], names[named[0]], ordinal, upwards=upwards)


def _row(discourse: Discourse, sentence: int) -> Sequence[tuple[str, Claim]]:
    """甲8.9%、乙8.1%、丙7.6%: names right before values of one unit."""
    row: list[tuple[str, Claim]] = []
    for claim in discourse.by_sentence.get(sentence, ())[:_MOST]:
        if not isinstance(claim.mention, Quantity):
            continue
        name = _NAME.search(claim.label)
        if name is None or name.group() != claim.label.strip("：:") or claim.mention.hard is not None:
            continue
        if claim.mention.dimension == "ordinal":
            return row
        if row and not comparable(row[0][1], claim):
            return row
        row.append((name.group(), claim))
    return row


def _ranked(row: Sequence[Claim], claim: Claim, ordinal: Claim, *, upwards: bool) -> Iterator[Link]:
    # a list that rises is told from its smallest value on: 耗时42分、47分、53分
    upwards = upwards or all(one.quantity.base_value < two.quantity.base_value for one, two in pairwise(row))
    above = sum(c.quantity.base_value > claim.quantity.base_value for c in row) + 1
    below = sum(c.quantity.base_value < claim.quantity.base_value for c in row) + 1
    rest = [c for c in row if c is not claim]
    if closes(claim, rest):
        # 主场19胜、客场14胜、总战绩33胜: the last is no rival of the others but what they make
        return
    values = {"row": tuple(rest), "value": (claim,)}
    readings = [
        Reading(name, {"place": (ordinal,), "found": (Given(claim.span, Decimal(number), f"{claim.mention.text}({number})"),), **values})
        for name, number in (("from the top", above), ("from the bottom", below))
        if upwards or name == "from the top"
    ]
    yield Link("place-in-list", tuple(readings))
