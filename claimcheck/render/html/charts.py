"""Findings and claims -> the geometry of the charts, in hundredths of their width."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_HALF_EVEN, Decimal, localcontext

from claimcheck.formula.spell import spell
from claimcheck.model.finding import SEVERITIES
from claimcheck.model.interval import EXACT
from claimcheck.model.report import Claim, Finding, Report
from claimcheck.render.html.sides import Clash, Side
from claimcheck.render.view import View

__all__ = ["Bar", "Bars", "NumberLine", "Tick", "number_line", "rule_bars", "timeline"]

_MARGIN = Decimal("0.07")
_TICKS = 4
_BUCKETS = 120
_UNITS: tuple[str | int, ...] = ("day", "month", 1, 10, 100, 1000)
_TAIL = 20
"""One in so many days at either end may lie outside the timeline."""

_WEEKDAYS = {"zh": "一二三四五六日", "en": ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")}


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from ``x`` that is ``width`` wide; ``count`` and ``label`` say what it stands for."""

    x: str
    width: str
    label: str = ""
    count: int = 0
    point: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis and its label."""

    x: str
    label: str


@dataclass(frozen=True, slots=True)
class NumberLine:
    """Both sides over one axis, and the gap between them."""

    left: Bar
    right: Bar
    gap: Bar
    ticks: tuple[Tick, ...]
    words: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Bars:
    """A row of bars over time, the highest count, labels below, and how many days lie outside."""

    bars: tuple[Bar, ...]
    highest: int
    ticks: tuple[Tick, ...]
    outside: int = 0


def number_line(clash: Clash, view: View) -> NumberLine:
    """Where the two sides lie; an open side runs to the edge."""
    with localcontext(EXACT):
        ends = [end for side in (clash.left, clash.right) for end in (side.lower, side.upper) if end is not None]
        low, high = (Decimal(1), Decimal(7)) if clash.kind == "weekday" else (min(ends), max(ends))
        margin = (high - low or abs(high) or Decimal(1)) * _MARGIN
        scale = _Scale(low - margin, high + margin)
        left, right = scale.bar(clash.left), scale.bar(clash.right)
        first, second = sorted((clash.left, clash.right), key=lambda side: (side.lower is not None, side.lower or 0))
        start, end = scale.at(first.upper, 100), scale.at(second.lower, 100)
        return NumberLine(
            left, right, Bar(_shown(start), _shown(end - start)), tuple(_ticks(clash, scale, view)), (clash.left.words, clash.right.words)
        )


@dataclass(frozen=True, slots=True)
class _Scale:
    """Maps values to hundredths of the width."""

    low: Decimal
    high: Decimal

    def at(self, value: Decimal | None, outside: int) -> Decimal:
        if value is None:
            return Decimal(outside)
        return EXACT.divide((value - self.low) * 100, self.high - self.low)

    def bar(self, side: Side) -> Bar:
        start, end = self.at(side.lower, 0), self.at(side.upper, 100)
        return Bar(_shown(start), _shown(end - start), side.words, point=end - start < 1)


def _shown(number: Decimal) -> str:
    return f"{number.quantize(Decimal('0.01'), rounding=ROUND_HALF_EVEN)}"


def _ticks(clash: Clash, scale: _Scale, view: View) -> Iterable[Tick]:
    if clash.kind == "weekday":
        return [Tick(_shown(scale.at(Decimal(day), 0)), name) for day, name in enumerate(_WEEKDAYS[view.language], 1)]
    step = _step((scale.high - scale.low) / _TICKS, whole=clash.kind == "date")
    first = (scale.low / step).to_integral_value(ROUND_CEILING) * step
    values = [first + step * number for number in range(_TICKS + 2)]
    return [
        Tick(_shown(scale.at(value, 0)), _label(value, clash, view))
        for value in values
        if value <= scale.high and 3 < scale.at(value, 0) < 97
    ]


def _step(room: Decimal, *, whole: bool) -> Decimal:
    """The next of 1, 2 and 5 times a power of ten.

    >>> _step(Decimal("37"), whole=False)
    Decimal('5E+1')
    """
    power = Decimal(1).scaleb(room.adjusted())
    if whole:
        power = max(power, Decimal(1))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= room)


def _label(value: Decimal, clash: Clash, view: View) -> str:
    if clash.kind == "date":
        return date.fromordinal(int(value)).isoformat() if 1 <= value <= date.max.toordinal() else ""
    return spell(value, view.language)


def rule_bars(findings: Sequence[Finding]) -> list[tuple[str, int, list[tuple[str, Bar]]]]:
    """For each rule its number of findings and a bar for each severity, the most frequent first."""
    counts = Counter(finding.rule for finding in findings)
    most = max(counts.values(), default=1)
    rows = []
    for rule, total in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        bars, done = [], 0
        for severity in reversed(SEVERITIES):
            count = sum(finding.rule == rule and finding.severity == severity for finding in findings)
            if count:
                bars.append((severity, Bar(_share(done, most), _share(count, most), count=count)))
                done += count
        rows.append((rule, total, bars))
    return rows


def _share(part: int, whole: int) -> str:
    return _shown(EXACT.divide(Decimal(100 * part), Decimal(whole)))


def timeline(report: Report) -> Bars | None:
    """How many claims speak of each stretch of time: days, months, years or longer, as fits the room."""
    days = sorted(day for document in report.documents for claim in document.claims if (day := _day(claim)))
    if len(set(days)) < 2:
        return None
    unit = _unit(days)
    inner = days[len(days) // _TAIL : len(days) - len(days) // _TAIL]
    if _UNITS.index(_unit(inner)) < _UNITS.index(unit) and len(set(inner)) > 1:
        # a few far days, such as the founding of a dynasty, would leave the rest in one bar
        unit = _unit(inner)
        days, outside = inner, len(days) - len(inner)
    else:
        outside = 0
    counts = Counter(_distance(days[0], day, unit) for day in days)
    number = max(counts) + 1
    highest = max(counts.values())
    bars = tuple(
        Bar(_share(index, number), _share(1, number), _bucket(days[0], index, unit), count) for index, count in sorted(counts.items())
    )
    shown = dict.fromkeys((0, (number - 1) // 2, number - 1))
    ticks = tuple(Tick(_share(2 * index + 1, 2 * number), _bucket(days[0], index, unit)) for index in shown)
    return Bars(bars, highest, ticks, outside)


def _unit(days: Sequence[date]) -> str | int:
    """The finest unit in which the days fit the room."""
    return next(unit for unit in _UNITS if _distance(days[0], days[-1], unit) < _BUCKETS)


def _day(claim: Claim) -> date | None:
    written = claim.time and (claim.time.start or claim.time.end)
    return date.fromisoformat(written) if written else None


def _distance(first: date, last: date, unit: str | int) -> int:
    if unit == "day":
        return last.toordinal() - first.toordinal()
    if unit == "month":
        return 12 * (last.year - first.year) + last.month - first.month
    return last.year // int(unit) - first.year // int(unit)


def _bucket(first: date, index: int, unit: str | int) -> str:
    """The name of a bucket, counted from the one of the first day."""
    if unit == "day":
        return date.fromordinal(first.toordinal() + index).isoformat()
    if unit == "month":
        months = 12 * first.year + first.month - 1 + index
        return f"{months // 12:04}-{months % 12 + 1:02}"
    start = (first.year // int(unit) + index) * int(unit)
    return str(start) if unit == 1 else f"{start}–{start + int(unit) - 1}"
