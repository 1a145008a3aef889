"""Words of change at the end of a text."""

import pytest

from claimcheck.claims.links.change_words import change_words, suffix
from claimcheck.packs import load


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("同比增长约", ("增长", 1)),
        ("降幅达", ("降幅", -1)),
        ("较上年大幅下降了", ("下降", -1)),
        ("全市新增", None),
        ("全省", None),
    ],
)
def test_the_verb_behind_fillers(text: str, found: tuple[str, int] | None) -> None:
    assert change_words(load()).change_at_end(text) == found


@pytest.mark.parametrize(("text", "direction"), [("增加到了今年的", 1), ("压缩至", -1), ("调整为", 0), ("报告为", None)])
def test_the_verb_of_an_arrival(text: str, direction: int | None) -> None:
    found = change_words(load()).arrival_at_end(text)
    assert (found[1] if found else None) == direction


def test_a_residue_is_what_names_another_thing() -> None:
    words = change_words(load())
    assert words.residue(",比上年同期大幅增长") == ""
    assert "利润" in words.residue(",利润比上年增长")


def test_the_longest_suffix_wins() -> None:
    assert suffix("收入净增", frozenset({"增", "净增"})) == "净增"
