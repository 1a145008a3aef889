"""Lengths between the few dates around them."""

from tests.reading import links, players


def test_a_length_of_work_between_two_dates() -> None:
    (found,) = links("主楼2018年5月起停用。经过二十个月的加固，2020年10月，这里重新住进了学生。", "span-events")
    assert players(found) == {"start": ["2018年5月"], "end": ["2020年10月"], "stated": ["二十个月"]}


def test_days_ahead_of_a_plan() -> None:
    (found,) = links("按计划，栈桥应于9月30日完工。工人9月12日就铺完了最后一块板，比计划整整提前28天。", "span-step")
    assert players(found) == {"start": ["9月12日"], "end": ["9月30日"], "stated": ["28天"]}


def test_days_left_before_a_date() -> None:
    (found,) = links("2023年3月1日，距离2023年6月9日展会开幕还有150天。", "span-events")
    assert players(found) == {"start": ["2023年3月1日"], "end": ["2023年6月9日"], "stated": ["150天"]}


def test_streaks_and_what_one_is_asked_for_are_not_between_dates() -> None:
    assert links("9月份出口增长2.7%，增速较8月份加快，连续16个月实现正增长。", "span-events") == []
    assert links("10月7日假期结束，10月8日起按正常时间出诊，专家号须提前7天预约。", "span-step") == []


def test_days_may_run_over_the_turn_of_a_year() -> None:
    (found,) = links("船员11月29日离港，6月4日返回，在海上漂了186天。", "span-events")
    assert {"start": ["11月29日"], "end": ["6月4日"], "stated": ["186天"]} in [
        {role: [one.mention.text for one in side] for role, side in reading.players.items()} for reading in found.readings
    ]
