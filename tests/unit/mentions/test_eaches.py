"""每 and a unit before a number -> its denominator."""

from __future__ import annotations

import pytest

from claimcheck.mentions import find
from claimcheck.model.mention import Quantity
from claimcheck.packs import load
from claimcheck.read import read_text
from claimcheck.text import lay_out


def last(text: str) -> Quantity:
    return [m for m in find(lay_out(read_text(text)), load()) if isinstance(m, Quantity)][-1]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("人口密度为每平方公里1200人", "平方公里"),
        ("每万人拥有床位45张", "万人"),
        ("每百户拥有汽车35辆", "百户"),
        ("平均每亩约350公斤", "亩"),
        ("每股盈利0.43元", "股"),
        ("每10万人发病30例", "10万人"),
        ("每10股派息3元", "10股"),
        ("每名学生补助500元", "名"),
        ("每个村30户", "个村"),
        ("每月30元", "月"),
        ("每人每天30元", "天"),
        ("每年接待游客30万人次", ""),
        ("每天生产口罩30万只", ""),
        ("每逢周末有30人", ""),
        ("按每日万分之五计算", ""),
        ("每人一份，共30份", ""),
    ],
)
def test_per(text: str, per: str) -> None:
    assert last(text).per == per


def test_what_touches_the_number_belongs_to_it() -> None:
    assert last("密度为每亩约30株").around.start == 3
    assert last("每万人拥有床位45张").around.start == 7
