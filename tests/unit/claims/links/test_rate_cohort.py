"""Shares in brackets all through a text -> the one that a slip keeps from the whole of the others."""

from __future__ import annotations

from claimcheck.claims.links.rate_cohort import cohort_shares
from claimcheck.packs import load
from tests.reading import discourse

_TEXT = "共98例患儿。术前高血压46例（46.9%），术前梗阻23例（{share}）。采用传统技术92例（93.9%），新技术6例（6.1%）。"


def test_a_share_with_swapped_digits_is_held_to_the_whole_of_the_others() -> None:
    (link,) = cohort_shares(discourse(_TEXT.format(share="32.5%")), load())
    players = link.readings[0].players
    assert [players[role][0].mention.text for role in ("part", "whole", "share")] == ["23例", "98例", "32.5%"]  # type: ignore[union-attr]


def test_a_share_that_fits_some_number_or_that_no_slip_explains_is_quiet() -> None:
    for share in ("23.5%", "50.0%", "77.8%"):
        assert list(cohort_shares(discourse(_TEXT.format(share=share)), load())) == []
