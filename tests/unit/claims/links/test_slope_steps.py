"""Two rates of one way and the step between their sizes."""

from tests.reading import links, players


def test_the_step_that_the_two_rates_make() -> None:
    (found,) = links("工业品价格同比下降3.0%，上月为4.4%，降幅收窄1.9个百分点。", "fall-by-amount")
    assert players(found) == {"start": ["4.4%"], "end": ["3.0%"], "amount": ["1.9个百分点"]}


def test_a_fall_that_is_said_to_grow_where_it_shrank_goes_the_wrong_way() -> None:
    (found,) = links("价格同比下降3.0%，上月为下降4.4%，降幅比上月扩大1.4个百分点。", "rise")
    assert players(found) == {"start": ["4.4%"], "end": ["3.0%"]}


def test_rates_of_two_ways_have_no_step_between_their_sizes() -> None:
    found = links("出口同比增长5.6%，上月为下降7.2%，增速回落12.8个百分点。", "fall-by-amount")
    assert not any("adjacent" in link.marks for link in found)
