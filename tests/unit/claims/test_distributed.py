"""Distribution: 分别 gives the names of figures before it to those behind it."""

from __future__ import annotations

import pytest

from tests.reading import claim

TEXT = "生猪出栏2713万头，猪肉产量212万吨，分别增长1.9%和2.4%。"


@pytest.mark.parametrize(("quote", "name"), [("1.9%", "生猪出栏"), ("2.4%", "猪肉产量")])
def test_each_value_takes_its_own_name(quote: str, name: str) -> None:
    found = claim(TEXT, quote)
    assert (found.head, found.role, found.direction) == (name, "delta", 1)
    assert "metric: respectively" in found.reasons


def test_as_many_names_as_values_or_none() -> None:
    assert "metric: respectively" not in claim("产量212万吨，分别增长1.9%和2.4%。", "2.4%").reasons
