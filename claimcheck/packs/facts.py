"""The tables of rules/facts -> the reference figure for a place and a time, and the places that names mean."""

from __future__ import annotations

import csv
import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final

from claimcheck.errors import PackError

__all__ = ["Fact", "Facts", "Place", "days_of"]

_COLUMNS: Final = ("place_code", "metric", "label", "value", "unit", "as_of", "source")
NAMES: Final = frozenset({"divisions", "calendar", "beginnings", "lunar"})
"""Tables that hold no figures."""

_PARTS: Final = re.compile(r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<month>0[1-9]|1[0-2])))?")
_MONTHS: Final = {"": 12, "H": 6, "Q": 3, "M": 1}

_SHORTEST_NAME: Final = 2
"""One-letter names (京, 新) are words far more often than places."""


_LONGEST_NAME: Final = 12


@dataclass(frozen=True, slots=True)
class Fact:
    """One reference figure; ``value`` counts ``unit``, ``as_of`` is the day it was true, or the last day of the period it sums
    up, which begins at ``since`` (None: of all times); ``single`` marks one that only a single source gives.

    ``code`` is empty where the subject is no place; ``margin`` is how far the true figure may lie from the written one, ``own``
    the file:line of a table of the user's.
    """

    metric: str
    place: str
    label: str
    value: Decimal
    unit: str
    as_of: date | None
    source: str
    single: bool = False
    since: date | None = None
    code: str = ""
    margin: Decimal = Decimal(0)
    own: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """An administrative division, current or former."""

    code: str
    name: str
    parent: str
    level: str
    current: bool


@dataclass(slots=True)
class _Tables:
    """What has been read so far."""

    figures: dict[tuple[str, str], list[Fact]] | None = None
    places: dict[str, Place] = field(default_factory=dict)
    names: dict[str, list[Place]] = field(default_factory=dict)
    heads: frozenset[str] = frozenset()
    """What the names begin with."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The reference tables of one or more folders, read when first asked; later folders win, and figures of the user's ``own``
    tables win over all."""

    folders: tuple[Path, ...]
    own: tuple[Fact, ...] = ()
    _read: _Tables = field(default_factory=_Tables, repr=False, compare=False)

    def lookup(self, metric: str, place_text: str, when: date | None = None) -> Fact | None:
        """The figure of a place nearest before ``when`` (else the first after it; without a time the latest).

        A figure of a single source stands back behind those that are confirmed, such as a census.

        None where the place is not known or its name means several places.
        """
        place = self.resolve(place_text)
        if place is None:
            return None
        known = self._figures().get((metric, place.code))
        if not known:
            return None
        known = [fact for fact in known if not fact.single] or known
        if when is None:
            return known[-1]
        before = [fact for fact in known if fact.as_of is None or fact.as_of <= when]
        return before[-1] if before else known[0]

    def figures(self, metric: str, code: str) -> tuple[Fact, ...]:
        """Every figure of a place, the oldest first."""
        return tuple(self._figures().get((metric, code), ()))

    def metrics(self) -> tuple[str, ...]:
        """What there are figures of."""
        return tuple(dict.fromkeys(metric for metric, _ in self._figures()))

    def tables(self) -> Iterator[tuple[Path, int, tuple[str, ...]]]:
        """Every table of figures or events: its file, how many rows it has, and what of."""
        for folder in self.folders:
            for path in sorted(folder.glob("*.csv")):
                rows = list(_rows(path))
                yield path, len(rows), tuple(dict.fromkeys(row.get("metric") or path.stem for row in rows))

    def coded(self, code: str) -> Place | None:
        """The place that has a code."""
        self._places()
        return self._read.places.get(code)

    def named(self, text: str) -> tuple[Place, ...]:
        """Every place that a name means, current ones where there are any."""
        fitting = self._places().get(text.strip(), [])
        return tuple([place for place in fitting if place.current] or fitting)

    def path(self, place: Place) -> str:
        """A place with those it lies in: 北京市朝阳区."""
        self._places()
        names, seen = place.name, 0
        above = self._read.places.get(place.parent)
        while above is not None and above.level != "country" and seen < 8:
            names, above, seen = above.name + names, self._read.places.get(above.parent), seen + 1
        return names

    def resolve(self, text: str, within: Place | None = None) -> Place | None:
        """The one place that a text names: 大连, 大连市, 辽宁省大连市, 北京朝阳区; None where it names none or several.

        ``within`` is where the talk is of: there 朝阳区 may be one place.
        """
        names = self._places()
        rest = text.strip()
        while rest:
            name = next((rest[:end] for end in range(len(rest), _SHORTEST_NAME - 1, -1) if rest[:end] in names), None)
            if name is None:
                return None
            fitting = [place for place in names[name] if within is None or self._inside(place, within)]
            current = [place for place in fitting if place.current] or fitting
            codes = {place.code for place in current}
            if len(codes) != 1:
                return None
            within = current[0]
            rest = rest[len(name) :]
        return within if text.strip() else None

    def only_place(self, text: str) -> str:
        """The one province or prefecture that a stretch of text names, or nothing where there is none or more than one."""
        names, found, at = self._places(), "", 0
        while at < len(text):
            if text[at : at + _SHORTEST_NAME] not in self._read.heads:
                at += 1
                continue
            ends = range(min(len(text), at + _LONGEST_NAME), at + _SHORTEST_NAME - 1, -1)
            name = next((text[at:end] for end in ends if text[at:end] in names), "")
            place = self.resolve(name) if name else None
            if place is not None and place.level in ("province", "prefecture"):
                if found and place != self.resolve(found) and not self._inside(place, self.resolve(found) or place):
                    return ""
                found = name
            at += len(name) or 1
        return found

    def short_names(self) -> frozenset[str]:
        """The names of two to four characters that provinces and prefectures go by (大连, 内蒙古)."""
        levels = {"province", "prefecture"}
        return frozenset(
            name
            for name, places in self._places().items()
            if len(name) <= 4 and any(place.current and place.level in levels for place in places)
        )

    def rows(self, table: str) -> Iterator[Mapping[str, str]]:
        """The rows of one table, of the built-in folder first."""
        for folder in self.folders:
            path = folder / f"{table}.csv"
            if path.is_file():
                yield from _rows(path)

    def inside(self, place: Place, outer: Place) -> bool:
        """Whether a place lies in another one."""
        return self._inside(place, outer)

    def _inside(self, place: Place, outer: Place) -> bool:
        seen = 0
        while place.parent and seen < 8:
            if place.parent == outer.code:
                return True
            above = self._read.places.get(place.parent)
            if above is None:
                return False
            place, seen = above, seen + 1
        return False

    def _places(self) -> Mapping[str, list[Place]]:
        if not self._read.names:
            names: dict[str, list[Place]] = defaultdict(list)
            for row in self.rows("divisions"):
                place = Place(row["place_code"], row["place"], row["parent_code"], row["level"], row["status"] == "current")
                self._read.places[place.code] = place
                for name in {place.name, *row["aliases"].split("|")}:
                    if len(name) >= _SHORTEST_NAME:
                        names[name].append(place)
            self._read.names = dict(names)
            self._read.heads = frozenset(name[:_SHORTEST_NAME] for name in names)
        return self._read.names

    def _figures(self) -> Mapping[tuple[str, str], list[Fact]]:
        if self._read.figures is None:
            figures: dict[tuple[str, str], dict[date | None, Fact]] = defaultdict(dict)
            for folder in self.folders:
                for path in sorted(folder.glob("*.csv")):
                    for fact in _facts(path):
                        figures[fact.metric, fact.code][fact.as_of] = fact
            for fact in self.own:
                if fact.code:
                    figures[fact.metric, fact.code][fact.as_of] = fact
            order = date.min
            self._read.figures = {key: sorted(facts.values(), key=lambda fact: fact.as_of or order) for key, facts in figures.items()}
        return self._read.figures


