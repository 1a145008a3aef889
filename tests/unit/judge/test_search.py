"""Edits -> those that close, the same that a trial of each would find."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from claimcheck.judge.edits import edits
from claimcheck.judge.search import closing, replaced
from claimcheck.judge.verdict import possible
from claimcheck.model.interval import Interval
from claimcheck.packs import Pack
from tests.handmade import discourse, reading


@pytest.mark.parametrize("check", ["sum", "rough-sum"])
@pytest.mark.parametrize(
    "text",
    [
        "共95人,其中14人、45人。",
        "共73667人,其中41243人、32433人。",
        "3.33亿元,其中1.59亿元、1.63亿元。",
        "共1200人,其中700人、550人。",
        "10.9%,其中5.37%、5.39%。",
    ],
)
def test_groups_find_what_single_trials_find(pack: Pack, check: str, text: str) -> None:
    made = discourse(text)
    relation = reading(made, total=0, parts=(1, 2))
    for claim in made.claims:
        tries = list(edits(claim, text))
        found = {edit.replacement for edit in closing(pack.checks[check], relation, tries)}
        expected = set()
        for edit in tries:
            edited = replaced(relation, edit.claim)
            assert edited is not None
            if possible(pack.checks[check], edited.players):
                expected.add(edit.replacement)
        assert found == expected


def test_a_claim_that_does_not_play_is_not_tried(pack: Pack) -> None:
    made = discourse("共95人,其中14人、45人。另有7人。")
    relation = reading(made, total=0, parts=(1, 2))
    assert list(closing(pack.checks["sum"], relation, list(edits(made.claims[3], made.text)))) == []
    assert list(closing(pack.checks["sum"], relation, [])) == []


def test_hedged_operands_are_searched_too(pack: Pack) -> None:
    text = "共95人,其中14人、45人。"
    made = discourse(text)
    claim = made.claims[0]
    hedged = replace(claim, mention=replace(claim.quantity, hedges=("above",), hard=Interval(Decimal(95), None, lower_open=True)))
    relation = replaced(reading(made, total=0, parts=(1, 2)), hedged)
    assert relation is not None
    assert "59" not in {edit.replacement for edit in closing(pack.checks["sum"], relation, list(edits(hedged, text)))}
