"""Pairs and sums of numbers that an exact share is of."""

from claimcheck.claims.links.rate_closings import elsewhere_exact, exact, told_of
from claimcheck.claims.links.rate_words import rate_words
from claimcheck.claims.links.rates import portions, portions_in
from claimcheck.packs import load
from tests.reading import discourse


def test_a_share_with_three_digits_is_exact() -> None:
    made = discourse("占37.5%，占40%，占近37.5%。")
    assert [exact(claim) for claim in made.claims] == [True, False, False]


def test_an_exact_share_finds_its_pair() -> None:
    made = discourse("全年收入70.84亿元，为调整后预算的101.2%。年初预算为75亿元，年中调减为70亿元。")
    pairs = elsewhere_exact(made, made.claims[1])
    assert [(one.mention.text, other.mention.text) for one, other in pairs] == [("70.84亿元", "70亿元")]


def test_parts_may_be_taken_together() -> None:
    link = next(iter(portions(discourse("可评估80例中，完全缓解6例，部分缓解25例，缓解率38.8%。"), load())))
    assert ["6例", "25例"] in [[part.mention.text for part in reading.players["part"]] for reading in link.readings]


def test_a_pair_that_another_share_is_of() -> None:
    made = discourse("全程报名4000人，中签1368人，中签率34.2%。半程另行抽签，中签率29.3%。")
    both = portions_in(made, rate_words(load()))
    assert [told_of(made, one.share, one.part.claim, one.wholes[0]) for one in both] == [False, True]
