"""Items of one list under a total."""

import pytest

from claimcheck.claims.links.rate_siblings import siblings
from tests.reading import discourse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("订单总额9962亿元，其中西药7902亿元，中成药2060亿元。", True),
        ("订单总额9962亿元，西药7902亿元，其中中成药2060亿元。", False),
        ("西药订单7902亿元，中成药2060亿元。", False),
    ],
)
def test_the_last_two_of_a_sentence(text: str, expected: bool) -> None:
    found = discourse(text)
    assert siblings(found, *found.claims[-2:]) is expected
