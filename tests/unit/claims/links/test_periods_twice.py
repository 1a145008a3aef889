"""Stretches told twice -> the years that differ."""

from __future__ import annotations

from claimcheck.claims.links.periods_twice import periods_told_twice
from claimcheck.packs import load
from tests.reading import discourse, players

TEXT = "分析2016年1月至2018年12月就诊的84例患儿。这84例患儿均于2017年1月至2018年12月入院。"


def test_one_group_of_patients_has_one_stretch() -> None:
    (link,) = periods_told_twice(discourse(TEXT), load())
    assert players(link) == {"first": ["2016年1月"], "second": ["2017年1月"]}


def test_a_control_group_has_its_own() -> None:
    assert list(periods_told_twice(discourse(TEXT.replace("这84例患儿均于", "对照组84例患儿于")), load())) == []
