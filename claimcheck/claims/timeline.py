"""Moments in order -> moments with the year and month they inherit, and for each number the time it holds at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.mentions.times import complete, resolve
from claimcheck.model.document import Clause, Layout
from claimcheck.model.mention import Mention, Moment, Period, Quantity

__all__ = ["Timeline", "complete_moments"]


def complete_moments(layout: Layout, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Fill what dates leave out: the year from the last explicit one to the left, else from the document's own date.

    Deictic words (昨日, 去年) count from the document's date, 同年 and 次年 from the last explicit date.
    """
    published = layout.document.published
    year: int | None = published.year if published else None
    last: Moment | None = None
    result: list[Mention] = []
    for mention in mentions:
        if isinstance(mention, Moment):
            done = _complete(mention, layout, year, last)
            if "year" in done.given and done.calendar == "gregorian":
                year = done.year
            if (done.year is not None or done.month is not None) and done.calendar == "gregorian" and not done.relative:
                last = done
            result.append(done)
        elif isinstance(mention, Period):
            start = _complete(mention.start, layout, year, last) if mention.start else None
            if start is not None and "year" in start.given:
                year = start.year
            end = mention.end
            if end is not None:
                end = _complete(end, layout, start.year if start and start.year else year, start or last)
                if "year" in end.given:
                    year = end.year
            named = end or start
            if named is not None and (named.year is not None or named.month is not None) and named.calendar == "gregorian":
                last = named
            result.append(replace(mention, start=start, end=end))
        else:
            result.append(mention)
    return tuple(result)


def _complete(moment: Moment, layout: Layout, year: int | None, last: Moment | None) -> Moment:
    if moment.calendar != "gregorian":
        return moment
    if moment.relative:
        return resolve(moment, layout.document.published, last)
    if moment.year is None and year is not None and (moment.month is not None or moment.given & {"quarter", "half"}):
        return complete(moment, year=year)
    if moment.month is None and moment.day is not None and last is not None and last.month is not None:
        return complete(moment, year=last.year, month=last.month)
    return moment


class Timeline:
    """The dated mentions of a document, asked for the time of each number."""

    __slots__ = ("_layout", "_starts", "_times")

    def __init__(self, layout: Layout, mentions: Sequence[Mention]) -> None:
        self._layout = layout
        self._times = [m for m in mentions if _dates(m)]
        self._starts = [m.span.start for m in self._times]

    def of(self, quantity: Quantity, clause: Clause) -> tuple[Moment | Period | None, str]:
        """The nearest date to the left in the clause, the sentence, the sentence before in the paragraph, or the heading."""
        index = bisect_left(self._starts, quantity.span.start) - 1
        if index < 0:
            return None, ""
        found = self._times[index]
        if isinstance(found, Quantity):
            return None, ""
        here = self._layout.sentences[clause.sentence]
        there = self._layout.sentence_at(found.span.start)
        if there.index == here.index:
            return found, ""
        if there.paragraph == here.paragraph and here.index - there.index <= 1:
            return found, "time: previous sentence"
        if there.paragraph == here.paragraph:
            return found, "time: paragraph"
        if there.index == here.section:
            return found, "time: heading"
        return None, ""


def _dates(mention: Mention) -> bool:
    if isinstance(mention, Moment):
        return bool(mention.given & {"year", "month", "day", "quarter", "half"}) or bool(mention.relative)
    return isinstance(mention, Period)
