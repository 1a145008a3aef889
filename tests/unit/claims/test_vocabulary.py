"""Vocabulary: patterns compiled from the rules, once per pack."""

from claimcheck.claims.vocabulary import vocabulary
from claimcheck.packs import load


def test_a_pack_has_one_vocabulary() -> None:
    assert vocabulary(load()) is vocabulary(load())


def test_verbs_of_change_take_their_particles() -> None:
    words = vocabulary(load())
    assert words.to_end.search("客流由去年的30万人次缩短为")
    assert words.delta_end.search("比上年增加了约")
    assert not words.delta_end.search("增长趋势明显的地区有")
