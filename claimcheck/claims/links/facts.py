"""Discourse -> the links of facts that are stated twice: the linkers of this family, run one after another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from claimcheck.claims.links.amounts import amounts_in_capitals
from claimcheck.claims.links.anchored import anchored
from claimcheck.claims.links.bracketed import bracketed_twice
from claimcheck.claims.links.ceilings import ceilings
from claimcheck.claims.links.clocks_twice import clocks_told_twice
from claimcheck.claims.links.dates_twice import dates_told_twice
from claimcheck.claims.links.declared import converted
from claimcheck.claims.links.dimensions import odd_units, persons_and_visits
from claimcheck.claims.links.era_years import reigns_glossed_twice
from claimcheck.claims.links.event_tolls import event_tolls
from claimcheck.claims.links.facts_twice import facts_told_twice
from claimcheck.claims.links.figure_years import values_with_two_years
from claimcheck.claims.links.glosses import glosses
from claimcheck.claims.links.happenings import happened_in_two_years
from claimcheck.claims.links.heading_marks import marks_of_headings
from claimcheck.claims.links.headline_years import headlines_with_other_years
from claimcheck.claims.links.headlines import headlines_against_bodies
from claimcheck.claims.links.hedged_then import hedged_then
from claimcheck.claims.links.in_range import within_ranges
from claimcheck.claims.links.labelled_years import labelled_years
from claimcheck.claims.links.lives import births_told_twice, deaths_told_twice
from claimcheck.claims.links.loans import payments_told_twice
from claimcheck.claims.links.measured_twice import measured_twice
from claimcheck.claims.links.measures_again import measures_again
from claimcheck.claims.links.near_copies import near_copies
from claimcheck.claims.links.needs import wanted
from claimcheck.claims.links.numbered import numbered_names
from claimcheck.claims.links.periods_twice import periods_told_twice
from claimcheck.claims.links.recalls import recalled_in_other_years
from claimcheck.claims.links.regrouped import regrouped
from claimcheck.claims.links.reports import outlying_years, reported_years
from claimcheck.claims.links.restated import restated
from claimcheck.claims.links.rows_twice import rows_told_twice
from claimcheck.claims.links.series import cumulative_series
from claimcheck.claims.links.series_rows import cumulative_rows
from claimcheck.claims.links.small_again import groups_counted_again
from claimcheck.claims.links.small_twice import small_numbers_of_headings
from claimcheck.claims.links.told_once import scores_told_twice, told_once
from claimcheck.claims.links.topdates import topdates
from claimcheck.claims.links.toplines import toplines
from claimcheck.claims.links.years import events_with_two_years, titles_with_other_years
from claimcheck.claims.links.years_twice import years_told_twice
from claimcheck.model.claim import Discourse, Link
from claimcheck.packs import Pack

__all__ = ["facts_stated_twice"]

_LINKERS: tuple[Callable[[Discourse, Pack], Iterable[Link]], ...] = (
    glosses,
    converted,
    amounts_in_capitals,
    odd_units,
    persons_and_visits,
    small_numbers_of_headings,
    groups_counted_again,
    measures_again,
    hedged_then,
    anchored,
    headlines_against_bodies,
    marks_of_headings,
    toplines,
    numbered_names,
    regrouped,
    payments_told_twice,
    facts_told_twice,
    near_copies,
    restated,
    measured_twice,
    told_once,
    scores_told_twice,
    event_tolls,
    rows_told_twice,
    years_told_twice,
    bracketed_twice,
    within_ranges,
    ceilings,
    cumulative_series,
    cumulative_rows,
    dates_told_twice,
    clocks_told_twice,
    titles_with_other_years,
    headlines_with_other_years,
    labelled_years,
    events_with_two_years,
    happened_in_two_years,
    recalled_in_other_years,
    values_with_two_years,
    periods_told_twice,
    topdates,
    reported_years,
    outlying_years,
    deaths_told_twice,
    lambda discourse, _: births_told_twice(discourse),
    lambda discourse, _: reigns_glossed_twice(discourse),
)


def facts_stated_twice(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Every link of this family, a pair that two linkers find once."""
    seen: set[tuple[str, frozenset[int]]] = set()
    for linker in wanted(_LINKERS, discourse, pack):
        for link in linker(discourse, pack):
            starts = frozenset(one.span.start for side in link.readings[0].players.values() for one in side)
            if (link.kind, starts) not in seen:
                seen.add((link.kind, starts))
                yield link
