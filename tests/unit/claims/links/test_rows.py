"""Rows of quantities side by side."""

from claimcheck.claims.links.rows import rows_in
from tests.reading import discourse


def _texts(text: str) -> list[list[str]]:
    return [[claim.mention.text for claim in row] for row in rows_in(discourse(text), 0)]


def test_a_row_is_joined_by_signs_and_joints_only() -> None:
    assert _texts("三个镇分别产粮12吨、15吨和18吨。") == [["12吨", "15吨", "18吨"]]
    assert _texts("甲镇产粮12吨，乙镇产粮15吨。") == []


def test_a_bare_number_takes_the_unit_of_its_row() -> None:
    assert _texts("男、女乘客分别为3万和2万人次。") == [["3万", "2万人次"]]


def test_a_row_that_goes_on_is_no_row() -> None:
    assert _texts("产粮12吨、15吨等。") == []
