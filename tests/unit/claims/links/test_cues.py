"""The words of wholes and parts, compiled."""

from claimcheck.claims.links.cues import cues
from claimcheck.packs import load


def test_synonyms_and_slots_that_may_stay_empty() -> None:
    words = cues(load())
    sexes = words.complete["sex"]
    assert len(sexes) == 2
    assert sexes[0].names.search("男性")
    hurt = words.identities["casualties"]
    assert [slot.maybe for slot in hurt.slots] == [False, True, False, True]
    assert hurt.slots[3].rare


def test_a_closing_word_stands_right_before_its_number() -> None:
    words = cues(load())
    assert words.closing.search("，以上三项共计")
    assert not words.closing.search("共欠原告本金")
