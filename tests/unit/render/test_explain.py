"""Checks -> their list, explanation and reference."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.errors import SettingsError
from claimcheck.packs import load
from claimcheck.render.explain import explain_rule, list_rules, reference
from claimcheck.render.view import View


def test_every_rule_and_every_check_can_be_explained() -> None:
    pack = load()
    for name in (*pack.rules(), *pack.checks):
        for lang in ("zh", "en"):
            assert explain_rule(pack, name, lang).strip()


def test_the_list_has_a_line_for_each_rule() -> None:
    pack = load()
    assert len(list_rules(pack, View("zh")).splitlines()) == len(list(pack.rules()))


def test_what_is_off_unless_asked_for_says_so() -> None:
    pack = load()
    off = {id_: replace(check, opt_in=check.reports == "sum-mismatch") for id_, check in pack.checks.items()}
    some = next(id_ for id_, check in pack.checks.items() if check.reports == "rate-mismatch")
    off[some] = replace(off[some], opt_in=True)
    lines = {line.split()[0]: line for line in list_rules(replace(pack, checks=off), View("en", width=2000)).splitlines()}
    assert "error    [off by default] " in lines["sum-mismatch"]
    assert f"{pack.checks[some].title['en']} [off by default]" in lines["rate-mismatch"]
    assert "off by default" not in lines["weekday-mismatch"]
    assert "--extend-select" in explain_rule(replace(pack, checks=off), some, "en")


def test_the_reference_holds_every_check() -> None:
    pack = load()
    text = reference(pack)
    assert all(f"`{check}`" in text for check in pack.checks)


def test_an_unknown_rule_is_said_so() -> None:
    with pytest.raises(SettingsError, match="`claimcheck rules` lists them"):
        explain_rule(load(), "qqqqqq", "en")
