"""Averages with swapped digits."""

from claimcheck.claims.links.mean_slips import means_by_slip
from claimcheck.model.claim import Link
from claimcheck.packs import load
from tests.reading import discourse


def links(text: str) -> list[Link]:
    return list(means_by_slip(discourse(text), load()))


def test_a_holiday_and_its_daily_mean() -> None:
    text = "国庆假期（10月1日至7日），口岸累计保障旅客约43.4万人次。日均查验量{}万人次，同比增长14.7%。"
    assert [link.kind for link in links(text.format("2.6"))] == ["mean-of-total"]
    assert links(text.format("6.2")) == []


def test_a_year_and_its_daily_mean() -> None:
    assert links("该站在2013年度的一年总乘车人次为12998人，平均每日乘车人次约63人。")


def test_the_mean_of_two_years() -> None:
    text = "2018年亩产820.8千克，2019年亩产776.2千克，两年平均产{}千克。"
    assert [link.kind for link in links(text.format("789.5"))] == ["mean-of-row"]
    assert links(text.format("798.5")) == []


def test_the_mean_of_another_year() -> None:
    assert links("假期7天，口岸累计保障旅客43.4万人次。去年同期日均2.6万人次。") == []
