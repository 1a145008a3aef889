"""Five-year plans and their years."""

from tests.reading import links, players

KIND = "plan-years"


def test_the_years_in_the_bracket() -> None:
    (found,) = links("“十二五”时期（2010—2015年），县里新修公路三百公里。", KIND)
    assert players(found)["stated"] == ["2010"]


def test_the_first_and_the_last_year() -> None:
    assert players(links("2020年是“十四五”规划的开局之年。", KIND)[0]) == {"stated": ["2020年"], "due": ["2021年"]}
    assert players(links("“一五”计划的第五年（1958年），工厂投产。", KIND)[0])["due"] == ["1957年"]


def test_a_congress_and_a_number_are_no_plans() -> None:
    assert links("党的十五大于1997年召开。", KIND) == []
    assert links("比分是十五比八，2019年的决赛也是如此。", KIND) == []
