"""A length of time that something or somebody was away, or that is left to a day, and the few times around -> links of the three."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from claimcheck.claims.links.bounds import follows
from claimcheck.claims.links.dated import Pair, after, before, in_one_year, is_length, measurable
from claimcheck.claims.links.plain_ends import fits_unit
from claimcheck.claims.links.surroundings import of_its_size
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["days_left", "parted"]

_SENTENCES, _MOST, _FEWEST = 3, 4, 2
_AHEAD = (0, 1, 2)
"""距离高考还有87天。3月12日,…。高考将于6月7日开始: both days behind it."""
_SET = late("开幕|揭幕|开赛|开考|开跑|开锣|打响|举行|举办|启幕")
_THEN = late(r"(?:的|之?后|以后|，|,|、|再|才|终|。|$)")
_LEFT_TO = late(r"(?:距离?|离)(?P<what>[^，。；\d]{1,14}?)(?:还有|仅剩|只剩|还剩|尚有|仅有|只有|倒计时|不到|剩余)$")
_COUNTDOWN = late(r"倒计时$")
_WHOLE = 24


@lru_cache(maxsize=8)
def _away(pack: Pack) -> re.Pattern[str]:
    return late(f"{pack.alternatives('chronology.away')}(?:了|近|整整|已|已有|长达)?$")


@lru_cache(maxsize=8)
def _leaving(pack: Pack) -> re.Pattern[str]:
    return late(pack.alternatives("chronology.parting"))


def parted(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """1946年…被抓壮丁。1988年…来信,分别42年的…: the years of the few sentences before, each with each."""
    away = _away(pack)
    for claim in discourse.of("duration"):
        if not is_length(claim) or claim.quantity.unit != "年" or claim.quantity.hedges or claim.quantity.value < _FEWEST:
            continue
        if not away.search(before(discourse, claim)) or not _THEN.match(discourse.text, claim.span.end):
            continue
        told = _years_before(discourse, claim)
        # 1994年复出。1996年,阔别五年…: what is told first need not be how it began
        if told is None or not _leaving(pack).search(discourse.layout.sentence_text(told[0].clause.sentence)):
            continue
        pairs = [Pair(one, two) for one, two in combinations(told, 2) if follows(one, two)]
        whole = [pair for pair in pairs if pair.start.id == told[0].id and pair.end.id == told[-1].id]
        if whole and of_its_size(whole[0], claim):
            readings = (*whole, *(pair for pair in pairs if pair not in whole))
            yield Link("span-events", tuple(_reading(pair, claim) for pair in readings), frozenset({"inferred"}))


def _years_before(discourse: Discourse, claim: Claim) -> list[Claim] | None:
    """The two to four single times with a year in the sentences before a length, in order; none where a stretch is among them."""
    sentences = discourse.layout.sentences
    here = sentences[claim.clause.sentence]
    near = [
        other
        for index in range(max(0, here.index - _SENTENCES), here.index + 1)
        if sentences[index].paragraph == here.paragraph
        for other in discourse.by_sentence.get(index, ())
        if isinstance(other.mention, Moment | Period) and other.span.end <= claim.span.start
    ]
    if any(isinstance(other.mention, Period) for other in near):
        return None
    told = [other for other in near if fits_unit(discourse, other, "年")]
    return told if _FEWEST <= len(told) <= _MOST and len(told) == len(near) else None


def days_left(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """将于9月23日开幕。6月15日,距离开幕还有100天: the only two days of the sentences around."""
    for claim in discourse.of("duration"):
        if not is_length(claim) or claim.quantity.unit != "天" or claim.quantity.hedges:
            continue
        left = discourse.text[max(0, claim.span.start - _WHOLE) : claim.span.start]
        found = _LEFT_TO.search(before(discourse, claim, _WHOLE))
        if found is None and not _COUNTDOWN.search(left):
            continue
        told = _days(discourse, claim, (-1, 0)) or _days_ahead(discourse, claim, "" if found is None else found["what"])
        if len(told) != _FEWEST:
            continue
        pair = _in_order(*told)
        if pair is not None and measurable(pair, "天") and of_its_size(pair, claim) and after(discourse, claim)[:1] not in {"内", "以"}:
            yield Link("span-step", (_reading(pair, claim),), frozenset({"inferred"}))


def _days(discourse: Discourse, claim: Claim, reach: Sequence[int]) -> list[Claim]:
    """The days of the sentences so far from that of a length; what is no plain day beside them counts too."""
    sentences = discourse.layout.sentences
    here = sentences[claim.clause.sentence]
    near = [
        other
        for index in (here.index + step for step in reach)
        if 0 <= index < len(sentences) and sentences[index].paragraph == here.paragraph
        for other in discourse.by_sentence.get(index, ())
        if isinstance(other.mention, Moment | Period) and (isinstance(other.mention, Period) or other.mention.given)
    ]
    return near if all(fits_unit(discourse, other, "天") for other in near) and len({other.mention.text for other in near}) > 1 else []


def _days_ahead(discourse: Discourse, claim: Claim, what: str) -> list[Claim]:
    """The two days told behind a length, if what is waited for is named again beside the last, or said to begin then."""
    told = _days(discourse, claim, _AHEAD)
    beside = discourse.layout.sentence_text(told[-1].clause.sentence) if told else ""
    beside = beside if told and told[-1].clause.sentence != claim.clause.sentence else ""
    named = any(what[at : at + 2] in beside for at in range(len(what) - 1)) if what else _SET.search(beside) is not None
    return told if named else []


def _in_order(one: Claim, two: Claim) -> Pair | None:
    placed = in_one_year(one, two)
    if placed is None:
        return None
    return Pair(one, two) if follows(*placed) else Pair(two, one) if follows(placed[1], placed[0]) else None


def _reading(pair: Pair, claim: Claim) -> Reading:
    return Reading("around", {"start": (pair.start,), "end": (pair.end,), "stated": (claim,)})
