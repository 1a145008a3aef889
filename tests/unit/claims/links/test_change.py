"""All that changes, in one pass."""

from tests.reading import links


def test_a_text_without_numbers_has_no_links() -> None:
    assert not links("昨日天气晴好，街上人来人往。", "rise")


def test_one_text_gives_links_of_every_sort() -> None:
    text = "门店由120家增至150家，增加30家。日均客流降低2倍。营收98亿元，首次突破100亿元大关。"
    assert all(links(text, kind) for kind in ("rise", "rise-by-amount", "fall-by-multiple", "passed-upward"))
