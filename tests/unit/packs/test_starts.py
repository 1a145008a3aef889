"""Programs of patterns that say what a match begins with."""

from __future__ import annotations

import re
from importlib import import_module
from itertools import product

import pytest

from claimcheck.packs import load
from claimcheck.packs.compiled import compiled
from claimcheck.packs.pack import alternation
from claimcheck.packs.starts import told

TEXTS = ["".join(signs) for size in range(6) for signs in product("甲乙2，", repeat=size)]


def _program(source: str, flags: int = 0) -> tuple[list[int], list[int]]:
    tree = import_module("re._parser").parse(source, flags)
    plain: list[int] = import_module("re._compiler")._code(tree, flags)
    return plain, told(plain, tree, flags | tree.state.flags)


@pytest.mark.parametrize(
    "source",
    [
        "(?P<up>甲|乙2)|(?P<down>2)",
        "(?<!甲)(?:甲|2)乙",
        "甲?乙",
        "(?:甲|2)*乙$",
        "(?=[^甲])(?:甲|[0-9乙])2?",
        r"(?:甲{0,2}|\d)+?2",
        r"\d甲|(?:|2)乙",
        "(?:(?<=甲)乙|^2)(?:甲|乙)",
        "(?>甲|甲乙)2|乙++2",
        "(甲)?(?(1)乙|2)2",
    ],
)
def test_a_search_finds_what_it_found(source: str) -> None:
    plain, quick = re.compile(source), compiled(source)
    for text in TEXTS:
        for start in (0, 1):
            assert [m.span() for m in plain.finditer(text, start)] == [m.span() for m in quick.finditer(text, start)], text
        assert plain.sub("-", text) == quick.sub("-", text)
        assert plain.split(text) == quick.split(text)
        assert bool(plain.fullmatch(text)) == bool(quick.fullmatch(text))
        assert bool(plain.match(text)) == bool(quick.match(text))


@pytest.mark.parametrize("source", ["甲", "甲*", "[^甲]乙", ".甲", "(?i:甲|乙)2", r"\b", "(?:甲|)", "(?:甲|乙)2"])
def test_what_cannot_be_told_or_is_known_stays(source: str) -> None:
    plain, quick = _program(source)
    assert plain == quick


def test_flags_that_make_characters_equal_leave_it_as_it_is() -> None:
    plain, quick = _program("(?P<a>a|b)|(?P<c>c)", re.IGNORECASE)
    assert plain == quick
    assert compiled("(?P<a>a|b)|(?P<c>c)", re.IGNORECASE).search("xB") is not None


def test_the_lists_of_the_rules_are_found_as_before() -> None:
    pack = load()
    text = "".join(sentence for id_ in list(pack.checks)[:12] for sentence in pack.examples(id_).good)
    for name in list(pack.words)[:150]:
        words = pack.words[name]
        if isinstance(words, list | tuple) and words and all(isinstance(word, str) for word in words):
            source = f"(?P<here>{alternation(words)})(?P<behind>[^，。]{{0,3}})|(?<!不)(?:{alternation(words)})"
            assert compiled(source).findall(text) == re.compile(source).findall(text)
