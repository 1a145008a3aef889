"""Runs of characters that no reader takes for a number, and ranges that no reader takes for one amount -> links that fail by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.around import outer
from claimcheck.claims.links.scene import comparable
from claimcheck.mentions.integers import integer
from claimcheck.model.claim import Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late, may

__all__ = ["misspelt_runs", "written_backwards"]

_NUMBER = r"(?:[0-9]+(?:\.[0-9]+)?|[一二三四五六七八九十百两零〇]+)"
_MONTHS = 12


@lru_cache(maxsize=8)
def _patterns(pack: Pack, name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(late(pattern.replace("NUMBER", _NUMBER)) for pattern in pack.table(f"forms.{name}").values())


@lru_cache(maxsize=8)
def _named(pack: Pack) -> re.Pattern[str]:
    return late(f"{pack.alternatives('forms.not_a_number')}[^，。；]{{0,3}}$")


def misspelt_runs(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """12.%5, 1.2.万, 19:3O, 076只, 一千零零五, 3日15月."""
    text = discourse.text
    for pattern in _patterns(pack, "misspelt"):
        for match in pattern.finditer(text) if may(pattern, discourse.characters) else ():
            if not _named(pack).search(text, max(0, match.start() - 8), match.start()):
                number = Given(Span(match.start(), match.end()), Decimal(0), match.group())
                yield Link("flawed-number", (Reading("as written", {"number": (number,)}),))


def written_backwards(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """第21层至18层, 451—436页, 8到6级, 十三年以上十年以下, 85岁-11月龄, 十八七头, 超过15℃甚至10℃."""
    text = discourse.text
    for pattern in _patterns(pack, "pairs"):
        for match in pattern.finditer(text) if may(pattern, discourse.characters) else ():
            low, high = _value(match["low"]), _value(match["high"])
            same_length = "short" not in pattern.groupindex or len(match["low"]) == len(match["high"])
            if low is not None and high is not None and same_length:
                high = high / _MONTHS if "months" in pattern.groupindex else high
                yield _ends(text, match, low, high)
    for pattern in _patterns(pack, "backwards"):
        for match in pattern.finditer(text) if may(pattern, discourse.characters) else ():
            yield _ends(text, match, Decimal(2), Decimal(1))
    yield from _even(discourse)


def _ends(text: str, match: re.Match[str], low: Decimal, high: Decimal) -> Link:
    first, last = Span(*match.span("low")), Span(*match.span("high"))
    roles = {"low": (Given(first, low, first.of(text)),), "high": (Given(last, high, last.of(text)),)}
    return Link("range-ends", (Reading("as written", roles),), anchors=(Span(*match.span()),))


def _value(text: str) -> Decimal | None:
    if text[0].isascii():
        return Decimal(text)
    number = integer(text)
    return None if number is None else Decimal(number)


def _even(discourse: Discourse) -> Iterator[Link]:
    """A number said to be surpassed, and after 甚至 a smaller one."""
    for one, two in zip(discourse.claims, discourse.claims[1:], strict=False) if "甚" in discourse.text or "乃" in discourse.text else ():
        if not isinstance(one.mention, Quantity) or not isinstance(two.mention, Quantity) or not comparable(one, two):
            continue
        gap = discourse.text[outer(one.mention).end : outer(two.mention).start]
        if gap not in {"甚至", "，甚至", "乃至", "甚至超过", "甚至达到", "甚至达", "甚至高达"}:
            continue
        if set(one.mention.hedges) <= {"above", "at-least"} and one.mention.hedges:
            yield Link(
                "range-ends",
                (
                    Reading(
                        "as written",
                        {
                            "low": (Given(one.span, one.mention.base_value, one.mention.text),),
                            "high": (Given(two.span, two.mention.base_value, two.mention.text),),
                        },
                    ),
                ),
            )
