"""Two things and what lies between them."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    "text",
    [
        "西港为486万吨。东港则有532万吨，多出64万吨。",
        "东港为532万吨，比西港多64万吨；西港为486万吨。",
        "东港（532万吨）比西港（486万吨）多64万吨。",
    ],
)
def test_how_far_two_values_lie_apart(text: str) -> None:
    assert {"start": ["486万吨"], "end": ["532万吨"], "amount": ["64万吨"]} in [players(found) for found in links(text, "rise-by-amount")]


@pytest.mark.parametrize(
    "text",
    ["乙组为86.5%。甲组有效率为74.2%，高于乙组。", "乙组为86.5%，而甲组则为74.2%，明显高于前者。", "甲组有效率为74.2%，比乙组的86.5%高。"],
)
def test_which_of_two_values_is_said_to_be_the_greater(text: str) -> None:
    assert {"start": ["86.5%"], "end": ["74.2%"]} in [players(found) for found in links(text, "rise")]


@pytest.mark.parametrize(
    "text",
    [
        "西港为486万吨。东港则有532万吨，比上年多出64万吨。",
        "西港为486万吨，南港为510万吨。东港则有532万吨，多出64万吨。",
        "乙组投资为86.5%。甲组有效率为74.2%，高于乙组。",
    ],
)
def test_third_things_and_other_measures(text: str) -> None:
    assert links(text, "rise-by-amount") + links(text, "rise") == []
