"""CSV files of figures of the user's own -> facts, or everything that is wrong with the files, each with what mends it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal, InvalidOperation, localcontext
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from claimcheck.errors import PackError
from claimcheck.model.interval import EXACT
from claimcheck.packs.facts import Fact, Facts, days_of
from claimcheck.packs.pack import Metric, Pack

__all__ = ["HEADER", "read_tables", "with_rows", "with_tables"]

HEADER: Final = ("place_code", "place", "metric", "label", "value", "unit", "as_of", "source", "note")
_NEEDED: Final = ("metric", "value", "unit", "as_of", "source")
_SCALES: Final = {"": Decimal(1), "万": Decimal(10) ** 4, "亿": Decimal(10) ** 8, "万亿": Decimal(10) ** 12}
_ROUND: Final = 3
"""An integer that ends in at least so many zeros is taken as rounded."""

_MOST_NAMES: Final = 4


def read_tables(paths: Iterable[Path], pack: Pack) -> tuple[Fact, ...]:
    """The figures of all files in order; PackError lists every line that cannot be used."""
    reader = _Reader(pack)
    facts = [fact for path in paths for fact in reader.read(path)]
    if reader.problems:
        raise PackError(reader.problems)
    return tuple(facts)


def with_tables(pack: Pack, paths: Iterable[Path]) -> Pack:
    """The pack with the figures of some files."""
    facts = read_tables(paths, pack)
    return replace(pack, facts=Facts(pack.facts.folders, (*pack.facts.own, *facts))) if facts else pack


def with_rows(pack: Pack, rows: Sequence[str], where: str) -> Pack:
    """The pack with the figures of some rows, which have no header of their own; ``where`` names them in errors."""
    if not rows:
        return pack
    reader = _Reader(pack)
    facts = tuple(reader.rows(where, [f"{line}\n" for line in (",".join(HEADER), *rows)]))
    if reader.problems:
        raise PackError(reader.problems)
    return replace(pack, facts=Facts(pack.facts.folders, (*pack.facts.own, *facts)))


@dataclass(slots=True)
class _Reader:
    """Reads tables row by row and remembers what is wrong with them."""

    pack: Pack
    problems: list[str] = field(default_factory=list)

    def read(self, path: Path) -> Iterator[Fact]:
        """The figures of one file."""
        try:
            lines = path.read_text(encoding="utf-8-sig").splitlines(keepends=True)
        except UnicodeDecodeError:
            self.problems.append(f"{path}:1: is not UTF-8; save it as “CSV UTF-8”")
            return
        except OSError as error:
            self.problems.append(f"{path}:1: cannot be read: {error.strerror or error}; check the name")
            return
        yield from self.rows(str(path), lines)

    def rows(self, path: str, lines: Sequence[str]) -> Iterator[Fact]:
        """The figures of lines of CSV, the first of which is the header."""
        rows = csv.DictReader(lines, restkey="")
        names = [name.strip() for name in rows.fieldnames or ()]
        missing = [name for name in _NEEDED if name not in names]
        if not {"place", "place_code"} & set(names):
            missing.insert(0, "place")
        if missing:
            self.problems.append(f"{path}:1: no column {', '.join(missing)}; the header is {','.join(HEADER)}")
            return
        for row in rows:
            where = f"{path}:{rows.line_num}"
            if row.get("") is not None:
                self.problems.append(f"{where}: more cells than the header has; put a text that holds a comma in quotes")
                continue
            cells = {(name or "").strip(): (value or "").strip() for name, value in row.items() if isinstance(value, str) or value is None}
            if any(cells.values()):
                yield from self._fact(where, cells)

    def _fact(self, where: str, cells: Mapping[str, str]) -> Iterator[Fact]:
        """The figure of one row, or nothing where anything is wrong with it."""
        before = len(self.problems)
        metric = self._metric(where, cells["metric"])
        place, code = self._place(where, cells.get("place", ""), cells.get("place_code", ""))
        unit, scale = self._unit(where, cells["unit"], metric)
        value, margin = self._value(where, cells["value"], scale)
        days = self._days(where, cells["as_of"])
        if not cells["source"]:
            self.problems.append(f"{where}: source is empty; say where the figure comes from, which every message tells")
        if len(self.problems) == before and metric:
            label = cells.get("label") or self._entry(metric).words[0]
            since, until = days or (None, None)
            yield Fact(metric, place, label, value, unit, until, cells["source"], False, since, code, margin, where)

    def _entry(self, name: str) -> Metric:
        return next(metric for metric in self.pack.metrics if metric.id == name or metric.fact == name)

    def _metric(self, where: str, name: str) -> str:
        """The id of the metric that is named by its id, its reference figure or one of its words."""
        for metric in self.pack.metrics:
            if name and (name in (metric.id, metric.fact) or name in metric.words):
                return metric.id
        known = [word for metric in self.pack.metrics for word in (metric.id, *metric.words)]
        close = get_close_matches(name, known, n=1)
        self.problems.append(
            f"{where}: metric: nothing is called {name or '“”'}; "
            + (f"did you mean {close[0]}?" if close else "`claimcheck facts --metrics` lists them")
        )
        return ""

    def _place(self, where: str, name: str, code: str) -> tuple[str, str]:
        """Whom the figure is about, and the code where that is a place."""
        facts = self.pack.facts
        if code:
            place = facts.coded(code)
            if place is None:
                self.problems.append(f"{where}: place_code: no place has the code {code}; leave it empty where the subject is no place")
                return name, ""
            return name or place.name, code
        if not name:
            self.problems.append(f"{where}: place is empty; name the place, the company or the thing that the figure is about")
            return "", ""
        named = facts.resolve(name)
        if named is not None:
            return name, named.code
        several = facts.named(name)
        if several:
            paths = ", ".join(f"{facts.path(place)} ({place.code})" for place in several[:_MOST_NAMES])
            more = " and others" if len(several) > _MOST_NAMES else ""
            self.problems.append(f"{where}: place: {name} names several places: {paths}{more}; give its place_code or its full name")
        return name, ""

    def _unit(self, where: str, written: str, metric: str) -> tuple[str, Decimal]:
        """The unit and the scale before it (亿元 is 元 and a hundred million)."""
        units = self.pack.units
        aliases = {
            alias: name
            for name, entry in units.items()
            if isinstance(entry, dict)
            for alias in entry.get("aliases") or ()
            if isinstance(alias, str)
        }
        for word in sorted(_SCALES, key=len, reverse=True):
            rest = written[len(word) :] if written.startswith(word) else None
            name = rest if rest in units else aliases.get(rest or "")
            if name is not None and (name or not rest):
                return self._fitting(where, name, metric), _SCALES[word]
        close = get_close_matches(written, [*units, *aliases], n=1)
        self.problems.append(
            f"{where}: unit: nothing is called {written or '“”'}"
            + (f"; did you mean {close[0]}?" if close else "; write 元, 人, %, 公里, …")
        )
        return "", Decimal(1)

    def _fitting(self, where: str, unit: str, metric: str) -> str:
        entry = self.pack.units.get(unit)
        kind = str(entry.get("dimension", "count")) if isinstance(entry, dict) else "count"
        wanted = self._entry(metric).dimension if metric else ()
        if wanted and kind not in wanted:
            self.problems.append(f"{where}: unit: {unit} is a unit of {kind}, but {metric} is measured in {' or '.join(wanted)}")
        return unit

    def _value(self, where: str, written: str, scale: Decimal) -> tuple[Decimal, Decimal]:
        """The number and how far the true one may lie from it: half of its last place."""
        try:
            number = Decimal(written.replace(",", ""))
            if not number.is_finite():
                raise InvalidOperation
        except InvalidOperation:
            self.problems.append(f"{where}: value: {written or '“”'} is no number; write digits only, and 万, 亿 or % in the unit")
            return Decimal(0), Decimal(0)
        with localcontext(EXACT):
            exponent = number.as_tuple().exponent
            zeros = number.normalize().as_tuple().exponent if number else 0
            place = exponent if isinstance(exponent, int) else 0
            if isinstance(zeros, int) and zeros >= _ROUND:
                place = zeros
            rounded = place != 0 or scale != 1
            return number * scale, Decimal(1).scaleb(place) * scale / 2 if rounded else Decimal(0)

    def _days(self, where: str, written: str) -> tuple[date, date] | None:
        try:
            return days_of(written)
        except ValueError:
            forms = "2022, 2022-06, 2022-06-30, 2022-Q2, 2022-H1 or 2022-01-01/2022-09-30"
            self.problems.append(f"{where}: as_of: {written} is no time; write it like {forms}")
            return None
