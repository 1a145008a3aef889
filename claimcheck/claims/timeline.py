"""Moments in order -> moments with the year and month they inherit, and for each number the time it holds at."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from claimcheck.claims.around import outer
from claimcheck.claims.reporttime import ReportTime, plan_periods
from claimcheck.claims.respective import respective_times
from claimcheck.claims.roles import stance_of
from claimcheck.claims.subjects import entry_of
from claimcheck.claims.vocabulary import Vocabulary
from claimcheck.mentions.lunar import days_in
from claimcheck.mentions.times import complete, resolve
from claimcheck.model.document import Clause, Layout, Sentence
from claimcheck.model.mention import Mention, Moment, Period, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["Timeline", "complete_moments"]

_EARLIER = frozenset({"from", "base"})
_FROM = frozenset({"由", "从"})
_PARTS = frozenset({"early", "mid", "late"})
_WHOLE_YEAR, _PARAGRAPHS = 60, 3
_THAN = ("较", "比")
_THAT_YEAR = frozenset({"那年", "那一年"})
_LEAD, _NEAR = 6, 3
"""Characters before a dateline, and days that it may lie from the date of a heading."""


def complete_moments(layout: Layout, mentions: Sequence[Mention], pack: Pack | None = None) -> tuple[Mention, ...]:
    """Fill what dates leave out: the year from the last explicit one to the left, else from the document's own date.

    Deictic words (昨日, 去年) count from the dateline of the news item, else from the document's date; 同年 and 次年 from the last
    explicit date.  A dateline begins a new item, into which nothing of the last one is carried but a date right before it.
    """
    course = _Course(layout, pack)
    return tuple(course.settled(mention) for mention in mentions)


class _Course:
    """What the dates read so far say of the next one."""

    __slots__ = ("_datelines", "_happened", "_last", "_layout", "_of_year", "_written", "_year")

    def __init__(self, layout: Layout, pack: Pack | None) -> None:
        published = layout.document.published
        self._layout = layout
        self._datelines = _datelines(pack) if pack is not None else None
        self._happened = _happened(pack) if pack is not None else None
        self._of_year = frozenset(pack.lexicon("bind.of_year")) if pack is not None else frozenset[str]()
        self._year: int | None = published.year if published else None
        self._last: Moment | None = None
        self._written: Moment | None = None

    def settled(self, mention: Mention) -> Mention:
        """The mention with what it inherits, which the next ones may inherit in turn."""
        if isinstance(mention, Moment):
            return self._moment(mention)
        return self._period(mention) if isinstance(mention, Period) else mention

    def _moment(self, mention: Moment) -> Moment:
        if self._is_dateline(mention):
            return self._begin(mention)
        done = self._complete(mention, self._year, self._last)
        told = "year" in done.given and (done.calendar == "gregorian" or "holiday" in done.given)  # 2024年春节档（2月10日至17日）
        if told and not (self._year is not None and self._compared(mention)):
            self._year = done.year
        if (done.year is not None or done.month is not None) and done.calendar == "gregorian" and not done.relative:
            self._last = done
        return done

    def _period(self, mention: Period) -> Period:
        start = self._complete(mention.start, self._year, self._last) if mention.start else None
        if start is not None and "year" in start.given:
            self._year = start.year
        end = mention.end
        if end is not None:
            end = self._complete(end, start.year if start and start.year else self._year, start or self._last)
            if "year" in end.given:
                self._year = end.year
        named = end or start
        if named is not None and (named.year is not None or named.month is not None) and named.calendar == "gregorian":
            self._last = named
        return replace(mention, start=start, end=end)

    def _is_dateline(self, moment: Moment) -> bool:
        if self._datelines is None or not {"month", "day"} <= moment.given or moment.calendar != "gregorian" or moment.relative:
            return False
        plain = self._layout.document.plain
        before, after = self._datelines
        return bool(after.match(plain, moment.span.end) or before.search(plain[max(0, moment.span.start - _LEAD) : moment.span.start]))

    def _begin(self, moment: Moment) -> Moment:
        """Begin a news item: its year is written, or that of the same date right before it, or of the document."""
        if "year" not in moment.given:
            published, last = self._layout.document.published, self._last
            near = (
                last is not None
                and "year" in last.given
                and last.month == moment.month
                and abs((last.day or 0) - (moment.day or 0)) <= _NEAR
            )
            year = last.year if near and last is not None else published.year if published is not None else None
            moment = moment if year is None else complete(moment, year=year)
        self._year, self._last, self._written = moment.year, moment, moment
        return moment

    def _compared(self, moment: Moment) -> bool:
        """Whether a time is only what a figure is compared with: 较2022年四季度, 2019年同期."""
        return self._before(moment).endswith(_THAN) or self._layout.document.plain.startswith("同期", moment.span.end)

    def _before(self, moment: Moment) -> str:
        return self._layout.document.plain[max(0, moment.span.start - _LEAD) : moment.span.start]

    def _complete(self, moment: Moment, year: int | None, last: Moment | None) -> Moment:
        if moment.calendar == "lunar" or "holiday" in moment.given:
            return _by_moon(moment, year)
        if moment.calendar != "gregorian":
            return moment
        if moment.relative in _THAT_YEAR and self._happened is not None and self._happened.search(self._before(moment)):
            return moment
        if moment.relative:
            done = resolve(moment, self._layout.document.published, last, written=self._written)
            if done.first is None and done.year is None and year is not None and moment.relative in self._of_year:
                done = complete(replace(done, year=year))
            return done
        if moment.year is None and year is not None and (moment.month is not None or moment.given & {"quarter", "half"}):
            return complete(moment, year=year)
        if moment.month is None and moment.day is not None and last is not None and last.month is not None:
            return complete(moment, year=last.year, month=last.month)
        return moment


@lru_cache(maxsize=8)
def _datelines(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before and after the date of writing."""
    return (
        late(f"{pack.alternatives('chronology.item_dateline_before')}$"),
        late(rf"\s?[)）]?\s?{pack.alternatives('chronology.item_dateline_after')}"),
    )


