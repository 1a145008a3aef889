"""Votes and those who were there to cast them."""

from tests.reading import links, players

KIND = "total-parts"


def test_more_votes_than_voters() -> None:
    (found,) = links("应到代表60人，实到57人，表决结果：赞成36票，反对19票，弃权4票。", KIND)
    assert players(found) == {"total": ["57人"], "parts": ["36票", "19票", "4票"]}


def test_votes_within_the_voters_and_shares() -> None:
    assert links("出席代表57人，表决结果：赞成36票，反对17票，弃权2票。", KIND) == []
    assert links("出席股东12人，赞成36000股，反对19股，弃权4股。", KIND) == []
