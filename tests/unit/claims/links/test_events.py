"""Dates -> what begins and what ends on them."""

from __future__ import annotations

from claimcheck.claims.links.events import bounded, event_words, events_in, events_of
from claimcheck.packs import load
from tests.reading import discourse


def test_verbs_and_prepositions_say_what_begins_and_ends() -> None:
    made = discourse("大桥2009年动工，2018年通车；小区自4月3日起封控，至4月17日解除。")
    sides = {event.claim.mention.text: event.side for event in events_in(made, made.claims, event_words(load()))}
    assert sides == {"2009年": 1, "2018年": -1, "4月3日": 1, "4月17日": -1} or (sides["2009年"] == 1 and sides["4月17日"] == -1)


def test_beginnings_pair_with_ends_that_do_not_come_before_them() -> None:
    made = discourse("展会10月12日开幕，为期六天，15日闭幕。")
    found = [(pair.start.mention.text, pair.end.mention.text) for pair in bounded(events_of(made, made.claims[1], event_words(load())))]
    assert found == [("10月12日", "15日")]
