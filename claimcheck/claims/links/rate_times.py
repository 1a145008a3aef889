"""The times of a share, its part and its whole -> whether they can hold together."""

from __future__ import annotations

from claimcheck.claims.links.scene import comparable, of_the_year_before, years_apart
from claimcheck.model.claim import Claim, Discourse
from claimcheck.packs.patterns import late

__all__ = ["of_another_time", "of_named_time", "other_period", "same_time"]

_TIME_ALONE = late(r"(?:去年|上年|前年|[0-9]{4}年|十年前|上一年)(?:同期|全年|末|底|度)?")
_PART_OF_YEAR = late(r"季度|月份?$|半年|当月|当季|全年")


def of_another_time(share: Claim, part: Claim) -> bool:
    """Whether a rate is of a time of its own, and the part of another: 年末城镇人口273.8万人。上年末城镇化率64.0%."""
    if share.time is None or same_time(share, part):
        return False
    if share.clause.sentence == part.clause.sentence:
        return share.time.span.start > part.span.end and years_apart(share, part)
    return share.time.span.start > part.span.end and (of_the_year_before(share) != of_the_year_before(part) or years_apart(share, part))


def same_time(one: Claim, two: Claim) -> bool:
    """Whether two claims hold for one time, as far as their words tell (今年前5个月, 前5个月)."""
    if one.time is None or two.time is None:
        return one.time is two.time
    if of_the_year_before(one) != of_the_year_before(two):
        return False  # 年末, 上年末
    return one.time.text.endswith(two.time.text) or two.time.text.endswith(one.time.text)


def other_period(discourse: Discourse, one: Claim, two: Claim) -> bool:
    """Whether two claims are known to be of different stretches of a year (第三季度, 前三季度), each told in its own paragraph."""
    if one.time is None or two.time is None or same_time(one, two):
        return False
    if not all(_told_here(discourse, claim) for claim in (one, two)):
        return False
    return bool(_PART_OF_YEAR.search(one.time.text) and _PART_OF_YEAR.search(two.time.text))


def _told_here(discourse: Discourse, claim: Claim) -> bool:
    """Whether the time of a claim is told in its own paragraph, and not taken over from the one before."""
    layout = discourse.layout
    told = layout.sentence_at(claim.time.span.start) if claim.time is not None else None
    return told is not None and told.paragraph == layout.sentences[claim.clause.sentence].paragraph


_THEN = late(r"(?:当初|当时|那时|那年|从前|过去|以前|此前|原来|最初|起初|开始时|刚开始|创办时|建厂时|起步时|起步之初)(?:的)?")
_OF_THEN = late(r"(?:年|月|天)以?前|当初|当年|当时|那时|从前|过去|以前|原来|原先|最初|起初|一开始|刚|时[，,]|之初|初期|只有|仅有")


def _told_of_then(discourse: Discourse, claim: Claim) -> bool:
    """Whether the words of its clause put a number in the past that a comparison calls 当初."""
    return _OF_THEN.search(discourse.text, claim.clause.span.start, claim.span.start) is not None


def of_named_time(discourse: Discourse, name: str, whole: Claim, part: Claim) -> bool:
    """Whether a whole is what the part was at the time that a comparison names: 是去年的3倍, 为2015年的四成."""
    if _THEN.fullmatch(name) is not None:
        return whole.id < part.id and comparable(whole, part) and _told_of_then(discourse, whole) and not _told_of_then(discourse, part)
    if _TIME_ALONE.fullmatch(name) is None or whole.time is None or same_time(whole, part):
        return False
    told = whole.time.text.removesuffix("同期").removesuffix("全年").removesuffix("末")
    return name.startswith(told) and bool((whole.head and whole.head == part.head) or (whole.metric and whole.metric == part.metric))
