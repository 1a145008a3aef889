"""A text -> its mentions, each told in one line, for tests that compare many."""

from __future__ import annotations

from claimcheck.mentions import find
from claimcheck.model.mention import Mention, Moment, Quantity
from claimcheck.packs import load
from claimcheck.read import read_text
from claimcheck.text import lay_out

__all__ = ["mentions", "said"]

_BROAD = {"quarter", "half", "tenday", "decade", "century", "season", "early", "mid", "late", "holiday", "daypart"}


def mentions(text: str) -> tuple[Mention, ...]:
    return find(lay_out(read_text(text)), load())


def said(mention: Mention) -> str:
    """``words = value unit`` with its kind, hedges and flaws; times as far as they are written."""
    if isinstance(mention, Quantity):
        values = "~".join(f"{round(numeral.value, 4).normalize():f}" for numeral in mention.numerals)
        per = f"/{mention.per}" if mention.per else ""
        kind = f" ({mention.dimension})" if mention.dimension not in ("count", "") else ""
        marks = "".join(f" {mark}" for mark in (*mention.hedges, *mention.numerals[0].flaws, *mention.flaws))
        return f"{mention.text.replace(chr(10), '|')} = {values}{mention.unit}{per}{kind}{marks}"
    if isinstance(mention, Moment):
        return f"{mention.text} = {_fields(mention)}"
    return f"{mention.text} = {_fields(mention.start)} .. {_fields(mention.end)}"


def _fields(moment: Moment | None) -> str:
    if moment is None:
        return "?"
    day = "-".join("?" if field is None else str(field) for field in (moment.year, moment.month, moment.day))
    clock = ":".join(str(field) for field in (moment.hour, moment.minute, moment.second) if field is not None)
    week = f"w{moment.weekday}" if moment.weekday else ""
    broad = " ".join(sorted(moment.given & _BROAD))
    calendar = moment.calendar if moment.calendar != "gregorian" else ""
    return " ".join(part for part in (day, clock, week, moment.relative, calendar, broad, *moment.flaws) if part)
