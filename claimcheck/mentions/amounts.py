"""A place where a numeral starts -> the numeral with its unit, sign and hedges, or how far to skip."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.mentions.amount import Amount
from claimcheck.mentions.compositions import divides_hundred
from claimcheck.mentions.interest import read_interest
from claimcheck.mentions.left import Left, look_left
from claimcheck.mentions.lexicon import Lexicon
from claimcheck.mentions.numerals import Written
from claimcheck.mentions.powers import power_of_ten, read_numeral, times
from claimcheck.mentions.rows import read_row
from claimcheck.mentions.shares import read_half, read_ratio, read_share
from claimcheck.mentions.simple import DETERMINERS, EDGES
from claimcheck.mentions.tails import read_tail
from claimcheck.mentions.units import NO_UNIT, Unit
from claimcheck.model.interval import Interval
from claimcheck.model.mention import Numeral
from claimcheck.packs.patterns import late

__all__ = ["read_amount"]

_RATES = frozenset({"ratio", "points", "multiple", "money"})
_COLONS = frozenset({":", "："})
_MYRIAD = Decimal(10**4)
_MYRIAD_TENS = Decimal(10**5)
_TENTH = Decimal("0.1")
_SHARED = late(r"[ ]{0,2}(?:分[ ]{0,2}之|又)")
_SMALL_DISCOUNT = Decimal(10)
_NEVER_NEGATIVE = frozenset({"count", "ordinal", "age", "length", "area", "mass", "volume"})


def read_amount(words: Lexicon, text: str, start: int, floor: int, limit: int) -> Amount | int:
    """The amount whose numeral starts at ``start``, or the place to go on from where none does."""
    if text[start] == "半":
        return read_half(words, text, start, floor, limit)
    written = read_numeral(words, text, start, floor, limit)
    if written is None:
        return _after_digits(text, start, limit)
    start = written.numeral.span.start
    left = look_left(words, text, start, floor, written.bare)
    end = written.end
    follow = text[end] if end < limit else ""
    if follow and follow in "分又 " and _SHARED.match(text, end, limit):
        share = read_share(words, text, written, left, limit)
        if share is not None:
            return share
    elif follow == "×" and text.startswith("10", end + 1):
        raised = power_of_ten(text, written, limit)
        if isinstance(raised, int):
            return raised
        written = raised
    elif follow and follow in "分厘" and words.interest:
        interest = read_interest(words, text, written, left, limit)
        if interest is not None:
            return interest
    elif (follow in _COLONS or text[start - 1 : start] in _COLONS) and divides_hundred(text, start):
        return Amount(start, start, end, end, written.numeral)
    if follow == "±":
        return _toleranced(words, text, written, left, limit)
    if follow and follow in "/:：／" and written.digits is not None and text[end + 1 : end + 2].isdigit():
        row = read_row(words, text, written, left, limit) if follow in "/／" else None
        if row is not None:
            return row
        ratio = read_ratio(words, text, written, left, limit)
        if ratio is not None:
            return ratio
    return _plain(words, text, written, left, limit)


def _after_digits(text: str, start: int, limit: int) -> int:
    while start < limit and (text[start].isdigit() or text[start] in ".,"):
        start += 1
    return start + 1


def _toleranced(words: Lexicon, text: str, written: Written, left: Left | None, limit: int) -> Amount | int:
    """5.6±1.2 mg/L: one value, anywhere within so much of it."""
    place = written.end + 1
    second = words.reader.read(text, place, limit) if place < limit and words.starts.match(text, place) else None
    if second is None:
        return _plain(words, text, written, left, limit)
    end = second.end
    closed = text[end : end + 1] in (")", "）") and bool(words.units.at(text, end + 1 + text.startswith(" ", end + 1)))
    amount = _plain(words, text, written._replace(end=end + closed), left, limit)
    if closed and isinstance(amount, Amount) and amount.around == amount.start and text[amount.start - 1 : amount.start] in ("(", "（"):
        # 由(13.6±2.8)分: the bracket belongs to the number
        amount.start, amount.around = amount.start - 1, amount.around - 1
    if isinstance(amount, Amount) and amount.vague is None:
        amount.vague = Interval.around(written.numeral.value, second.numeral.value)
    return amount


def _plain(words: Lexicon, text: str, written: Written, left: Left | None, limit: int) -> Amount | int:
    start, end = written.numeral.span.start, written.end
    amount = Amount(start, start, end, end, written.numeral)
    if left is not None:
        amount.start, amount.around, amount.hedges, amount.ordinal = left.start, left.around, left.hedges, left.ordinal
    if written.power != 1:
        amount.power = written.power
    if written.digits is None:
        amount.last, amount.vague, amount.bare = written.last, written.vague, written.bare
    if written.hedge:
        amount.hedges.append(written.hedge)
        amount.reach = written.reach
    if end < limit:
        _unit(words, text, amount, limit)
    if not _admit(words, text, amount, written, left) or (left is not None and left.negative and _is_name(text, amount)):
        return end
    if left is not None:
        _apply(words, text, amount, left)
    if amount.unit.scale != 1:
        amount.numeral = times(amount.numeral, amount.unit.scale)
    if amount.unit.name == "折" and amount.numeral.value >= _SMALL_DISCOUNT:  # 八五折, 75折
        amount.numeral = times(amount.numeral, _TENTH)
    if amount.inner < limit:
        read_tail(words, text, amount, limit)
    return amount


def _unit(words: Lexicon, text: str, amount: Amount, limit: int) -> None:
    """Find the unit, and a hedge between numeral and unit."""
    end = amount.inner
    character = text[end]
    found: tuple[Unit, int] | None
    if character in words.inside:
        if character == "几" and amount.vague is not None:
            return
        found = words.units.at(text, end + 1)
        if found is None and not (character in "多余几" and (amount.numeral.coarse_place > 1 or amount.power > 1)):
            return
        amount.hedges.append(words.inside[character])
        amount.reach = amount.numeral.coarse_place
        amount.inner = amount.outer = end + 1
    elif character == " ":
        found = words.units.at(text, end + 1) if amount.numeral.form != "hanzi" else None
    else:
        found = words.units.at(text, end)
    if found is not None and found[1] <= limit:
        amount.unit, amount.inner = found
        amount.outer = amount.inner
        if amount.unit.name == "度" and amount.power >= _MYRIAD:  # 35亿度: nothing but electricity is counted so
            amount.unit = words.units.by_name["千瓦时"]
        coin = amount.unit.name == "块" and text[amount.inner : amount.inner + 1] in words.coin_ends
        if coin and not _PIECES.search(text, max(0, end - 40), end):
            amount.unit = words.units.by_name["元"]


_PIECES = late(
    r"[0-9一两二三四五六七八九十百千]块[^，。；、钱多左以\sA-Za-z0-9〇零一二两三四五六七八九半涨增减降升跌提变到买卖花付找赚收租借还给捐的][^。；！？\n]*$"
)
"""1260块小田…并成了315块: pieces of something, no coins."""


def _admit(words: Lexicon, text: str, amount: Amount, written: Written, left: Left | None) -> bool:
    """Whether it is a quantity at all; settles what the flaws of its digits mean.

    A number that needs a unit and has none is kept as ``weak``: the second end of a range may give it one.
    """
    unit = amount.unit
    if written.digits is not None:
        if written.digits.flaws or written.digits.leading_zero:
            return _settle_flaws(words, text, amount, written)
        return True
    if unit is NO_UNIT and not (left is not None and left.money) and not _stands_alone(words, text, amount, written):
        if _on_its_own(text, amount):
            return True
        amount.weak = True
        return not written.bare
    if written.bare and (unit.dimension == "ordinal" or (amount.numeral.value < _MYRIAD_TENS and not amount.hedges)):
        return False
    start = written.numeral.span.start
    if unit.dimension == "doubling" and "翻" not in text[max(0, start - 3) : start]:
        return False
    if not written.lone:
        return True
    if text[start] == "一" and (unit.several or (start and text[start - 1] in DETERMINERS)):
        return False
    if text[start] in words.reader.signs.names and unit.dimension != "money" and unit.name != "份":
        return False
    if unit.lone or amount.inner - written.end > 1 or (left is not None and (left.ordinal or left.degree != "")):
        return True
    return unit.scale != 1 and text[amount.inner : amount.inner + 1] in words.reader.signs.digits  # 九毛九


_MORE = late(r"[余餘]\s?[一-鿿]")


def _settle_flaws(words: Lexicon, text: str, amount: Amount, written: Written) -> bool:
    digits, unit = written.digits, amount.unit
    assert digits is not None
    measured = (unit is not NO_UNIT and unit.dimension != "ordinal") or written.power != 1
    if not measured:
        if "double-point" in digits.flaws:
            return False
        # 1,3000余挺 is one number, whatever it counts: nobody sets 余 to the last of several
        if digits.list_end and not _MORE.match(text, written.end):
            first = words.reader.read(text, written.numeral.span.start, digits.list_end)
            amount.numeral = first.numeral if first is not None else amount.numeral
            amount.inner = amount.outer = amount.numeral.span.end
    if not digits.leading_zero:
        return True
    if unit.dimension in _RATES or written.power != 1:
        amount.numeral = replace(amount.numeral, flaws=(*amount.numeral.flaws, "leading-zero"))
        return True
    return unit is not NO_UNIT and unit.dimension != "ordinal"


def _stands_alone(words: Lexicon, text: str, amount: Amount, written: Written) -> bool:
    """Whether Chinese numerals without a unit are a number: 二十三, 四千三; not 三 or 三五."""
    if amount.ordinal:
        return True
    if written.lone or written.bare:
        following = text[written.end : written.end + 1]
        start = written.numeral.span.start
        if written.lone and following in words.clause_ends and text[start - 1 : start] in words.before_lone and start:
            return True
        return written.lone and written.vague is None and following in words.adjectives and text[written.end - 1] != "一"
    length = written.end - written.numeral.span.start
    if written.last is not None or written.vague is not None:
        return written.power != 1 or (length > 2 and written.vague is None)
    digits = words.reader.signs.digits
    last = text[written.end - 1]
    named = last == "十" or (last in digits and text[written.end - 2] in digits)  # 五一, 八一
    return length > 2 or (length == 2 and not named) or bool(amount.hedges)


def _is_name(text: str, amount: Amount) -> bool:
    """歼-20 is a name; -20℃ and 增速-0.4 are values."""
    sign = amount.start
    return amount.unit is NO_UNIT and amount.numeral.place == 1 and text[sign] in "-−－" and "\u4e00" <= text[sign - 1 : sign] <= "\u9fff"


def _on_its_own(text: str, amount: Amount) -> bool:
    """Whether nothing else stands on the line: a cell of a table, a one-word answer."""
    return text[amount.start - 1 : amount.start] in EDGES and text[amount.inner : amount.inner + 1] in EDGES


def _apply(words: Lexicon, text: str, amount: Amount, left: Left) -> None:
    """Sign, currency and kind of degrees, which stand before the numeral."""
    amount.per = left.per
    value: Numeral = amount.numeral
    if left.negative:
        if amount.unit.dimension in _NEVER_NEGATIVE and text[value.span.start - 1] in "-−－":
            amount.start = amount.around = value.span.start
        else:
            amount.numeral = replace(value, value=-value.value)
    if left.money:
        if amount.unit is NO_UNIT or amount.unit.name == "元":
            amount.unit = words.money[left.money]
        elif amount.unit.dimension != "money":
            amount.start = amount.around = value.span.start
    if left.degree:
        if amount.unit.dimension not in ("degree", "temperature", "fahrenheit"):
            amount.start = amount.around = value.span.start
            return
        name = left.degree.lstrip("-")
        if amount.unit.dimension == "degree":
            amount.unit = words.units.by_name["摄氏度" if name == "度" else name]
        if left.degree[0] == "-":
            amount.numeral = replace(value, value=-value.value)
