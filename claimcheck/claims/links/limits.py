"""Quantities with a natural bound, and the text's word on its own length -> links that compare them with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.scene import between, comparable, left_of, right_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["bounded_rates", "crowded_parts", "stated_lengths"]

_REACH = 44
_CLAUSES = 60
_MARGIN = 400
_TENTHS = 1000
_BRACKETS = late(r"[(（][^()（）]*[)）]")
_HAN = late(r"[㐀-鿿]")
_SPACE = late(r"\s")


class _Limits(NamedTuple):
    bounded: re.Pattern[str]
    unbounded: re.Pattern[str]
    compared: re.Pattern[str]
    beyond: re.Pattern[str]
    some: re.Pattern[str]
    per: re.Pattern[str]
    members: re.Pattern[str]
    measured: re.Pattern[str]
    behind: re.Pattern[str]
    rate: re.Pattern[str]
    positive: re.Pattern[str]


@lru_cache(maxsize=8)
def _limits(pack: Pack) -> _Limits:
    stems, nouns = pack.alternatives("forms.bounded_stems"), pack.alternatives("forms.bounded_nouns")
    moves = pack.alternatives("rates.moves")
    return _Limits(
        late(rf"{stems}率|{nouns}"),
        late(pack.alternatives("forms.unbounded")),
        late(rf"{pack.alternatives('rates.compared')}|{moves}(?!到|至|为|成|达)"),
        late(pack.alternatives("rates.beyond")),
        late(r"(?:^|[中内里])(?:约|就|其中|竟|已|共)?有$|^(?:其中|约有|超过|有超过)$"),
        late(r"每(?:一)?$"),
        late(rf"(?:以上|左右|多|强)?(?:[都均皆]|的[^，。；：的\d]{{0,6}}?{pack.alternatives('forms.members')})"),
        late(pack.alternatives("forms.measured")),
        late(rf"的(?:高|低)?(?:{stems}率)(?!增)"),
        late(rf"(?P<name>[一-鿿]{{2,6}}率){pack.alternatives('rates.reach')}{{0,3}}$"),
        late(f"{pack.alternatives('forms.never_negative')}$"),
    )


def bounded_rates(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Rates and shares that are parts of a whole, and so lie between nothing and all of it."""
    limits = _limits(pack)
    for claim in discourse.of("ratio"):
        mention = claim.mention
        if not isinstance(mention, Quantity) or mention.dimension != "ratio" or 0 <= mention.base_value <= 1:
            continue
        if (
            claim.role in {"delta", "base", "from"}
            or mention.is_range
            or mention.flaws
            or (mention.unit == "成" and mention.value > _TENTHS)
        ):
            continue  # 1580万成年人 are people
        if _bounded(discourse, claim, mention, limits):
            yield Link("bounded-rate", (Reading("as written", {"rate": (claim,)}),))
        elif _called_rate(discourse, claim, mention, limits):
            yield Link("bounded-rate", (Reading("as written", {"rate": (claim,)}),), frozenset({"inferred"}))


def _bounded(discourse: Discourse, claim: Claim, mention: Quantity, limits: _Limits) -> bool:
    """Whether the words make a percentage a part of something."""
    if "/" not in mention.text and mention.numerals[0].form == "fraction" and mention.unit == "":
        return not right_of(discourse, claim, 2).startswith("倍")
    left = left_of(discourse, claim, _REACH)
    left = _BRACKETS.sub("", behind_last(left, "，。；,;"))
    if limits.behind.match(right_of(discourse, claim, 10)):
        return not limits.compared.search(left)  # 以112%的得票率当选
    if _POINTED.search(left) or _OWING.search(behind_last(left_of(discourse, claim, _CLAUSES), "。；;")):
        return False
    named = [found.end() for found in limits.bounded.finditer(left)]
    if named:
        end = named[-1]
        if any(found.end() >= end and found.start() < end for found in limits.unbounded.finditer(left)):
            return False
        return not limits.compared.search(left[end:])
    if claim.role == "share" or (mention.base_value > 0 and "占" in left[-24:]):
        occupied = left[left.rfind("占") :]
        return not limits.beyond.search(left) and not limits.compared.search(occupied.removeprefix("占比"))
    if mention.base_value > 1 and limits.members.match(right_of(discourse, claim, 16)):
        # 115%的受访者, 中小企业120%都: so many of those that are named
        return not any(words.search(left) for words in (limits.beyond, limits.compared, limits.measured))
    return limits.some.search(left) is not None and not right_of(discourse, claim, 10).lstrip("以上左右").startswith("的")


_POINTED = late("[这该]一?(?:比例|比率|比重|占比)|债[^，。；]{0,6}占[^，。；]{0,8}(?:收入|产值|GDP)")
_OWING = late(
    "(?:债|贷款|信贷|信用|货币|M2|市值|贸易|进出口|资产|存款|杠杆)[^。；]{0,40}占[^，。；]{0,6}(?:国内生产总值|生产总值|产值|经济总量|GDP)"
)
"""What 这一比例 is of stands in another sentence; what is owed, lent or traded may well be more than what is earned in a year."""


def _called_rate(discourse: Discourse, claim: Claim, mention: Quantity, limits: _Limits) -> bool:
    """Whether a percentage below nothing is a rate that never is: 资产负债率为-64%; above all of it may be 超员率120%."""
    if mention.base_value >= 0:
        return False
    left = left_of(discourse, claim, _REACH)
    left = _BRACKETS.sub("", behind_last(left, "，。；,;"))
    found = limits.rate.search(left)
    if found is None or limits.compared.search(left[found.start() :]):
        return False
    return limits.positive.search(found["name"]) is not None


def crowded_parts(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """每100名受访者中有104人: more out of so many than there are."""
    limits = _limits(pack)
    for whole, part in pairwise(discourse.claims):
        if whole.role == "time" or part.role == "time" or whole.clause.sentence != part.clause.sentence:
            continue
        if not limits.per.search(left_of(discourse, whole, 2)) or not comparable(whole, part) or whole.quantity.value < 2:
            continue
        gap = between(discourse, whole, part)
        if len(gap) <= 24 and re.search(r"[中里内]", gap) and "有" in gap:
            yield Link("out-of-so-many", (Reading("as written", {"part": (part,), "whole": (whole,)}),))


def _at_an_end(text: str, claim: Claim) -> bool:
    """Whether a sentence stands where a text speaks of itself: in the middle of a long one it tells of another text."""
    return claim.span.start <= _MARGIN or len(text) - claim.span.end <= _MARGIN


def stated_lengths(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """全文约1500字 against the characters that the text has."""
    # at the start of its clause: 报告全文 is another text
    cue = late(f"{pack.alternatives('forms.length_cues')}[^，。；\\d]{{0,3}}$")
    text = discourse.text
    for claim in discourse.claims:
        mention = claim.mention
        if not isinstance(mention, Quantity) or mention.unit not in pack.lexicon("forms.length_units"):
            continue
        if mention.value < 100 or not cue.match(claim.label) or not _at_an_end(text, claim):
            continue
        han, solid = len(_HAN.findall(text)), len(text) - len(_SPACE.findall(text))
        readings = tuple(
            Reading(name, {"stated": (claim,), "counted": (Given(Span(0, 0), Decimal(number), f"{number}字"),)})
            for name, number in (("characters without spaces", solid), ("Chinese characters", han))
        )
        yield Link("stated-length", readings)
