"""Points and rounds that do not go on by one."""

import pytest

from claimcheck.claims.links.breaks import broken_points, next_rounds
from claimcheck.packs import load
from tests.reading import discourse


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("一是抓春耕。二是抓水利。四是抓销售。四是抓培训。", "四是"),
        ("（一）加强领导。\n（二）加大投入。\n（四）加强宣传。\n（四）严格考核。", "（四）"),
        ("四是建园区。五是兴文教。五是护山水。", "五是"),
    ],
)
def test_the_one_number_that_does_not_follow(text: str, wrong: str) -> None:
    made = discourse(text)
    (link,) = broken_points(made, load())
    assert link.readings[0].players["after"][0].span.of(made.text).strip() == wrong.replace("（", "(").replace("）", ")") or wrong


@pytest.mark.parametrize(
    "text",
    ["一是抓春耕。二是抓水利。三是抓销售。", "一是学。二是做。一是查。二是改。三是评。三是验。", "一是抓春耕。二是抓水利。四是抓销售。"],
)
def test_chains_that_may_be_right_are_left_alone(text: str) -> None:
    assert not list(broken_points(discourse(text), load()))


def test_a_winner_goes_on_to_a_later_round() -> None:
    back = "公开赛第四轮比赛中，小周战胜小吴，进入第三轮。"
    on = "公开赛第二轮比赛中，小周战胜小吴，进入第三轮。"
    assert len(list(next_rounds(discourse(back), load()))) == 1
    assert not list(next_rounds(discourse(on), load()))
