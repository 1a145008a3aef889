"""An age of a heading or at a deed, in a text with one birth -> links that hold it against every date it can have been told for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.claims.links.aged import age_words
from claimcheck.claims.links.dated import after, before, end_of, explicit, year_of
from claimcheck.claims.links.persons import life_words, lives
from claimcheck.claims.links.tied import near_enough
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["ages_at_large"]

_LONG, _MOST, _YOUNGEST, _OLDEST = 1500, 40, 6, 115
_SHORT_OF, _LEFT = 2, 24
"""Years after its last date in which a text can still have been written."""
_BUT = r"[，,]?(?:[他她其]|被告人?[一-龥]{0,3}|原告[一-龥]{0,3})?(?:[年仅已才为系是刚约近尚只有实际]{0,4})$"
_OF_MANY = late("寿命|平均|年龄|不满|未满|不到|超过")
_NEXT_TO = late(r"(?:和|与|带着|照顾|陪着?|养育|赡养|抚养)[^，。；]{0,6}$")


@lru_cache(maxsize=8)
def _words(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    told, deeds = pack.alternatives("chronology.deeds_dated"), pack.alternatives("chronology.deeds_aged")
    return (
        late(rf"{told}(?:之?时|当时|那年|当年|的时候){_BUT}"),
        late(rf"{deeds}(?:之?时|那年|当年|那一年|的时候){_BUT}"),
        late(rf"的?(?:高龄)?的?[^，。；！？、\d\s]{{0,6}}?{pack.alternatives('chronology.persons_aged')}"),
    )


def ages_at_large(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """78岁老校长… (heading) 生于1938年…2019年底…: no year that the text tells fits the age."""
    if len(discourse.text) > _LONG:
        return
    births = [claim for claim in lives(discourse, life_words(pack)).births if explicit(claim)]
    if not births or len({year_of(birth) for birth in births}) != 1 or _of_kin(discourse, births[0], pack):
        return
    birth = births[0]
    times = _times(discourse, births)
    if not times:
        return
    latest = max(year_of(time) or 0 for time in times)
    for claim in discourse.claims:
        if not _age(discourse, claim, pack):
            continue
        how = _told_how(discourse, claim, pack)
        # what is dated nowhere may lie between the dates that are told, but not after all of them
        beyond = (year_of(birth) or 0) + int(claim.quantity.value) > latest + _SHORT_OF
        if how == "now":
            pool = [time for time in times if (year_of(time) or 0) >= latest - 1]
        elif how == "dated" or (how == "deed" and beyond):
            pool = times
        else:
            continue
        if any(near_enough(birth, time, claim) for time in pool):
            readings = (Reading("any date", {"birth": (birth,), "when": (time,), "stated": (claim,)}) for time in pool[:_MOST])
            yield Link("age-at", tuple(readings), frozenset({"inferred"}))


def _age(discourse: Discourse, claim: Claim, pack: Pack) -> bool:
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.dimension != "age" or mention.is_range or mention.hedges:
        return False
    if not _YOUNGEST <= mention.value <= _OLDEST or mention.value % 1:
        return False
    words, left = age_words(pack), before(discourse, claim, 16)
    if words.relatives.search(left) or _NEXT_TO.search(left) or _OF_MANY.search(left + after(discourse, claim)):
        return False
    return not any(other.mention.text == mention.text for other in discourse.claims if other.id != claim.id and _is_bound(discourse, other))


def _is_bound(discourse: Discourse, claim: Claim) -> bool:
    return isinstance(claim.mention, Quantity) and claim.mention.dimension == "age" and after(discourse, claim, 4).startswith(("以", "及"))


def _told_how(discourse: Discourse, claim: Claim, pack: Pack) -> str:
    """now: of whom a heading is about; dated: at a deed that a judgment always dates; deed: at another one."""
    dated, deed, person = _words(pack)
    sentence = discourse.layout.sentences[claim.clause.sentence]
    left = discourse.text[max(sentence.span.start, claim.span.start - _LEFT) : claim.span.start]
    if dated.search(left):
        return "dated"
    if deed.search(left):
        return "deed"
    ages = [other for other in discourse.by_sentence.get(claim.clause.sentence, ()) if _in_years(other)]
    alone = sentence.heading and sentence.index <= 1 and len(ages) == 1
    return "now" if alone and not left.endswith(("约", "近", "过")) and person.match(discourse.text, claim.span.end) else ""


def _in_years(claim: Claim) -> bool:
    return isinstance(claim.mention, Quantity) and claim.mention.dimension == "age"


def _of_kin(discourse: Discourse, birth: Claim, pack: Pack) -> bool:
    """Whether somebody's relative is who was born."""
    return age_words(pack).relatives.search(before(discourse, birth, 24)) is not None


def _times(discourse: Discourse, births: list[Claim]) -> list[Claim]:
    """Every date of the text after the year of birth, both ends of a stretch."""
    born = {birth.id for birth in births}
    floor = year_of(births[0]) or 0
    found = []
    for claim in discourse.of("time"):
        if claim.id in born or not isinstance(claim.mention, Moment | Period):
            continue
        for last in (False, True) if isinstance(claim.mention, Period) else (False,):
            end = end_of(claim, last=last)
            year = year_of(end)
            if year is not None and year > floor and isinstance(end.mention, Moment) and not end.mention.given & {"decade", "century"}:
                found.append(end)
    return found
