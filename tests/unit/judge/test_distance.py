"""How far apart operands may stand."""

from __future__ import annotations

from claimcheck.packs import load
from claimcheck.pipeline import check
from claimcheck.read import read_text

FIRST = "本次列车满员，全车共有旅客841人。"
AGAIN = "列车长说，全车共有旅客814人，都已安全下车。"
BETWEEN = "沿途风光很好，乘务员逐节车厢走了一遍，没有发现异常情况，大家都很安静。"


def loud(text: str) -> list[str]:
    return [found.rule for found in check(read_text(text), load()).findings if found.severity != "note"]


def test_a_fact_told_again_soon() -> None:
    assert loud(FIRST + BETWEEN * 3 + AGAIN) == ["value-conflict"]


def test_many_characters_between() -> None:
    assert loud(FIRST + BETWEEN * 20 + AGAIN) == []


def test_many_lines_between() -> None:
    assert loud("\n".join([FIRST, *[BETWEEN] * 5, AGAIN])) == []


def test_many_figures_between() -> None:
    assert loud(FIRST + "".join(f"第{number}节{number + 40}个座位，" for number in range(1, 34)) + "情况正常。" + AGAIN) == []


def test_the_figures_of_one_list_are_one_thing_to_keep_in_mind() -> None:
    towns = "站台上种的树：" + "、".join(f"东站{number + 40}棵" for number in range(1, 36))
    assert loud(FIRST + towns + "。" + AGAIN) == ["value-conflict"]


def test_a_heading_is_near_to_all_that_stands_under_it() -> None:
    assert loud("\n".join(["列车滞留 全车841名旅客脱险", *["沿途风光很好。" + BETWEEN] * 3, AGAIN])) == ["value-conflict"]


def test_a_title_is_near_to_all_that_stands_after_it() -> None:
    wards = "、".join(f"第{number}病区{number + 40}人" for number in range(1, 18))
    title = "#全市新增降至2位数#【#全市新增确诊病例74例#，#全市累计确诊病例66766例#】"
    text = f"{title}3月6日，全市新增治愈出院923人，其中：{wards}。截至3月6日24时，全市累计报告确诊病例67666例。"
    assert loud(text) == ["value-conflict"]


def test_another_section() -> None:
    assert loud("\n".join(["上午的列车", FIRST, "傍晚的列车", AGAIN])) == []
