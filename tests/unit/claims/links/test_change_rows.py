"""Rows of values and of changes."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("稻谷、小麦产量分别为66.0万吨和21.0万吨，比上年的60.0万吨和20.0万吨分别增长10.0%和5.0%。", ("60.0万吨", "66.0万吨")),
        ("两库蓄水分别由40.0万立方米和50.0万立方米增加到60.0万立方米和80.0万立方米，分别增长50%和60%。", ("40.0万立方米", "60.0万立方米")),
        ("三年营收分别为20.0亿元、30.0亿元和36.0亿元，后两年分别增长50%和20%。", ("20.0亿元", "30.0亿元")),
    ],
)
def test_each_change_has_the_values_at_its_place(text: str, sides: tuple[str, str]) -> None:
    found = [players(link) for link in links(text, "rise-by-rate")]
    assert ([sides[0]], [sides[1]]) in [(told["start"], told["end"]) for told in found]


def test_a_unit_shared_with_the_next() -> None:
    text = "总额同比增长6.7%，而上年全年和上年同期分别增长8.1%和8.3%，增速较上年全年、上年同期分别回落1.4和1.6个百分点。"
    found = [players(link) for link in links(text, "fall-by-amount")]
    assert {told["start"][0] for told in found} == {"8.1%", "8.3%"}


def test_growth_of_several_things_is_no_value_of_others() -> None:
    text = "船舶、汽车、摩托车出口分别增长74.9%、20%、24.6%；家电、机械出口分别增长16.1%、14.5%。"
    assert not links(text, "rise-by-rate-of-rate")
