"""Shares in rows."""

from claimcheck.claims.links.cues import cues
from claimcheck.claims.links.portions import share_rows
from claimcheck.packs import load
from tests.reading import discourse


def rows(text: str) -> list[tuple[str, list[str]]]:
    made = share_rows(discourse(text), cues(load()))
    return [(row.unit if not row.glosses else "gloss", [item.claim.mention.text for item in row.items]) for row in made]


def test_growth_is_no_share() -> None:
    assert rows("青年占45%，增长3%，中年占40%，老年占15%。") == [("%", ["45%", "40%", "15%"])]


def test_shares_in_brackets_stand_together() -> None:
    assert rows("其中轻症32例(25.4%)，普通83例(65.9%)，重症11例(8.7%)。") == [("gloss", ["25.4%", "65.9%", "8.7%"])]


def test_a_structure_in_colons() -> None:
    assert ("ratio", ["8.7", "45.1", "46.2"]) in rows("三次产业结构为8.7∶45.1∶46.2。")
