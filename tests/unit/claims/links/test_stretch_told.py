"""Years behind two dates that go from one to the other -> links of the three."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.stretch_told import named_ahead, stretch_told
from claimcheck.packs import load
from tests.reading import discourse


def _found(text: str) -> list[tuple[str, str]]:
    found = stretch_told(discourse(text), load())
    return [(r.players["start"][0].mention.text, r.players["end"][0].mention.text) for link in found for r in link.readings]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "2017年果园收了82万斤，到2020年只有68万斤，三年时间少了14万斤。",
        "2017年果园收了82万斤。到了2020年，果园只收68万斤，三年间少了14万斤。",
        "2017年果园收82万斤。到2020年减到68万斤，三年减少了14万斤。",
    ],
)
def test_years_that_open_a_clause_are_those_between(text: str) -> None:
    assert _found(text) == [("2017年", "2020年")]


def test_what_runs_on_from_a_year_may_begin_it() -> None:
    assert _found("从1994年开始，当地限牌。到了2012年，还是只有6万辆车，18年时间只多了一万辆。") == [("1994年", "2012年")]


@pytest.mark.parametrize(
    "text",
    [
        "2017年收82万斤，到2020年只有68万斤，连续三年减少。",
        "2017年收82万斤，到2020年只有68万斤，过去三年少了14万斤。",
        "2017年收82万斤，2020年只有68万斤，三年时间少了14万斤。",
    ],
)
def test_other_years_are_left_alone(text: str) -> None:
    assert _found(text) == []


def test_a_length_named_ahead_is_that_of_the_stretch_that_follows() -> None:
    def ahead(text: str) -> list[tuple[str, str]]:
        found = named_ahead(discourse(text), load())
        return [(r.players["start"][0].mention.text, r.players["end"][0].mention.text) for link in found for r in link.readings]  # type: ignore[union-attr]

    assert ahead("为期62天的暑运结束。7月1日至8月31日，全县发送旅客87万人次。") == [("7月1日", "8月31日")]
    assert ahead("为期62天的暑运结束。全县铁路7月1日至8月31日发送旅客87万人次。") == []
    assert ahead("6月1日，为期62天的整治开始。7月1日至8月31日，暑运发送旅客87万人次。") == []
