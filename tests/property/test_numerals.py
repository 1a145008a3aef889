"""Random numbers in every system of writing -> proof that reading gives back what was written."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.mentions.lexicon import lexicon
from claimcheck.mentions.quantities import find_quantities
from claimcheck.model.mention import Quantity
from claimcheck.packs import load
from claimcheck.read.plain import plain_of
from tests.saying import mentions

READER = lexicon(load()).reader
PLAIN = ("零一二三四五六七八九", "十百千")
CAPITAL = ("零壹贰叁肆伍陆柒捌玖", "拾佰仟")
WHOLE = st.integers(0, 10**16 - 1)


def section(number: int, signs: tuple[str, str]) -> str:
    """A number below 10000 in full."""
    digits, scales = signs
    written, gap = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit == 0:
            gap = written != ""
            continue
        written += (digits[0] if gap else "") + digits[digit] + (scales[power - 1] if power else "")
        gap = False
    return written


def hanzi(number: int, signs: tuple[str, str] = PLAIN) -> str:
    """A number below 10^16 in full, as a cheque would have it."""
    if number == 0:
        return signs[0][0]
    written = ""
    for power, name in ((3, "万亿"), (2, "亿"), (1, "万"), (0, "")):
        part = number // 10000**power % 10000
        if part == 0:
            continue
        zero = signs[0][0] if written and part < 1000 else ""
        written += zero + section(part, signs) + name
    return written


def read(written: str) -> Decimal:
    found = READER.read(written, 0, len(written))
    assert found is not None
    assert found.end == len(written)
    assert found.numeral.flaws == ()
    return found.numeral.value


@given(WHOLE)
def test_hanzi(number: int) -> None:
    assert read(hanzi(number)) == number


@given(WHOLE)
def test_capitals(number: int) -> None:
    assert read(hanzi(number, CAPITAL)) == number


@given(WHOLE)
def test_powers_nested_in_the_usual_way(number: int) -> None:
    """三万五千亿: what counts the 亿 is itself a number with 万."""
    high, low = divmod(number, 10**8)
    written = (hanzi(high) + "亿" if high else "") + ("零" if high and 0 < low < 10**7 else "") + (hanzi(low) if low or not high else "")
    assert read(written) == number


@given(WHOLE)
def test_grouped_digits(number: int) -> None:
    assert read(f"{number:,}") == number
    assert read(str(number)) == number


@given(
    st.decimals(0, 10**8, places=4, allow_nan=False, allow_infinity=False),
    st.sampled_from([("", 1), ("万", 10**4), ("亿", 10**8), ("万亿", 10**12)]),
)
def test_decimals_with_powers(number: Decimal, power: tuple[str, int]) -> None:
    assert read(f"{number:f}{power[0]}") == number * power[1]


@given(st.integers(0, 9999), st.text("零一二三四五六七八九", min_size=1, max_size=6))
def test_hanzi_decimals(whole: int, decimals: str) -> None:
    digits = "".join(str(PLAIN[0].index(c)) for c in decimals)
    assert read(f"{hanzi(whole)}点{decimals}") == Decimal(f"{whole}.{digits}")


@given(st.lists(st.integers(0, 9), min_size=3, max_size=16))
def test_strings_of_digits(digits: list[int]) -> None:
    assert read("".join(PLAIN[0][digit] for digit in digits)) == int("".join(map(str, digits)))


@given(st.text(alphabet="0123456789一两三五十百千万亿点半多余几约近超%％元人个第分之-~至到.,，。／ 年月", max_size=30))
def test_any_text_can_be_read(text: str) -> None:
    words = lexicon(load())
    found = find_quantities(words, text, words.ignored.stretches(text))
    for quantity in found:
        assert quantity.span.of(text) == quantity.text
        assert quantity.around.covers(quantity.span)
        quantity.interval()
        quantity.usual()
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@given(WHOLE)
def test_traditional_and_full_width_signs(number: int) -> None:
    written = hanzi(number).translate(str.maketrans("万亿零", "萬億〇"))
    assert read(plain_of(written)) == number
    capitals = hanzi(number, CAPITAL).translate(str.maketrans("贰陆万亿", "貳陸萬億"))
    assert read(plain_of(capitals)) == number
    assert read(plain_of(str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９")))) == number


@given(
    st.integers(1, 9999),
    st.integers(1, 9),
    st.sampled_from([("亿", "千万", 10**8, 10**7), ("万", "千", 10**4, 10**3), ("万亿", "千亿", 10**12, 10**11)]),
)
def test_digits_mixed_with_scales(high: int, low: int, powers: tuple[str, str, int, int]) -> None:
    assert read(f"{high}{powers[0]}{low}{powers[1]}") == high * powers[2] + low * powers[3]
    assert read(f"{hanzi(high)}{powers[0]}{PLAIN[0][low]}{powers[1]}") == high * powers[2] + low * powers[3]


@given(st.integers(1000, 10**15))
def test_blanks_between_thousands(number: int) -> None:
    written = f"{number:,}".replace(",", " ") + "人"
    found = READER.read(written, 0, len(written))
    assert found is not None
    assert (found.numeral.value, found.end) == (number, len(written) - 1)


@given(st.integers(0, 999), st.integers(0, 99), st.sampled_from(["·", ".", "．"]))
def test_decimals_of_old_newspapers(whole: int, decimals: int, point: str) -> None:
    assert read(plain_of(f"{whole}{point}{decimals:02}")) == Decimal(f"{whole}.{decimals:02}")


@pytest.mark.parametrize("number", [1, 10, 15, 101, 1010, 10001, 100000000, 1203040])
def test_the_printer_writes_what_a_bank_would(number: int) -> None:
    assert read(hanzi(number)) == number


@given(st.lists(st.integers(0, 9), min_size=3, max_size=16).filter(lambda digits: 0 in digits))
def test_strings_of_digits_with_round_zeros(digits: list[int]) -> None:
    written = "".join("〇一二三四五六七八九"[digit] for digit in digits)
    assert read(plain_of(written)) == int("".join(map(str, digits)))


@given(WHOLE, st.text("〇一二三四五六七八九", min_size=1, max_size=6))
def test_decimals_of_long_numbers(whole: int, decimals: str) -> None:
    digits = "".join(str("〇一二三四五六七八九".index(c)) for c in decimals)
    value = Decimal(f"{whole}.{digits}")
    assert read(plain_of(f"{hanzi(whole)}点{decimals}")) == value
    assert read(plain_of(f"{hanzi(whole).translate(str.maketrans('万亿', '萬億'))}點{decimals}")) == value
    assert read(f"{whole}.{digits}") == value
    assert read(f"{whole:,}.{digits}") == value
    assert read(plain_of(f"{whole}.{digits}".translate(str.maketrans("0123456789.", "０１２３４５６７８９．")))) == value


@settings(deadline=None)
@given(WHOLE)
def test_every_system_in_a_sentence(number: int) -> None:
    """Through all of finding: one quantity of that value, at its place, in whichever signs it is written."""
    systems = [
        str(number),
        f"{number:,}",
        hanzi(number),
        hanzi(number, CAPITAL),
        hanzi(number).translate(str.maketrans("万亿零", "萬億〇")),
        str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    ]
    for written in systems:
        text = f"该厂去年付出{written}元。"
        amounts = [mention for mention in mentions(text) if isinstance(mention, Quantity)]
        assert [(amount.value, amount.unit) for amount in amounts] == [(number, "元")], text
        assert amounts[0].span.of(text) == f"{written}元"
