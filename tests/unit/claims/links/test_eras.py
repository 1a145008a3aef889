"""Two reckonings of one time -> links."""

from __future__ import annotations

import pytest

from tests.reading import links


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("书院始建于光绪二十六年（1910年）。", "same-time"),
        ("19世纪90年代（1993年）有了网吧。", "same-time"),
        ("2021年二季度（7—9月）客流恢复。", "months-of-part"),
        ("祠堂重修于甲午年（1904年）。", "cycle-year"),
    ],
)
def test_a_gloss_of_a_time(text: str, kind: str) -> None:
    assert len(links(text, kind)) == 1


def test_a_reign_that_two_countries_used_says_nothing() -> None:
    assert links("天保12年（1841年）出生。", "same-time") == []


def test_the_cycle_gives_the_nearest_year_of_the_name() -> None:
    assert [int(reading.players["cycle"][0].value) for reading in links("甲午年（1904年）。", "cycle-year")[0].readings] == [1894, 1895]  # type: ignore[union-attr]
