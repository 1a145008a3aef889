"""Times of day beside what happens once."""

from tests.reading import links, players

KIND = "one-event-clocks"


def test_a_clock_before_the_event_and_one_behind_it() -> None:
    (found,) = links("5月8日9时14分，资源七号卫星成功发射。据介绍，发射时间为9时41分，卫星已入轨。", KIND)
    assert players(found) == {"first": ["5月8日9时14分"], "second": ["9时41分"]}


def test_two_days_and_a_delay() -> None:
    assert links("5月8日9时14分，甲卫星成功发射；5月9日9时41分，乙卫星成功发射。", KIND) == []
    assert links("发射原定于9时14分进行，后推迟到9时41分。9时41分，火箭发射升空。", KIND) == []
