"""A length of time -> whether it is counted from something else than the dates beside it."""

from __future__ import annotations

from tests.reading import links


def test_a_streak_counts_back_from_now() -> None:
    assert links("2020年至2024年收入翻番，进出口和投资都在增长，产值连续两年居首位。", "span-within") == []


def test_a_visit_is_no_gap() -> None:
    assert links("5月13日至15日，客人应邀来访，这是他时隔九年再次来访。", "span-step") == []


def test_a_year_and_a_named_plan_are_no_lengths() -> None:
    assert links("14日至15日召开会议，这是1949年来的第五次。", "span-within") == []
    assert links("部门于2024年1月至2025年12月实施了三年行动计划。", "span-at-most") == []


def test_a_stretch_and_its_length() -> None:
    assert len(links("展会4月11日至15日举办，会期7天。", "span-within")) == 1
