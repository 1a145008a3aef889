"""Turns of sign."""

import pytest

import claimcheck
from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("出口同比下降1.2%，增速由负转正。", "1.2%"),
        ("公司净亏损2300万元，成功扭亏为盈。", "2300万元"),
        ("净利润1.27亿元，上年同期为0.86亿元，成功实现扭亏为盈。", "0.86亿元"),
        ("二季度经济按年率增长0.6%，这是连续两个季度下滑。", "0.6%"),
    ],
)
def test_figures_that_deny_a_turn(text: str, figure: str) -> None:
    (found,) = links(text, "turn-above") + links(text, "turn-below")
    assert players(found)["figure"] == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "出口同比增长1.2%，增速由负转正。",
        "净利润1.27亿元，上年同期亏损0.86亿元，成功实现扭亏为盈。",
        "投资下降1.2%，下半年有望转正。",
        "收入增长3%，结束连续五个季度的下滑。",
    ],
)
def test_figures_that_agree(text: str) -> None:
    assert not links(text, "turn-above") + links(text, "turn-below")


def test_the_derivation_shows_the_sign_and_the_word() -> None:
    (found,) = claimcheck.scan("二季度出口同比下降1.2%，增速由负转正。").documents[0].findings
    assert "-1.2%" in found.derivation[0]
    assert "转正" in found.derivation[0]
    assert [place.text for place in found.spans if place.role == "turn"] == ["由负转正"]
