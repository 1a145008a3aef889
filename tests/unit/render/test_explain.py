"""Checks -> their list, explanation and reference."""

from __future__ import annotations

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


def test_the_reference_holds_every_check() -> None:
    pack = load()
    text = reference(pack)
    assert all(f"`{check}`" in text for check in pack.checks)


def test_an_unknown_rule_is_said_so() -> None:
    with pytest.raises(SettingsError, match="`claimcheck rules` lists them"):
        explain_rule(load(), "qqqqqq", "en")
