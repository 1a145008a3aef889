"""A title and a text that tell one change in two ways."""

import pytest

from claimcheck.claims.links.title_signs import title_signs
from claimcheck.packs import load
from tests.reading import discourse, players


def test_a_title_that_turns_a_change_round() -> None:
    (found,) = title_signs(discourse("上半年用电量增长6.3%\n全市上半年用电量同比下降6.3%，降幅收窄。"), load())
    assert players(found) == {"first": ["上升6.3%"], "second": ["下降6.3%"]}


@pytest.mark.parametrize(
    "text",
    [
        "上半年用电量增长6.3%\n全市上半年用电量同比增长6.3%。",
        "上半年用电量增长6.3%\n全市上半年用水总规模同比下降6.3%。",
        "上半年用电量增长6.3%\n去年同期用电量下降6.3%，今年用电量增长6.3%。",
        "全市上半年用电量增长6.3%。用电量下降6.3%。",
    ],
)
def test_a_change_told_once(text: str) -> None:
    assert list(title_signs(discourse(text), load())) == []
