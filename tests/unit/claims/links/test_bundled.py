"""Pieces and the sets that they make."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [("一级文物11件(18套)、二级文物38件(21套)。", "18套", "11件"), ("安置群众1200人（1350户）。", "1350户", "1200人")],
)
def test_more_sets_than_pieces(text: str, part: str, whole: str) -> None:
    assert [players(link) for link in links(text, "part-whole")] == [{"part": [part], "whole": [whole]}]


@pytest.mark.parametrize("text", ["一级文物18件(11套)。", "一级文物11件(18号柜)。", "到馆18人(120人次)。"])
def test_sets_that_the_pieces_can_make(text: str) -> None:
    assert not links(text, "part-whole")
