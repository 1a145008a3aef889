"""Marks that are passed time after time."""

from tests.reading import links, players


def test_the_last_figure_of_a_streak_lies_beyond_the_mark() -> None:
    (found,) = links("全省粮食总产量达1455亿斤，连续5年粮食产量超过1500亿斤。", "passed-upward")
    assert players(found) == {"mark": ["1500亿斤"], "value": ["1455亿斤"]}


def test_a_headline_states_the_streak() -> None:
    text = "我省粮食产量连续5年超1500亿斤\n统计显示，今年全省粮食总产量达1455亿斤，种植面积稳定。"
    (found,) = links(text, "passed-upward")
    assert players(found)["value"] == ["1455亿斤"]


def test_a_streak_that_has_ended_binds_nothing() -> None:
    assert not links("指数为50.4%，在连续2个月低于50%后回升。", "passed-downward")
