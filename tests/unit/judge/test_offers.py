"""Repairs of broken constraints -> what a writer is offered."""

from __future__ import annotations

import pytest

from claimcheck.packs import load
from claimcheck.pipeline import check
from claimcheck.read import read_text

PACK = load()


def offers(text: str) -> list[tuple[str, str]]:
    """What is written and what is offered for it, of the only finding."""
    (found,) = check(read_text(text), PACK).findings
    return [(repair.span.of(text), repair.replacement) for repair in found.repairs]


@pytest.mark.parametrize(("text", "first"), [
    ("产值由80亿元下降到95亿元。", ("下降", "上升")),
    ("全镇粮食产量由8.6万吨增加到6.8万吨。", ("增加", "减少")),
    ("死亡率由3.1%降至3.9%。", ("降至", "升至")),
    ("今年产量9.2万吨，高于去年的9.8万吨。", ("高于", "低于")),
    ("门票由60元上涨到50元。", ("上涨", "下跌")),
])  # fmt: skip
def test_a_direction_is_offered_its_opposite(text: str, first: tuple[str, str]) -> None:
    assert offers(text)[0] == first


def test_an_order_is_offered_no_other_unit_and_no_other_size() -> None:
    assert offers("门票由60元上涨到50元。") == [("上涨", "下跌")]
    assert offers("油价跌至72.5美元，跌破70美元关口。") == [("72.5", "52.7")]


def test_two_directions_are_left_to_the_writer() -> None:
    assert all(new not in ("下降", "减少") for _, new in offers("产值增长较快，由95亿元增加到80亿元。"))


def test_dates_may_move_far() -> None:
    assert ("2022", "2021") in offers("大桥于2022年3月开工，2021年8月建成通车。")


def test_an_equation_is_offered_at_most_four_edits() -> None:
    assert len(offers("会议于2022年8月15日（星期二）召开。")) == 4
