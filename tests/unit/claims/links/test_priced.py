"""What is told of each of so many things."""

from __future__ import annotations

from claimcheck.packs import load
from claimcheck.pipeline import check
from claimcheck.read import read_text


def test_coins_are_worth_so_much_each() -> None:
    assert not check(read_text("四个五块，三个两块，一共二十六块钱。"), load()).findings


def test_amounts_of_persons_are_added_up() -> None:
    assert check(read_text("门诊费320元，药费450元，住院费1230元，三项合计2100元。"), load()).findings
