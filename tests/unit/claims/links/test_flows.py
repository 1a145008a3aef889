"""Opening, movements and closing."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    "text",
    [
        "仓库原有大米420吨，本月入库185吨，出库260吨，月末库存345吨。",
        "今年新收案件185件，上年结转420件，办结260件，结转下年345件。",
    ],
)
def test_both_orders(text: str) -> None:
    found = links(text, "flow")
    assert any(
        sorted(players(one)["sources"]) in (["185吨", "420吨"], ["185件", "420件"]) and len(players(one)["uses"]) == 2 for one in found
    )


def test_amounts_of_change_move_too() -> None:
    (found,) = links("年初持有公司股份1260万股，三月减持140万股，七月增持85万股，年末持股数量为1250万股。", "flow")
    assert players(found) == {"sources": ["1260万股", "85万股"], "uses": ["140万股", "1250万股"]}


def test_a_movement_may_be_part_of_another() -> None:
    (found,) = links("原有疑似病人14例，新增12例，其中转为确诊2例，现有疑似病人26例。", "flow")
    assert any("2例" not in [o.mention.text for o in reading.players["uses"]] for reading in found.readings)


def test_nothing_without_a_closing_figure() -> None:
    assert not links("仓库原有大米420吨，本月入库185吨。", "flow")


def test_the_edge_of_a_period_tells_stock_from_movement() -> None:
    (found,) = links("年初生猪存栏12.6万头，年内繁育19.4万头，出栏18.7万头，年末存栏11.3万头。", "flow")
    assert players(found) == {"sources": ["12.6万头", "19.4万头"], "uses": ["18.7万头", "11.3万头"]}


def test_what_the_words_do_not_tell_may_have_come_or_gone() -> None:
    (found,) = links("年初有党员74名，新发展5名，转出6名，外地2名，到年底有党员71名。", "flow")
    assert any(len(reading.players["uses"]) == 3 for reading in found.readings)
    assert any(len(reading.players["sources"]) == 3 for reading in found.readings)
