"""The characters of a numeral -> tokens: digits, scales, powers, decimals, and hedges that stand among them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from claimcheck.mentions.arabic import read_digits

__all__ = ["Signs", "Token", "scan"]

Token = tuple[str, Decimal, Decimal, int]
"""Kind, value (of an approximate digit: the first), place (the second), width.

Kinds: a Arabic digits, d hanzi digit, g a string of them, r approximate pair, v vague digit, s scale, p power, z zero, f decimals,
h a hedge inside."""

_ONE = Decimal(1)
_APPROXIMATE = {(a, a + 1) for a in range(1, 9)} | {(3, 5)}
"""Pairs of digits that name a span: 三五个, 七八十."""
_COUNTLESS = frozenset("次倍电个颗种")
"""What 亿亿 is written of: calculations, multiples, electron volts, stars."""
_NUMBERED = frozenset("个节章条款项届次名位种类大")


class Signs:
    """The characters of numerals, from rules/zh/numerals.yaml, and those of hedges inside them."""

    def __init__(self, tables: Callable[[str], Mapping[str, str]], unit_at: Callable[[str, int], bool]) -> None:
        plain, capital = tables("numerals.digits"), tables("numerals.capital-digits")
        self.digits = {c: Decimal(v) for c, v in {**plain, **capital}.items()}
        self.tens = {c: Decimal(v) for c, v in tables("numerals.tens").items()}
        self.scales = {c: Decimal(v) for c, v in {**tables("numerals.scales"), **tables("numerals.capital-scales")}.items()}
        self.powers = {c: Decimal(v) for c, v in tables("numerals.powers").items()}
        self.letters = {c: Decimal(v) for c, v in tables("numerals.letters").items()}
        self.vague = frozenset(tables("numerals.vague-digits"))
        self.points = frozenset(tables("numerals.point"))
        self.inside = dict(tables("hedges.inside"))
        self.capital_scales = frozenset(tables("numerals.capital-scales"))
        self.capitals = frozenset(capital) | self.capital_scales
        self.names = frozenset(tables("numerals.digit-names"))
        self.shared = frozenset(tables("numerals.shared-digits"))
        self.lone = frozenset([*self.digits, *self.vague])
        self.unit_at = unit_at
        self.hanzi = "".join([*self.digits, *self.tens, *self.scales, *self.powers, *self.vague])
        self.more = frozenset([" ", "\n", "·", "•", ".", *self.hanzi, *self.letters, *self.points, *self.inside])


def scan(signs: Signs, text: str, start: int, limit: int) -> tuple[list[Token], int, list[str]]:
    """Cut a numeral into tokens, stopping at the first character that cannot continue it."""
    tokens: list[Token] = []
    flaws: list[str] = []
    position = start
    while position < limit:
        character = text[position]
        before = tokens[-1][0] if tokens else ""
        if character in "0123456789":
            step = _arabic(text, position, limit, before, tokens)
        elif character in signs.digits:
            step = _hanzi(signs, text, position, limit, before, tokens, flaws)
        elif character in signs.scales:
            step = _scale(signs, text, position, before, tokens, flaws)
        elif character in signs.powers:
            step = _power(signs, text, position, before, tokens, flaws)
        else:
            step = _other(signs, text, position, limit, before, tokens)
        if not step:
            break
        position += step
    while tokens and (text[position - 1] == " " or tokens[-1][0] in "zh"):  # 一百零 and 三十多 end before their last character
        if text[position - 1] != " ":
            tokens.pop()
        position -= 1
    return tokens, position, flaws


def _arabic(text: str, position: int, limit: int, before: str, tokens: list[Token]) -> int:
    if before in ("a", "d", "g", "r", "v", "f"):
        return 0
    digits = read_digits(text, position, limit)
    if digits is None:
        return 0
    tokens.append(("a", digits.value, digits.place, digits.width))
    return digits.end - position


def _hanzi(signs: Signs, text: str, position: int, limit: int, before: str, tokens: list[Token], flaws: list[str]) -> int:
    if before and before in "adgrvf":
        return 0
    if before and before in "sp" and text[position] == "两" and text[position + 1 : position + 2] not in signs.more:
        return 0  # 四万两白银
    end = position
    capital = text[position] in signs.capitals
    while end < limit and text[end] in signs.digits and (text[end] != "两" or end == position or _one_or_two(signs, text, position, end)):
        if capital != (text[end] in signs.capitals) and text[end] not in "零〇":  # 内陆三省
            break
        if text[end] in signs.shared and not _is_digit(signs, text, end):
            break
        end += 1
    if end == position:
        return 0
    run = [signs.digits[c] for c in text[position:end]]
    after = text[end] if end < limit else ""
    skipped = 0
    if before and run[0] == 0:
        tokens.append(("z", Decimal(0), _ONE, 1))
        if len(run) == 1:
            return 1
        run, skipped = run[1:], 1
    if len(run) == 1:
        tokens.append(("d", run[0], _ONE, 1))
    elif len(run) == 2 and (int(run[0]), int(run[1])) in _APPROXIMATE and text[position + skipped] not in signs.capitals:
        tokens.append(("r", run[0], run[1], 1))
    elif before or (after in signs.scales):
        if text[position] in signs.capitals:
            flaws.append("malformed-capital")
        tokens.append(("d", run[0], _ONE, 1))
        return skipped + (len(run) if text[position] in signs.capitals else 1)
    else:
        tokens.append(("g", Decimal("".join(map(str, run))), _ONE, len(run)))
    return skipped + len(run)


def _is_digit(signs: Signs, text: str, place: int) -> bool:
    """Whether 参, which begins many words, stands for 叁: only next to another capital sign."""
    before = text[place - 1 : place] if text[place - 1 : place] != "零" else text[place - 2 : place - 1]
    after = text[place + 1 : place + 2]
    counted = after in signs.powers and (place > 0 or text[place + 2 : place + 3] in signs.capitals)
    return after in signs.capital_scales or counted or before in signs.capital_scales


def _one_or_two(signs: Signs, text: str, position: int, end: int) -> bool:
    """Whether 两 is a digit (一两个) and no unit of mass (九两)."""
    after = text[end + 1 : end + 2]
    return (
        end == position + 1 and text[position] == "一" and (after in signs.scales or after in signs.powers or signs.unit_at(text, end + 1))
    )


def _scale(signs: Signs, text: str, position: int, before: str, tokens: list[Token], flaws: list[str]) -> int:
    scale = signs.scales[text[position]]
    # 3千米 are kilometres, 三千米 are metres
    stops = before in ("a", "f") or (before and text[position] not in "十拾")
    if stops and signs.unit_at(text, position) and not (before == "d" and text.startswith("千米", position)):
        return 0
    if before in ("g", "f"):
        return 0
    if before == "s" and not (scale == 10 and tokens[-1][1] > 10):  # 一百十一
        if tokens[-1][1] != scale:
            return 0
        flaws.append("malformed-capital" if text[position] in signs.capitals else "repeated-scale")
        return 1
    if before == "p" and scale != 10:
        return 0
    last = next((token[1] for token in reversed(tokens) if token[0] in "sp"), None)
    power = next((token[0] for token in reversed(tokens) if token[0] in "sp"), "")
    if power == "s" and last is not None and scale >= last:
        if text[position] not in signs.capitals:
            return 0
        flaws.append("malformed-capital")
    tokens.append(("s", scale, _ONE, 1))
    return 1


def _power(signs: Signs, text: str, position: int, before: str, tokens: list[Token], flaws: list[str]) -> int:
    power = signs.powers[text[position]]
    if before == "z" or (tokens and text[position] == "兆" and signs.unit_at(text, position)):
        return 0
    if before == "g" and tokens[-1][3] > 4:
        return 0
    if before == "p":
        last = tokens[-1][1]
        if power < last:
            return 0
        if (
            power == last and power > 10000 and text[position + 1 : position + 2] not in _COUNTLESS
        ):  # 百亿亿次 a second is what computers do
            flaws.append("repeated-scale")
            return 1
    tokens.append(("p", power, _ONE, 1))
    return 1


def _other(signs: Signs, text: str, position: int, limit: int, before: str, tokens: list[Token]) -> int:
    character = text[position]
    after = text[position + 1] if position + 1 < limit else ""
    if character == " ":  # 177.1 亿, 三千 八百, 十 余 万
        if before == "a":
            return int(len(tokens) == 1 and after in signs.powers)
        if before == "h":
            return int(after in signs.powers)
        if before in ("s", "p") and after in signs.inside:
            return int(text[position + 2 : position + 3].strip() in signs.powers or text[position + 3 : position + 4] in signs.powers)
        return int((before == "d" and (after in signs.scales or after in signs.powers)) or (before in ("s", "p") and after in signs.hanzi))
    if character in signs.tens and before in ("", "s", "p", "z"):
        tokens.append(("d", Decimal(int(signs.tens[character]) // 10), _ONE, 1))
        tokens.append(("s", Decimal(10), _ONE, 1))
        return 1
    if character in signs.points and before in ("a", "d", "g", "s", "p") and not any(token[0] == "f" for token in tokens):
        return _decimals(signs, text, position, limit, tokens)
    if character in "·•." and before and before in "dgs" and _is_point(signs, text, position, limit):  # 一○·五%, in old newspapers
        return _decimals(signs, text, position, limit, tokens)
    if character in signs.vague and not tokens:
        tokens.append(("v", Decimal(2), Decimal(10), 1))
        return 1
    if after == " " and character in signs.inside:
        after = text[position + 2 : position + 3]
    if character in signs.inside and before in ("a", "d", "s", "p") and after in signs.powers:
        if after == "兆" and signs.unit_at(text, position + 1):
            return 0
        tokens.append(("h", Decimal(0), _ONE, 1))
        return 1
    if character in signs.letters and before == "a" and len(tokens) == 1 and not (after.isascii() and after.isalnum()):
        if character == "M" and after.isalnum() and tokens[0][2] == 1:  # 3M公司
            return 0
        tokens.append(("p", signs.letters[character], _ONE, 1))
        return 1
    return 0


def _is_point(signs: Signs, text: str, position: int, limit: int) -> bool:
    """Whether a dot between hanzi begins decimals, which a power or a unit must follow: 九·一八 is a day."""
    end = position + 1
    while end < limit and text[end] in signs.digits:
        end += 1
    if text[position] == "." and text[end : end + 1] in _NUMBERED:  # 一.五个方面 is a heading
        return False
    return end > position + 1 and (text[end : end + 1] in signs.powers or signs.unit_at(text, end))


def _decimals(signs: Signs, text: str, position: int, limit: int, tokens: list[Token]) -> int:
    digits = ""
    end = position + 1
    while end < limit and (text[end] in signs.digits or text[end] in "0123456789"):
        digits += text[end] if text[end] in "0123456789" else str(signs.digits[text[end]])
        end += 1
    if not digits:
        return 0
    tokens.append(("f", Decimal(f"0.{digits}"), Decimal((0, (1,), -len(digits))), len(digits)))
    return end - position
