"""Changes whose base stands elsewhere in the document -> Links with the value they end at and the base told for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal, localcontext

from claimcheck.claims.links.change_sides import afters, pairs_of
from claimcheck.claims.links.change_sizes import change_links
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.gap_basis import BY_WEEK, of_other_accounts
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import DOUBLING, MULTIPLE, POINTS, RATIO, TIME, VALUE
from claimcheck.claims.links.states import apart, commensurate, longest_run, own_date, shares, than_date
from claimcheck.model.claim import Claim, Link
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Moment, Period
from claimcheck.model.quick import quick
from claimcheck.packs.patterns import late
from claimcheck.text import words as cut

__all__ = ["told_elsewhere"]

_ROLES = ("level", "base", "to")
_LIKE = 3
_BARE = 8
_MOST = 8
_PIECES = late(r"[|,(:]+")
_YEAR = 12
_JOINERS = ("、", "和", ",", "及", "与")
_PARTS = late("[0-9一二三四五六七八九十]+[月日号]|[一二三四]季度|[上下]半年|前[一二三四五六七八九十0-9]+个?(?:月|季度)|首季")
_WHOLE_YEAR = late("(?:去年|上年|前年)(?!同|的?同期|[末底初])")
_A_YEAR = late("[0-9]{4}年度?(?![末底初]|.*同期)")
_OTHER_PART = late("其中|其余|另有|除|不含|扣除|剔除")
_THAN_DATE = late(f"[比较于与同]{TIME}[^,。;]{{0,12}}$")


@quick
@dataclass(frozen=True, slots=True)
class _Told:
    """A value of the document, with the paragraph it stands in."""

    number: int
    stretch: Stretch
    item: Item


def told_elsewhere(stretches: Sequence[Stretch], words: ChangeWords, sized: Set[int]) -> Iterator[Link]:
    """Every change that has no base beside it (those that have one are ``sized``), against the bases told anywhere."""
    if not any(item.role == "delta" and item.claim.id not in sized for stretch in stretches for item in stretch.items):
        return
    values: dict[str, list[_Told]] = defaultdict(list)
    for number, stretch in enumerate(stretches):
        for item in stretch.items:
            if item.sign in (VALUE, RATIO) and item.role in _ROLES and item.claim.quantity.value > 0 and not item.claim.quantity.is_range:
                values[item.claim.quantity.dimension].append(_Told(number, stretch, item))
    for number, stretch in enumerate(stretches):
        for index, item in enumerate(stretch.items):
            if item.role != "delta" or item.claim.id in sized or not _states_change(stretch, item, words):
                continue
            end = _end_of(stretch, index, words)
            if end is None:
                yield from _of_pair_before(stretch, index, words)
            else:
                yield from _against_told(_Told(number, stretch, end), item, values[end.claim.quantity.dimension], words)


def _states_change(stretch: Stretch, item: Item, words: ChangeWords) -> bool:
    if item.sign not in (RATIO, VALUE, POINTS, MULTIPLE, DOUBLING) or words.averages.search(item.gap):
        return False
    clause = stretch.clause_text(item)
    return not words.turned.search(clause) and not words.revised.search(clause)


def _end_of(stretch: Stretch, index: int, words: ChangeWords) -> Item | None:
    """The value that the change led to: the one it follows; of 分别, the one at the same place of the row before."""
    delta = stretch.items[index]
    if not words.zipped.search(delta.gap[-16:]):
        ends = afters(stretch, index, 1, words)
        return ends[0].item if ends else None
    behind = index + 1
    while behind < len(stretch.items) and stretch.items[behind].gap in _JOINERS and stretch.items[behind].sign == RATIO:
        behind += 1
    before = [item for item in stretch.items[:index] if item.sentence == delta.sentence and item.sign == VALUE and item.role in _ROLES]
    before = before[-(behind - index) :]
    return before[0] if len(before) == behind - index > 1 else None


def _against_told(end: _Told, delta: Item, values: Sequence[_Told], words: ChangeWords) -> Iterator[Link]:
    """The change against every base of the document that names what its end names."""
    starts = [told for told in values if _is_base(told, end, delta, words)]
    if not starts:
        return
    starts.sort(key=lambda told: (abs(told.number - end.number), abs(told.item.place - delta.place)))
    ends = [end.item, *(told.item for told in values if _is_again(told, end))]
    sides: list[tuple[Claim, Claim]] = [(start.item.claim, item.claim) for start in starts[:_MOST] for item in ends[:_MOST]]
    start = starts[0]
    marks = {"inferred"}
    if start.number != end.number or abs(start.item.sentence - end.item.sentence) > 1:
        marks.add("far-apart")
    if len(_common(_named(start, words), _named(end, words))) >= 4:
        marks.add("same-noun")
    yield from change_links(delta, sides, delta.direction, marks)


def _of_its_own(told: _Told, end: _Told) -> bool:
    """Whether a base without a name follows the value of now that it belongs to: 蔬菜产量422万吨,上年同期为388万吨."""
    items = told.stretch.items
    index = items.index(told.item)
    before = items[index - 1] if index else None
    return (
        before is not None
        and before is not end.item
        and told.item.role == "base"
        and before.role in ("level", "to")
        and before.sentence == told.item.sentence
        and len(told.item.gap) <= _BARE
        and commensurate(before.claim, told.item.claim)
    )


_DIVIDED = late(r"其中|分[^,。;分]{1,4}看")
"""Behind these stand parts, which are not measured from what the whole was."""


def _is_again(told: _Told, end: _Told) -> bool:
    """Whether a value may be meant instead of the end: one of its kind in the same paragraph or of the same name."""
    if told.item is end.item or not commensurate(told.item.claim, end.item.claim) or _basis_of(told):
        return False
    return told.number == end.number and abs(told.item.sentence - end.item.sentence) <= 1


def _of_two_places(one: str, two: str) -> bool:
    """Whether two values are of two places: 成都2140万人,比上年增加13万。重庆去年底3191万人."""
    if not one or not two or shares(one, two) or "全" in one + two:
        return False
    return all(len(words) == 1 and words[0].tag == "ns" for words in (cut(one), cut(two)))


def _is_base(told: _Told, end: _Told, delta: Item, words: ChangeWords) -> bool:
    """Whether a value is of the time the change is measured from and of what the end is of."""
    item = told.item
    if item is end.item or not commensurate(item.claim, end.item.claim) or abs(told.number - end.number) > 3:
        return False
    between = told.number == end.number and told.item.sentence == end.item.sentence
    if between or item.depth > end.item.depth or _OTHER_PART.search(_clause(told)):
        return False
    if told.number == end.number and _DIVIDED.search(told.stretch.sketch.text, item.place, max(item.place, end.item.place)):
        return False
    if of_other_accounts(_clause(told), _clause(end)) or _of_its_own(told, end):
        return False
    basis = _basis_of(told)
    if basis:
        if delta.basis not in ("", basis) or basis == "forecast" or (basis == "past" and delta.basis):
            return False
        if not _same_part_of_year(told, end):
            return False
    elif not (_just_before(told, end, delta) or _by_date(told, end, delta) or _of_year_before(told, end, delta)):
        return False
    if _of_two_places(item.claim.subject, end.item.claim.subject):
        return False
    return _of_like_size(item, end.item, delta) and _names_agree(told, end, words)


def _of_like_size(start: Item, end: Item, delta: Item) -> bool:
    """Whether a base is within three times of where the change would have begun, or of where it ended."""
    with localcontext(EXACT):
        ratio = start.claim.quantity.base_value / end.claim.quantity.base_value
        grown = 1 + delta.claim.quantity.base_value if delta.sign == RATIO and delta.direction > 0 else Decimal(1)
        return ratio * max(grown, Decimal(1)) * _LIKE >= 1 and ratio <= _LIKE


def _of_year_before(told: _Told, end: _Told, delta: Item) -> bool:
    """Whether a value is of the year that the change is measured from, and of the same part of it."""
    year, now = told.stretch.year_of(told.item), _year_of(end)
    return year is not None and now is not None and year == _base_year(end, delta, now) and _same_part_of_year(told, end)


def _just_before(told: _Told, end: _Told, delta: Item) -> bool:
    """Whether a change against the period before (环比) has the value of the month or quarter before that of its end."""
    if delta.basis != "prior" or BY_WEEK.search(delta.gap):
        return False
    then, now = told.stretch.moment_of(told.item), end.stretch.moment_of(end.item)
    if then is None or now is None or then.day is not None or now.day is not None or (then.year or 0) != (now.year or then.year or 0):
        return False
    if then.month is None or now.month is None or ("quarter" in then.given) != ("quarter" in now.given):
        return False
    return (now.month - then.month) % _YEAR == (3 if "quarter" in now.given else 1)


def _by_date(told: _Told, end: _Told, delta: Item) -> bool:
    """Whether a value is of the very date that a change is measured from: 较2024年底增加, 2024年底为."""
    than = than_date(end.stretch, delta)
    return own_date(told.stretch, told.item) == than and any(sign.isdigit() for sign in than)


def _base_year(end: _Told, delta: Item, now: int) -> int | None:
    """The year that a change is measured from: the one named behind 比, else the year before."""
    if _THAN_DATE.search(delta.gap):
        return end.stretch.year_of(delta)
    return now - 1 if delta.basis in ("", "year") else None


def _basis_of(told: _Told) -> str:
    """The time before that a value is said to be of, by its own words or those before another number of its clause."""
    item = told.item
    if item.role == "base" or item.past:
        return item.basis if item.role == "base" else item.past
    items = told.stretch.items
    for other in reversed(items[: items.index(item)]):
        if other.sentence != item.sentence or other.clause != item.clause:
            return ""
        if other.past:
            return other.past
    return ""


def _year_of(told: _Told) -> int | None:
    year = told.stretch.year_of(told.item)
    if year is not None:
        return year
    time = told.item.claim.time
    if isinstance(time, Period):
        time = time.end or time.start
    return time.year if isinstance(time, Moment) else None


def _same_part_of_year(told: _Told, end: _Told) -> bool:
    """Whether neither is of a month, quarter or half that the other is not of."""
    here, there = set(_PARTS.findall(_times(end))), set(_PARTS.findall(_times(told)))
    if there:
        return here == there
    return not here or not (_WHOLE_YEAR.search(_clause(told)) or _A_YEAR.search(_times(told)))


def _times(told: _Told) -> str:
    """The dates before a value in its sentence as written."""
    text, sketch = told.stretch.sketch.text, told.stretch.sketch
    start = max(text.rfind(mark, 0, told.item.place) for mark in "。\n")
    before = [claim.mention for place, claim in sketch.claims.items() if start < place < told.item.place]
    return " ".join(mention.text for mention in before if isinstance(mention, Moment | Period)) + told.item.gap


def _clause(told: _Told) -> str:
    """The sentence before a value back to its last number."""
    return told.item.gap[-40:]


def _named(told: _Told, words: ChangeWords) -> str:
    return words.light.sub("|", _clause(told).rpartition(";")[2])


def _names_agree(told: _Told, end: _Told, words: ChangeWords) -> bool:
    """Whether the last noun of one stands in the name of the other, or the base only points back to it."""
    one, other = told.item.claim, end.item.claim
    if one.metric and (one.metric, one.scope) == (other.metric, other.scope) and one.subject in ("", other.subject):
        return True
    mine, its = _named(told, words), _named(end, words)
    if not its.strip("|,") or _of_two_things(mine, its):
        return False
    if mine.strip("|,(") == its.strip("|,("):
        return True
    last = its.strip("|,(")[-2:]
    if told.number == end.number and 0 < told.item.sentence - end.item.sentence <= 2 and words.points_back.search(_clause(told)):
        return last in mine or not mine.strip("|,样")
    own = mine.strip("|,(")[-2:]
    return (len(own) == 2 and "|" not in own and own in its) or (len(last) == 2 and "|" not in last and last in mine)


def _of_two_things(mine: str, its: str) -> bool:
    """Whether two names share their end and each says of what else: 建筑业占比, 制造业占比."""
    pieces = [[piece for piece in _PIECES.split(name) if len(piece) > 2] for name in (mine, its)]
    return any(apart(one, two) and longest_run(one, two) > 2 for one in pieces[0] for two in pieces[1])


def _common(one: str, two: str) -> str:
    """The longest run of characters that both names have."""
    best = ""
    for place in range(len(one)):
        while len(best) < len(one) - place and (piece := one[place : place + len(best) + 1]) in two and piece.isalpha():
            best = piece
    return best


def _of_pair_before(stretch: Stretch, index: int, words: ChangeWords) -> Iterator[Link]:
    """从4小时缩短到20分钟。单看这一环节,耗时压缩了九成: the pair of the sentence before."""
    delta = stretch.items[index]
    if not words.again.search(delta.gap) or any(item.sentence == delta.sentence for item in stretch.items[:index]):
        return
    if any(not words.again.search(clause) and len(words.light.sub("", clause)) > 2 for clause in delta.gap.split(",")):
        return
    pairs = [pair for pair in pairs_of(stretch, words) if delta.sentence - pair.end.sentence == 1]
    pairs = [pair for pair in pairs if not pair.direction or pair.direction == delta.direction]
    if pairs:
        sides = [(pair.start.claim, pair.end.claim) for pair in reversed(pairs)]
        yield from change_links(delta, sides, delta.direction, {"inferred"})
