"""Numbers side by side with a word for adding right behind them."""

import pytest

from claimcheck.claims.links.cues import cues
from claimcheck.claims.links.tallies import tallied
from claimcheck.packs import load
from tests.reading import discourse, links, players


def tally(text: str) -> list[str]:
    return [part for found in links(text, "total-parts") if "tallied" in found.marks for part in players(found)["parts"]]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("修好7座桥、3座涵洞和2座闸，共计15座。", ["7座", "3座", "2座"]),
        ("甲店卖出12辆；乙店卖出9辆。两店合计24辆。", ["12辆", "9辆"]),
        ("一队21人，二队18人，两队加起来40人。", ["21人", "18人"]),
        ("先收了300元，后又收了450元，一共收了800元。", ["300元", "450元"]),
        ("发射5颗卫星、2艘飞船，共8个航天器。", ["5颗", "2艘"]),
        ("东村、西村各出12万元，南村出8万元，共30万元。", ["12万元", "12万元", "8万元"]),
    ],
)
def test_all_side_by_side_are_parts(text: str, parts: list[str]) -> None:
    assert tally(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "甲店卖出12辆，乙店卖出9辆等，共计34辆。",
        "东村12人，西村9人，南村共30人。",
        "涉及3个县、12个乡镇，共45个村民小组。",
        "收入320万元，支出280万元，共计500万元。",
        "北门进32人，东门进15人、西门进9人，共计56人。",
        "东村12人，西村9人，共计30人，其中老人11人。",
        "金牌增加到1.5倍，银牌8枚，铜牌6枚，共20枚。",
        "每箱装12件，东仓存150件、西仓存90件，比上月共多300件。",
    ],
)
def test_silence_where_more_than_names_stands_between(text: str) -> None:
    assert not tally(text)


def test_a_total_without_parts_sums_up_nothing() -> None:
    found = discourse("全村共计45人。")
    assert tallied(found, found.claims[-1], cues(load())) == ()
