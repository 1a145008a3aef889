"""Separators: what cuts a sentence and what belongs to a number."""

import pytest

from claimcheck.text.separators import separators, torn_line


def signs(text: str) -> list[str]:
    return [sign for _, _, sign in separators(text)]


@pytest.mark.parametrize(
    "text",
    ["共计3,200人", "借款300，000元", "14:30出发", "同比增长3.5%", "编号a.b", "第12－13页"],
)
def test_signs_inside_numbers_and_names_do_not_cut(text: str) -> None:
    assert signs(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("男12人,女9人", [","]),
        ("感染率为9.7%.其中男性占多数", ["."]),
        ("甲队胜。乙队负；丙队平", ["。", "；"]),
        ("新增10例 累计23例", [" "]),
        ("首场——在北京举行", ["—"]),
        ("8—9月", []),
    ],
)
def test_separators_in_order(text: str, expected: list[str]) -> None:
    assert signs(text) == expected


def test_runs_of_separators_take_linear_time() -> None:
    assert len(list(separators("，" * 20000))) == 20000


def test_a_line_that_ends_inside_a_number_goes_on() -> None:
    line = "这一行写得足够长使得一个数字正好在行末被断开共有6"
    text = f"{line}\n481人报名参加，其余的人等候下一批名单公布的日子。"
    assert torn_line(text, len(line))
    assert signs(text) == ["，", "。"]
    assert signs("合计6\n481人") == ["\n"]
