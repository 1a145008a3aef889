"""Discourse -> links of shares, rates, prices and multiples: the table of their linkers, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from claimcheck.claims.links.plot_ratios import plot_ratios
from claimcheck.claims.links.premiums import premiums
from claimcheck.claims.links.rate_beside import shares_beside
from claimcheck.claims.links.rate_cohort import cohort_shares
from claimcheck.claims.links.rate_compared import shares_by_name
from claimcheck.claims.links.rate_explained import explained_shares
from claimcheck.claims.links.rate_groups import rates_of_groups
from claimcheck.claims.links.rate_implied import shares_of_wholes
from claimcheck.claims.links.rate_occupied import places_taken
from claimcheck.claims.links.rate_one_in import one_in_so_many
from claimcheck.claims.links.rate_prices import discounts, hit_rates, liabilities, multiples, odds, yields
from claimcheck.claims.links.rate_remaining import remaining_shares
from claimcheck.claims.links.rate_restated import restated_shares
from claimcheck.claims.links.rate_rows import rows_of_shares
from claimcheck.claims.links.rate_taken import shares_taken
from claimcheck.claims.links.rate_told import shares_told_twice
from claimcheck.claims.links.rest_shares import shares_of_the_rest
from claimcheck.claims.links.stock_shares import stock_shares
from claimcheck.claims.links.win_rates import win_rates
from claimcheck.model.claim import Discourse, Link
from claimcheck.packs import Pack

__all__ = ["RATIOS"]

RATIOS: Final[tuple[Callable[[Discourse, Pack], Iterable[Link]], ...]] = (
    shares_of_wholes,
    shares_told_twice,
    shares_beside,
    shares_by_name,
    explained_shares,
    one_in_so_many,
    places_taken,
    remaining_shares,
    restated_shares,
    shares_of_the_rest,
    rows_of_shares,
    cohort_shares,
    rates_of_groups,
    discounts,
    premiums,
    hit_rates,
    win_rates,
    odds,
    multiples,
    liabilities,
    yields,
    shares_taken,
    stock_shares,
    plot_ratios,
)
