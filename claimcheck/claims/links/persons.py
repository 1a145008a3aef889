"""Dates of birth and death in a discourse -> the lives that ages are held against."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.claims.links.chronology import chronology
from claimcheck.claims.links.dated import before, end_of
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["Life", "LifeWords", "life_words", "lives"]

_LONGEST_LIFE = 150
_AGE = 24
_LIVING = late(r"\s?[-－—–~～至]{1,2}\s?[今]?\s?[)）]")
"""(1950年5月30日 - ): a day that opens a bracket and has no end is the birth of somebody who lives."""
_SOME_TIME = ("之后", "以后", "后", "之前", "以前", "前", "代", "年代")


@dataclass(frozen=True, slots=True)
class LifeWords:
    """The words that make a date a birth or a death."""

    birth_before: re.Pattern[str]
    birth_after: re.Pattern[str]
    death_before: re.Pattern[str]
    death_after: re.Pattern[str]
    near: re.Pattern[str]
    age: re.Pattern[str]
    relatives: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Life:
    """Births and deaths in order of appearance; ``brackets`` are lives written 1881—1936 after a name."""

    births: tuple[Claim, ...]
    deaths: tuple[Claim, ...]
    brackets: tuple[Claim, ...]


@lru_cache(maxsize=8)
def life_words(pack: Pack) -> LifeWords:
    """The words of a pack as patterns."""
    of = chronology(pack)
    return LifeWords(
        late(f"(?<![发产学衍寄丛滋野派陌先医考招男女师卫])(?:{of('birth_before')})[于是为:：]{{0,2}}$"),
        late(
            rf"[)）]?[,，]?[^，。；;,\d]{{0,12}}?(?<![学先医女男考新发招业卫民花师门书养究大产老小武须])(?:{of('birth_after')})(?!产|效|前|长|活|病|意|涯|机|态|物|存|肖|命|育|成|鲜|姜|动|之?后|以后|的人|率|人口)"
        ),
        late(f"{of('death_before')}$"),
        late(rf"(?:\d{{1,2}}[时点]\d{{0,2}}分?)?[,，]?[^。；;\d]{{0,24}}?{of('death_after')}(?!后|前|人|时|率)"),
        late(of("life_near")),
        late(f"^[^。；\\d]{{0,{_AGE}}}?{of('age_death')}"),
        late(of("relatives")),
    )


def lives(discourse: Discourse, words: LifeWords) -> Life:
    """Every birth and death of the text, with those in brackets."""
    births: list[Claim] = []
    deaths: list[Claim] = []
    brackets: list[Claim] = []
    for claim in discourse.of("time"):
        mention = claim.mention
        if isinstance(mention, Period):
            if _is_life(discourse, claim, mention, words):
                brackets.append(claim)
                births.append(end_of(claim, last=False))
                deaths.append(end_of(claim, last=True))
            continue
        if not isinstance(mention, Moment) or mention.year is None or "decade" in mention.given or "century" in mention.given:
            continue
        left, right = before(discourse, claim, 10), discourse.text[claim.span.end : claim.span.end + 56].split("。")[0]
        if right.startswith(_SOME_TIME):
            continue
        living = {"month", "day"} <= mention.given and _LIVING.match(discourse.text, claim.span.end) is not None
        if living or words.birth_before.search(left) or words.birth_after.match(_own(discourse, claim, right)):
            births.append(claim)
        elif words.death_before.search(left) or words.death_after.match(_own(discourse, claim, right)):
            deaths.append(claim)
    return Life(tuple(births), tuple(deaths), tuple(brackets))


def _own(discourse: Discourse, claim: Claim, right: str) -> str:
    """The words after a date up to the next date or number of its sentence."""
    for other in discourse.by_sentence.get(claim.clause.sentence, ()):
        if other.span.start >= claim.span.end:
            return right[: max(0, other.span.start - claim.span.end)]
    return right


def _is_life(discourse: Discourse, claim: Claim, period: Period, words: LifeWords) -> bool:
    """Two years in brackets after a name, with words of a life beside them."""
    start, end = period.start, period.end
    if start is None or end is None or start.year is None or end.year is None or start.calendar != "gregorian":
        return False
    if not {"year"} <= start.given or "year" not in end.given or start.hour is not None:
        return False
    text = discourse.text
    opening = text[max(0, claim.span.start - 8) : claim.span.start]
    if not re.search(r"[(（][^()（）\d]{0,7}$", opening):
        # 1963年10月10日—2003年12月30日,…,终年40岁 stands without brackets
        return bool(words.age.search(text[claim.span.end : claim.span.end + _AGE])) and 0 <= end.year - start.year < _LONGEST_LIFE
    near = text[claim.span.end : claim.span.end + 24] + text[max(0, claim.span.start - 14) : claim.span.start]
    return bool(words.near.search(near)) and abs(end.year - start.year) < _LONGEST_LIFE * 10
