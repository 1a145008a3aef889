"""Values for each of two units."""

import pytest

from claimcheck.claims.links.glosses_each import step_of
from claimcheck.packs import load
from tests.reading import discourse


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("亩产520公斤，折合每公顷7.8吨。", "1公顷=15亩"),
        ("运费4元/公斤，即4000元/吨。", "1吨=1000公斤"),
        ("片长2.5小时（150分钟）。", "1小时=60分钟"),
        ("时速270公里，即每秒75米。", "1秒=0.0002778小时"),
    ],
)
def test_how_many_of_one_the_other_is(text: str, size: str) -> None:
    found = discourse(text)
    step = step_of(found, *found.claims[:2], load())
    assert step is not None
    assert step.text == size


@pytest.mark.parametrize(
    "text", ["日薪每天240元，折合每小时30元。", "亩产520公斤，共300吨。", "每亩100元，即每户800元。", "共3小时（240公里）。"]
)
def test_what_has_no_such_step(text: str) -> None:
    found = discourse(text)
    assert step_of(found, *found.claims[:2], load()) is None
