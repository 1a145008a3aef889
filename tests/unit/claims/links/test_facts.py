"""The family as a whole."""

from claimcheck.claims.links.facts import facts_stated_twice
from claimcheck.packs import load
from tests.reading import discourse


def test_every_linker_runs_and_plain_text_gives_nothing() -> None:
    assert list(facts_stated_twice(discourse("春天来了，河水解冻。今年共栽树1200棵。"), load())) == []
    kinds = {found.kind for found in facts_stated_twice(discourse("公园面积36.5平方公里（即365公顷）。"), load())}
    assert kinds == {"gloss"}
