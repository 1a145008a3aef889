"""A text -> the sums, shares and changes in it that close exactly, found by arithmetic alone, without anything that claimcheck knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

__all__ = ["Number", "Relation", "closes", "closing"]

_NUMBER = re.compile(
    r"(?<![\d.,A-Za-z])(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<scale>万亿|亿|万|千)?"
    r"(?P<unit>%|％|‰|个百分点|[年月日时分号季届]|[A-Za-z\u4e00-\u9fff]?)"
)
_SENTENCE = re.compile(r"[^。！？!?\n]+")
_UNITS = frozenset("元人例个家吨户件名辆所座次张台套只头亩宗起股美斤米处间篇项条种场枚床部册本份批艘架株支")
_SCALES = {"": Decimal(1), "千": Decimal(10) ** 3, "万": Decimal(10) ** 4, "亿": Decimal(10) ** 8, "万亿": Decimal(10) ** 12}
_CHANGED = re.compile("增长|上升|提高|增加|增|升|下降|减少|降低|降|减|回落|下滑")
_FALLEN = re.compile("下降|减少|降低|降|减|回落|下滑")
_FEWEST_DIGITS = 3
"""A figure of fewer significant digits closes by chance too often."""

_MOST_NUMBERS = 24
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Number:
    """Digits, scale and unit as written, and where the three stand."""

    start: int
    end: int
    digits: str
    scale: str
    unit: str

    @property
    def value(self) -> Decimal:
        """In single units."""
        return Decimal(self.digits.replace(",", "")) * _SCALES[self.scale]

    @property
    def place(self) -> Decimal:
        """The value of the last written digit."""
        return Decimal(1).scaleb(-len(self.digits.partition(".")[2])) * _SCALES[self.scale]

    @property
    def significant(self) -> int:
        """How many digits it says something with."""
        return len(self.digits.replace(",", "").replace(".", "").lstrip("0"))


@dataclass(frozen=True, slots=True)
class Relation:
    """Numbers that close: ``kind`` is sum (the first is the total), share (part, whole, rate), change (earlier, later, rate) or
    difference (earlier, later, amount)."""

    kind: str
    numbers: tuple[Number, ...]


def closing(text: str) -> Iterator[Relation]:
    """Every relation inside one sentence, each number of it taken once per kind.

    >>> [relation.kind for relation in closing("共625人，其中甲班312人，乙班313人。")]
    ['sum']
    >>> [relation.kind for relation in closing("收入由200.0万元增长到224.6万元，增长12.3%。")]
    ['change']
    """
    for sentence in _SENTENCE.finditer(text):
        numbers = list(_numbers(text, sentence.start(), sentence.end()))[:_MOST_NUMBERS]
        for kind, found in (("sum", _sums(numbers)), ("share", _shares(numbers)), ("change", _changes(numbers, text))):
            taken: set[int] = set()
            for relation in found:
                if not taken & {number.start for number in relation.numbers}:
                    taken |= {number.start for number in relation.numbers}
                    yield Relation(kind, relation.numbers)


def closes(kind: str, numbers: Sequence[Number]) -> bool:
    """Whether numbers close in that way, give or take the rounding of what is computed.

    >>> closes("sum", [Number(0, 1, "5", "", "人"), Number(0, 1, "2", "", "人"), Number(0, 1, "3", "", "人")])
    True
    """
    if kind == "sum":
        return numbers[0].value == sum(number.value for number in numbers[1:])
    first, second, rate = numbers
    if not second.value or not first.value:
        return False
    computed = first.value / second.value if kind == "share" else abs(second.value - first.value) / first.value
    return (computed * _HUNDRED).quantize(rate.place, ROUND_HALF_UP) == rate.value


def _numbers(text: str, start: int, end: int) -> Iterator[Number]:
    for found in _NUMBER.finditer(text, start, end):
        unit = found["unit"].replace("％", "%")
        if unit in ("%", *_UNITS):
            yield Number(found.start(), found.end(), found["digits"], found["scale"] or "", unit)


def _sums(numbers: Sequence[Number]) -> Iterator[Relation]:
    """A total right before its parts, or right after them."""
    counted = [number for number in numbers if number.unit != "%"]
    for index, total in enumerate(counted):
        if total.significant < _FEWEST_DIGITS:
            continue
        for parts in (counted[index + 1 :], counted[:index][::-1]):
            run: list[Number] = []
            left = total.value
            for part in parts:
                left -= part.value
                run.append(part)
                if part.unit != total.unit or left < 0 or not part.value:
                    break
                if not left and len(run) > 1 and len({one.place for one in (total, *run)}) <= 2:
                    yield Relation("sum", (total, *run))
                    break


def _shares(numbers: Sequence[Number]) -> Iterator[Relation]:
    """A part, its whole and the rate, the whole before or after the part."""
    rates = [number for number in numbers if number.unit == "%" and number.significant >= _FEWEST_DIGITS]
    counted = [number for number in numbers if number.unit != "%"]
    for rate in rates:
        for one, other in pairwise([number for number in counted if number.start < rate.start][-3:]):
            for part, whole in ((one, other), (other, one)):
                if part.unit == whole.unit and part.value < whole.value and closes("share", (part, whole, rate)):
                    yield Relation("share", (part, whole, rate))


def _changes(numbers: Sequence[Number], text: str) -> Iterator[Relation]:
    """An earlier and a later value, a word of change and the rate, in any order."""
    for rate in numbers:
        said = text[max(0, rate.start - 8) : rate.start]
        if rate.unit != "%" or rate.significant < _FEWEST_DIGITS or not _CHANGED.search(said):
            continue
        near = [number for number in numbers if number.unit != "%" and abs(number.start - rate.start) < 80]
        for one, other in pairwise(near):
            for earlier, later in ((one, other), (other, one)):
                falls = bool(_FALLEN.search(said))
                if one.unit == other.unit and (later.value < earlier.value) == falls and closes("change", (earlier, later, rate)):
                    yield Relation("change", (earlier, later, rate))
