"""Steps of one process -> links that keep their order."""

from __future__ import annotations

import pytest

from tests.reading import links, players


def test_steps_are_put_in_their_order_wherever_they_stand() -> None:
    roles = players(links("水库于2014年6月竣工，2012年9月开工。", "events-in-order")[0])
    assert roles == {"earlier": ["2012年9月"], "later": ["2014年6月"]}


@pytest.mark.parametrize(
    "text",
    ["老桥2012年竣工，2014年二期工程开工。", "他1986年毕业，1990年考入研究生院。", "李某1969年入党，1971年参加工作。"],
)
def test_a_second_run_or_a_free_order_says_nothing(text: str) -> None:
    assert links(text, "events-in-order") == []


def test_times_of_one_day_unless_a_night_lies_between() -> None:
    assert links("列车7:50发车，6:10到达终点。", "clock-in-order")
    assert links("列车21:50发车，6:10到达终点。", "clock-in-order") == []
    assert links("列车7:50发车，次日6:10到达终点。", "clock-in-order") == []


def test_what_happened_meanwhile_and_what_begins_and_ends() -> None:
    assert players(links("他2003年至2007年任校长，其间2009年扩建图书馆。", "inside-term")[0])["inside"] == ["2009年"]
    assert players(links("运输自9月29日启动，至9月10日结束。", "events-in-order")[0]) == {"earlier": ["9月29日"], "later": ["9月10日"]}


def test_a_day_of_a_meeting_after_its_end() -> None:
    (found,) = links("茶叶研讨会4月10日至12日在泉州举行。会议期间的4月18日下午，代表们走访了两家茶场。", "events-in-order")
    assert players(found) == {"earlier": ["4月18日下午"], "later": ["12日"]}


def test_both_dates_of_the_second_bridge_are_of_it() -> None:
    assert links("第二代大桥于1998年7月开始兴建，1996年3月完工。", "events-in-order")
    assert links("大桥于1998年7月开始兴建，第二代大桥1996年3月完工。", "events-in-order") == []


def test_the_two_who_part_cut_off_nothing() -> None:
    assert links("1998年结婚，1992年两人离婚。", "events-in-order")
