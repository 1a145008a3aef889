"""Growth that is more than what there is."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "end", "amount"),
    [
        ("一年收入6万元，比入社前增加8万元。", "6万元", "8万元"),
        ("全县现有图书室86个，较五年前增加112个。", "86个", "112个"),
    ],
)
def test_more_was_added_than_there_is(text: str, end: str, amount: str) -> None:
    assert [players(link) for link in links(text, "rise-within")] == [{"end": [end], "amount": [amount]}]


@pytest.mark.parametrize(
    "text",
    [
        "实现利润6万元，比上年增加8万元。",
        "现有图书室86个，藏书比五年前增加112万册。",
        "现有图书室86个，全省增加112个。",
    ],
)
def test_what_leaves_something_from_before(text: str) -> None:
    assert not links(text, "rise-within")
