"""Years of reports and bulletins."""

from tests.reading import links, players

KIND = "one-event-years"


def test_an_account_of_another_year() -> None:
    (found,) = links("今天发布《2023年统计公报》。经初步核算，2024年，我国粮食增产。", KIND)
    assert players(found) == {"first": ["2023年"], "second": ["2024年"]}


def test_a_plan_is_no_account() -> None:
    assert links("今天发布《2023年工作计划》。2024年，我国粮食增产。", KIND) == []


def test_the_day_of_a_bulletin() -> None:
    text = "2022年3月20日0—24时，新增3例。截至2021年3月20日24时，出院396例。截至2022年3月20日24时，累计4426例。"
    assert any("2021年3月20日" in players(found)["second"][0] for found in links(text, KIND))
