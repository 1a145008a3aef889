"""Shares that divide no whole between them."""

import pytest

from claimcheck.claims.links.share_doubts import unsaid
from tests.reading import links


@pytest.mark.parametrize(
    "text",
    [
        "垃圾焚烧占62%，剩下的1/3靠填埋。",
        "岛上未婚占比27.3%，已婚占66.1%。",
        "遗产由三人继承，常来的分20%，其余亲属各分10%。",
        "女性存在失眠困扰的比例是51.1%，男性45.9%。",
    ],
)
def test_shares_of_other_wholes_fill_none(text: str) -> None:
    assert links(text, "shares-full") == []


def test_the_rest_of_one_whole_fills_it() -> None:
    assert len(links("垃圾焚烧占62%，其余48%靠填埋。", "shares-full")) == 1


def test_shares_far_over_a_hundred_need_a_word_that_divides() -> None:
    assert unsaid({"over-full", "same-noun"})
    assert not unsaid({"over-full", "complete-set"})


def test_what_is_said_behind_the_last_share_is_of_something_else() -> None:
    assert len(links("股票占76.2%，债券占12.5%，存款占19.8%，其他资产占0.5%，未持有权证。", "shares-full")) == 1
