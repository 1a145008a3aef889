"""The unit behind a number, and where the quick way must not answer."""

from __future__ import annotations

import pytest

from claimcheck.mentions.lexicon import lexicon
from claimcheck.packs import load

BEHIND = lexicon(load()).behind


@pytest.mark.parametrize(
    ("text", "name", "length"),
    [
        ("6人，", "人", 1),
        ("6人次，", "人次", 2),
        ("6个百分点，", "百分点", 4),
        ("6%，", "%", 1),
        ("6，其中", "", 0),
        ("6家庭院", "", 0),
        ("6家企业", "家", 1),
        ("6cm的", "厘米", 2),
        ("6人", "人", 1),
    ],
)
def test_the_unit_and_its_length(text: str, name: str, length: int) -> None:
    found = BEHIND.at(text, 1, len(text))
    assert found is not None
    assert (found[0].name, found[1]) == (name, length)


@pytest.mark.parametrize("text", ["6万", "6，000", "6人左右", "6元/人", "6折", "6角", "6个（含", "6-8", "6人以上"])
def test_what_may_go_on_is_left_to_others(text: str) -> None:
    assert BEHIND.at(text, 1, len(text)) is None


def test_nothing_is_read_beyond_the_limit() -> None:
    assert BEHIND.at("6人次", 1, 2) is None
    found = BEHIND.at("6人，", 1, 1)
    assert found is not None
    assert found[1] == 0
