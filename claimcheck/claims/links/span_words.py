"""The lexicon of chronology -> the words that stand before and after a length of time, as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["SpanWords", "span_words"]


@dataclass(frozen=True, slots=True)
class SpanWords:
    """What stands before and after a length of time."""

    full: re.Pattern[str]
    total: re.Pattern[str]
    after: re.Pattern[str]
    inside: re.Pattern[str]
    step: re.Pattern[str]
    refused_before: re.Pattern[str]
    refused_after: re.Pattern[str]
    later: re.Pattern[str]
    ago: re.Pattern[str]
    shift: re.Pattern[str]
    whole: re.Pattern[str]
    term: re.Pattern[str]
    never: re.Pattern[str]
    counted: re.Pattern[str]
    each: re.Pattern[str]
    aside: re.Pattern[str]


@lru_cache(maxsize=8)
def span_words(pack: Pack) -> SpanWords:
    """The words of a pack as patterns."""

    def ends(name: str, gap: str = r"[了为是约达近共]{0,2}\s?") -> re.Pattern[str]:
        return late(f"{pack.alternatives(f'chronology.{name}')}{gap}$")

    def begins(name: str) -> re.Pattern[str]:
        return late(rf"\s?的?{pack.alternatives(f'chronology.{name}')}")

    return SpanWords(
        ends("span_full"),
        ends("span_total"),
        begins("span_after"),
        begins("span_inside"),
        ends("span_step"),
        ends("span_refused_before", r"\s?"),
        begins("span_refused_after"),
        begins("later"),
        begins("ago"),
        ends("shift"),
        ends("span_whole"),
        ends("span_term"),
        ends("span_never", r"\s?"),
        late(rf"{pack.alternatives('chronology.span_total')}[一-龥]{{0,4}}$"),
        late("每|平均|分别|各|不同|较|比|其间|期间|此间|当中"),
        late("每|平均|分别|其间|期间|此间"),
    )
