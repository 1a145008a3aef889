"""Totals that stand after their parts, and what is left over."""

import pytest

from tests.reading import links, players


def totals(text: str) -> list[str]:
    return [players(found)["total"][0] for found in links(text, "total-parts")]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("支付货款86400元、运费3250元、仓储费1800元，以上三项共计92150元。", "92150元"),
        ("一班交书45本，二班交书38本，合计91本。", "91本"),
        ("借款本金350000元及利息48000元，本息合计436000元。", "436000元"),
    ],
)
def test_a_closing_total_takes_what_stands_before_it(text: str, total: str) -> None:
    assert totals(text) == [total]


@pytest.mark.parametrize(
    "text",
    [
        "一班交书45本，二班交书38本，合计83本。",
        "甲组收粮120斤，乙组收粮80斤，丙组和丁组合计50斤。",
        "一班交书45本，二班交书38本，共计300本，其中三班交217本。",
    ],
)
def test_silence_on_what_closes_or_opens_its_own_list(text: str) -> None:
    assert not [
        found for found in links(text, "total-parts") if "explicit-total" in found.marks and "parts before" in found.readings[0].name
    ]


def test_the_rest_belongs_to_the_nearest_fitting_whole() -> None:
    (found,) = [
        f for f in links("共借款80000元，已还35000元，又还12500元，余款33500元未还。", "total-parts") if f.readings[0].name == "rest"
    ]
    assert players(found)["total"] == ["80000元"]


def test_a_rest_after_a_plain_enumeration_has_no_whole() -> None:
    text = "三区收入分别为4.82亿元、2.17亿元、1.36亿元，其余地区0.94亿元。"
    assert not [f for f in links(text, "total-parts") if f.readings[0].name == "rest"]


def test_all_of_the_above_is_a_total() -> None:
    text = "损失为：医疗费38462.5元，护理费5400元，误工费12600元。上述各项损失，本院确认为58672.5元。"
    assert "58672.5元" in totals(text)


def test_what_is_done_and_what_is_not_yet_make_all_of_it() -> None:
    assert links("全乡共有农户18600户，已入社的12100户，尚未入社的5600户。", "total-parts")
    assert not links("镇里现有农户1200户，收入过万的已有900户，还有46户盖起了楼房。", "total-parts")


def test_a_total_by_the_group_it_is_of_is_not_far_from_its_parts() -> None:
    found = links("东门入园3.8万人次，南门2.6万人次，北门1.5万人次，三座大门合计放行9.7万人次。", "total-parts")
    assert found
    assert "far-apart" not in found[0].marks
