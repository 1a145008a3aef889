"""Quantities with a natural bound, and the text's word on its own length."""

import pytest

from claimcheck.claims.links.limits import bounded_rates, crowded_parts, stated_lengths
from claimcheck.packs import load
from tests.reading import discourse


@pytest.mark.parametrize(
    "text",
    [
        "接种率达112%。",
        "她以108%的得票率当选。",
        "班列直达率达到162%。",
        "成活率高达196%，比前年高出11个百分点。",
        "水电占全省总发电量的134.6%。",
        "失业率为-5.1%。",
        "其中四分之五涉及民营企业。",
        "受检的鱼，有160%发生变异。",
        "装机占比152%。",
    ],
)
def test_parts_beyond_their_whole(text: str) -> None:
    assert len(list(bounded_rates(discourse(text), load()))) == 1


@pytest.mark.parametrize(
    "text",
    ["床位利用率达120%。", "接种量占去年同期的135%。", "毛入学率103%。", "合格产品增长130%。", "拨备覆盖率212%。", "订单完成率138%。"],
)
def test_what_may_pass_the_whole(text: str) -> None:
    assert list(bounded_rates(discourse(text), load())) == []


def test_more_out_of_so_many_than_there_are() -> None:
    assert len(list(crowded_parts(discourse("每100名受访者中有104人失眠。"), load()))) == 1
    assert list(crowded_parts(discourse("每100户家庭有130辆汽车。"), load())) == []


def test_a_text_tells_its_length() -> None:
    (link,) = stated_lengths(discourse("（全文约1500字）今天天气很好。"), load())
    assert link.kind == "stated-length"
