"""Two sides of one account and the difference between them."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        ("仓库入库1460吨，出库935吨，库存552吨。", "1460吨", ["935吨", "552吨"]),
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
        "仓库入库1460吨，出库935吨，库存38吨。",
        "厂里上报产值约67.28亿元，实际产值20.45亿元，虚报46.38亿元。",
        "全年收入880元，比上年的成本210元多，亏损35元。",
    ],
)
def test_figures_that_no_slip_brings_together_are_of_other_things(text: str) -> None:
    assert links(text, "identity") == []
