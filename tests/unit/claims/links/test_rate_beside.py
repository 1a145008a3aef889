"""Shares that stand at their parts."""

import pytest

from claimcheck.claims.links.rate_beside import shares_beside
from claimcheck.packs import load
from tests.reading import discourse, players


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("收治伤员620人，其中434人、七成需要手术。", "434人", "620人"),
        ("受访的900名居民中，八成（720人）愿意参加。", "720人", "900名"),
        ("全国成交4107套新房，甲地占61.6%，共2530套。", "2530套", "4107套"),
        ("全市900家餐馆中，80%已接入平台，有720家。", "720家", "900家"),
        ("抽检合格率为98%，400批次样品中392批次合格。", "392批次", "400批次"),
    ],
)
def test_three_numbers_in_a_fixed_order(text: str, part: str, whole: str) -> None:
    (found,) = shares_beside(discourse(text), load())
    assert (players(found)["part"], players(found)["whole"]) == ([part], [whole])


def test_what_the_rate_does_not_count() -> None:
    (found,) = shares_beside(discourse("抽检合格率为98%，400批次样品中8批次不合格。"), load())
    assert found.kind == "portion-left"


@pytest.mark.parametrize(
    "text",
    [
        "收治伤员620人，其中434人，七成来自邻县。",
        "受访的900名居民中，六成（另有120人未答）愿意参加。",
        "全国成交4107套新房，甲地占全球的61.6%，共2530套。",
        "受访者来自900户家庭，六成（720人）愿意参加。",
        "合格率为98%，复检的400批次样品来自392家企业。",
    ],
)
def test_shares_of_something_else(text: str) -> None:
    assert list(shares_beside(discourse(text), load())) == []


def test_another_number_between_whole_and_share_is_no_part_of_them() -> None:
    (found,) = shares_beside(discourse("全国共成交4107套3000万以上的新房，甲地占61.6%，共2530套。"), load())
    assert players(found)["whole"] == ["4107套"]
