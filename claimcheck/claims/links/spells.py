"""Two values that stand far from their change or arrival -> whether they may be of one thing at two times."""

from __future__ import annotations

from claimcheck.claims.links.change_sizes import told_by_another
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import MULTIPLE, RATIO, TIME
from claimcheck.claims.links.states import alike, apart, full_name, of_its_own, own_date, than_date, unlike_spells
from claimcheck.packs.patterns import late

__all__ = ["of_one_spell", "of_other_sizes", "of_two_times"]

_THAN = late("[比较]")
_RATED = late("[同环]比[升降增减上下涨跌]")
_MOST_TIMES, _SLIP = 5, 100
"""Values further apart are of two things, unless 万 or 亿 is lost."""


def _dates(stretch: Stretch, *sides: Item) -> list[str]:
    """The date before each value in its sentence as written."""
    claims = (stretch.time_before(side) for side in sides)
    return [claim.mention.text if claim is not None else "" for claim in claims]


def of_one_spell(stretch: Stretch, item: Item, end: Item, words: ChangeWords) -> bool:
    """Whether two values may be of one thing at two times: neither of a year and a quarter, nor of two subjects."""
    if unlike_spells(*_dates(stretch, item, end)) or (item.sentence != end.sentence and of_its_own(end, item.gap, words)):
        return False
    return not apart(full_name(item, words), full_name(end, words))


def of_two_times(stretch: Stretch, start: Item, end: Item, delta: Item, words: ChangeWords) -> bool:
    """Whether far-off values of a change are dated, of one name, and told before it: all that can speak for them."""
    if end.role == "base" or "mark" in (start.role, end.role) or _RATED.search(start.gap):
        return False
    if delta.place < end.place and not (end.role == "to" and end.sentence == delta.sentence):
        return False
    if delta.sentence != end.sentence and told_by_another(stretch.items, start.claim, end.claim, delta):
        return False  # 劳动人口为377万,去年同期为399万,减少22万。其中低技术劳动人口减少16万
    names, own = (full_name(start, words), full_name(end, words)), full_name(delta, words)
    if delta.sign == MULTIPLE and own and not any(alike(own, name) for name in names):
        return False  # 授权点占37.6%,现在44.2%,博士授权点增加了三倍
    if unlike_spells(*_dates(stretch, start, end)) or apart(*names):
        return False
    based = bool(start.basis) and start.basis == delta.basis and not _THAN.search(start.gap)
    if (
        start.place > delta.place
        and not based
        and not (than_date(stretch, delta) and than_date(stretch, delta) == own_date(stretch, start))
    ):
        return False
    if TIME not in start.gap and not start.past and start.role != "base":
        return False
    if TIME not in end.gap and start.role != "base" and not start.past and end.role != "to":
        return False
    return end.role == "to" or not names[1] or alike(*names)


def of_other_sizes(delta: Item, start: Item, end: Item) -> bool:
    """Whether values of two sentences lie too far apart for a rate below a hundred per cent: 销量290万辆。乙牌23万辆,跃升28%."""
    one, two = sorted((start.claim.quantity.base_value, end.claim.quantity.base_value))
    apart = start.sentence != end.sentence and two > _MOST_TIMES * one and two < _SLIP * one
    return apart and delta.sign == RATIO and delta.claim.quantity.base_value < 1
