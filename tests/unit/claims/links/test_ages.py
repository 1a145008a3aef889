"""Ages -> the births and times they are held against."""

from __future__ import annotations

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "birth", "when"),
    [
        ("周慕白生于1936年，2022年，78岁的他重返课堂。", "1936年", "2022年"),
        ("顾怀民（1901—1975），作家，享年84岁。", "1901", "1975"),
        ("她2022年9月入学，2008年11月出生，入学时只有11岁。", "2008年11月", "2022年9月"),
    ],
)
def test_an_age_finds_birth_and_time(text: str, birth: str, when: str) -> None:
    roles = players(links(text, "age-at")[0])
    assert (roles["birth"], roles["when"]) == ([birth], [when])


@pytest.mark.parametrize("text", ["他1960年生，1988年得子，儿子30岁。", "10人出生于1960年之后，最年轻的今年47岁。"])
def test_an_age_of_somebody_else_is_left_alone(text: str) -> None:
    assert links(text, "age-at") == []


def test_two_ages_and_an_age_that_was_reached() -> None:
    assert len(links("1985年，20岁的他进厂；2005年，52岁的他成为总工。", "ages-apart")) == 1
    assert len(links("被告人2005年8月2日出生，2022年3月1日作案时已满十八周岁。", "age-reached")) == 1
