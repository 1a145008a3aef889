"""What stands behind a unit -> a half more, change, a smaller unit, a denominator, hedges."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal, localcontext

from claimcheck.mentions.amount import Amount
from claimcheck.mentions.lexicon import Lexicon
from claimcheck.mentions.numerals import Written
from claimcheck.mentions.units import NO_UNIT
from claimcheck.model.interval import EXACT
from claimcheck.packs.patterns import late

__all__ = ["BLURRED", "hedges_behind", "read_tail"]

_HALF, _TENTH, _HUNDRED = Decimal("0.5"), Decimal("0.1"), Decimal(100)
_MONTHS, _MONTH, _FINE = Decimal(12), Decimal("0.0833"), Decimal("0.0001")
_DIVIDED = frozenset({"米", "尺", "丈", "斤", "亩"})
_ABOUT_SIZE = frozenset("的高长宽厚深左多以之重个大")
_TO = frozenset("至到—–-~～(（")
"""What leads on to another number: 一米七至一米八, 2米11(6英尺11英寸)."""
_MEASURES = frozenset(
    {"length", "area", "mass", "volume", "temperature", "fahrenheit", "degree", "age", "multiple", "money", "energy", "ratio"}
)
_LETTER = late("(?![年月日时点号期届多余几万亿千百十后])[一-鿿]")
"""What may follow 6米72 where no unit does: 6米72夺冠."""
_NO_HALF = tuple("年月天径价截途数导边场决球岛山")
_NO_CHANGE = ("分之", "分钟", "分别", "分成", "毛利", "分公司", "角度")


def read_tail(words: Lexicon, text: str, amount: Amount, limit: int) -> None:
    """Read on from the end of the unit."""
    if text[amount.inner] not in words.tail and not BLURRED.match(text, amount.inner):
        return
    if amount.unit is not NO_UNIT:
        _more(words, text, amount, limit)
        end = amount.inner
        if end < limit and text[end] in "/每／" and not amount.per:
            per = words.per.match(text, end, limit)
            if per is not None:
                amount.per = per[0][1:]
                amount.inner = per.end()
        amount.outer = max(amount.outer, amount.inner)
    hedges_behind(words, text, amount, limit)


def _more(words: Lexicon, text: str, amount: Amount, limit: int) -> None:
    unit, end = amount.unit, amount.inner
    following = text[end]
    if following == "半" and unit.dimension in _MEASURES and text[end + 1 : end + 2] not in _NO_HALF:
        value = EXACT.add(amount.numeral.value, _HALF.copy_sign(amount.numeral.value))
        amount.numeral = replace(amount.numeral, value=value, place=_HALF)
        amount.inner = end + 1
    elif unit.name == "岁":
        _months(words, text, amount, limit)
    elif _repeats(text, amount, following):
        amount.flaws = ("stray-digit",) if following == "0" else ("repeated-unit",)
        amount.inner = end + 1
    elif unit.dimension == "money":
        _change(words, text, amount, limit)
    elif (
        unit.name in ("成", "度")
        and amount.numeral.place == 1
        and (following in words.reader.signs.digits or _tenth_in_digits(text, amount))
    ):
        _tenths(words, text, amount, limit)
    elif following.isdigit() or following in words.reader.signs.digits:
        _smaller(words, text, amount, limit)


def _repeats(text: str, amount: Amount, following: str) -> bool:
    """12%%, 3%0, 300元元; not 300元元旦."""
    end = amount.inner
    if following == "%":
        return amount.unit.name == "%"
    if following == "0":  # 3%0
        return amount.unit.name == "%" and not text[end + 1 : end + 2].isdigit() and text[end + 1 : end + 2] not in tuple(".·")
    return following == "元" == text[end - 1] and text[end + 1 : end + 2] not in tuple("旦月宵首")


def _change(words: Lexicon, text: str, amount: Amount, limit: int) -> None:
    """五元三毛, 123元1角1分, 九块九, 三块零四."""
    end = amount.inner
    worth_before = Decimal(1)
    while end < limit and (text[end].isdigit() or text[end] in words.reader.signs.digits):
        digit = words.reader.read(text, end, limit)
        if digit is None or digit.numeral.value > 99 or digit.numeral.place != 1 or digit.last is not None:
            return
        worth = words.subunits.get(text[digit.end : digit.end + 1])
        skip = 1
        if worth is None:  # 九块九: one place below; 三块零四: two
            coin = text[end - 1] in "块毛角" and not words.units.at(text, digit.end) and digit.numeral.form == "hanzi"
            if not coin:
                return
            worth, skip = EXACT.multiply(worth_before, _TENTH * _TENTH if text[end] in "零〇" else _TENTH), 0
            if text[end - 1] in "毛角" and worth_before == 1:
                worth = _TENTH * _TENTH
        elif text.startswith(_NO_CHANGE, digit.end):
            return
        value = EXACT.add(amount.numeral.value, EXACT.multiply(digit.numeral.value, worth))
        end = digit.end + skip
        amount.numeral = replace(amount.numeral, value=value, place=worth)
        amount.inner = end
        worth_before = worth
        if not skip:
            return


def _tenth_in_digits(text: str, amount: Amount) -> bool:
    """2成5, one digit alone."""
    end = amount.inner
    lone = text[end : end + 1].isdigit() and text[end + 1 : end + 2] in tuple(",，。；;、）)的")
    return lone and amount.unit.name == "成" and amount.numeral.form == "arabic"


def _tenths(words: Lexicon, text: str, amount: Amount, limit: int) -> None:
    """七成六, 十二度五."""
    end = amount.inner
    digit = words.reader.read(text, end, limit)
    if digit is None or (digit.digits is None and not digit.lone) or digit.vague is not None or words.units.at(text, digit.end) is not None:
        return
    value = EXACT.add(amount.numeral.value, EXACT.multiply(digit.numeral.value, _TENTH))
    amount.numeral = replace(amount.numeral, value=value, place=_TENTH)
    amount.inner = digit.end


def _smaller(words: Lexicon, text: str, amount: Amount, limit: int) -> None:
    """3斤5两, 5尺3寸, 六丈三尺九寸: one amount in the largest unit."""
    if amount.unit.dimension not in ("length", "mass", "area") or amount.reach:
        return
    least = amount.unit.factor
    while amount.inner < limit:
        second = words.reader.read(text, amount.inner, limit)
        found = words.units.at(text, second.end) if second is not None else None
        lone = least == amount.unit.factor and amount.unit.name in _DIVIDED
        if lone and second is not None and (second.digits is None) == (amount.numeral.form != "arabic"):
            _decimals(words, text, amount, second)
        if second is None or found is None or found[0].dimension != amount.unit.dimension or found[0].factor >= least:
            return
        if EXACT.multiply(second.numeral.value, found[0].factor) >= least:
            return  # 一平方公里100公顷: the same area twice
        least = found[0].factor
        worth = EXACT.divide(least, amount.unit.factor)
        value = EXACT.add(amount.numeral.value, EXACT.multiply(second.numeral.value, worth))
        amount.numeral = replace(amount.numeral, value=value, place=EXACT.multiply(second.numeral.place, worth))
        amount.inner = found[1]


def _decimals(words: Lexicon, text: str, amount: Amount, second: Written) -> None:
    """一米七五, 三尺二: what is left of the unit, without its name."""
    written = text[amount.inner : second.end]
    end = second.end + (amount.unit.name == "亩" and text.startswith("分", second.end))
    following = text[end : end + 1]
    metres = len(written) == 2 and amount.unit.name == "米" and second.numeral.value < _HUNDRED
    plain = len(written) == 1 or metres
    if not plain or not all(sign.isdigit() or sign in words.reader.signs.digits for sign in written) or amount.numeral.place != 1:
        return
    ends = following in words.clause_ends or following in _ABOUT_SIZE or following in _TO
    if not ends and not (metres and second.digits is not None and _LETTER.match(following) and words.units.at(text, end) is None):
        return
    place = Decimal((0, (1,), -len(written)))
    value = EXACT.add(amount.numeral.value, EXACT.multiply(second.numeral.value, place))
    amount.numeral = replace(amount.numeral, value=value, place=place)
    amount.inner = end


def _months(words: Lexicon, text: str, amount: Amount, limit: int) -> None:
    """两岁零三个月: an age in years."""
    start = amount.inner + (text[amount.inner] in "零又")
    if start >= limit or words.starts.match(text, start) is None:
        return
    months = words.reader.read(text, start, limit)
    if months is None or not text.startswith("个月", months.end) or not 0 < months.numeral.value < _MONTHS:
        return
    with localcontext(EXACT):
        value = amount.numeral.value + (months.numeral.value / _MONTHS).quantize(_FINE)
    amount.numeral = replace(amount.numeral, value=value, place=_MONTH)
    amount.inner = months.end + 2


BLURRED = late(r" (?:多|左右|上下)(?![㐀-鿿])| (?:多|左右|上下)(?=的)")
"""20% 多，: a blank before what blurs a number, which ends there."""


def hedges_behind(words: Lexicon, text: str, amount: Amount, limit: int) -> None:
    """左右, 以上, 多, …, once or twice."""
    end = amount.outer
    if BLURRED.match(text, end):
        end += 1
    entries = words.after.get(text[end]) if end < limit else None
    if entries is None:
        return
    entry = next((entry for entry in entries if text.startswith(entry[0], end)), None)
    if entry is None:
        return
    word, name = entry
    after = end + len(word)
    if after < len(text) and text[after] in words.not_before.get(word, ""):
        return
    if name == "some":
        # 300人多 may begin 多次; 300人有余 is no other word
        if "some" in amount.hedges or (len(word) == 1 and (amount.unit is NO_UNIT or amount.unit.dimension == "count")):
            return
        amount.inner = after
        amount.reach = amount.numeral.coarse_place
    amount.outer = after
    if name != "none":
        amount.hedges.append(name)
    hedges_behind(words, text, amount, limit)
