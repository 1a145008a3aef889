"""A laid-out text -> its quantities and times, in order and apart."""

from __future__ import annotations

from itertools import pairwise

import pytest

from claimcheck.mentions import find
from claimcheck.model.mention import Mention, Quantity
from claimcheck.packs import load
from claimcheck.read import read_text
from claimcheck.text import lay_out


def mentions(text: str) -> tuple[Mention, ...]:
    return find(lay_out(read_text(text)), load())


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("2019年3月6日共登记415户，其中新迁入37户。", ["2019年3月6日", "415户", "37户"]),
        ("5月2日至9日发送旅客640万人次，退票率不到07%。", ["5月2日至9日", "640万人次", "07%"]),
        ("连续26天无雨，3小时内送水4万桶。", ["26天", "3小时", "4万桶"]),
        ("“四位一体”统一管理，“十四五”投资5亿元。", ["5亿元"]),
        ("次品率从18%降至4%。", ["18%", "4%"]),
    ],
)
def test_dates_claim_their_characters_first(text: str, spans: list[str]) -> None:
    assert [mention.text for mention in mentions(text)] == spans


def test_mentions_are_in_order_and_apart() -> None:
    found = mentions("2021年约有3.5万人，其中三成（1.05万人）在8月来，平均12天，最多200多元/天；比2020年的2万人增长75%。")
    assert len(found) >= 8
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("新增12.5%，共300人", "新增１２．５％，共３００人"),
        ("投资三亿两千万元，涉及六个国家", "投資三億兩千萬元，涉及六個國家"),
        ("增长近两倍，达壹拾贰万元整", "增長近兩倍，達壹拾貳萬元整"),
    ],
)
def test_full_width_and_traditional_text_means_the_same(one: str, other: str) -> None:
    def told(text: str) -> list[object]:
        return [(q.value, q.unit, q.dimension, q.hedges, q.hard) for q in mentions(text) if isinstance(q, Quantity)]

    assert told(one) == told(other) != []
