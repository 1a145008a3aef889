"""Punishments -> the stretch that the judgment reckons them over."""

from __future__ import annotations

from claimcheck.claims.links.prison import punishment, reckoned_over
from tests.reading import claim, discourse

TEXT = "判处有期徒刑九年；犯伪造印章罪，判处有期徒刑二年；决定执行有期徒刑十年。刑期自2014年7月3日起至2024年7月2日止。"


def test_only_the_last_of_several_punishments_is_reckoned() -> None:
    first, last = claim(TEXT, "九年"), claim(TEXT, "十年")
    there = discourse(TEXT)
    assert punishment(there, first)
    assert punishment(there, last)
    assert reckoned_over(there, first) is None
    assert (pair := reckoned_over(there, last)) is not None
    assert pair.start.mention.text.startswith("2014年7月3日")


def test_days_that_are_counted_in_leave_the_stretch_open() -> None:
    text = "判处拘役三个月，羁押二十日已折抵，刑期自2018年3月9日起至2018年5月20日止。"
    assert reckoned_over(discourse(text), claim(text, "三个月")) is None
