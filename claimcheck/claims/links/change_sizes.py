"""The size that a text gives a change, and the values before and after -> the Link that checks the one by the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal, localcontext

from claimcheck.claims.links.change_sides import sane
from claimcheck.claims.links.phrases import Item
from claimcheck.claims.links.sketch import DOUBLING, MULTIPLE, POINTS, RATIO, VALUE
from claimcheck.claims.links.states import convertible
from claimcheck.model.claim import Claim, Given, Link, Reading
from claimcheck.model.durations import SECONDS
from claimcheck.model.interval import EXACT, Interval
from claimcheck.model.mention import Moment
from claimcheck.packs.patterns import late

__all__ = ["against", "backwards", "central", "change_links", "closes", "direction_link", "hedge_marks", "told_by_another"]

_REAL = late("生产总值|增加值|GDP|gdp|经济总量")
_OWN_RATE = late("自然增(?:长|加)率[^,，。;；0-9]{0,4}$")
"""The balance of births and deaths, which is no change from the one rate to the other."""
_CONTROL = late("[比较与][^,，。;；]{0,6}对照")
"""比对照增产7.9%: of what the plot beside it bore, and not of another year."""
_HUNDRED, _TWENTIETH = 100, 20
_ONE, _CENT = Interval.of(1), Decimal("0.01")
_SET = late("加息|降息|上调|下调|调升|调降|利率|准备金率|LPR")
_BASIS_POINTS = frozenset({"基点", "个基点", "bp", "BP", "bps"})
_BY = {RATIO: "rate", POINTS: "amount", VALUE: "amount", MULTIPLE: "times", DOUBLING: "doublings"}


def direction_link(start: Claim, end: Claim, direction: int, marks: Iterable[str] = ()) -> Link:
    """The relation that ``end`` lies above (or below) ``start``."""
    kind = "rise" if direction > 0 else "fall"
    start, end = (central(claim) for claim in clocked(start, end))
    return Link(kind, (Reading("stated", {"start": (start,), "end": (end,)}),), frozenset(marks))


def central(claim: Claim) -> Claim:
    """6.8±0.7 in a comparison: the mean that it is."""
    quantity = claim.quantity
    return replace(claim, mention=replace(quantity, hard=None, soft=None, hedges=())) if "±" in quantity.text else claim


def change_links(item: Item, sides: list[tuple[Claim, Claim]], direction: int, marks: Iterable[str]) -> Iterator[Link]:
    """What one stated change says of each (before, after): the first is the likeliest reading."""
    if _of_control(item, sides):
        return
    sides = [pair for pair in sides if not any(_no_base(item, side) for side in pair)]
    role = _BY.get(item.sign, "")
    item = replace(item, claim=_roundly(item.claim))
    item = _counted_for(item, sides[0][0]) if sides else item
    sides = [_exact(item, *pair) for pair in sides]
    usable = [(start, end) for start, end in sides if sane(start, end) and _fits(item, start)]
    if not role or not usable or usable[0] != sides[0] or item.is_pace or _no_change(item, *usable[0]):
        return
    if item.claim.quantity.dimension == "duration":
        *_, sized = clocked(*usable[0], item.claim)
        item = replace(item, claim=sized)
    usable = [(one, two) for start, end in usable for one, two, *_ in (clocked(start, end, item.claim),)]
    delta = item.claim
    start, end = usable[0]
    if not direction:
        direction = 1 if item.sign in (MULTIPLE, DOUBLING) else 0
    if not direction:
        direction = 1 if item.sign == RATIO and not item.verb and "幅" not in item.gap[-4:] else 0
    if not direction:
        return
    if start.quantity.dimension == end.quantity.dimension == "ordinal":
        return  # ranks_then knows that a place rises when its number falls
    if against(start, end, direction) and _either_way(start, end):
        usable = [(two, one) for one, two in usable]
        start, end = usable[0]
    if against(start, end, direction) and _quoted(start, end):
        direction = -direction
    if against(start, end, direction) and (item.sign not in (RATIO, VALUE, POINTS) or backwards(item, start, end, direction)):
        # the size fits and the verb does not, or the values have changed places
        marks = frozenset(marks)
        if item.sign in (RATIO, VALUE, POINTS) or "inferred" not in marks:
            yield direction_link(start, end, direction, marks)
        return
    if item.sign in (MULTIPLE, DOUBLING) and direction < 0:
        return
    kind = ("rise-by-" if direction > 0 else "fall-by-") + role
    if item.sign == RATIO and start.quantity.dimension == "ratio":
        kind += "-of-rate"
    readings = tuple(
        Reading("stated" if not number else "other", {"start": (a,), "end": (b,), role: (delta,)}) for number, (a, b) in enumerate(usable)
    )
    marks = frozenset(marks) | (frozenset() if _missed_by_far(item, start, end) else hedge_marks(start, end, delta))
    yield Link(kind, readings, marks)
    loose = _loosely(item, start, end, direction)
    if loose:
        yield Link(loose, (Reading("stated", {"start": (start,), "end": (end,), role: (delta,)}),), marks)


_EXCHANGED = late("(?:人民币|[美欧日港韩澳加]元|英镑|卢布|比索|里拉|卢比|雷亚尔|法郎|泰铢|林吉特|越南盾|克朗)(?:对|兑)")


def _quoted(start: Claim, end: Claim) -> bool:
    """Whether the values quote a currency, which may rise where its quotation falls: 人民币对美元报7.3442,较上日7.3279跌163个基点."""
    return any(_EXCHANGED.search(claim.label) for claim in (start, end))


def _of_control(item: Item, sides: Sequence[tuple[Claim, Claim]]) -> bool:
    """Whether a change is told against a control, and neither of its sides is one."""
    said = [item.gap, *(claim.tail[:12] for claim in sides[0])] if sides else [item.gap]
    return any(_CONTROL.search(text) for text in said) and not any("对照" in claim.label for pair in sides for claim in pair)


_AIM = late("(?:的|年度|全年)?(?:目标|计划|任务|指标)")


def _no_base(item: Item, start: Claim) -> bool:
    """Whether a value is but an aim (提前完成1000万箱的目标), or the length of what is compared (较去年春节（7天）增长63%)."""
    length = item.sign == RATIO and start.quantity.dimension == "duration" and start.clause.bracket != item.claim.clause.bracket
    return length or (item.sign == RATIO and "目标" not in item.gap and "计划" not in item.gap and _AIM.match(start.tail) is not None)


def _either_way(start: Claim, end: Claim) -> bool:
    """Whether nothing tells which value came first: 2024年…, 去年… may be told in 2025 and in 2026."""
    times = [claim.time for claim in (start, end) if isinstance(claim.time, Moment)]
    return len(times) == 2 and sum(time.relative == "去年" for time in times) == 1 and sum("year" in time.given for time in times) == 1


def _no_change(item: Item, start: Claim, end: Claim) -> bool:
    """Whether the values are one (三家 and 三家, 第二 and 第二), or their rate is one of constant prices, which no nominal values give."""
    one, two = start.quantity, end.quantity
    if one.base_value == two.base_value or (item.sign == RATIO and "ordinal" in (one.dimension, two.dimension)):
        return True
    if item.sign == RATIO and _OWN_RATE.search(item.gap):
        return True
    real = item.sign in (RATIO, MULTIPLE, DOUBLING) and one.dimension == two.dimension == "money"
    return real and any(_REAL.search(text) for text in (start.label, end.label, start.head, end.head, item.gap[-16:]))


def _exact(item: Item, start: Claim, end: Claim) -> tuple[Claim, Claim]:
    """加息75个基点,从4.5%至5%: a rate that is set in basis points is not rounded to whole percents."""
    if item.claim.quantity.unit not in _BASIS_POINTS or not _SET.search(item.gap):
        return start, end
    return _to_a_basis_point(start), _to_a_basis_point(end)


def _to_a_basis_point(claim: Claim) -> Claim:
    quantity = claim.quantity
    if quantity.dimension != "ratio" or quantity.unit != "%" or quantity.hedges or quantity.is_range:
        return claim
    numeral = quantity.numerals[0]
    return replace(claim, mention=replace(quantity, numerals=(replace(numeral, place=min(numeral.place, _CENT)),)))


def _roundly(claim: Claim) -> Claim:
    """五百 or 500% as the size of a change: a round figure, give or take a twentieth."""
    quantity = claim.quantity
    numeral = quantity.numerals[0]
    size = abs(numeral.value)
    if quantity.hedges or quantity.is_range or numeral.form == "word":
        return claim
    tens = quantity.dimension == "ratio" and _TWENTIETH <= size < _HUNDRED and size % 10 == 0
    if not tens and (size < _HUNDRED or numeral.coarse_place * 10 <= size):
        return claim
    with localcontext(EXACT):
        # 从89职精简到61职，精简了32%, but from 250 to 77 is 缩减了70% to everybody
        about = Interval.around(numeral.value, Decimal(1) if tens else size / _TWENTIETH)
    return replace(claim, mention=replace(quantity, hard=about, soft=about))


def _counted_for(item: Item, start: Claim) -> Item:
    """68240元/吨,上涨870元: an amount is one of what the price is for, as it need not say."""
    size, one = item.claim.quantity, start.quantity
    if size.per or not one.per or (size.unit, size.dimension) != (one.unit, one.dimension):
        return item
    return replace(item, claim=replace(item.claim, mention=replace(size, per=one.per)))


def clocked(*claims: Claim) -> tuple[Claim, ...]:
    """The claims, hours, minutes and seconds among them in seconds where their units differ."""
    units = {claim.quantity.unit for claim in claims if claim.quantity.dimension == "duration"}
    if len(units) < 2 or not units <= SECONDS.keys():
        return claims
    return tuple(
        replace(claim, mention=replace(claim.quantity, factor=SECONDS[claim.quantity.unit])) if claim.quantity.unit in units else claim
        for claim in claims
    )


def _loosely(item: Item, start: Claim, end: Claim, direction: int) -> str:
    """The kind of a change that fits only as many write it wrongly: % for points, 增加了N倍 for N times as much."""
    size, one, two = item.claim.quantity, start.quantity.interval(), end.quantity.interval()
    if size.hedges:
        return ""
    if item.sign == MULTIPLE and (one * size.interval()).meets(two) and not (one * (size.interval() + _ONE)).meets(two):
        return "rise-by-times-added"
    if item.sign != RATIO or start.quantity.dimension != "ratio" or start.quantity.hedges or end.quantity.hedges:
        return ""
    points = closes(item, start, end, direction, absolute=True)
    return "points-as-percent" if points and not closes(item, start, end, direction) else ""


def closes(item: Item, start: Claim, end: Claim, direction: int, *, absolute: bool = False) -> bool:
    """Whether the values make a change of this size in this direction."""
    one, two, size = start.quantity.interval(), end.quantity.interval(), item.claim.quantity.interval()
    if item.sign == RATIO and not absolute:
        size = size * one
    return (one + size if direction > 0 else one + -size).meets(two)


def told_by_another(items: Iterable[Item], start: Claim, end: Claim, delta: Item) -> bool:
    """Whether another change of the same kind is the one that two values give."""
    others = (
        item for item in items if item.claim is not delta.claim and (item.role, item.sign) == ("delta", delta.sign) and item.direction
    )
    return sane(start, end) and any(closes(item, start, end, item.direction) for item in others)


def backwards(item: Item, start: Claim, end: Claim, direction: int) -> bool:
    """Whether the size fits with the other verb, or with the values in the other order."""
    return closes(item, start, end, -direction) or closes(item, end, start, direction)


def _missed_by_far(item: Item, start: Claim, end: Claim) -> bool:
    """Whether a hedge changes nothing: the stated size is less than two thirds of the true one, or more than half as much again."""
    one, two, size = start.quantity, end.quantity, item.claim.quantity
    if size.is_range or item.sign not in (RATIO, VALUE, POINTS) or not one.base_value:
        return False
    with localcontext(EXACT):
        true = abs(two.base_value - one.base_value) / (one.base_value if item.sign == RATIO else 1)
        return true > 0 and not true * 2 / 3 <= size.base_value <= true * 3 / 2


def against(start: Claim, end: Claim, direction: int) -> bool:
    """Whether the values certainly move against the verb."""
    low, high = (end.quantity, start.quantity) if direction > 0 else (start.quantity, end.quantity)
    return low.interval().below(high.interval())


def hedge_marks(*claims: Claim | Given) -> frozenset[str]:
    """The mark of a hedged or ranged operand."""
    quantities = [claim.quantity for claim in claims if isinstance(claim, Claim)]
    found = {"range" for quantity in quantities if quantity.is_range}
    return frozenset(found | {"hedged" for quantity in quantities if quantity.hedges and not quantity.is_range})


_TOTAL = late("总(?:产|量|额|数|收|值|人|面积|价)")


def _fits(item: Item, start: Claim) -> bool:
    """Whether a change of this kind can be one of such a value."""
    if item.sign == POINTS:
        return start.quantity.dimension in ("ratio", "")
    kinds = {item.claim.quantity.dimension, start.quantity.dimension}
    indexed = kinds == {"", "index-points"} and start.quantity.place >= _CENT  # 75点 of a rate of 7.1150 are hundredths of a hundredth
    if item.sign == VALUE and item.claim.quantity.unit != start.quantity.unit and _TOTAL.search(item.gap) and "总" not in start.label:
        return False  # 亩产由512公斤提高到541公斤,总产量增加了0.66万吨
    return item.sign != VALUE or indexed or convertible(item.claim, start)
