"""Averages of rows and of ranges."""

from tests.reading import links, players


def test_the_average_of_values_told_one_by_one() -> None:
    (found,) = links("三块田亩产分别为500公斤、520公斤和540公斤，平均亩产525公斤。", "mean-of-row")
    assert players(found) == {"mean": ["525公斤"], "items": ["500公斤", "520公斤", "540公斤"]}


def test_an_average_per_head_may_be_weighted() -> None:
    assert not links("城镇和农村居民人均收入分别为5万元和2万元，平均为4万元。", "mean-of-row")


def test_an_average_lies_within_its_range() -> None:
    (found,) = links("年龄18～60岁，平均65.2岁。", "mean-between")
    assert players(found)["mean"] == ["65.2岁"]


def test_the_average_of_others_is_none_of_the_row() -> None:
    assert not links("两县亩产分别为500公斤和520公斤，全省平均480公斤。", "mean-between")
