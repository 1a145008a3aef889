"""Changes that no other rule found sides for -> Links with the values of two times nearby, to which only a likely slip lends weight."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from decimal import localcontext

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.change_near import is_refused
from claimcheck.claims.links.change_sides import sane
from claimcheck.claims.links.change_sizes import against, backwards, change_links, closes, told_by_another
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.digit_slips import rounded_to, swapped
from claimcheck.claims.links.gap_basis import of_other_accounts
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import POINTS, RATIO, TIME, VALUE
from claimcheck.claims.links.states import apart, convertible, full_name, longest_run, than_date, unlike_spells
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.interval import EXACT
from claimcheck.packs.patterns import late

__all__ = ["in_heading", "in_turn", "lede", "of_its_own", "of_one", "sought_changes"]

_ROLES = ("level", "to", "base", "from")
_BEFORE, _BEHIND, _REACH = 3, 1, 240
_LEDE, _BARE = 2, 8
_SHARED = 2
_PAIR, _FIGURES = 2, 3
_PAUSES = ",;。:、()\n"
_NOW = late("今年|本[年月季周期]|当[年月季周期日]|如今|目前|现在|现|已")
_LISTED = late("[、和及与]|[一-鿿]{1,6}[、和及与]")
_THAN = late("[比较同与和跟][^,。;]*$")
_BEFORE_LAST = late("(?<!去)(?:上一?|前一?|再前一)年(?!同)")
_PARTS = late("[0-9一二三四五六七八九十]+月|[一二三四]季度|[上下]半年|首季")
_WHOLE_YEAR = late("(?:去年|上年|前年)(?!同|[末底初])")
_ARRIVED = late("达到?了?|到了?")
_JOINERS = ("、", "和", "及", "与")
_PLANS = late("目标|预期|预计|计划|力争|有望|将")
_EXTENTS = late("[增涨升]幅|[降跌减]幅|增速|增长率")
_AMONG = late("在[^,]{1,8}[中里],")


def sought_changes(
    discourse: Discourse, stretches: Sequence[Stretch], words: ChangeWords, sized: Set[int], begun: Set[int]
) -> Iterator[Link]:
    """Every change without sides (those with some are ``sized``) against the values of its paragraph, or of the lede below its heading.

    What another change is measured from (``begun``) is no base of a further one of the same paragraph.
    """
    for number, stretch in enumerate(stretches):
        for item in stretch.items:
            if item.sign not in (RATIO, POINTS, VALUE) or item.claim.id in sized or item.role != "delta" or not item.direction:
                continue
            if is_refused(stretch, item, words) or _of_two_things(item):
                continue
            below = lede(discourse, stretches, number) if in_heading(discourse, stretch) else None
            yield from _told(stretch, item, below, words, begun if below is None else frozenset())


def _of_two_things(delta: Item) -> bool:
    """Whether a change is measured from something that is no time: 投资比产值多20%."""
    return _THAN.search(delta.gap) is not None and not delta.basis and TIME not in delta.gap


def in_heading(discourse: Discourse, stretch: Stretch) -> bool:
    return bool(stretch.items) and discourse.layout.sentences[stretch.items[0].claim.clause.sentence].heading


def lede(discourse: Discourse, stretches: Sequence[Stretch], number: int) -> list[Stretch]:
    """The first paragraphs below a heading."""
    return [stretch for stretch in stretches[number + 1 : number + 4] if not in_heading(discourse, stretch)][:_LEDE]


def _told(stretch: Stretch, delta: Item, below: Sequence[Stretch] | None, words: ChangeWords, begun: Set[int]) -> Iterator[Link]:
    """The link of one change: the likeliest pair of values first, every other pair for charity."""
    near = [(stretch, stretch.items)] if below is None else [(one, one.items) for one in below]
    ranked: list[tuple[bool, int, int, Item, Item]] = []
    everything: list[Item] = []
    for place, items in near:
        inside = items if below is not None else _near(items, delta)
        fitting = [item for item in inside if item.claim is not delta.claim and _can_be(item, delta)]
        everything += fitting
        ranked += [
            (
                not _swapped(delta, one.claim, two.claim),
                -_support(place, one, two, delta, words),
                abs(one.place - delta.place) + abs(two.place - delta.place),
                one,
                two,
            )
            for one in fitting
            for two in fitting
            if one is not two
            and one.claim.id not in begun
            and in_turn(place, one, two, delta)
            and not of_its_own(items, one, two)
            and not told_by_another(items, one.claim, two.claim, delta)
            and (of_one(one, two, words) or _year_of_row(place, one) is not None)
            and _changes(delta, one, two, words, title=below is not None)
        ]
    if own := _right_before(stretch, delta, everything, words):
        ranked = [entry for entry in ranked if own is entry[-1] or (own is entry[-2] and (own.role == "from" or _basis(stretch, own)))]
    ranked.sort(key=lambda entry: entry[:3])
    if not ranked:
        return
    *_, start, end = ranked[0]
    sides = [(one.claim, two.claim) for *_, one, two in ranked]
    sides += [(one.claim, two.claim) for one in everything for two in everything if one is not two and sane(one.claim, two.claim)]
    if any(closes(delta, one, two, delta.direction) for one, two in sides):
        return
    exact = against(start.claim, end.claim, delta.direction) and backwards(delta, start.claim, end.claim, delta.direction)
    named = _named(start, end, delta, words)
    alone = sum(convertible(item.claim, end.claim) for item in everything) == len((start, end))
    years = len(ranked) == 1 and len(set(stretch.years_of(delta))) > 1
    beside = not _own_name(delta, words) and abs(start.sentence - end.sentence) <= 1
    sure = (exact and _figures(delta) >= (_PAIR if named else _FIGURES)) or ((named or beside) and alone) or years
    marks = {"inferred", *(["same-noun"] if named and exact else [])} if sure else {"inferred", "searched"}
    yield from change_links(delta, list(dict.fromkeys(sides)), delta.direction, marks)


def _right_before(stretch: Stretch, delta: Item, values: Sequence[Item], words: ChangeWords) -> Item | None:
    """The value that a change without a name follows: 收入8亿元,增长7%;利润1.1亿元,上年同期为0.9亿元."""
    if _own_name(delta, words):
        return None
    before = [item for item in values if item in stretch.items and item.sentence == delta.sentence and item.place < delta.place]
    return before[-1] if before and ";" not in stretch.text(before[-1], delta) else None


def _near(items: Sequence[Item], delta: Item) -> list[Item]:
    return [item for item in items if -_BEHIND <= delta.sentence - item.sentence <= _BEFORE and abs(item.place - delta.place) <= _REACH]


def _can_be(item: Item, delta: Item) -> bool:
    """Whether an item can be a side: a value of the kind of the change, growth rates where it is told in points."""
    if item.claim.quantity.is_range or item.claim.quantity.value <= 0 or item.claim.stance != delta.claim.stance:
        return False
    if delta.sign == POINTS:
        return item.sign == RATIO and (item.role in _ROLES or (item.role == "delta" and _EXTENTS.search(delta.gap) is not None))
    if item.role not in _ROLES:
        return False
    if not item.claim.quantity.unit:
        return False  # 8.1∶42.3∶49.6
    if delta.sign == RATIO:
        return item.sign == VALUE and item.claim.quantity.dimension != "duration"
    return item.sign == VALUE and convertible(item.claim, delta.claim)


def in_turn(stretch: Stretch, one: Item, two: Item, delta: Item) -> bool:
    """Whether words or dates put the first before the second, at the time that the change is measured from."""
    if not convertible(one.claim, two.claim) or one.sign != two.sign or (one.role == "delta") != (two.role == "delta"):
        return False
    if one.role == "from" or two.role == "from":
        told, spans = stretch.years_of(delta), [stretch.year_of(one), stretch.year_of(two)]
        arrives = two.role == "to" or _ARRIVED.fullmatch(two.gap) is not None
        beside = arrives and one.sentence == two.sentence and one.place < two.place
        return beside and one.role == "from" and (not told or spans == [told[0], told[-1]])
    then, now = _basis(stretch, one), _basis(stretch, two)
    if then and (not now or _year_before(one, two)):
        return _of_one_part(stretch, one, two) and (not delta.basis or then == delta.basis or "past" in (then, delta.basis))
    return not then and not now and _by_dates(stretch, one, two, delta)


def _of_one_part(stretch: Stretch, one: Item, two: Item) -> bool:
    """Whether neither value is of a month, quarter or half that the other is not of."""
    times = stretch.time_before(one), stretch.time_before(two)
    parts = [set(_PARTS.findall(time.mention.text)) if time is not None else set() for time in times]
    if parts[0] or "同期" in one.gap:
        return parts[0] == parts[1] or "同期" in one.gap
    return not parts[1] or _WHOLE_YEAR.search(one.gap) is None


def _by_dates(stretch: Stretch, one: Item, two: Item, delta: Item) -> bool:
    """Whether the dates that two values stand under are those of the change."""
    rows = _year_of_row(stretch, one), _year_of_row(stretch, two)
    if any(rows):
        told = sorted(set(stretch.years_of(delta)))
        return len(told) > 1 and rows == (told[0], told[-1])
    dates = stretch.time_before(one), stretch.time_before(two)
    if dates[0] is None or dates[1] is None or dates[0] is dates[1] or not stretch.is_before(one, two):
        return False
    if unlike_spells(dates[0].mention.text, dates[1].mention.text):
        return False
    if than := than_date(stretch, delta):
        return than == dates[0].mention.text
    spans = [stretch.year_of(one), stretch.year_of(two)]
    if len(told := sorted(set(stretch.years_of(delta)))) > 1:
        return spans == [told[0], told[-1]]
    if delta.basis == "year":
        return None not in spans and (spans[1] or 0) - (spans[0] or 0) == 1
    return delta.basis == "prior" or (delta.basis in ("", "past") and TIME not in delta.gap)


def of_its_own(items: Sequence[Item], one: Item, two: Item) -> bool:
    """Whether a base without a name follows another value of now, which it belongs to: 利润1.1亿元,上年同期为0.9亿元."""
    index = items.index(one)
    before = items[index - 1] if index else two
    short = one.role == "base" and len(one.gap) <= _BARE and before.sentence == one.sentence
    return short and before is not two and before.role in ("level", "to") and convertible(before.claim, one.claim)


def _year_of_row(stretch: Stretch, item: Item) -> int | None:
    """2018年、2019年、2020年分别为A、B、C: the year at the place of a value in its row."""
    items = stretch.items
    first = place = items.index(item)
    while first and items[first].gap in _JOINERS:
        first -= 1
    last = place
    while last + 1 < len(items) and items[last + 1].gap in _JOINERS:
        last += 1
    years = stretch.years_of(items[first])
    return years[place - first] if "分别" in items[first].gap and len(years) == last - first + 1 > 1 else None


def _basis(stretch: Stretch, item: Item) -> str:
    """The time before that a value is told of, by its own words or those of a value that it is listed with."""
    own = item.basis if item.role == "base" else item.past
    if own or item.role not in ("level", "base") or TIME in item.gap or _NOW.search(item.gap):
        return "" if own == "forecast" else own
    index = stretch.items.index(item)
    listed = True
    while index and ";" not in stretch.items[index].gap and stretch.items[index - 1].sentence == item.sentence:
        listed = listed and _LISTED.match(stretch.items[index].gap) is not None
        index -= 1
        before = stretch.items[index]
        told = before.basis if before.role == "base" else before.past
        if told:
            return told if told != "forecast" and (listed or not _THAN.search(before.gap)) else ""
        if TIME in before.gap or before.role not in ("level", "base"):
            return ""
    return ""


def _year_before(one: Item, two: Item) -> bool:
    """去年为B,上一年为A: the year before last year."""
    return "去年" in two.gap and "同期" not in two.gap and _BEFORE_LAST.search(one.gap) is not None


def of_one(one: Item, two: Item, words: ChangeWords) -> bool:
    """Whether both values can be of one thing."""
    names = full_name(one, words), full_name(two, words)
    if apart(*names) or of_other_accounts(one.gap[-40:], two.gap[-40:]) or words.zipped.search(one.gap[-12:] + two.gap[-12:]):
        return False
    return not all(len(name) >= _SHARED for name in names) or longest_run(*names) >= _SHARED


def _changes(delta: Item, one: Item, two: Item, words: ChangeWords, *, title: bool) -> bool:
    """Whether a change can be said of two values: it is planned as the later is, and names nothing else."""
    if not title and two.sentence != delta.sentence and _NOW.search(delta.gap) and not _NOW.search(two.gap):
        return False
    if bool(_PLANS.search(two.gap)) != bool(_PLANS.search(delta.gap)):
        return False
    if one.sentence == two.sentence == delta.sentence and one.clause == two.clause - 1 == delta.clause and ":" in one.gap[:1]:
        return True
    own = _own_name(delta, words)
    if own and not title and min(one.place, two.place) > delta.place and delta.sentence < min(one.sentence, two.sentence):
        # 食品价格上涨1.9%。鲜菜价格由5.8元涨至6.7元: what is told behind has the whole name
        return own.replace("|", "") in _AMONG.sub("", one.gap + "|" + two.gap)
    if own:
        known = "|".join((one.gap, two.gap, one.claim.quantity.unit, one.claim.tail[:8], two.claim.tail[:8]))
        return any(longest_run(piece, known) >= min(_SHARED, len(piece)) for piece in own.split("|") if piece)
    told = max(one.place, two.place) < delta.place or (one.place > delta.place and one.role == "base" and len(one.gap) <= _BARE)
    return not title and told and all(abs(item.sentence - delta.sentence) <= 1 for item in (one, two))


def _own_name(delta: Item, words: ChangeWords) -> str:
    clause = behind_last(delta.gap, _PAUSES)
    if delta.verb:
        clause = clause.replace(delta.verb, "|")
    return words.basis.sub("|", words.light.sub("|", clause)).strip("|")


def _support(stretch: Stretch, one: Item, two: Item, delta: Item, words: ChangeWords) -> int:
    """How much speaks for a pair: words in common, the basis of the change, and how near the values stand."""
    own = _own_name(delta, words)
    based = _basis(stretch, one)
    alike = longest_run(full_name(one, words), full_name(two, words))
    return 2 * bool(based and based == delta.basis) + min(alike, 4) + longest_run(own, one.gap) + longest_run(own, two.gap)


def _named(start: Item, end: Item, delta: Item, words: ChangeWords) -> bool:
    """Whether a change is named as its two values are."""
    known = start.gap + "|" + end.gap
    return any(longest_run(piece, known) >= _SHARED for piece in _own_name(delta, words).split("|"))


def _swapped(delta: Item, start: Claim, end: Claim) -> bool:
    """Whether two swapped digits of a change, of three digits or more, tell it from what the values give."""
    if delta.direction * (end.quantity.base_value - start.quantity.base_value) <= 0 or _figures(delta) < _FIGURES:
        return False
    with localcontext(EXACT):
        due = abs(end.quantity.base_value - start.quantity.base_value)
        if delta.sign == RATIO:
            due /= start.quantity.base_value
    return swapped(delta.claim.quantity.base_value, rounded_to(due, delta.claim))


def _figures(delta: Item) -> int:
    """How many figures a size has: so many that it fits by no accident, or not."""
    return len(str(delta.claim.quantity.numerals[0].value).replace(".", "").strip("0"))
