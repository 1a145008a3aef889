"""Years that a clause calls what they were, and the two years told before."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.lived_through import lived_through
from claimcheck.packs import load
from tests.reading import discourse


def _held(text: str) -> list[tuple[str, ...]]:
    found = lived_through(discourse(text), load())
    return [tuple(link.readings[0].players[role][0].mention.text for role in ("start", "end", "stated")) for link in found]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("他1975年进矿，2010年退休，25年的青春留在了井下。", ("1975年", "2010年", "25年")),
        ("母子1961年失散，2003年重逢。整整32年的思念化作泪水。", ("1961年", "2003年", "32年")),
    ],
)
def test_the_two_years_before_bound_what_was_lived_through(text: str, held: tuple[str, ...]) -> None:
    assert _held(text) == [held]


@pytest.mark.parametrize(
    "text",
    [
        "他1975年进矿，1991年任队长，25年的青春留在了井下。",
        "他1975年进矿，1991年任队长，2010年退休，25年的青春留在了井下。",
        "他1975年进矿，2010年退休，25年的合同到期了。",
        "他1975年进矿，2010年退休，25年的婚姻给了他安慰。",
    ],
)
def test_other_years_make_no_link(text: str) -> None:
    assert _held(text) == []
