"""A place where a numeral starts -> the numeral with its unit, sign and hedges, or how far to skip."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal

from claimcheck.mentions.left import Left, look_left
from claimcheck.mentions.lexicon import Lexicon
from claimcheck.mentions.numerals import Written
from claimcheck.mentions.units import NO_UNIT, Unit
from claimcheck.model.document import Span
from claimcheck.model.interval import EXACT, Interval
from claimcheck.model.mention import Numeral

__all__ = ["Amount", "read_amount"]

_HALF = Decimal("0.5")
_RATES = frozenset({"ratio", "points", "multiple", "money"})
_MEASURES = frozenset({"length", "area", "mass", "volume", "temperature", "fahrenheit", "degree", "age", "multiple", "money", "energy"})


@dataclass(slots=True)
class Amount:
    """One number as written.  ``inner`` ends numeral, unit and inner hedge, ``outer`` the hedges behind as well."""

    start: int
    around: int
    inner: int
    outer: int
    numeral: Numeral
    last: Numeral | None = None
    unit: Unit = NO_UNIT
    hedges: list[str] = field(default_factory=list)
    reach: Decimal = Decimal(0)
    vague: Interval | None = None
    per: str = ""
    ordinal: bool = False
    carried: bool = False
    power: Decimal = Decimal(1)
    flaws: tuple[str, ...] = ()


def read_amount(words: Lexicon, text: str, start: int, floor: int, limit: int) -> Amount | int:
    """The amount whose numeral starts at ``start``, or the place to go on from where none does."""
    if text[start] == "半":
        return _half(words, text, start, floor, limit)
    written = words.reader.read(text, start, limit)
    if written is None:
        return _after_digits(text, start, limit)
    left = look_left(words, text, start, floor, written.bare)
    if text.startswith("分之", written.end) and written.end + 2 < limit:
        share = _share(words, text, written, left, limit)
        if share is not None:
            return share
    follow = text[written.end : written.end + 1]
    if follow and follow in "/:：" and written.digits is not None and text[written.end + 1 : written.end + 2].isdigit():
        return _ratio(words, text, written, left, limit)
    return _plain(words, text, written, left, limit)


def _after_digits(text: str, start: int, limit: int) -> int:
    while start < limit and (text[start].isdigit() or text[start] in ".,"):
        start += 1
    return start + 1


def _plain(words: Lexicon, text: str, written: Written, left: Left, limit: int) -> Amount | int:
    amount = Amount(left.start, left.around, written.end, written.end, written.numeral, written.last, hedges=left.hedges)
    amount.vague, amount.reach, amount.power, amount.ordinal = written.vague, written.reach, written.power, left.ordinal
    if written.hedge:
        amount.hedges.append(written.hedge)
    _unit(words, text, amount, left, limit, written.numeral.form == "arabic" or written.numeral.form == "mixed")
    checked = _admit(words, text, amount, written, left)
    if isinstance(checked, int):
        return checked
    if left.negative:
        if amount.unit.dimension in ("count", "ordinal") and text[written.numeral.span.start - 1] in "-−－":
            amount.start = amount.around = written.numeral.span.start
        else:
            amount.numeral = replace(amount.numeral, value=-amount.numeral.value)
    _degrees(words, amount, left)
    _tail(words, text, amount, limit)
    return amount


def _admit(words: Lexicon, text: str, amount: Amount, written: Written, left: Left) -> Amount | int:
    """Whether it is a quantity at all; settles what the flaws of its digits mean."""
    unit, digits = amount.unit, written.digits
    if digits is None:
        if unit is NO_UNIT and not left.money and not _stands_alone(words, text, amount, written, left):
            return written.end
        if written.bare and amount.numeral.value < 10**5 and not amount.hedges:
            return written.end
        return written.end if written.lone and not unit.lone and not (left.ordinal or left.degree) else amount
    measured = unit is not NO_UNIT and unit.dimension != "ordinal" or written.power != 1
    if digits.flaws:
        if "double-point" in digits.flaws and not measured:
            return written.end
        if digits.list_end and not measured:
            amount.numeral = _first_of_list(words, text, written)
            amount.inner = amount.outer = amount.numeral.span.end
    if digits.leading_zero:
        if unit.dimension in _RATES or written.power != 1:
            amount.numeral = replace(amount.numeral, flaws=(*amount.numeral.flaws, "leading-zero"))
        elif unit is NO_UNIT or unit.dimension == "ordinal":
            return written.end
    return amount


def _first_of_list(words: Lexicon, text: str, written: Written) -> Numeral:
    assert written.digits is not None
    first = words.reader.read(text, written.numeral.span.start, written.digits.list_end)
    return first.numeral if first is not None else written.numeral


def _stands_alone(words: Lexicon, text: str, amount: Amount, written: Written, left: Left) -> bool:
    """Whether Chinese numerals without a unit are a number: 二十三, 四千三; not 三 or 三五."""
    if left.ordinal:
        return True
    following = text[written.end : written.end + 1]
    if written.lone or written.bare:
        return written.lone and written.vague is None and following in words.adjectives and following != ""
    if written.last is not None or written.vague is not None:
        return written.power != 1
    length = written.end - written.numeral.span.start
    return length > 2 or (length == 2 and text[written.end - 1] not in "十") or bool(amount.hedges)


def _unit(words: Lexicon, text: str, amount: Amount, left: Left, limit: int, spaced: bool) -> None:
    """Find the unit, and a hedge between numeral and unit."""
    end = amount.inner
    if end >= limit:
        return
    hedge = words.inside.get(text[end])
    if hedge is not None and end + 1 <= limit:
        found = words.units.at(text, end + 1)
        round_number = amount.numeral.coarse_place > 1 or amount.power > 1
        if found is not None or (text[end] in "多余几" and round_number):
            amount.hedges.append(hedge)
            amount.reach = amount.numeral.coarse_place
            amount.inner = amount.outer = end + 1
            if found is not None:
                amount.unit, amount.inner = found
                amount.outer = amount.inner
            return
    found = words.units.at(text, end)
    if found is None and spaced and text[end] == " ":
        found = words.units.at(text, end + 1)
    if found is not None and found[1] <= limit:
        amount.unit, amount.inner = found
        amount.outer = amount.inner


def _degrees(words: Lexicon, amount: Amount, left: Left) -> None:
    if left.money and amount.unit is NO_UNIT:
        amount.unit = words.money[left.money]
    elif left.money and amount.unit.dimension != "money":
        amount.start = amount.around = amount.numeral.span.start
    if not left.degree:
        return
    name = left.degree.lstrip("-")
    if amount.unit.dimension not in ("degree", "temperature", "fahrenheit"):
        amount.start = amount.around = amount.numeral.span.start
        return
    if amount.unit.dimension == "degree":
        amount.unit = words.units.by_name["摄氏度" if name == "度" else name]
    if left.degree[0] == "-":
        amount.numeral = replace(amount.numeral, value=-amount.numeral.value)


def _tail(words: Lexicon, text: str, amount: Amount, limit: int) -> None:
    """What follows the unit: 半, sub-units, a repeated unit, per, hedges."""
    if amount.unit is not NO_UNIT:
        if amount.unit.scale != 1:
            amount.numeral = replace(
                amount.numeral,
                value=EXACT.multiply(amount.numeral.value, amount.unit.scale),
                place=EXACT.multiply(amount.numeral.place, amount.unit.scale),
            )
        end = amount.inner
        following = text[end : end + 1] if end < limit else ""
        if following == "半" and amount.unit.dimension in _MEASURES and text[end + 1 : end + 2] not in tuple("年月天径价截途数导边"):
            value = EXACT.add(amount.numeral.value, _HALF.copy_sign(amount.numeral.value))
            amount.numeral = replace(amount.numeral, value=value, place=_HALF)
            amount.inner = end + 1
        elif amount.unit.dimension == "money" and following:
            _change(words, text, amount, limit)
        elif following and amount.unit.dimension in _RATES and text.startswith("%%", end - 1):
            amount.flaws = ("repeated-unit",)
            amount.inner = end + 1
        per = words.per.match(text, amount.inner, limit) if text[amount.inner : amount.inner + 1] in ("/", "每", "／") else None
        if per is not None:
            amount.per = per[0][1:]
            amount.inner = per.end()
    amount.outer = max(amount.outer, amount.inner)
    _hedges_behind(words, text, amount, limit)


def _change(words: Lexicon, text: str, amount: Amount, limit: int) -> None:
    """五元三毛, 123元1角1分, 九块九."""
    end = amount.inner
    while end < limit:
        digit = words.reader.read(text, end, limit) if text[end] in words.reader.signs.more or text[end].isdigit() else None
        if digit is None or digit.numeral.value > 99 or digit.numeral.place != 1:
            return
        worth = words.subunits.get(text[digit.end : digit.end + 1])
        if worth is None or text.startswith(("分之", "分钟", "分别", "分成", "毛利"), digit.end):
            return
        value = EXACT.add(amount.numeral.value, EXACT.multiply(digit.numeral.value, worth))
        end = digit.end + 1
        amount.numeral = replace(amount.numeral, value=value, place=worth)
        amount.inner = end


def _hedges_behind(words: Lexicon, text: str, amount: Amount, limit: int) -> None:
    end = amount.outer
    for word, name in words.after.get(text[end : end + 1], ()) if end < limit else ():
        if text.startswith(word, end):
            barred = words.not_before.get(word, "")
            following = text[end + len(word) : end + len(word) + 1]
            if following and following in barred:
                return
            if name == "some":
                if amount.unit is NO_UNIT or amount.unit.dimension == "count" or amount.hedges[-1:] == ["some"]:
                    return
                amount.inner = end + len(word)
                amount.reach = amount.numeral.coarse_place
            amount.outer = end + len(word)
            if name != "none":
                amount.hedges.append(name)
            if name == "some":
                _hedges_behind(words, text, amount, limit)
            return


def _share(words: Lexicon, text: str, written: Written, left: Left, limit: int) -> Amount | None:
    """百分之三, 三分之二."""
    start = written.end + 2
    if text[start] in "负-":
        start += 1
    upper = words.reader.read(text, start, limit)
    if upper is None or written.numeral.value <= 0:
        return None
    whole = written.numeral.value
    span = Span(written.numeral.span.start, upper.end)
    amount = Amount(left.start, left.around, upper.end, upper.end, upper.numeral, upper.last, hedges=left.hedges, carried=True)
    unit = words.parts.get(whole) if written.bare or written.digits is None else None
    if unit is not None:
        amount.unit = unit
        amount.numeral = replace(upper.numeral, span=span)
        amount.vague, amount.reach = upper.vague, upper.reach
        if upper.hedge:
            amount.hedges.append(upper.hedge)
        _unit_hedge(words, text, amount, limit)
    else:
        fraction(amount, span, upper.numeral.value, whole)
    if left.negative:
        amount.numeral = replace(amount.numeral, value=-amount.numeral.value)
    _hedges_behind(words, text, amount, limit)
    return amount


def _unit_hedge(words: Lexicon, text: str, amount: Amount, limit: int) -> None:
    end = amount.inner
    if end < limit and text[end] in "多几" and amount.numeral.coarse_place > 1:
        amount.hedges.append("some")
        amount.reach = amount.numeral.coarse_place
        amount.inner = amount.outer = end + 1


def fraction(amount: Amount, span: Span, upper: Decimal, whole: Decimal) -> None:
    """Make the amount the share upper/whole; words for shares are off by up to 3.4 points."""
    value = EXACT.divide(upper, whole)
    amount.numeral = Numeral(span, value, min(Decimal("0.068"), EXACT.divide(value, Decimal(2))), "fraction")
    amount.unit = Unit("", "ratio")
    amount.vague = Interval.around(value, EXACT.divide(amount.numeral.place, Decimal(2)))


def _ratio(words: Lexicon, text: str, written: Written, left: Left, limit: int) -> Amount | int:
    """1/3 is a share; 3:2 and 120/80 are no single number."""
    second = words.reader.read(text, written.end + 1, limit)
    if second is None:
        return written.end
    chained = text[second.end : second.end + 1] in tuple("/:：")
    if text[written.end] == "/" and not chained and 0 < written.numeral.value < second.numeral.value and second.numeral.place == 1:
        amount = Amount(left.start, left.around, second.end, second.end, written.numeral, hedges=left.hedges)
        fraction(amount, Span(written.numeral.span.start, second.end), written.numeral.value, second.numeral.value)
        _hedges_behind(words, text, amount, limit)
        return amount
    if text[written.end] == "/" and not chained:
        return _plain(words, text, written, left, limit)
    end = second.end
    while end < limit and (text[end].isdigit() or text[end] in "/:：."):
        end += 1
    return end


def _half(words: Lexicon, text: str, start: int, floor: int, limit: int) -> Amount | int:
    """一半, 过半, 半数, 半斤, 半成."""
    before = text[start - 1] if start > floor else ""
    following = text[start + 1 : start + 2]
    found = words.units.at(text, start + 1)
    if found is not None and found[0].dimension in (_MEASURES | {"ratio"}) and before not in "一大多小前后上下" and found[1] <= limit:
        left = look_left(words, text, start, floor, False)
        numeral = Numeral(Span(start, start + 1), _HALF, Decimal("0.1"), "word")
        amount = Amount(left.start, left.around, found[1], found[1], numeral, unit=found[0], hedges=left.hedges)
        _tail(words, text, amount, limit)
        return amount
    one = before == "一"
    whole = following == "数"
    if not (one or whole or (before and before in "过近超逾")):
        return start + 1
    if not one and not whole and (following and following not in "，。、；,的以在)）（( 市数" or found is not None):
        return start + 1
    begin = start - 1 if one else start
    end = start + 2 if whole else start + 1
    left = look_left(words, text, begin, floor, True)
    numeral = Numeral(Span(begin, end), Decimal(50), Decimal(10), "word")
    amount = Amount(left.start, left.around, end, end, numeral, unit=words.parts[Decimal(100)], hedges=left.hedges)
    amount.vague = Interval(Decimal(45), Decimal(55))
    _hedges_behind(words, text, amount, limit)
    return amount
