"""Patterns that are compiled when they are first used."""

import re

import pytest

from claimcheck.packs.patterns import late


def test_a_pattern_does_what_a_compiled_one_does() -> None:
    delayed, compiled = late(r"(?P<number>\d+)(人|名)"), re.compile(r"(?P<number>\d+)(人|名)")
    text = "男62人，女31名。"
    assert delayed.findall(text) == compiled.findall(text)
    assert delayed.sub("", text) == compiled.sub("", text)
    assert delayed.split(text) == compiled.split(text)
    assert delayed.groupindex == compiled.groupindex
    assert (delayed.pattern, delayed.groups) == (compiled.pattern, compiled.groups)
    found = delayed.search(text, 5)
    assert found is not None
    assert found["number"] == "31"


def test_nothing_is_compiled_before_the_first_use() -> None:
    broken = late("(")
    with pytest.raises(re.error):
        broken.search("")
