"""Rules -> their texts, in both languages."""

from __future__ import annotations

import pytest

from claimcheck.packs import load
from claimcheck.render.catalogue import catalogue
from claimcheck.render.view import View
from tests.reports import sample


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_rule_is_described(language: str) -> None:
    pack = load()
    rules = catalogue(sample()[0], View(language, pack=pack))
    assert [rule.id for rule in rules] == sorted(pack.rules())
    for rule in rules:
        assert rule.title.endswith(("。", "."))
        assert rule.why
        assert rule.text
        assert "- " in rule.markdown


def test_a_rule_that_no_check_reports_is_listed_where_it_found_something() -> None:
    rules = catalogue(sample()[0], View("en"))
    assert [(rule.id, rule.title) for rule in rules] == [
        ("sum-mismatch", "Rule sum-mismatch."),
        ("weekday-mismatch", "Rule weekday-mismatch."),
    ]
