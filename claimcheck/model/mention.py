"""A stretch of text that states a number or a time -> what it can mean, exactly."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from claimcheck.model.document import Span
from claimcheck.model.interval import EXACT, Interval
from claimcheck.model.quick import maker, quick

__all__ = ["Mention", "Moment", "Numeral", "Period", "Quantity", "World", "make_moment", "make_numeral", "make_quantity"]

COUNTED = frozenset({"", "count", "money", "duration", "age", "ordinal", "doubling"})
"""Dimensions whose fully written integers are exact; 300公里 or 6% is rounded however it is written."""


_TWO = Decimal(2)


class World(Enum):
    """How the unhedged decimals of one constraint were shortened: all rounded, or all cut off (never mixed)."""

    ROUNDED = "rounded"
    TRUNCATED = "truncated"


@quick
@dataclass(frozen=True, slots=True)
class Numeral:
    """A written number without its unit: ``42万`` is value 420000, place 10000 (value of its last written digit).

    ``form`` is arabic, hanzi, mixed (3万2千), capital (壹佰), fraction (三分之二) or word (一半, 几十);
    ``flaws`` names what is wrong with its spelling: leading-zero, grouping, double-point, repeated-unit, ….
    """

    span: Span
    value: Decimal
    place: Decimal
    form: str = "arabic"
    flaws: tuple[str, ...] = ()
    _coarse: Decimal | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def plain_integer(self) -> bool:
        """Whether every digit down to the ones is written, so that the number may be an exact count."""
        return self.place == 1 and self.form != "word"

    @property
    def coarse_place(self) -> Decimal:
        """The value of the last non-zero digit: 1200 -> 100, 34 -> 1."""
        known = self._coarse
        if known is None:
            known = self._last_digit()
            object.__setattr__(self, "_coarse", known)
        return known

    def _last_digit(self) -> Decimal:
        if self.value == 0 or self.place < 1:
            return self.place
        exponent = self.value.normalize().as_tuple().exponent
        return max(self.place, Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0))


@quick
@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: counts (372万人), money, ratios (6%, 三成, 5个百分点), multiples, durations (19天), ages, ordinals.

    ``span`` covers numeral, unit and the hedge inside them (1600多篇); ``around`` covers outer hedges as well.
    ``unit`` is the canonical unit ("" where there is none), ``dimension`` its kind (count, money, ratio, points,
    multiple, doubling, duration, age, ordinal, length, mass, …), ``factor`` one unit in the base unit of the dimension:
    6% has factor 0.01, 14978万吨 in kilograms 1000.  For counts the classifier is the unit and only equal units compare.
    ``per`` is the denominator of a compound unit (元/人 -> 人).
    ``hedges`` holds names of rules/zh/hedges.yaml (about, near, below, above, …); where there are any, or for a range,
    ``hard`` and ``soft`` are the meant intervals in units; both are None for a plain number.
    """

    span: Span
    around: Span
    text: str
    numerals: tuple[Numeral, ...]
    unit: str
    dimension: str
    factor: Decimal = Decimal(1)
    per: str = ""
    hedges: tuple[str, ...] = ()
    hard: Interval | None = None
    soft: Interval | None = None
    flaws: tuple[str, ...] = ()
    is_range: bool = field(default=False, init=False, repr=False, compare=False, metadata={"made": "len(numerals) > 1"})
    """Whether two ends are written (30-50人)."""
    _meant: dict[tuple[bool, bool], Interval] | None = field(default=None, init=False, repr=False, compare=False)
    _base: Decimal | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def value(self) -> Decimal:
        """The number as written, in units (of a range: its first end)."""
        return self.numerals[0].value

    @property
    def place(self) -> Decimal:
        """The value of the last written place, in units."""
        return self.numerals[0].place

    @property
    def base_value(self) -> Decimal:
        """The written value in the base unit of the dimension."""
        known = self._base
        if known is None:
            known = EXACT.multiply(self.numerals[0].value, self.factor)
            object.__setattr__(self, "_base", known)
        return known

    def same_denominator(self, other: Quantity) -> bool:
        """Whether two are counted for one thing; what 每 before a number says holds for one that says nothing (每吨300元, 上涨20元)."""
        if self.per == other.per:
            return True
        return "" in (self.per, other.per) and not any(one.per and one.text.endswith(one.per) for one in (self, other))

    def interval(self, world: World = World.ROUNDED, *, coarse: bool = False) -> Interval:
        """What the quantity can be in ``world``, in the base unit of its dimension.

        An unhedged integer is exact; with ``coarse`` (no exact count stands in the constraint) a round one may be
        off by the place of its last non-zero digit.  See docs/semantics.md.
        """
        known = self._meant
        if known is None:
            known = {}
            object.__setattr__(self, "_meant", known)
        key = world is World.TRUNCATED, coarse
        if key not in known:
            known[key] = self._scaled(self.hard if self.hard is not None else self._plain(world, coarse))
        return known[key]

    @property
    def is_exact(self) -> bool:
        """Whether it is one number in every world: a count without a hedge."""
        return self.hard is None and self.numerals[0].plain_integer and self.dimension in COUNTED

    def usual(self) -> Interval:
        """What the words usually convey: tighter than any world; a miss here alone is at most a note."""
        return self._scaled(self.soft if self.soft is not None else self._plain(World.ROUNDED, False))

    def _plain(self, world: World, coarse: bool) -> Interval:
        numeral = self.numerals[0]
        if numeral.plain_integer and self.dimension in COUNTED:
            margin = numeral.coarse_place if coarse and numeral.coarse_place > 1 else Decimal(0)
            return Interval.around(numeral.value, margin)
        if numeral.form == "fraction":
            return Interval.of(numeral.value)
        if world is World.TRUNCATED:
            if numeral.value < 0:
                return Interval(EXACT.subtract(numeral.value, numeral.place), numeral.value, lower_open=True)
            return Interval(numeral.value, EXACT.add(numeral.value, numeral.place), upper_open=True)
        return Interval.around(numeral.value, EXACT.divide(numeral.place, _TWO))

    def _scaled(self, interval: Interval) -> Interval:
        if self.factor == 1:
            return interval
        return interval.scaled(self.factor) if self.factor > 0 else interval * Interval.of(self.factor)


