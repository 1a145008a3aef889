"""N年后 and N年前 -> the dates on both sides."""

from __future__ import annotations

from tests.reading import links, players


def test_a_step_forward_counts_from_the_date_before() -> None:
    found = links("1949年奠基，17年后的1958年动工。", "span-step")
    assert players(found[0]) == {
        "start": ["1949年"],
        "end": ["1958年"],
        "stated": ["17年"],
    }


def test_a_step_without_a_date_after_it_says_nothing() -> None:
    assert links("1949年奠基，17年后才动工。", "span-step") == []


def test_days_are_counted_from_a_day() -> None:
    found = links("1984年4月19日发生火灾。那年他22岁。火灾四天后的1984年4月23日，他离开村子。", "span-step")
    assert [players(link)["start"] for link in found] == [["1984年4月19日"]]
    assert links("10月13日节目播出。节目播出五天后，10月19日凌晨2点，门锁被砸。", "span-step") == []


def test_a_date_behind_long_ago_is_that_of_the_time_gone_by() -> None:
    found = links("2018年10月推出新版。早在6年前，2012年10月，旧版就有此条。", "span-step")
    assert players(found[0]) == {"start": ["2012年10月"], "end": ["2018年10月"], "stated": ["6年"]}
    assert links("2021年写成。相比6年前，2020年出现新特点。", "span-step") == []
