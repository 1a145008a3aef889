"""Parts that no 其中 tells of."""

import pytest

from tests.reading import links, players


def _found(text: str) -> list[dict[str, list[str]]]:
    return [players(link) for link in links(text, "part-whole")]


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("全村416户，已经通自来水的有523户。", "523户", "416户"),
        ("全年立案1286起，以盗窃居多，有1482起。", "1482起", "1286起"),
        ("参赛选手共320名，女选手竟有410名。", "410名", "320名"),
        ("活动总销售额820万元，首日就达930万元。", "930万元", "820万元"),
    ],
)
def test_a_part_larger_than_what_it_is_some_of(text: str, part: str, whole: str) -> None:
    assert _found(text) == [{"part": [part], "whole": [whole]}]


@pytest.mark.parametrize(
    "text",
    [
        "全村416户，已经通自来水的有323户。",
        "计划招生320人，报名的有410人。",
        "全市新增病例12例，其他国家以境外输入居多，有48例。",
        "三家机构合计卖出48亿元，外资卖超61亿元，其余两家买入。",
        "参赛选手320名，女观众有410名。",
        "上届销售额820万元，首日就达930万元。",
    ],
)
def test_others_and_what_is_no_part(text: str) -> None:
    assert _found(text) == []
