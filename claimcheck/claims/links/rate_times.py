"""The times of a share, its part and its whole -> whether they can hold together."""

from __future__ import annotations

from claimcheck.claims.links.scene import of_the_year_before, years_apart
from claimcheck.model.claim import Claim
from claimcheck.packs.patterns import late

__all__ = ["of_another_time", "other_period", "same_time"]

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


def other_period(one: Claim, two: Claim) -> bool:
    """Whether two claims are known to be of different stretches of a year (第三季度, 前三季度)."""
    if one.time is None or two.time is None or same_time(one, two):
        return False
    return bool(_PART_OF_YEAR.search(one.time.text) and _PART_OF_YEAR.search(two.time.text))
