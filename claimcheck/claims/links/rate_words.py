"""A pack's words of shares and rates -> compiled patterns, once per pack."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["RateWords", "rate_words"]


@dataclass(frozen=True, slots=True, eq=False)
class RateWords:
    """The patterns; those that end in ``_end`` match at the end of the words left of a number."""

    inside: re.Pattern[str]
    picks: re.Pattern[str]
    totals: re.Pattern[str]
    no_rate: re.Pattern[str]
    change: re.Pattern[str]
    reached: re.Pattern[str]
    adverbs: re.Pattern[str]
    breaks: re.Pattern[str]
    generic: re.Pattern[str]
    hollow: re.Pattern[str]
    occupies_end: re.Pattern[str]
    rate_end: re.Pattern[str]
    of_end: re.Pattern[str]
    bare: re.Pattern[str]
    noun_alone: re.Pattern[str]
    negation: re.Pattern[str]
    list_price: re.Pattern[str]
    sale_price: re.Pattern[str]
    comes_to: re.Pattern[str]
    plain: re.Pattern[str]
    hollow_pairs: frozenset[str]
    holding: re.Pattern[str]
    dealing: re.Pattern[str]
    former: re.Pattern[str]
    principal: re.Pattern[str]
    latter: re.Pattern[str]
    parts_of_rates: Mapping[str, tuple[str, ...]]
    wholes_of_rates: Mapping[str, tuple[str, ...]]
    halves: tuple[tuple[str, tuple[str, ...]], ...]
    halved: Mapping[str, str]
    joint: re.Pattern[str]
    lacking: re.Pattern[str]
    groups: re.Pattern[str]
    kin: tuple[frozenset[str], ...]
    plans: frozenset[str]
    other_base: re.Pattern[str]
    metric_words: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=8)
def rate_words(pack: Pack) -> RateWords:
    """The patterns of a pack."""
    reach = f"{pack.alternatives('rates.reach')}{{0,4}}"
    rate = "(?:率|面|进度|占比|比率|比例|比重|份额|百分比)"
    equals = pack.alternatives("rates.equals")
    return RateWords(
        inside=late(rf"(?:{pack.alternatives('rates.inside')})(?<![{''.join(pack.lexicon('rates.no_inside'))}]中)$"),
        picks=late(pack.alternatives("rates.picks")),
        totals=late(pack.alternatives("rates.totals")),
        no_rate=late(rf"{pack.alternatives('rates.no_rates')}{rate}$"),
        change=late(pack.alternatives("rates.changes")),
        reached=late(r"(?:比重|比例|份额|占比|百分比|率)[^，,]{0,4}(?:至|到|为|达)$"),
        adverbs=late(rf"{pack.alternatives('rates.adverbs')}+$"),
        breaks=late(pack.alternatives("rates.breaks")),
        generic=late(rf"{pack.alternatives('rates.generic')}*"),
        hollow=late(pack.alternatives("rates.hollow")),
        occupies_end=late(
            rf"(?P<owner>.{{0,40}}?)占(?!地|用|领|道|线|座|有率|优)(?:到|了|去|据|有|比){{0,2}}(?P<whole>[^占]{{0,30}}?)的?"
            rf"(?:比重|比例|份额|百分比|分量|比率)?(?:的比重|的比例)?(?:[一-鿿]{{1,2}}(?:至|到|为))?{reach}$"
        ),
        rate_end=late(rf"(?P<owner>.{{0,40}}?)(?P<stem>[一-鿿A-Za-z]{{1,10}}?)(?P<noun>{rate}){reach}$"),
        of_end=late(rf"(?P<owner>.{{0,40}}?){equals}{{1,2}}(?P<whole>[^的]{{1,18}}?)的{reach}$"),
        noun_alone=late(rf"(?:所占|其|这一|占)?(?:占比|比例|比重|份额|比率|(?:市场)?(?:占有|渗透)率|市占率){reach}"),
        bare=late(rf"(?:这|其|而|且|人数|数量)?{reach}$"),
        negation=late(pack.alternatives("rates.negations")),
        list_price=late(pack.alternatives("rates.list_prices")),
        sale_price=late(pack.alternatives("rates.sale_prices")),
        comes_to=late(rf"[，,]?(?:的|约|人民币|{pack.alternatives('rates.comes_to')}){{1,5}}"),
        plain=late(pack.alternatives("rates.plain")),
        hollow_pairs=frozenset(pack.lexicon("rates.hollow")),
        holding=late(pack.alternatives("rates.holdings")),
        dealing=late(pack.alternatives("rates.dealings")),
        latter=late(pack.alternatives("rates.latter")),
        principal=late(pack.alternatives("rates.principals")),
        former=late(pack.alternatives("rates.former")),
        halves=tuple((one, tuple(others.split())) for one, others in pack.table("rates.halves").items()),
        halved=pack.table("rates.halved"),
        joint=late(pack.alternatives("rates.joint")),
        groups=late(pack.alternatives("rates.groups")),
        lacking=late(pack.alternatives("rates.lacking")),
        kin=tuple(frozenset(units.split()) for units in pack.lexicon("rates.kin")),
        other_base=late(pack.alternatives("rates.other_base")),
        plans=frozenset(pack.lexicon("rates.plans")),
        metric_words={metric.id: tuple(sorted(metric.words, key=len, reverse=True)) for metric in pack.metrics},
        wholes_of_rates={stem: tuple(names.split()) for stem, names in pack.table("rates.wholes_of_rates").items()},
        parts_of_rates={stem: tuple(parts.split()) for stem, parts in pack.table("rates.parts_of_rates").items()},
    )
