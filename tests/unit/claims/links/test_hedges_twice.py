"""Numbers with two hedges that say the same."""

import pytest

from claimcheck.claims.links.hedges_twice import hedges_twice
from claimcheck.packs import load
from tests.reading import discourse

TWICE = ["约100人左右", "大约1.4亿多美元", "超过14多人", "逾40多亿元", "至少五万元以上", "不超过30人以下", "大概有300人上下"]


@pytest.mark.parametrize("text", TWICE)
def test_two_hedges_of_one_meaning(text: str) -> None:
    (found,) = hedges_twice(discourse(text + "。"), load())
    assert [span.of(text) for span in found.anchors] == [text]


@pytest.mark.parametrize("text", ["约100人", "100人左右", "超过14人，10多人失联", "至少60岁以上", "近200多名", "约30至40人左右"])
def test_one_hedge_or_two_of_two_meanings(text: str) -> None:
    assert list(hedges_twice(discourse(text + "。"), load())) == []
