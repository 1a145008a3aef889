"""Days off, both ends counted."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.holidays import holidays
from claimcheck.packs import load
from tests.reading import discourse


def _held(text: str) -> list[tuple[str, ...]]:
    found = holidays(discourse(text), load())
    return [tuple(link.readings[0].players[role][0].mention.text for role in ("start", "end", "stated")) for link in found]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("5月1日至5日放假调休，共4天。", ("5月1日", "5日", "4天")),
        ("展馆4月4日至6日闭馆2天。", ("4月4日", "6日", "2天")),
        ("放假时间：5月1日至5日，共4天。", ("5月1日", "5日", "4天")),
    ],
)
def test_a_stretch_of_days_off_has_its_number(text: str, held: tuple[str, ...]) -> None:
    assert _held(text) == [held]


@pytest.mark.parametrize(
    "text",
    [
        "5月1日至5日放假，加上调休共9天。",
        "2月25日至3月2日放假，共6天。",
        "1月15日至2月25日放假，共41天。",
        "5月1日至5日下雨4天。",
        "5月1日至5日放假，调休4天。",
    ],
)
def test_other_days_are_not_counted_off(text: str) -> None:
    assert _held(text) == []
