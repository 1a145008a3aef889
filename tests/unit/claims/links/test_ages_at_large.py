"""An age at a deed or in a heading -> the dates of the text it is held against."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.ages_at_large import ages_at_large
from claimcheck.packs import load
from tests.reading import discourse


def _held(text: str) -> list[tuple[str, int]]:
    found = ages_at_large(discourse(text), load())
    return [(link.readings[0].players["stated"][0].mention.text, len(link.readings)) for link in found]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("被告人周某1997年5月20日出生。2015年2月11日，周某翻窗入室。周某作案时系19周岁。", [("19周岁", 1)]),
        ("老方1938年9月出生，1956年入党。去世那年，他才65岁。1994年，村里立了碑。", [("65岁", 2)]),
        ("71岁老校长守着书屋\n\n秦某生于1938年，1957年毕业，1998年退休，到2019年底已有一万册书。", [("71岁", 1)]),
    ],
)
def test_every_date_of_the_text_may_be_meant(text: str, held: list[tuple[str, int]]) -> None:
    assert _held(text) == held


@pytest.mark.parametrize(
    "text",
    [
        "老方1938年9月出生，1956年入党，1994年立碑。去世那年，他才45岁。",
        "老方1938年生，老李1950年生。1994年，老方作案时70岁。",
        "老方的父亲1938年生，1994年，老方作案时70岁。",
        "秦某生于1938年，1998年退休，他帮助过的78岁老人都记得他。",
    ],
)
def test_an_age_of_somebody_else_or_of_a_time_not_told_makes_no_link(text: str) -> None:
    assert _held(text) == []
