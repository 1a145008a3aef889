"""Places in orders of known length."""

import pytest

from claimcheck.claims.links.ordinals import classifier
from tests.reading import claim, links, players


@pytest.mark.parametrize(
    ("text", "place", "length"),
    [
        ("我省在31个省份中居第32位。", "第32位", "31个省份"),
        ("谈判共5轮，第7轮结束。", "第7轮", "5轮"),
        ("该行在十强中排名第12。", "第12", "十强"),
        ("共有16支球队参加比赛，主队获得第25名。", "第25名", "16支"),
        ("新增病例3例。病例1，男。病例2，女。病例5，男。", "5", "3例"),
    ],
)
def test_places_and_what_they_are_places_in(text: str, place: str, length: str) -> None:
    (found,) = links(text, "ordinal-of")
    assert players(found) == {"place": [place], "length": [length]}


def test_a_count_of_no_rivals_is_no_length() -> None:
    assert links("该队卖出16件球衣，获得第25名。", "ordinal-of") == []


@pytest.mark.parametrize(("text", "quote", "expected"), [("第7轮结束", "第7轮", "轮"), ("第80届书展", "第80届", "届")])
def test_what_an_order_is_made_of(text: str, quote: str, expected: str) -> None:
    assert classifier(claim(text, quote)) == expected


def test_two_are_no_field_and_a_sign_is_no_unit() -> None:
    assert links("中外两国合作深化，我国已成为对方在全球的第三大贸易伙伴。", "ordinal-of") == []
    assert links("这所学校今年的最低投档分是657，录取位次第2618，超过去年。", "ordinal-of") == []
