"""Dates of things that a text tells apart."""

from tests.reading import links

KIND = "one-event-years"


def test_a_thing_that_the_first_sentence_does_not_name() -> None:
    assert links("县第一中学成立于1952年。2008年成立的实验学校与它一墙之隔。", KIND) == []


def test_a_sequel() -> None:
    assert links("影片《远山》2017年12月上映，其续集《远山2》2019年12月上映。", KIND) == []
