"""Editions of what is held every few years, or every year but for some."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.editions_spaced import editions_spaced
from claimcheck.packs import load
from tests.reading import discourse


def _held(text: str) -> list[tuple[str, ...]]:
    found = editions_spaced(discourse(text), load())
    return [tuple(link.readings[0].players[role][0].mention.text for role in ("first", "when", "place")) for link in found]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("石雕展2001年创办，每两年一届，2017年举办的第十五届石雕展开幕。", ("2001年", "2017年", "第十五届")),
        ("歌会自2003年起每年举办一届，2009年停办，2015年是第十七届。", ("2003年", "2015年", "第十七届")),
    ],
)
def test_the_years_bound_the_number(text: str, held: tuple[str, ...]) -> None:
    assert _held(text) == [held]


@pytest.mark.parametrize(
    "text",
    [
        "展销会自2003年起每年举办两届，2015年是第二十五届。",
        "石雕展2001年创办，2017年举办的第十五届石雕展开幕。",
    ],
)
def test_what_is_not_counted_by_years_makes_no_link(text: str) -> None:
    assert _held(text) == []