@lru_cache(maxsize=8)
def _happened(pack: Pack) -> re.Pattern[str]:
    """A verb right before 那年: 战争爆发那年 is no year of the text."""
    verbs = "|".join(pack.alternatives(f"chronology.{name}") for name in ("stages", "starts", "ends"))
    return re.compile(f"(?:{verbs})的?$")


def _by_moon(moment: Moment, year: int | None) -> Moment:
    """A lunar date or festival with the days that it is in the year of the talk, which does not become its own."""
    if moment.first is not None or moment.year is not None or moment.relative or year is None:
        return moment
    first, last = days_in(year, moment.month, moment.day, moment.given, moment.calendar)
    return replace(moment, first=first, last=last)


class Timeline:
    """The dated mentions of a document, asked for the time of each number."""

    __slots__ = ("_based", "_based_starts", "_datelines", "_entry", "_layout", "_planned", "_respective", "_starts", "_times", "_words")

    def __init__(self, layout: Layout, mentions: Sequence[Mention], words: Vocabulary, pack: Pack) -> None:
        self._layout = layout
        self._respective = respective_times(layout, mentions, pack)
        text = layout.document.plain
        report = ReportTime(layout, mentions)
        dated = [report.filled(m) for m in mentions if isinstance(m, Moment | Period) and _dates(m)]
        self._based = [m for m in dated if _is_base(m, text, words)]
        based = {m.span for m in self._based}
        self._times = sorted([*(m for m in dated if m.span not in based), *plan_periods(layout, pack)], key=lambda m: m.span.start)
        after = _datelines(pack)[1]
        self._datelines = [m for m in self._times if isinstance(m, Moment) and "day" in m.given and after.match(text, m.span.end)]
        self._starts = [m.span.start for m in self._times]
        self._based_starts = [m.span.start for m in self._based]
        self._planned = {m.span for m in self._times if stance_of(layout.clause_at(m.span.start).span.of(text), words) == "plan"}
        self._words = words
        self._entry = bool(entry_of(text)) and not layout.sentences[0].heading

    def of(self, quantity: Quantity, clause: Clause, role: str = "level") -> tuple[Moment | Period | None, str]:
        """The nearest date to the left in the clause, the sentence, the sentence before in the paragraph, or the heading.

        A date that something is measured from (比上年, 由2019年的) is the time of an earlier value alone.
        """
        if (own := self._respective.get(quantity.span)) is not None:
            return own, ""
        if role in _EARLIER and (base := self._base(quantity, clause)) is not None:
            return base, ""
        at = outer(quantity).start
        index = bisect_left(self._starts, at) - 1
        here = self._layout.sentences[clause.sentence]
        text = self._layout.document.plain
        while index >= 0 and not self._reaches(self._times[index], here, text[self._times[index].span.end : at]):
            index -= 1
        if index < 0:
            return self._year_before(at, here)
        found = self._times[index]
        between = text[max(here.span.start, found.span.end) : at]
        if found.span.start < here.span.start and quantity.dimension == "length" and self._words.lasting.search(between):
            return None, ""
        return self._from(found, here, between)

    def _year_before(self, at: int, here: Sentence) -> tuple[Moment | Period | None, str]:
        """全年 after nothing but 2022年末 is all of 2022."""
        index = bisect_left(self._starts, at) - 1
        found = self._times[index] if index >= 0 else None
        if not isinstance(found, Moment) or found.year is None or self._layout.sentence_at(found.span.start).section != here.section:
            return None, ""
        return complete(Moment(found.span, found.text, found.year, given=frozenset({"year"}))), "time: year"

    def _reaches(self, found: Moment | Period, here: Sentence, between: str) -> bool:
        """Whether a time can be that of a figure so far behind: 年末 is over at 全年, and a year that is planned for with its sentence."""
        if found.span.start < here.span.start and found.span in self._planned:
            return False
        return not (isinstance(found, Moment) and _PARTS & found.given and self._words.whole_year.search(between[-_WHOLE_YEAR:]))

    def _from(self, found: Moment | Period, here: Sentence, between: str) -> tuple[Moment | Period | None, str]:
        """A time and the reason, as far as times are taken over."""
        there = self._layout.sentence_at(found.span.start)
        if self._words.timeless.search(between):
            return None, ""
        if there.index == here.index:
            return found, ""
        if there.paragraph == here.paragraph:
            if self._entry:  # a life is told year by year; what has no year is of all of it
                return None, ""
            return found, "time: previous sentence" if here.index - there.index <= 1 else "time: paragraph"
        if there.index == here.section:
            return found, "time: heading"
        near = not here.heading and here.paragraph - there.paragraph <= _PARAGRAPHS
        if near and _is_long(found):
            return found, "time: earlier paragraph"
        return self._of_item(found, here) if near and not _is_long(found) else (None, "")

    def _of_item(self, found: Moment | Period, here: Sentence) -> tuple[Moment | Period | None, str]:
        """The day of the dateline, where the item has told of no other day, else a time of the heading."""
        dateline = next((m for m in reversed(self._datelines) if m.span.start <= found.span.start), None)
        if dateline is not None and isinstance(found, Moment) and dateline.first is not None and found.first == dateline.first:
            return dateline, "time: dateline"
        if isinstance(found, Moment) and found.year is not None and found.given & {"early", "mid", "late"} and "month" not in found.given:
            return complete(Moment(found.span, found.text, found.year, given=frozenset({"year"}))), "time: year"
        return self._of_heading(here)

    def _of_heading(self, here: Sentence) -> tuple[Moment | Period | None, str]:
        """The last time of the heading above, where no nearer one holds."""
        if here.section < 0 or here.heading:
            return None, ""
        span = self._layout.sentences[here.section].span
        index = bisect_left(self._starts, span.end) - 1
        if index < 0 or self._starts[index] < span.start:
            return None, ""
        return self._times[index], "time: heading"

    def _base(self, quantity: Quantity, clause: Clause) -> Moment | Period | None:
        index = bisect_left(self._based_starts, quantity.span.start) - 1
        return self._based[index] if index >= 0 and self._based_starts[index] >= clause.span.start else None


def _is_base(mention: Moment | Period, text: str, words: Vocabulary) -> bool:
    """Whether something is measured from a time: 比上年, 较2019年同期, 由上年的, 是1978年的."""
    start, end = mention.span.start, mention.span.end
    return (
        words.base_before.search(text, max(0, start - _LEAD), start) is not None
        or words.base_after.match(text, end) is not None
        or (text[start - 1 : start] in _FROM and text[end : end + 1] == "的")
    )


def _is_long(mention: Moment | Period) -> bool:
    """Whether a time is a month or longer, such as what a report is about; a day holds for its paragraph."""
    if isinstance(mention, Period):
        return mention.start is not None and mention.end is not None and not {"day"} & (mention.start.given | mention.end.given)
    return not mention.relative and not mention.given & {"day", "tenday", "hour", "weekday", "holiday"}


def _dates(mention: Mention) -> bool:
    if isinstance(mention, Moment):
        return bool(mention.given & {"year", "month", "day", "quarter", "half"}) or bool(mention.relative)
    return isinstance(mention, Period)
