"""Shares told twice."""

import pytest

from claimcheck.claims.links.rate_told import shares_told_twice
from claimcheck.packs import load
from tests.reading import discourse


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("阳性率为9.2%（23/250）。", "share-as-fraction"),
        ("超过三分之二（60%）的人支持。", "share-told-twice"),
        ("占总值的一半以上，比重达到45.5%。", "share-told-twice"),
    ],
)
def test_two_spellings_of_one_share(text: str, kind: str) -> None:
    assert [link.kind for link in shares_told_twice(discourse(text), load())] == [kind]


@pytest.mark.parametrize("text", ["合格率95%（去年为四分之三）。", "甲占六成，乙占40%。", "支持率45%（42%至48%）。"])
def test_two_shares_of_two_things(text: str) -> None:
    assert list(shares_told_twice(discourse(text), load())) == []
