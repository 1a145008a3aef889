"""Exponents, powers of ten and points that begin a number -> values."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.mentions.lexicon import lexicon
from claimcheck.mentions.powers import power_of_ten, read_numeral
from claimcheck.packs import load

WORDS = lexicon(load())


@pytest.mark.parametrize(
    ("text", "start", "value", "end"),
    [
        ("1.5e+6", 0, "1500000", 6),
        ("2E3", 0, "2000", 3),
        ("<.05", 2, "0.05", 4),
        ("完成.20例", 3, "20", 5),
        ("7eV", 0, "7", 1),
    ],
)
def test_numerals(text: str, start: int, value: str, end: int) -> None:
    found = read_numeral(WORDS, text, start, 0, len(text))
    assert found is not None
    assert (found.numeral.value, found.end) == (Decimal(value), end)


def test_a_power_that_lost_its_sign_is_passed_over() -> None:
    written = read_numeral(WORDS, "2.8×10-6米", 0, 0, 9)
    assert written is not None
    assert power_of_ten("2.8×10-6米", written, 9) == 8
    raised = power_of_ten("2.8×10^6米", written, 9)
    assert not isinstance(raised, int)
    assert raised.numeral.value == 2800000
