"""Two sides of one account and the difference between them."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        ("全年出生1523人，死亡993人，增加350人。", "1523人", ["993人", "350人"]),
        ("厂里上报产值67.28亿元，实际产值20.45亿元，虚报46.38亿元。", "67.28亿元", ["20.45亿元", "46.38亿元"]),
        ("去程原价8000元，往返托运只需5000元，节省300元。", "8000元", ["5000元", "300元"]),
    ],
)
def test_a_slip_between_two_sides(text: str, total: str, parts: list[str]) -> None:
    found = [players(one) for one in links(text, "identity")]
    assert {"total": [total], "parts": parts} in found


@pytest.mark.parametrize(
    "text",
    [
        "全年出生1523人，死亡993人，增加12人。",
        "厂里上报产值约67.28亿元，实际产值20.45亿元，虚报46.38亿元。",
        "全年收入880元，比上年的成本210元多，亏损35元。",
    ],
)
def test_figures_that_no_slip_brings_together_are_of_other_things(text: str) -> None:
    assert links(text, "identity") == []
