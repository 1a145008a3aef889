"""Lists told as whole in words of their own."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "name", "total", "parts"),
    [
        ("感染312例，以呼吸道为主，164例；其次为泌尿道，71例；其他部位18例。", "ranked", "312例", ["164例", "71例", "18例"]),
        ("该县辖9个乡级行政区，包括4个镇、5个乡和2个民族乡。", "units", "9个", ["4", "5", "2"]),
        ("江口报告5例，3例来自甲国，其余3例来自乙国。", "rest", "5例", ["3例", "3例"]),
        ("我省首次报告死亡病例。新增死亡病例1例，至今累计死亡病例3例。", "first", "3例", ["1例"]),
    ],
)
def test_the_parts_of_a_total(text: str, name: str, total: str, parts: list[str]) -> None:
    (found,) = [players(link) for link in links(text, "total-parts") if link.readings[0].name == name]
    assert found == {"total": [total], "parts": parts}


def test_whoever_comes_after_three_is_the_fourth() -> None:
    found = [players(link)["place"] for link in links("这是继1号线、2号线、4号线之后开通的第三条地铁线路。", "place-after")]
    assert ["第三条"] in found


def test_no_more_games_than_rounds() -> None:
    (found,) = links("第14轮比赛结束后，球队把本赛季联赛不败纪录延续到16场。", "ordinal-of")
    assert players(found) == {"place": ["16场"], "length": ["第14轮"]}


@pytest.mark.parametrize(
    "text",
    [
        "感染312例，以呼吸道为主，164例；其次为泌尿道，71例。",
        "该县辖9个景点，包括4个湖和5座山。",
        "这是继1号线、2号线等之后开通的第三条线路。",
        "第14轮比赛结束后，球队跨赛季不败纪录延续到16场。",
        "新增死亡病例1例，至今累计死亡病例3例。",
    ],
)
def test_what_is_open_is_left_alone(text: str) -> None:
    names = {"ranked", "units", "rest", "first", "after", "rounds"}
    assert not [
        link for kind in ("total-parts", "place-after", "ordinal-of") for link in links(text, kind) if link.readings[0].name in names
    ]
