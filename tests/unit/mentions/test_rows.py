"""Numbers with slashes between them -> amounts of one unit, or a fraction."""

from __future__ import annotations

import pytest

from claimcheck.mentions import find
from claimcheck.model.mention import Quantity
from claimcheck.packs import load
from claimcheck.read import read_text
from claimcheck.text import lay_out


def read(text: str) -> list[str]:
    found = [m for m in find(lay_out(read_text(text)), load()) if isinstance(m, Quantity)]
    return [f"{m.text}={m.value}{m.unit}" for m in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("预计利润为45/106/147亿元", ["45=4500000000元", "106=10600000000元", "147亿元=14700000000元"]),
        ("净利润1.2/2.3亿元", ["1.2=120000000元", "2.3亿元=230000000元"]),
        ("占比分别为15/20/30%", ["15=15%", "20=20%", "30%=30%"]),
        ("血压为128/82mmHg", ["128=128毫米汞柱", "82mmHg=82毫米汞柱"]),
        ("管径3/4英寸", ["3/4=0.75"]),
    ],
)
def test_a_row_shares_what_stands_at_its_end(text: str, found: list[str]) -> None:
    assert read(text) == found