def _facts(path: Path) -> Iterator[Fact]:
    """The figures of a table that has the columns of figures; other tables hold something else."""
    for number, row in enumerate(_rows(path), start=2):
        if not all(column in row for column in _COLUMNS):
            return
        try:
            value, days = Decimal(row["value"]), days_of(row["as_of"])
        except (InvalidOperation, ValueError):
            raise PackError([f"{path}:{number}:1: value or as_of is not a number and a date"]) from None
        place = row.get("place") or row["place_code"]
        single = "single" in row.get("note", "")
        since, as_of = days or (None, None)
        yield Fact(row["metric"], place, row["label"], value, row["unit"], as_of, row["source"], single, since, row["place_code"])


def _rows(path: Path) -> Iterator[Mapping[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = csv.reader(lines)
            names = next(rows, [])
            for row in rows:
                if row:
                    cells = [*row, *[""] * (len(names) - len(row))]
                    yield {name: cell for name, cell in zip(names, cells, strict=False) if name}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise PackError([f"{path}:1:1: cannot be read: {error}"]) from None


def days_of(text: str) -> tuple[date, date] | None:
    """The first and last day of what is written: a day, a month, a quarter, a half or a whole year, or two days with / between.

    >>> days_of("2020-Q1"), days_of("")
    ((datetime.date(2020, 1, 1), datetime.date(2020, 3, 31)), None)
    >>> days_of("2020-01-01/2020-09-30")
    (datetime.date(2020, 1, 1), datetime.date(2020, 9, 30))
    """
    if not text:
        return None
    first, slash, last = text.partition("/")
    if slash:
        start, end = date.fromisoformat(first), date.fromisoformat(last)
        if start > end:
            raise ValueError(f"{text}: ends before it begins")
        return start, end
    found = _PARTS.fullmatch(text)
    if found is None:
        return date.fromisoformat(text), date.fromisoformat(text)
    year, length = int(found["year"]), _MONTHS["Q" if found["quarter"] else "H" if found["half"] else "M" if found["month"] else ""]
    number = int(found["quarter"] or found["half"] or found["month"] or 1)
    begins, ends = length * (number - 1) + 1, length * number
    return date(year, begins, 1), date(year, ends, monthrange(year, ends)[1])
