"""Sums in capitals beside sums in figures."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    "text",
    [
        "今借到人民币叁拾贰万伍仟元整（¥352000.00）。",
        "收到定金352000元（大写：叁拾贰万伍仟元整）。",
        "欠款叁拾贰万伍仟元整，小写352000元。",
    ],
)
def test_the_two_spellings_of_one_sum(text: str) -> None:
    assert len(links(text, "amount-in-capitals")) == 1


def test_the_digit_of_a_masked_name_is_no_sum() -> None:
    found = links("今借到张某1人民币贰万元整（20000元）。", "amount-in-capitals")
    assert [players(link)["figures"] for link in found] == [["20000元"]]


def test_another_sum_in_the_next_clause_is_left_alone() -> None:
    assert links("借到壹拾万元整，已还50000元。", "amount-in-capitals") == []
