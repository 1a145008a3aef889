"""A share taken of a sum."""

from claimcheck.claims.links.rate_taken import shares_taken
from claimcheck.model.claim import Link
from claimcheck.packs import load
from tests.reading import discourse


def links(text: str) -> list[Link]:
    return list(shares_taken(discourse(text), load()))


def test_what_is_left_in_hand() -> None:
    (link,) = links("他借款8000元，扣除20%的“砍头息”后，实际到手6040元。")
    assert link.kind == "portion-left"


def test_what_a_share_comes_to() -> None:
    (link,) = links("每天按借款10万元的百分之一即1000元支付违约金。")
    assert link.kind == "portion"


def test_a_share_of_something_else() -> None:
    assert links("他借款8000元，利率下降20%，实际到手6040元。") == []
