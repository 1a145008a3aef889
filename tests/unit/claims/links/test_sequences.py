"""Dates told one after the other -> where time goes back."""

from __future__ import annotations

from tests.reading import links, players


def test_words_that_go_on_while_the_date_goes_back() -> None:
    roles = players(links("2020年10月12日入院，完善检查后，于2020年10月2日行手术。", "told-in-order")[0])
    assert roles == {"earlier": ["2020年10月12日"], "later": ["2020年10月2日"]}
    assert links("2016年11月15日结算，此前2015年10月23日曾借款。", "told-in-order") == []
    assert links("新华社北京3月15日电 会议已于3月5日闭幕。", "told-in-order") == []


def test_one_entry_of_a_chronicle_stands_out() -> None:
    text = "2009年8月投产；2012年6月改制；2016年1月挂牌；2012年9月上市。"
    assert players(links(text, "told-in-order")[0])["later"] == ["2012年9月"]
    assert links(text.replace("2012年9月", "2020年9月"), "told-in-order") == []


def test_clocks_of_one_narrative_go_on() -> None:
    (found,) = links("15时20分，县城以西发生4.8级地震。14时35分，首批救援人员赶到震中。", "clock-in-order")
    assert players(found) == {"earlier": ["15时20分"], "later": ["14时35分"]}
    assert links("15时20分，救援人员赶到震中。据悉，14时35分，县城以西发生4.8级地震。", "clock-in-order") == []


def test_years_go_on_or_back_as_their_word_says() -> None:
    (on,) = links("他1986年毕业，其后于1984年赴美。", "told-in-order")
    assert players(on) == {"earlier": ["1986年"], "later": ["1984年"]}
    (back,) = links("公司2006年上市，此前的2009年，它筹备过两次。", "told-in-order")
    assert players(back) == {"earlier": ["2009年"], "later": ["2006年"]}
    assert links("他1986年毕业，其后于1994年赴美。公司2006年上市，此前的2003年，它筹备过两次。", "told-in-order") == []
    assert links("他1986年毕业，三年后，1984年入学的弟弟也毕业了。", "told-in-order") == []
