"""A pack -> its tables, compiled once."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from claimcheck.mentions.lexicon import lexicon
from claimcheck.mentions.quantities import find_quantities
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


def test_where_no_quantity_leads_none_starts() -> None:
    words = lexicon(load())
    signs = words.reader.signs
    general = replace(words, leads=words.starts)
    ends = {*words.clause_ends, *words.tail, *words.joiners, *"据续X\t\n”|＋:：×·•±分厘又eE"}
    following = {*words.units.alone, *words.units.pairs, *words.after, *signs.more, *ends}
    for numeral, behind in product(signs.hanzi, following):
        for text in (f"由{numeral}{behind}", f"“{numeral}{behind}可", f"约{numeral}{behind}可"):
            assert find_quantities(words, text, []) == find_quantities(general, text, []), text
