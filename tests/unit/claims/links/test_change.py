"""All that changes, in one pass."""

from claimcheck.claims.links.change import _LINKERS, _NEEDS, _OF_ONE
from claimcheck.claims.links.change_words import change_words
from claimcheck.claims.links.phrases import stretches
from claimcheck.judge.trials import unmarked
from claimcheck.packs import load
from claimcheck.pipeline import understand
from claimcheck.read import read_text
from tests.reading import links


def test_a_text_without_numbers_has_no_links() -> None:
    assert not links("昨日天气晴好，街上人来人往。", "rise")


def test_one_text_gives_links_of_every_sort() -> None:
    text = "门店由120家增至150家，增加30家。日均客流降低2倍。营收98亿元，首次突破100亿元大关。"
    assert all(links(text, kind) for kind in ("rise", "rise-by-amount", "fall-by-multiple", "passed-upward"))


def test_linkers_that_are_left_out_of_a_stretch_find_nothing_in_it() -> None:
    pack = load()
    words = change_words(pack)
    for text in dict.fromkeys(text for id_ in pack.checks for text in (*pack.examples(id_).bad, *pack.examples(id_).good)):
        for stretch in stretches(understand(read_text(unmarked(text)[0]), pack), words):
            met = {sign for item in stretch.items for sign in (item.role, item.sign)}
            alone = len(stretch.items) < 2
            left_out = [one for one in _LINKERS if (alone and one not in _OF_ONE) or (one in _NEEDS and not _NEEDS[one] & met)]
            assert [one.__name__ for one in left_out if list(one(stretch, words))] == [], text
