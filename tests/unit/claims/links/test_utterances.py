"""Dated statements -> what they can know and what they can order."""

from __future__ import annotations

from tests.reading import links, players


def test_nobody_speaks_of_what_came_after() -> None:
    roles = players(links("2019年3月，协会会长说，自2019年6月以来，菜价上涨两成。", "told-in-order")[0])
    assert roles == {"earlier": ["2019年6月"], "later": ["2019年3月"]}


def test_figures_of_a_later_hour() -> None:
    text = "2月8日上午9时，指挥部办公室发布，截至2月8日21时，全市新增2例。"
    assert players(links(text, "clock-in-order")[0])["later"] == ["2月8日上午9时"]


def test_an_order_for_a_time_gone_by() -> None:
    text = "5月10日，交通局发布第二号通告，决定自5月3日起暂停渡轮航班。"
    assert players(links(text, "told-in-order")[0]) == {"earlier": ["5月10日"], "later": ["5月3日"]}
    assert links("5月10日，财政局决定自5月3日起发放补贴。", "told-in-order") == []
