"""Two births and the difference of ages said of them."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.births_apart import births_apart
from claimcheck.packs import load
from tests.reading import discourse


def _held(text: str) -> list[tuple[str, ...]]:
    found = births_apart(discourse(text), load())
    return [tuple(link.readings[0].players[role][0].mention.text for role in ("first", "second", "stated")) for link in found]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("姐姐生于1961年，妹妹生于1966年，妹妹比姐姐小9岁。", ("1961年", "1966年", "9岁")),
        ("丈夫1942年生，妻子1945年生，两人相差7岁。", ("1942年", "1945年", "7岁")),
        ("表哥生于1980年，表弟比他小12岁，1984年出生时家里盖了新房。", ("1980年", "1984年", "12岁")),
    ],
)
def test_the_two_births_around_bound_a_difference(text: str, held: tuple[str, ...]) -> None:
    assert _held(text) == [held]


@pytest.mark.parametrize(
    "text",
    [
        "他生于1952年，妹妹生于1957年，大哥比他大10岁。",
        "老大生于1971年，老二生于1974年，老三生于1979年，相差8岁。",
        "他生于1952年，1970年入伍，妻子比他小10岁。",
    ],
)
def test_somebody_else_or_a_third_birth_makes_no_link(text: str) -> None:
    assert _held(text) == []
