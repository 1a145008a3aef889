"""An age told of somebody by name -> the births of the same name."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.namesakes import births_of_bearer
from claimcheck.claims.links.persons import life_words, lives
from claimcheck.packs import load
from tests.reading import discourse


def _births(text: str) -> list[str]:
    told, pack = discourse(text), load()
    age = next(claim for claim in told.claims if claim.mention.text.endswith("岁"))
    return [birth.mention.text for birth in births_of_bearer(told, lives(told, life_words(pack)).births, age, pack)]


@pytest.mark.parametrize(
    ("text", "births"),
    [
        ("汪文杰1969年出生，父亲是医生。1995年，26岁的汪文杰开了药铺。", ["1969年"]),
        ("秦越生于1980年，妻子白露生于1992年。1999年，19岁的秦越获得学位。", ["1980年"]),
        ("他1972年出生于山城。2000年，28岁的他开了书店。", ["1972年"]),
        ("秦越的父亲生于1950年。1999年，19岁的秦越获得学位。", []),
        ("秦越生于1980年。1999年，29岁的白露获得学位。", []),
        ("他1972年出生，她1975年出生。2000年，28岁的他开了书店。", []),
    ],
)
def test_a_birth_is_that_of_the_bearer_by_name(text: str, births: list[str]) -> None:
    assert _births(text) == births
