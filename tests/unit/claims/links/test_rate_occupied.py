"""Places taken on an average day and the rate of them."""

from claimcheck.claims.links.rate_occupied import places_taken
from claimcheck.packs import load
from tests.reading import discourse, players


def test_what_is_taken_on_a_day_is_a_part_of_what_there_is() -> None:
    (found,) = places_taken(discourse("酒店共有客房180间，每晚平均住153间，入住率85%。"), load())
    assert players(found) == {"part": ["153间"], "whole": ["180间"], "share": ["85%"]}


def test_other_units_and_totals_of_several_days_are_left_alone() -> None:
    assert list(places_taken(discourse("酒店共有客房180间，每晚平均住153人，入住率85%。"), load())) == []
    assert list(places_taken(discourse("酒店共有客房180间，全年出租153间，入住率85%。"), load())) == []
