"""A discourse and its links -> all constraints, those of links first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from claimcheck.match import constrain
from claimcheck.model.claim import Discourse
from tests.handmade import discourse, link
from tests.rulebook import check, rulebook


def test_links_come_before_joins(tmp_path: Path) -> None:
    pack = rulebook(
        tmp_path,
        check("a-join", roles="{a: {metric: treated}, b: {metric: population}}", same="[subject]", holds="a <= b"),
        check("b-link", link="bound", holds="part <= whole"),
    )
    made = discourse("治疗9人,人口8人。", subject="某市")
    claims = tuple(replace(claim, metric=metric) for claim, metric in zip(made.claims, ("treated", "population"), strict=True))
    made = Discourse(made.layout, claims)
    assert [found.check for found in constrain(made, [link("bound", made, part=0, whole=1)], pack)] == ["b-link", "a-join"]
