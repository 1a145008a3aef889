"""What was begun, and what was done to it afterwards."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "earlier", "later"),
    [
        ("纪念馆始建于1998年，1993年7月开馆。", "1998年", "1993年7月"),
        ("塔始建于1080年，元至元五年（1068年）重修。", "1080年", "1068年"),
        ("1981年9月2日，国家拨款维修，修补缺损构件。1980年10月1日竣工。", "1981年9月2日", "1980年10月1日"),
    ],
)
def test_the_dates_of_a_beginning_and_of_a_later_work(text: str, earlier: str, later: str) -> None:
    assert {"earlier": [earlier], "later": [later]} in [players(link) for link in links(text, "events-in-order")]


@pytest.mark.parametrize(
    "text",
    [
        "纪念馆前身始建于1998年，1993年7月开馆的是旧馆。",
        "现馆始建于1998年，原址1993年7月开馆。",
        "1981年9月2日，国家拨款维修，三年后完成。1980年10月1日竣工的是东塔。",
        "1981年9月2日，游客登塔远望。1980年10月1日竣工。",
    ],
)
def test_dates_of_two_things(text: str) -> None:
    assert not [link for link in links(text, "events-in-order") if link.readings[0].name in {"first built", "works"}]
