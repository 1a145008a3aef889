"""Lengths of time -> the stretch they cover, their own ends, and what another length has taken."""

from __future__ import annotations

from claimcheck.claims.links.covered import already_told, between, dates_between, own_ends, stretch_of
from claimcheck.claims.links.dated import Pair
from tests.reading import claim, discourse


def test_the_stretch_told_last() -> None:
    text = "展览5月1日至5月10日举行。十天内来了三千人。"
    pair, bound = stretch_of(discourse(text), claim(text, "十天"), 34)
    assert pair is not None
    assert not bound
    assert between(discourse(text), pair, claim(text, "十天")) == "举行。"


def test_a_stretch_of_another_size_is_not_meant() -> None:
    text = "本期（2021年10月至2022年5月）出动14次。四年间降了三成。"
    assert stretch_of(discourse(text), claim(text, "四年"), 34) == (None, False)


def test_the_words_give_a_length_its_ends() -> None:
    text = "成立日2022年6月9日，到期日2022年12月9日，自成立日（含）起至到期日（不含）止，期限共183天。"
    found = own_ends(discourse(text), claim(text, "183天"))
    assert found
    assert (found[0].start.mention.text, found[0].end.mention.text) == ("2022年6月9日", "2022年12月9日")
    assert own_ends(discourse("6月9日开工，共183天。"), claim("6月9日开工，共183天。", "183天")) is None
    unknown = "6月9日签约，自进场起至验收止，共183天。"
    assert own_ends(discourse(unknown), claim(unknown, "183天")) == ()


def test_a_stretch_has_one_length_and_dates_may_part_it_from_another() -> None:
    text = "2003年9月至2011年8月的8年算临时工，2012年转正，实际缴费12年。"
    there, stretch = discourse(text), claim(text, "2003年9月至2011年8月")
    assert already_told(there, claim(text, "12年"), Pair(stretch, stretch))
    assert dates_between(there, Pair(stretch, stretch), claim(text, "12年"))
    assert not already_told(there, claim(text, "8年"), Pair(stretch, stretch))
