"""Years of one reign glossed twice."""

from tests.reading import links, players

KIND = "one-event-years"


def test_one_year_with_two_glosses() -> None:
    (found,) = links("正德十年（1515年）重修寺门。正德十年（1551年）又立石碑。", KIND)
    assert players(found) == {"first": ["1515年"], "second": ["1551年"]}


def test_two_years_of_one_reign() -> None:
    (found,) = links("庆应元年（1865年）家道中落，庆应三年（1876年）他离乡。", KIND)
    assert players(found)["second"] == ["1876年"]


def test_two_years_that_fit() -> None:
    assert links("正德十年（1515年）重修，正德十一年（1516年）落成。", KIND) == []


def test_the_end_of_a_lunar_year() -> None:
    assert links("嘉靖三年（1524年）中进士，嘉靖三年十二月（1525年1月）卒。", KIND) == []
