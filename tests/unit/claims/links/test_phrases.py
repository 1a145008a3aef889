"""Numbers and the words before them."""

import pytest

from claimcheck.claims.links.change_words import change_words
from claimcheck.claims.links.phrases import stretches
from claimcheck.packs import load
from tests.reading import discourse


def roles(text: str) -> list[str]:
    """The roles of the numbers of a text."""
    return [item.role for stretch in stretches(discourse(text), change_words(load())) for item in stretch.items]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("产量由80万吨增至95万吨，增长18.8%。", ["from", "to", "delta"]),
        ("在校生950人，比上年的800人多150人。", ["level", "base", "delta"]),
        ("均价221元，较今年最高点267元低46元。", ["level", "base", "delta"]),
        ("增速为5.1%，高于全国的4.8%。", ["delta", "compare"]),
        ("存款突破500亿元，是邻县的3倍。", ["mark", "times"]),
        ("占比例为12%。", ["level"]),
    ],
)
def test_roles(text: str, expected: list[str]) -> None:
    assert roles(text) == expected


def test_a_base_as_time_is_the_past() -> None:
    (stretch,) = stretches(discourse("去年的接待量为67万人次，比上年增长20%。"), change_words(load()))
    assert [item.past for item in stretch.items] == ["year", ""]


def test_what_was_said_yesterday_is_not_of_yesterday() -> None:
    from tests.reading import links

    assert not links("市财政局昨日公布，11月印花税收入239亿元，为今年首次突破200亿元。", "passed-before")
