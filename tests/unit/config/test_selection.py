"""Settings -> the rules that are left."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck.config import Settings
from claimcheck.config.selection import names_in, pack_of, selected, whole_pack
from claimcheck.errors import SettingsError
from claimcheck.packs import Pack, load
from tests.rulebook import check, rulebook


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    """Two checks of one rule, one of another, one that is off."""
    return rulebook(
        tmp_path,
        check("one", reports="sums", link="flaw", holds="never()"),
        check("two", reports="sums", link="flaw", holds="never()"),
        check("three", reports="rates", link="flaw", holds="never()"),
        check("four", reports="shy", link="flaw", holds="never()", opt_in="true"),
    )


@pytest.mark.parametrize(("settings", "left"), [
    (Settings(), "one three two"),
    (Settings(select=("sums",)), "one two"),
    (Settings(select=("sums", "shy")), "four one two"),
    (Settings(select=("sums",), extend_select=("three",)), "one three two"),
    (Settings(extend_select=("shy",)), "four one three two"),
    (Settings(ignore=("two",)), "one three"),
    (Settings(select=("sums",), ignore=("one",)), "two"),
])  # fmt: skip
def test_which_checks_are_left(pack: Pack, settings: Settings, left: str) -> None:
    assert sorted(id_ for id_, found in selected(pack, settings).checks.items() if not found.opt_in) == left.split()


def test_a_check_counts_before_its_rule(pack: Pack) -> None:
    graded = selected(pack, Settings(severity={"sums": "note", "two": "warning"})).checks
    assert [graded[id_].severity for id_ in ("one", "two", "three")] == ["note", "warning", "error"]


@pytest.mark.parametrize(("settings", "said"), [
    (Settings(select=("sumz",), source=Path("c.toml")), "c.toml: select: no rule is called sumz; did you mean sums?"),
    (Settings(ignore=("qqqq",)), "ignore: no rule is called qqqq; `claimcheck rules` lists them"),
    (Settings(severity={"rate": "note"}), "severity: no rule is called rate; did you mean rates?"),
    (Settings(per_file_ignores={"a": ("shyy",)}), "per-file-ignores.a: no rule is called shyy; did you mean shy?"),
    (Settings(ignore=("sums", "rates")), "leave no rule to check by"),
])  # fmt: skip
def test_what_cannot_be_is_told(pack: Pack, settings: Settings, said: str) -> None:
    with pytest.raises(SettingsError) as error:
        selected(pack, settings)
    assert said in str(error.value)


def test_folders_of_facts(tmp_path: Path) -> None:
    folder = tmp_path / "facts"
    with pytest.raises(SettingsError, match="no such table or folder of facts"):
        whole_pack(Settings(facts=(folder,)))
    folder.mkdir()
    with pytest.raises(SettingsError, match="holds no"):
        whole_pack(Settings(facts=(folder,)))
    (folder / "own.csv").write_text(
        "place_code,metric,label,value,unit,as_of,source\n210200,population,常住人口,1,人,2030,自测\n", encoding="utf-8"
    )  # fmt: skip
    fact = pack_of(replace(Settings(), facts=(folder,))).facts.lookup("population", "大连市")
    assert fact is not None
    assert fact.source == "自测"


def test_rules_and_checks_have_names() -> None:
    assert {"sum-mismatch", "parts-make-total"} <= names_in(load())
