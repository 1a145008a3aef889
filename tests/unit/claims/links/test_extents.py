"""Sides and what they enclose."""

import pytest

from tests.reading import links, players


def test_either_side_may_come_first() -> None:
    (found,) = links("展厅宽15米、长20米，面积320平方米。", "sides-of-area")
    assert players(found) == {"area": ["320平方米"], "length": ["15米"], "width": ["20米"]}
    assert found.marks == {"adjacent"}


def test_the_area_may_be_any_of_several() -> None:
    (found,) = links("展厅长20米、宽15米。另一处面积500平方米，总面积800平方米。", "sides-of-area")
    assert len(found.readings) == 2
    assert found.marks == frozenset()


def test_a_volume_needs_a_height() -> None:
    (found,) = links("水池长12米、宽5米、深3米，容积180立方米。", "sides-of-volume")
    assert players(found)["height"] == ["3米"]
    assert links("水池长12米、宽5米，容积180立方米。", "sides-of-volume") == []


@pytest.mark.parametrize(("shape", "number"), [("正方形", 1), ("", 0)])
def test_only_a_square_has_four_equal_sides(shape: str, number: int) -> None:
    assert len(links(f"{shape}花坛周长80米，边长20米。", "side-of-square")) == number
