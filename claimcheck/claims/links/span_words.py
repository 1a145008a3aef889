"""The lexicon of chronology -> the words that stand before and after a length of time, as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.claims.links.dated import CLOCK, after, before, is_length, moment_of
from claimcheck.model.claim import Claim, Discourse
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["SpanWords", "aside", "conditional", "not_of_dates", "span_words"]

_CONDITION = late("(?:以上|后)?(?:仍?[不未][^，,]{0,8})?的(?:$|原告|被告|[甲乙]方|对方|守约方)")
"""逾期超过60日的,…: what holds if so long has gone by."""
_ZONES = late("当地时间|當地時間")
_LONG = (
    r"(?:[了为是约达近共]|共计|总共|一共|总计|长达|仅仅?|已经?){0,2}"
    r"(?:[他她它其]?的?(?:一生|人生|生命|生涯)?[中里]?的?(?:最后|整整|漫长)的?)?\s?"
)
"""会期共计8天, 任期仅仅三年: what may stand between a name and its length."""
_ASIDE = late("其中|其间|此间|此前|在此之前|先前|另有|另外|原定|原计划|原拟|原本|原工期")
"""What opens a clause that tells of a part of the time, or of another time."""
"""Clock times of two places are not subtracted."""
_OF_SEVERAL = late("[两兩二三四五六七八九十][^，。；,;0-9年月日天周时]{1,3}(?:合计|总共|一共|累计|共计|相加|加起来)(?:共|为|是|达|有|约)?$")
"""两段合计319年: the sum of several lengths, none of them between two dates alone."""


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
    labour: re.Pattern[str]
    collective: re.Pattern[str]


@lru_cache(maxsize=8)
def span_words(pack: Pack) -> SpanWords:
    """The words of a pack as patterns."""

    def ends(name: str, gap: str = r"[了为是约达近共]{0,2}\s?") -> re.Pattern[str]:
        return late(f"{pack.alternatives(f'chronology.{name}')}{gap}$")

    def begins(name: str) -> re.Pattern[str]:
        return late(rf"\s?的?{pack.alternatives(f'chronology.{name}')}")

    return SpanWords(
        ends("span_full", _LONG),
        ends("span_total"),
        begins("span_after"),
        begins("span_inside"),
        ends("span_step"),
        ends("span_refused_before", r"\s?"),
        begins("span_refused_after"),
        begins("later"),
        begins("ago"),
        ends("shift"),
        ends("span_whole", _LONG),
        ends("span_term", _LONG),
        ends("span_never", r"\s?"),
        late(rf"{pack.alternatives('chronology.span_total')}[一-龥]{{0,4}}$"),
        late("每|平均|分别|各|不同|较|比|其间|期间|此间|当中|除去|扣除"),
        late("每|平均|分别|其间|期间|此间"),
        begins("span_labour"),
        late(
            f"{pack.alternatives('chronology.span_collective')}[^，。；,;]{{0,14}}(?:共计|合计|总共|一共|累计|共|合)[^，。；,;0-9]{{0,5}}$"
        ),
    )


def not_of_dates(discourse: Discourse, claim: Claim, words: SpanWords) -> bool:
    """Whether its own words say that a length is not the one between two dates: of two clocks, of a condition, of something else."""
    left, right = before(discourse, claim), after(discourse, claim)
    if claim.quantity.unit in CLOCK and claim.mention.text.startswith("一天"):
        return True  # 一天6.5小时 is told of every day
    if claim.quantity.unit in CLOCK and _ZONES.search(discourse.layout.sentence_text(claim.clause.sentence)):
        return True
    if conditional(right) and words.step.search(left):
        return True
    if words.collective.search(before(discourse, claim, 36)) or _OF_SEVERAL.search(left):
        return True
    other = words.refused_after.match(right) or words.never.search(left)
    return bool(other or (words.refused_before.search(left) and not words.full.search(left)))


def aside(discourse: Discourse, claim: Claim) -> bool:
    """Whether a length, or one before it in its sentence, is of a part or of another time: 任书记5年,此前任县长3年,前后共8年."""
    named = claim.quantity.unit not in CLOCK and _FROM_NAMED.search(before(discourse, claim, 20))
    if named or _of_one_time(discourse, claim) or _on_the_way(discourse, claim):
        return True
    lengths = [c for c in discourse.by_sentence.get(claim.clause.sentence, ()) if is_length(c) and c.id <= claim.id]
    return any(
        _ASIDE.search(discourse.text, length.clause.span.start, length.span.start) is not None and not _dated_in(discourse, length)
        for length in lengths
    )


_ONE_TIME = late(r"最[长短久快慢][^，。；,;\d]{0,8}$")
_FROM_NAMED = late("距(?:离)?(?:[^，。；,;0-9今]{1,8}?)(?:整整|已经?|足足|刚好|正好|恰好)?(?:有|过去|过了)?(?:整整|足足)?$")
"""距创立整整一百年: what it is counted from is named, and may be dated elsewhere."""
_STOP = late("(?:停留|停靠|停车|停站|逗留|休息|歇息|小憩|休整|拍照|用餐|游览|参观)(?:了|约|大约|近)*$")
_SETS_OUT = late("[^，。；,;]{0,6}(?:出发|启程|动身|开出|发车|起飞|离开|集合|驶离|始发)")


def _of_one_time(discourse: Discourse, claim: Claim) -> bool:
    """Whether a length is that of one of several times: 早上7点至8点半，最长的一次等了31分钟."""
    return bool(_ONE_TIME.search(before(discourse, claim, 14))) and not _dated_in(discourse, claim)


def _on_the_way(discourse: Discourse, claim: Claim) -> bool:
    """Whether a length is that of a stop behind the time at which a way begins: 7:30出发，垭口停留20分钟，12:10到达."""
    if claim.quantity.unit not in CLOCK or not _STOP.search(before(discourse, claim)):
        return False
    told = [c for c in discourse.by_sentence.get(claim.clause.sentence, ()) if c.id < claim.id and moment_of(c) is not None]
    return bool(told) and _SETS_OUT.match(discourse.text, told[-1].span.end) is not None


def _dated_in(discourse: Discourse, claim: Claim) -> bool:
    """Whether a date stands before a length in its clause."""
    here = discourse.by_clause.get(claim.clause.index, ())
    return any(moment_of(other) is not None for other in here if other.id < claim.id)


def conditional(right: str) -> bool:
    """Whether a length opens a condition, by what stands behind it."""
    return _CONDITION.match(right) is not None