@quick
@dataclass(frozen=True, slots=True)
class Moment:
    """A date, part of a date, clock time or weekday as written, with what is missing left None.

    ``given`` names the fields that the text writes out (year, month, day, hour, minute, weekday, quarter, half, tenday,
    decade, century, season); fields filled in from the context are set but not in ``given``.
    ``calendar`` is gregorian, lunar or era (民国3年, 光绪二十六年); ``weekday`` is 1 (Monday) to 7.
    ``first`` and ``last`` are proleptic Gregorian day ordinals (datetime.date.toordinal) of the days it can mean: None
    while the year is unknown or where no such date exists; ``flaws`` then says why (no-such-day, no-such-month, …).
    ``relative`` is the deictic word (昨日, 去年, 同年) where the date was resolved from one.
    """

    span: Span
    text: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    weekday: int | None = None
    given: frozenset[str] = frozenset()
    calendar: str = "gregorian"
    relative: str = ""
    first: int | None = None
    last: int | None = None
    hedges: tuple[str, ...] = ()
    flaws: tuple[str, ...] = ()


@quick
@dataclass(frozen=True, slots=True)
class Period:
    """A stretch between two moments (8月1日至14日, 2018—2022年); a missing end is open (自2020年起)."""

    span: Span
    text: str
    start: Moment | None
    end: Moment | None
    flaws: tuple[str, ...] = ()


make_numeral, make_quantity, make_moment = maker(Numeral), maker(Quantity), maker(Moment)

Mention = Quantity | Moment | Period
