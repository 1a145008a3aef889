"""A pack's words of shares and rates -> compiled patterns, once per pack."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.packs import Pack

__all__ = ["RateWords", "rate_words"]


@dataclass(frozen=True, slots=True, eq=False)
class RateWords:
    """The patterns; those that end in ``_end`` match at the end of the words left of a number."""

    marker: re.Pattern[str]
    not_share: re.Pattern[str]
    occupies_end: re.Pattern[str]
    rate_end: re.Pattern[str]
    times_end: re.Pattern[str]
    breaks: re.Pattern[str]


@lru_cache(maxsize=8)
def rate_words(pack: Pack) -> RateWords:
    """The patterns of a pack."""
    stop = pack.alternatives("rates.name_stops")
    reach = pack.alternatives("rates.reach")
    return RateWords(
        marker=re.compile(pack.alternatives("rates.markers")),
        not_share=re.compile(pack.alternatives("rates.not_share")),
        occupies_end=re.compile(rf"占(?:到|了|去|据)?(?P<whole>[^，。；,;]{{0,30}}?){stop}{{0,3}}{reach}{{0,2}}$"),
        rate_end=re.compile(rf"(?P<stem>[一-鿿]{{1,10}}?)(?:率|面|占比|比例|比重|份额)[^，。；,;\d]{{0,3}}{reach}{{0,3}}$"),
        times_end=re.compile(rf"(?:是|为|相当于|等于|达到|达|超过|约为|仅为|不及){reach}{{0,2}}(?P<whole>[^，。；,;]{{1,16}})的{reach}{{0,2}}$"),
        breaks=re.compile(pack.alternatives("rates.breaks")),
    )
