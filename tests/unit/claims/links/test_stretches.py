"""Stretches of time -> those that run backwards."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.stretches import reversed_stretches
from claimcheck.packs import load
from tests.reading import discourse


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("分级管理（10月17日—10月16日）。", ["period-ends"]),
        ("2022—2018年产量连年增加。", ["period-ends"]),
        ("合同期限为2022年1月28日至2021年12月13日。", ["term-ends"]),
        ("下午16:30至15:00演练。", ["period-ends-clock"]),
        ("供暖期为11月15日至次年3月15日。", []),
        ("22时至6时禁止鸣笛，10月—3月为枯水期。", []),
        ("公元前221—前207年，秦朝二世而亡。", []),
    ],
)
def test_only_what_cannot_run_on_into_the_next_day_or_year_is_reversed(text: str, kinds: list[str]) -> None:
    assert [link.kind for link in reversed_stretches(discourse(text), load())] == kinds
