"""A value before, a value after, an amount and a rate of change that stand together -> Links between them."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from claimcheck.claims.links.arrivals import arrivals, multiple_of_then
from claimcheck.claims.links.change_bases import bases, is_base
from claimcheck.claims.links.change_rows import in_zipped_row
from claimcheck.claims.links.change_sides import Pair, Side, afters, begins_pair, pairs_of, pool
from claimcheck.claims.links.change_sizes import against, change_links, direction_link, hedge_marks
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.change_years import compound_links
from claimcheck.claims.links.paces import paced
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import MULTIPLE, ORDINAL, POINTS, RATIO, VALUE
from claimcheck.claims.links.spells import of_one_spell, of_other_sizes, of_two_times
from claimcheck.claims.links.states import alike, commensurate, full_name, states, than_date
from claimcheck.model.claim import Claim, Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["changes"]

_THAN = late("[比较]")
_SIZE_OF_FALL = late("[降跌减]幅")
_OBJECT = (",将", ",把")
"""加息75个基点,将基准利率从4.5%上调至5%."""
_IN_ALL = late("累计|合计|总共|一共|前后|[两三四五六七八九十]年(?:间|来|共|内)?")
_PLANNED = late("目标|预期|预计|计划|力争|有望")
_CURRENCY = late("人民币[^,。;]{0,30}$|汇率|中间价")
_QUOTED = late("中间价|汇率(?!变动|因素|波动|影响|折算|风险|变化)|兑")


@dataclass(frozen=True, slots=True)
class _Group:
    """Changes that one verb chain states of one thing: 增加60万人次,增长7.5%."""

    first: int
    items: tuple[Item, ...]

    @property
    def direction(self) -> int:
        return next((item.direction for item in self.items if item.direction), 0)

    @property
    def basis(self) -> str:
        return next((item.basis for item in self.items if item.basis), "")


def changes(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """Every change whose sides and size a paragraph states."""
    pairs = pairs_of(stretch, words)
    for moved in pairs:
        yield from _moved(moved, words)
        yield from multiple_of_then(stretch, moved)
    yield from _arrivals(stretch, pairs, words)
    yield from arrivals(stretch, pairs, words)
    yield from compound_links(stretch, pairs, words)
    groups = tuple(_groups(stretch, words))
    told = frozenset(id(pair.start) for group in groups if (pair := _pair_for(group, pairs, words)) is not None)
    for group in groups:
        yield from _sized(stretch, group, pairs, words, told)


def _moved(pair: Pair, words: ChangeWords) -> Iterator[Link]:
    """由A升至B: the verb against the values; what is counted once for all is a series of its own."""
    if not pair.direction or not pair.plain or pair.end.is_pace:
        return
    if pair.end.claim.quantity.unit == "元" and _CURRENCY.search(pair.start.gap):
        return  # 人民币从7.1元升至6元
    if pair.direction > 0 and words.lasting.search(pair.start.gap[-40:]):
        players = {"earlier": (pair.start.claim,), "later": (pair.end.claim,)}
        yield Link("cumulative-series", (Reading("then and now", players),), pair.marks)
        return
    yield direction_link(pair.start.claim, pair.end.claim, pair.direction, pair.marks)


def _arrivals(stretch: Stretch, pairs: list[Pair], words: ChangeWords) -> Iterator[Link]:
    """…为A;…后,升至B: the verb of an arrival against the last values of the same name."""
    taken = {pair.last for pair in pairs}
    for index, end in enumerate(stretch.items):
        if end.role != "to" or not end.direction or index in taken or words.refuse_direction.search(stretch.clause_text(end)):
            continue
        if end.sign != ORDINAL and any(i.sign == ORDINAL and i.clause == end.clause for i in stretch.items[max(0, index - 2) : index]):
            continue  # 首套房利率2.6%,第二套房利率降至3.1%
        before = [
            item
            for item in stretch.items[max(0, index - 6) : index]
            if item.role in ("level", "base", "to") and end.sentence - item.sentence <= 1 and commensurate(item.claim, end.claim)
        ]
        name = full_name(end, words)
        named = [
            item
            for item in before
            if name
            and of_one_spell(stretch, item, end, words)
            and (item.gap.rstrip("为是的约达有共").endswith(name) or _one_name(name, full_name(item, words)))
            and not words.zipped.search(stretch.text(item, end))
        ]
        if not named and not name and ";" in end.gap[:1] + end.gap and before and before[-1] is stretch.items[index - 1]:
            named = before[-1:]
        if not named or any(item.place > named[-1].place and not full_name(item, words) for item in before):
            continue  # 1956年产4.1万套;…到顶,6530万套;跌到3120万套: the row went on without a name
        if end.direction > 0 and words.lasting.search(named[-1].gap[-40:]):
            players = {"earlier": (named[-1].claim,), "later": (end.claim,)}
            yield Link("cumulative-series", (Reading("then and now", players),), frozenset({"inferred"}))
            continue
        kind = "rise" if (end.direction > 0) != (end.sign == ORDINAL) else "fall"
        # what stands between may be an arrival of the same row: 首节52%,次节降到38%。第三节又升至49%
        starts = [*reversed(named), *(item for item in before if item.place > named[-1].place)]
        readings = tuple(
            Reading("stated" if not n else "other", {"start": (item.claim,), "end": (end.claim,)}) for n, item in enumerate(starts)
        )
        yield Link(kind, readings, frozenset({"inferred"}))


def _one_name(name: str, other: str) -> bool:
    """Whether two names can be one, the later perhaps shortened: 办理车辆进京通行证, 办证."""
    rest = iter(other)
    return alike(name, other) or (2 <= len(name) <= 4 < len(other) and all(char in rest for char in name))


def _groups(stretch: Stretch, words: ChangeWords) -> Iterator[_Group]:
    """Deltas in a row: the next joins where it is a second spelling of the same change (或, a bracket, or a bare verb)."""
    items = stretch.items
    index = 0
    while index < len(items):
        first = items[index]
        if first.role != "delta":
            index += 1
            continue
        group = [first]
        while index + 1 < len(items) and _joins(group, items[index + 1], words) and not begins_pair(items, index + 1):
            index += 1
            group.append(items[index])
        yield _Group(index - len(group) + 1, tuple(group))
        index += 1


def _joins(group: list[Item], item: Item, words: ChangeWords) -> bool:
    last = group[-1]
    if item.sentence != last.sentence or len(item.gap) > 14 or any(member.sign == item.sign for member in group):
        return False
    if item.gap.strip(" ") in {"或", "(", ",或", "即", ",即", "、", "或者", "(约", ",约合", "(即"} and item.sign in (
        RATIO,
        VALUE,
        MULTIPLE,
    ):
        return True
    if item.sign == POINTS and last.sign == RATIO:
        return False  # 增长5%,加快0.3个百分点: the points are a step of the rate
    if item.role != "delta" or words.residue(item.gap) or words.averages.search(item.gap):
        return False
    return item.direction in (0, last.direction) and (not item.basis or not last.basis or item.basis == last.basis)


def _sized(stretch: Stretch, group: _Group, pairs: list[Pair], words: ChangeWords, told: Set[int]) -> Iterator[Link]:
    """The links of one group of changes; the starts of pairs that have a change of their own are ``told``."""
    first, pair = group.items[0], _pair_for(group, pairs, words)
    if words.averages.search(first.gap) or in_zipped_row(stretch, group.first, words) or _THAN_USUAL.search(first.gap):
        return
    if pair is not None:
        origin = _first_of_chain(pair, pairs) if _IN_ALL.search(first.gap) else pair.start
        for item in group.items:
            yield from change_links(item, [(origin.claim, pair.end.claim)], group.direction or pair.direction, pair.marks | {"adjacent"})
        return
    grown = _growth_against(stretch, group)
    if grown is not None:
        yield from change_links(first, [grown], group.direction, {"adjacent"})
        return
    ends = afters(stretch, group.first, len(group.items), words)
    starts = bases(stretch, group.first, len(group.items), group.basis, ends[0], words) if ends else []
    if words.turned.search(stretch.clause_text(first)) or words.revised.search(stretch.clause_text(first)):
        return
    amount = next((item for item in group.items if item.sign == VALUE), None)
    rate = next((item for item in group.items if item.sign == RATIO), None)
    if ends and starts:
        end, start = ends[0], starts[0]
        if is_base(stretch, end.item) or (group.direction < 0 and words.shut.search(end.item.gap[-5:])):
            return  # 年初104家,一年里关停73家,降幅约70%: how many went
        if first.claim.stance == "plan" and end.item.claim.stance == "actual" and start.item.claim.stance != "plan":
            return  # 去年2413亿元…预期目标是增长6%
        sides = [(start.item.claim, end.item.claim), *_all_sides(pool(stretch, first, end))]
        direction = group.direction
        if _QUOTED.search(stretch.clause_text(first)) and against(start.item.claim, end.item.claim, direction):
            direction = -direction  # 中间价报6.8810,较前日的6.8890上调80个基点: a currency rises when its quotation falls
        return (yield from (link for item in group.items for link in change_links(item, sides, direction, {*end.marks, *start.marks})))
    points = next((item for item in group.items if item.sign == POINTS), None)
    if points is not None and (pairs_then := paced(stretch, group.first, words)):
        yield from change_links(points, pairs_then, group.direction, {"inferred"})
        return
    if ends and amount is not None and rate is not None and group.direction and commensurate(amount.claim, ends[0].item.claim):
        marks = {*ends[0].marks, *(["adjacent"] if group.first and ends[0].item is stretch.items[group.first - 1] else [])}
        yield from _amount_and_rate(amount, rate, ends[0].item, pool(stretch, first, ends[0]), group.direction, marks)
        return
    yield from _searched(stretch, group, ends[0].item if ends and not ends[0].marks else None, words, told)


def _first_of_chain(pair: Pair, pairs: list[Pair]) -> Item:
    """由12%提高至12.5%,次年至13%,累计提高1个百分点: what the first of the pairs began with."""
    before = next((one for one in pairs if one.end is pair.start), None)
    return pair.start if before is None else _first_of_chain(before, pairs)


def _growth_against(stretch: Stretch, group: _Group) -> tuple[Claim, Claim] | None:
    """增长6.1%,较2023年全年的4.6%提高1.5个百分点: growth then and growth now, right before the points."""
    if group.items[0].sign != POINTS or group.first < 2:
        return None
    now, then = stretch.items[group.first - 2 : group.first]
    if then.role != "base" or now.role != "delta" or {now.sign, then.sign} != {RATIO} or now.sentence != group.items[0].sentence:
        return None
    if than_date(stretch, group.items[0]) or not _THAN.search(then.gap):
        return None  # 增长39.7%,相当于前年同期的77.6%,较上季提升5个百分点
    narrows = now.direction < 0 and _SIZE_OF_FALL.search(then.gap)
    rises = now.direction > 0 and "降" not in then.gap and "减" not in then.gap
    return (then.claim, now.claim) if rises or narrows else None


def _all_sides(near: list[Item]) -> list[tuple[Claim, Claim]]:
    """Every way to take two of the values nearby as before and after."""
    return [
        (one.claim, two.claim)
        for one in near
        for two in near
        if (two.role != "base" or one.role == "base") and (one.place < two.place or one.role == "base") and one is not two
    ]


_THAN_USUAL = late("[比较](?:平日|平时|往常|常年|正常|平常|往日|日常)")
_MOVED = late(r"[本当][期年月季][^,。;]{0,4}(?:增加|新增|减少|转入|转出|计提)[^,。;]{0,4}$")


def _searched(stretch: Stretch, group: _Group, own: Item | None, words: ChangeWords, told: Set[int]) -> Iterator[Link]:
    """A change whose sides stand farther off: the best supported pair, all others for charity; ``own`` is its known end."""
    found = [sides for sides in states(stretch, group.first, words, own) if of_two_times(stretch, *sides, group.items[0], words)]
    if not found or (own is not None and own.past and not found[0][0].past):
        return
    start, end = found[0]
    if start.place > group.items[0].place and _MOVED.search(group.items[0].gap):
        return  # 期初3亿元,本期增加5亿元,本期收回4亿元,期末4亿元
    apart = end.sentence != group.items[0].sentence and not _PLANNED.search(end.gap)
    if (group.items[0].claim.stance == "plan" or (apart and _PLANNED.search(group.items[0].gap))) and end.claim.stance == "actual":
        return  # 达到3620亿元,是2017年的1.5倍。预期目标是增长6%
    if of_other_sizes(group.items[0], start, end):
        return
    if id(start) in told and start.sentence != group.items[0].sentence:
        return  # 由2.5万辆增至3.2万辆,跃升28%。另一款攀升43%
    marks = {"inferred"} | (
        {"far-apart"} if abs(start.sentence - end.sentence) + abs(end.sentence - group.items[0].sentence) > 1 else set()
    )
    names = full_name(start, words), full_name(end, words)
    year = stretch.year_of(group.items[0])
    if (names[0] and names[0] == names[1]) or (year is not None and year == stretch.year_of(start)):
        marks.add("same-noun")
    sides = [(one.claim, two.claim) for one, two in found]
    sides += _all_sides(pool(stretch, group.items[0], Side(end)))
    for item in group.items:
        yield from change_links(item, list(dict.fromkeys(sides)), group.direction, marks)


def _pair_for(group: _Group, pairs: list[Pair], words: ChangeWords) -> Pair | None:
    """The pair right before the group (由A增至B,增长P%) or right behind it (增长P%,由A增至B)."""
    first = group.items[0]
    for pair in pairs:
        if pair.end.sentence != first.sentence:
            continue
        if pair.last == group.first - 1 and _PLANNED.search(first.gap) and not _PLANNED.search(pair.end.gap):
            continue  # 增至4110亿,预计今年进一步增长11%
        if pair.last == group.first - 1 and len(first.gap) <= 30 and not words.averages.search(first.gap):
            rest = words.residue(first.gap)
            if (not rest or rest in pair.start.gap or rest in pair.end.gap) and _agree(group, pair):
                return pair
        behind = group.first + len(group.items)
        if (
            pair.first == behind
            and len(pair.start.gap) <= 12
            and (pair.start.gap.startswith(_OBJECT) or not words.residue(pair.start.gap.rstrip("由从自")))
            and _agree(group, pair)
        ):
            return pair
    return None


def _agree(group: _Group, pair: Pair) -> bool:
    return not group.direction or not pair.direction or group.direction == pair.direction


def _amount_and_rate(amount: Item, rate: Item, end: Item, others: list[Item], direction: int, marks: set[str]) -> Iterator[Link]:
    """接待860万人次,增加60万人次,增长7.5%: the base is the value without its change."""
    if not commensurate(amount.claim, end.claim):
        return
    kind = "rise-amount-and-rate" if direction > 0 else "fall-amount-and-rate"
    wholes = [end.claim, *(other.claim for other in others if other is not end and commensurate(amount.claim, other.claim))]
    readings = tuple(
        Reading("stated" if not number else "other", {"end": (whole,), "amount": (amount.claim,), "rate": (rate.claim,)})
        for number, whole in enumerate(wholes)
    )
    yield Link(kind, readings, frozenset(marks) | hedge_marks(end.claim, amount.claim, rate.claim))
