"""Numbers that are one slip of the pen apart, in surroundings that make them one."""

import pytest

from tests.reading import links, players

TEA = (
    "村里的老茶厂去年卖出茶叶{}，比往年多。厂长说，今年春天雨水足，茶树长势好。\n记者在账本上看到，{}卖出的茶叶一共是{}，其中大半是明前茶。"
)


def pairs(text: str) -> list[list[str]]:
    return [[text for texts in players(link).values() for text in texts] for link in links(text, "same-fact")]


def test_transposed_digits_are_one_number() -> None:
    assert pairs(TEA.format("3147斤", "去年", "3417斤")) == [["3147斤", "3417斤"]]


@pytest.mark.parametrize(
    "text",
    [
        TEA.format("3147斤", "去年", "3852斤"),
        TEA.format("3147斤", "今年", "3417斤"),
        TEA.format("31斤", "去年", "37斤"),
        "东岭厂去年卖出茶叶3147斤，比往年多。\n南坡厂去年卖出茶叶3417斤，多是明前茶。",
        "RTX 5170型号显存更大，游戏本售价8247元起，RTX 5190型号的游戏本售价8427元起。",
        "到6月底，累计救助困难家庭3260户。到9月底，累计救助困难家庭3620户。",
    ],
)
def test_two_numbers_that_something_tells_apart(text: str) -> None:
    assert pairs(text) == []
