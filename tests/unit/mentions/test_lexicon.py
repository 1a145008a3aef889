"""A pack -> its tables, compiled once."""

from __future__ import annotations

from claimcheck.mentions.lexicon import lexicon
from claimcheck.packs import load


def test_a_pack_is_compiled_once() -> None:
    assert lexicon(load()) is lexicon(load())


def test_longer_words_come_first() -> None:
    words = lexicon(load())
    for entries in words.left.values():
        lengths = [len(word) for word, _, _ in entries]
        assert lengths == sorted(lengths, reverse=True)
    assert words.dashes["—"][0] == "——"


def test_hedges_have_known_names() -> None:
    names = {meaning for entries in lexicon(load()).left.values() for _, kind, meaning in entries if kind == "hedge"}
    assert names == {"about", "near", "below", "above", "at-least", "at-most"}


def test_every_currency_sign_has_a_unit_of_money() -> None:
    assert {unit.dimension for unit in lexicon(load()).money.values()} == {"money"}
