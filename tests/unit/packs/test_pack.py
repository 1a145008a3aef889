"""A pack -> its words by name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimcheck.errors import PackError
from claimcheck.packs import Pack
from tests.rulebook import check, rulebook


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return rulebook(
        tmp_path,
        check("b", link="flaw", holds="never()", opt_in="true", examples="{bad: [⟦x⟧], good: [y]}"),
        check("a", link="flaw", holds="never()"),
    )


def test_words_tables_and_alternatives(pack: Pack) -> None:
    assert pack.lexicon("w.up") == ("增", "增长")
    assert pack.table("w.few") == {"几": "2"}
    assert pack.table("w.up") == {"增": "增", "增长": "增长"}
    assert pack.lexicon("w.few") == ("几",)
    assert re.match(pack.alternatives("w.up"), "增长了")[0] == "增长"  # type: ignore[index]


@pytest.mark.parametrize("name", ["w", "w.down", "w.up.x"])
def test_names_that_do_not_exist_are_faults_of_the_rules(pack: Pack, name: str) -> None:
    if name == "w":
        assert pack.lexicon(name) == ("up", "few")
        return
    with pytest.raises(PackError, match=re.escape(name)):
        pack.lexicon(name)


def test_opt_in_checks_are_switched_on_by_rule_or_id(pack: Pack) -> None:
    assert pack.checks["b"].opt_in
    assert not pack.enable(["b-mismatch"]).checks["b"].opt_in
    assert not pack.enable(["b"]).checks["b"].opt_in
    assert pack.enable(["a"]) is pack


def test_examples_are_read_when_asked_for(pack: Pack) -> None:
    assert pack.examples("b").bad == ("⟦x⟧",)
    assert pack.examples("a").bad == ()
    assert list(pack.rules()) == ["a-mismatch", "b-mismatch"]
