"""Lengths that hold for some alone."""

import pytest

from claimcheck.claims.links.limited import of_some
from tests.reading import claim, discourse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("上午四节、下午三节，低年级下午只上两节，第三节16时结束。", True),
        ("低年级下午只上两节，第三节16时结束。", False),
        ("上午四节，全程共两节，第三节16时结束。", False),
    ],
)
def test_the_length_of_some_is_not_that_of_all(text: str, *, expected: bool) -> None:
    assert of_some(discourse(text), claim(text, "第三节"), claim(text, "两节")) is expected
