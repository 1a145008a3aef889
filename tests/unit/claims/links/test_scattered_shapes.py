"""Parts in a shape of their own."""

import pytest

from tests.reading import links, players

KIND = "total-parts"


@pytest.mark.parametrize(
    ("text", "name", "total", "count"),
    [
        ("35个城市中，有28个城市房价上涨，仅有甲市下跌，另有乙市和丙市持平。", "directions", "35个", 3),
        ("应选议席120席。甲党获52席，较上届增加7席；乙党获41席；丙党获17席，无党籍人士获得3席。", "seats", "120", 4),
        ("球场可容纳9480名观众，其中主看台有3120个座位，对面有2760个座位，南北两端看台可容2260名和1700名球迷。", "stands", "9480名", 4),
        ("两线之间设有8条换乘通道，东西两侧各有1条电梯通道和2条楼梯通道。", "sides", "8条", 2),
        ("主队102比97取胜，四节比分为26-19、22-22、18-31、32-25。", "quarters", "102", 4),
        ("缺粮国家已达27国，其中非洲有甲国、乙国等17国，亚洲为丙国、丁国和戊国，美洲有己国和庚国。", "continents", "27国", 3),
        ("剩余9支队伍在各区决出。\n北区：甲、乙\n南区：丙、丁、戊\n西区：己、庚\n", "regions", "9支", 3),
    ],
)
def test_the_parts_of_each_shape(text: str, name: str, total: str, count: int) -> None:
    found = [link for link in links(text, KIND) if link.readings[0].name == name]
    assert players(found[0])["total"] == [total]
    assert len(players(found[0])["parts"]) == count


@pytest.mark.parametrize(
    "text",
    [
        "35个城市中，有28个城市房价上涨，仅有甲市下跌。",
        "议会60席中，甲党占32席，在野联盟28席，其中乙党7席、无党籍4席。",
        "主队98比97取胜，四节比分为26-19、22-22、18-31、32-25。",
        "剩余9支队伍在各区决出。\n北区：甲、乙等\n南区：丙\n西区：己\n",
    ],
)
def test_what_is_open_or_closes_is_left_alone(text: str) -> None:
    names = {"directions", "seats", "stands", "sides", "quarters", "continents", "regions"}
    assert [link for link in links(text, KIND) if link.readings[0].name in names] == []
