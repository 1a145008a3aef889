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
    occupies: re.Pattern[str]
    rate_noun: re.Pattern[str]
    own_holding: re.Pattern[str]
    same_whole: re.Pattern[str]
    breaks: re.Pattern[str]


@lru_cache(maxsize=8)
def rate_words(pack: Pack) -> RateWords:
    """The patterns of a pack."""
    stop = pack.alternatives("rates.name_stops")
    return RateWords(
        marker=re.compile(pack.alternatives("rates.markers")),
        not_share=re.compile(pack.alternatives("rates.not_share")),
        occupies=re.compile(rf"占(?:到|了|去)?(?P<whole>[^，。；,;]{{0,26}}?){stop}{{0,3}}$"),
        rate_noun=re.compile(r"(?P<stem>[一-鿿]{1,8})(?:率|面|占比|比例|比重|份额)(?:分别)?(?:约|为|达|仅|是|近|超|超过|高达|达到|只有|约为|仅为|均为|已达|已达到)*$"),
        own_holding=re.compile(pack.alternatives("rates.own_holding")),
        same_whole=re.compile(pack.alternatives("rates.same_whole")),
        breaks=re.compile(r"分别|各占|各为|依次"),
    )
