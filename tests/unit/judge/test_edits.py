"""Claims -> their single edits."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.judge.edits import edits, respellings
from tests.handmade import discourse


def reached(text: str) -> dict[str, tuple[str, Decimal]]:
    made = discourse(text)
    return {edit.replacement: (edit.kind, edit.claim.quantity.base_value) for edit in edits(made.claims[0], text)}


def test_scales_slip() -> None:
    found = reached("共3.4万元")
    assert found["3.4亿"] == ("scale", Decimal(340000000))
    assert found["34万"] == ("moved-point", Decimal(340000))
    assert "3.4" not in found


def test_percentages_have_no_scale() -> None:
    assert not any(replacement.endswith(("万", "亿")) for replacement in reached("占86%"))


def test_the_text_of_the_mention_follows() -> None:
    text = "共652人"
    made = discourse(text)
    assert "625人" in {edit.claim.quantity.text for edit in edits(made.claims[0], text)}


def test_numbers_in_characters_get_other_characters() -> None:
    text = "增加了四倍"
    quantity = discourse("增加了4倍").claims[0].quantity
    numeral = replace(quantity.numerals[0], form="hanzi")
    claim = replace(discourse("增加了4倍").claims[0], mention=replace(quantity, numerals=(numeral,), text="四倍"))
    assert "三" in {edit.replacement for edit in edits(claim, text)}


def test_broken_numerals_are_respelled() -> None:
    made = discourse("率为03%")
    assert [edit.replacement for edit in respellings(made.claims[0], "率为03%")] == ["0.3", "0.03", "3"]
