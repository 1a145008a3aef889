"""Discourse -> Links: one file per family of relations, one line per linker in this table."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from claimcheck.claims.links.additive import additive
from claimcheck.claims.links.aftermath import found_after_count, outcomes, plans_after_start, sequels
from claimcheck.claims.links.ages import ages
from claimcheck.claims.links.ages_at_large import ages_at_large
from claimcheck.claims.links.anniversaries import anniversaries, since_founding
from claimcheck.claims.links.beginnings import since_beginnings
from claimcheck.claims.links.best_of import games_of_matches
from claimcheck.claims.links.births_apart import births_apart
from claimcheck.claims.links.breaks import broken_points, next_rounds
from claimcheck.claims.links.bundled import bundled
from claimcheck.claims.links.calendar import impossible_times
from claimcheck.claims.links.careers import offices
from claimcheck.claims.links.case_numbers import labelled_cases
from claimcheck.claims.links.change import changes_of
from claimcheck.claims.links.clock_orders import clock_orders
from claimcheck.claims.links.closed_lists import listed_before
from claimcheck.claims.links.counts import listed_after
from claimcheck.claims.links.datelines import datelines
from claimcheck.claims.links.dues import days_set
from claimcheck.claims.links.editions import editions, runs
from claimcheck.claims.links.editions_spaced import editions_spaced
from claimcheck.claims.links.ends_ahead import ends_ahead
from claimcheck.claims.links.eras import eras
from claimcheck.claims.links.extents import extents
from claimcheck.claims.links.extremes import extremes
from claimcheck.claims.links.facts import facts_stated_twice
from claimcheck.claims.links.fates import fates, graded, in_brackets
from claimcheck.claims.links.first_built import first_built, works_ended
from claimcheck.claims.links.forms import flawed_numbers, opposed_hedges, reversed_ranges
from claimcheck.claims.links.formulas import formulas
from claimcheck.claims.links.games import games_played
from claimcheck.claims.links.gaps import gaps
from claimcheck.claims.links.hedges_twice import hedges_twice
from claimcheck.claims.links.holidays import holidays
from claimcheck.claims.links.households import households
from claimcheck.claims.links.interest import interests
from claimcheck.claims.links.interest_sums import interest_sums
from claimcheck.claims.links.journeys import journeys
from claimcheck.claims.links.kinship import kin
from claimcheck.claims.links.lent_sums import instalments, loans_asked_back, principal_left
from claimcheck.claims.links.like_clauses import like_clauses
from claimcheck.claims.links.limits import bounded_rates, crowded_parts, stated_lengths
from claimcheck.claims.links.listed_apart import beyond_a_mark, like_paragraphs, sets_played, sets_won, signs_counted, times_with_years
from claimcheck.claims.links.lived_through import lived_through
from claimcheck.claims.links.lost import lost_digits
from claimcheck.claims.links.markers import marked_points
from claimcheck.claims.links.mean_rows import means_of_rows
from claimcheck.claims.links.mean_slips import means_by_slip
from claimcheck.claims.links.means import means
from claimcheck.claims.links.medical_sums import arms_by_n, events_and_rate, market_turnover, men_and_women
from claimcheck.claims.links.named_ends import named_ends
from claimcheck.claims.links.narratives import bulletins, deeds_after_death, deeds_of_a_life, manuscripts, plans_told
from claimcheck.claims.links.needs import wanted
from claimcheck.claims.links.nth_years import nth_years, years_running
from claimcheck.claims.links.numbered_persons import numbered_persons
from claimcheck.claims.links.orders import bounds, day_orders, inside_terms, orders
from claimcheck.claims.links.ordinals import ordinals
from claimcheck.claims.links.paired import paired
from claimcheck.claims.links.parted import days_left, parted
from claimcheck.claims.links.passed_by import passed_by
from claimcheck.claims.links.placed import placed
from claimcheck.claims.links.places_back import places_from_end
from claimcheck.claims.links.plan_years import plan_years
from claimcheck.claims.links.podiums import podiums
from claimcheck.claims.links.products_apart import products_apart
from claimcheck.claims.links.products_told import products_told
from claimcheck.claims.links.ranked_values import ranked_values
from claimcheck.claims.links.ranks import places_held, rank_moves
from claimcheck.claims.links.ranks_then import ranks_then
from claimcheck.claims.links.ratios import RATIOS
from claimcheck.claims.links.relative_days import relative_days
from claimcheck.claims.links.relative_years import relative_years
from claimcheck.claims.links.rivals import rivals_in_front
from claimcheck.claims.links.rosters import children_in_turn, rosters
from claimcheck.claims.links.said_lists import listed_as_said
from claimcheck.claims.links.scattered_shapes import continents, directions, quarters, region_rows, seats, sides, stands
from claimcheck.claims.links.sequences import chronicles, in_the_narrative, sequences, years_told_on
from claimcheck.claims.links.shots import points_of_shots
from claimcheck.claims.links.spans import spans
from claimcheck.claims.links.spellings import misspelt_runs, written_backwards
from claimcheck.claims.links.standings import standings
from claimcheck.claims.links.steps import steps
from claimcheck.claims.links.stretch_told import named_ahead, stretch_told
from claimcheck.claims.links.stretches import reversed_stretches
from claimcheck.claims.links.successions import followers, former_editions, headed_runs, next_editions, numbered_cases
from claimcheck.claims.links.times_apart import (
    careers_ended,
    extreme_since,
    from_clock_to_clock,
    half_way,
    held_in_days,
    ordeals,
    since_until,
)
from claimcheck.claims.links.title_signs import title_signs
from claimcheck.claims.links.told_lists import after_those, first_deaths, ranked_parts, rests_in_cell, unbeaten, units_listed
from claimcheck.claims.links.told_numbers import (
    kinds_of_title,
    new_and_all,
    papers_by_number,
    quoted_groups,
    reported_before,
    rest_of_group,
)
from claimcheck.claims.links.until_years import until_years
from claimcheck.claims.links.utterances import statements
from claimcheck.claims.links.votes import votes
from claimcheck.claims.links.weekdays import weekdays
from claimcheck.claims.links.won_scores import won_scores
from claimcheck.claims.links.year_to_date import year_to_date
from claimcheck.claims.links.yearly import told_before, yearly_editions
from claimcheck.claims.links.years_lived import years_lived
from claimcheck.model.claim import Discourse, Link
from claimcheck.packs import Pack

__all__ = ["LINKERS", "link"]

Linker = Callable[[Discourse, Pack], Iterable[Link]]

LINKERS: tuple[Linker, ...] = (
    additive,
    changes_of,
    facts_stated_twice,
    flawed_numbers,
    lost_digits,
    opposed_hedges,
    hedges_twice,
    reversed_ranges,
    misspelt_runs,
    written_backwards,
    bounded_rates,
    crowded_parts,
    stated_lengths,
    since_beginnings,
    listed_after,
    listed_before,
    listed_as_said,
    marked_points,
    fates,
    graded,
    in_brackets,
    directions,
    seats,
    stands,
    sides,
    quarters,
    continents,
    region_rows,
    games_played,
    points_of_shots,
    rosters,
    children_in_turn,
    sets_won,
    sets_played,
    signs_counted,
    ranked_parts,
    rests_in_cell,
    kinds_of_title,
    new_and_all,
    papers_by_number,
    quoted_groups,
    reported_before,
    rest_of_group,
    units_listed,
    after_those,
    first_deaths,
    unbeaten,
    arms_by_n,
    events_and_rate,
    men_and_women,
    market_turnover,
    times_with_years,
    beyond_a_mark,
    like_paragraphs,
    numbered_persons,
    broken_points,
    next_rounds,
    rivals_in_front,
    paired,
    placed,
    *RATIOS,
    title_signs,
    households,
    interests,
    interest_sums,
    loans_asked_back,
    principal_left,
    instalments,
    impossible_times,
    weekdays,
    reversed_stretches,
    spans,
    ends_ahead,
    parted,
    days_left,
    steps,
    gaps,
    passed_by,
    stretch_told,
    named_ahead,
    since_until,
    ordeals,
    careers_ended,
    from_clock_to_clock,
    held_in_days,
    extreme_since,
    half_way,
    since_founding,
    until_years,
    anniversaries,
    nth_years,
    years_running,
    ages,
    ages_at_large,
    years_lived,
    births_apart,
    editions_spaced,
    journeys,
    lived_through,
    named_ends,
    holidays,
    kin,
    orders,
    bounds,
    clock_orders,
    day_orders,
    first_built,
    works_ended,
    won_scores,
    bundled,
    like_clauses,
    inside_terms,
    days_set,
    statements,
    offices,
    sequences,
    years_told_on,
    in_the_narrative,
    sequels,
    plans_after_start,
    found_after_count,
    outcomes,
    chronicles,
    datelines,
    relative_days,
    relative_years,
    plans_told,
    manuscripts,
    bulletins,
    deeds_of_a_life,
    deeds_after_death,
    eras,
    plan_years,
    means,
    means_of_rows,
    products_told,
    products_apart,
    formulas,
    means_by_slip,
    extremes,
    extents,
    ordinals,
    labelled_cases,
    votes,
    games_of_matches,
    editions,
    followers,
    headed_runs,
    next_editions,
    former_editions,
    numbered_cases,
    runs,
    rank_moves,
    ranks_then,
    year_to_date,
    places_held,
    places_from_end,
    standings,
    podiums,
    ranked_values,
    yearly_editions,
    told_before,
)


def link(discourse: Discourse, pack: Pack) -> tuple[Link, ...]:
    """Every relation that the discourse states or suggests, linker by linker; those whose needs it cannot meet are left out."""
    return tuple(found for linker in wanted(LINKERS, discourse, pack) for found in linker(discourse, pack))
