"""Wholes in two halves."""

from claimcheck.claims.links.rate_words import rate_words
from claimcheck.claims.links.rates import portions_in
from claimcheck.packs import load
from tests.reading import discourse


def test_what_is_done_and_what_is_not_make_the_whole() -> None:
    made = discourse("小区有4200户已交房业主及63户未交房业主。据此计算，未交房业主约占全部业主的12%。")
    portion = portions_in(made, rate_words(load()))[0]
    assert [claim.mention.text for whole in portion.wholes if whole.marks >= {"complete-set"} for claim in whole.claims] == [
        "4200户",
        "63户",
    ]
