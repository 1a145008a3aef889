"""What the parts told leave of a whole, and the share of the rest."""

from claimcheck.claims.links.rate_remaining import remaining_shares
from claimcheck.packs import load
from tests.reading import discourse, players


def test_the_rest_is_what_the_parts_before_it_leave() -> None:
    (found,) = remaining_shares(discourse("450名学生中，18人没有通过，其余96%都合格。"), load())
    assert players(found) == {"part": ["18人"], "whole": ["450名"], "share": ["96%"]}


def test_two_parts_may_be_left_out_together() -> None:
    (found,) = remaining_shares(discourse("共有200户，其中40户搬走，20户空置，剩下的70%还住着。"), load())
    assert [len(reading.players["part"]) for reading in found.readings] == [2, 1, 1]


def test_a_share_told_before_leaves_the_rest_by_itself() -> None:
    assert list(remaining_shares(discourse("450名学生中，60%走读，其余40%住校。"), load())) == []
