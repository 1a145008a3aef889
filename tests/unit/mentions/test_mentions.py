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
        ("截至2022年8月15日，累计报告228例，其中本土213例。", ["2022年8月15日", "228例", "213例"]),
        ("8月1日至14日完成3200万人次检测，阳性率维持在03%以下。", ["8月1日至14日", "3200万人次", "03%"]),
        ("连续19天无新增，2小时内完成2万人的排查。", ["19天", "2小时", "2万人"]),
        ("“四位一体”统一管理，“十四五”投资5亿元。", ["5亿元"]),
        ("物资损耗率从15%降至3%。", ["15%", "3%"]),
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
