"""Text -> safe text and its width."""

from __future__ import annotations

import unicodedata

import pytest

from claimcheck.render.cells import safe, width


@pytest.mark.parametrize(("text", "cells"), [("", 0), ("abc", 3), ("覆盖率", 6), ("６％", 4), ("e\u0301", 1), ("…", 1), ("🙂", 2)])
def test_widths(text: str, cells: int) -> None:
    assert width(text) == cells


def test_everything_unprintable_is_replaced_one_for_one() -> None:
    everything = "".join(map(chr, range(0x3000))) + "\ufeff\ufff9\U000e0001\u2066"
    shown = safe(everything)
    assert len(shown) == len(everything)
    assert {unicodedata.category(sign) for sign in shown} & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} == set()
