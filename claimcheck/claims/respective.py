"""Dates side by side, 分别, and values side by side -> which of the dates each value holds at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from claimcheck.claims.around import outer
from claimcheck.mentions.times import complete
from claimcheck.model.document import Layout, Span
from claimcheck.model.mention import Mention, Moment, Period, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["respective_times", "rows_behind"]

_JOINT = late(r"\s?(?:[、,，]\s?(?:和|与|及|以及)?|和|与|及|以及|同)\s?")
_BRACKET = late(r"[(（][^()（）]{0,40}[)）]")
_LEAD = 34
_MOST_YEARS = 12


@lru_cache(maxsize=8)
def _cue(pack: Pack) -> re.Pattern[str]:
    return late(pack.alternatives("counts.respectively"))


def respective_times(layout: Layout, mentions: Sequence[Mention], pack: Pack) -> Mapping[Span, Moment | Period]:
    """Span of a value -> its date: of 2016、2017和2018年度研发费用分别为1亿元、2亿元和3亿元 the last is of 2018.

    Every 分别 of the sentence after the dates takes them up again, where as many values follow it; 2016—2018年 stands for its years.
    """
    text = layout.document.plain
    found: dict[Span, Moment | Period] = {}
    for cue in _cue(pack).finditer(text):
        sentence = layout.sentence_at(cue.start()).span
        dates = _dates(text, [m for m in mentions if sentence.start <= m.span.start and m.span.end <= cue.start()])
        values = _values(text, cue.end(), sentence.end, mentions) if len(dates) > 1 else []
        if len(values) == len(dates):
            found.update(zip((value.span for value in values), dates, strict=True))
    return found


def rows_behind(layout: Layout, mentions: Sequence[Mention], pack: Pack) -> Iterator[list[Quantity]]:
    """The values side by side behind each 分别, two or more."""
    text = layout.document.plain
    for cue in _cue(pack).finditer(text):
        row = _values(text, cue.end(), layout.sentence_at(cue.start()).span.end, mentions)
        if len(row) > 1:
            yield row


def _dates(text: str, mentions: Sequence[Mention]) -> list[Moment | Period]:
    """The last run of dates side by side, or the years of the only stretch of years."""
    times = [m for m in mentions if isinstance(m, Moment | Period)]
    runs: list[list[Moment | Period]] = [[time] for time in times[:1]]
    for one, two in pairwise(times):
        if _JOINT.fullmatch(text, one.span.end, two.span.start) or text[one.span.end : two.span.start] in ("度、", "度和", "末、", "末和"):
            runs[-1].append(two)
        else:
            runs.append([two])
    rows = [run for run in runs if len(run) > 1]
    if rows:
        return rows[-1] if len(rows) == 1 else []
    return [year for time in times for year in _years(time)] if len(times) == 1 else []


def _years(time: Moment | Period) -> Iterator[Moment]:
    """The years of a stretch of years."""
    if not isinstance(time, Period) or time.start is None or time.end is None or time.start.given != {"year"}:
        return
    first, last = time.start.year, time.end.year
    if first is None or last is None or time.end.given - {"year"} or not 0 < last - first < _MOST_YEARS:
        return
    for year in range(first, last + 1):
        yield complete(Moment(time.span, time.text, year, given=frozenset({"year"})))


def _values(text: str, start: int, end: int, mentions: Sequence[Mention]) -> list[Quantity]:
    """The quantities of one unit side by side that 分别 opens; a bracket behind a value is one of its own."""
    row: list[Quantity] = []
    place = start
    for mention in mentions:
        if mention.span.start < place:
            continue
        if not isinstance(mention, Quantity) or mention.span.end > end:
            break
        gap = _BRACKET.sub("", text[place : outer(mention).start])
        joined = _JOINT.fullmatch(gap) if row else len(gap) <= _LEAD and not set(gap) & set("，。；;")
        if not joined or (row and (mention.dimension, mention.per) != (row[0].dimension, row[0].per)):
            break
        row.append(mention)
        place = _after_bracket(text, mention.span.end, end)
    return row


def _after_bracket(text: str, place: int, end: int) -> int:
    found = _BRACKET.match(text, place, end)
    return found.end() if found else place
