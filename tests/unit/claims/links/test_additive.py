"""All that adds up, in one pass."""

from tests.reading import links


def test_a_text_without_amounts_has_no_links() -> None:
    assert not links("昨日天气晴好，街上人来人往。", "total-parts")


def test_the_family_finds_lists_and_shares_in_one_text() -> None:
    text = "合唱团有团员48人，其中男声20人，女声28人。女声占58.3%，男声占41.9%。"
    assert links(text, "total-parts")
    assert not links(text, "flow")
