"""Fields while they are read -> a Moment."""

from __future__ import annotations

from datetime import date

from claimcheck.mentions.parts import Parts, moment_of


def test_fields_become_a_moment() -> None:
    parts = Parts()
    parts.set("year", 2022, 0)
    parts.set("month", 2, 1)
    parts.set("day", 30, 2)
    moment = moment_of(parts, "于2022年2月30日", 1, 11)
    assert (moment.text, moment.flaws, moment.first) == ("2022年2月30日", ("no-such-day",), None)
    assert moment.given == {"year", "month", "day"}


def test_a_copy_goes_its_own_way() -> None:
    first = Parts()
    first.set("year", 2022, 0)
    second = first.copy()
    second.set("month", 3, 1)
    assert (first.level, second.level) == (0, 1)
    assert first.given == {"year"}
    assert moment_of(first, "2022年", 0, 5).last == date(2022, 12, 31).toordinal()
