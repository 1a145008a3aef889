"""A heading's dates that the text never repeats -> the date of the text that tells of the same in another day or year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from claimcheck.claims.links.contexts import Cues, cues
from claimcheck.claims.links.dated import end_of, in_one_year, moment_of
from claimcheck.claims.links.slips import agree, significant
from claimcheck.claims.links.toplines import pairs_of, top_spans
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.model.quick import quick
from claimcheck.packs import Pack

__all__ = ["topdates"]

_FIELDS = ("year", "month", "day")
_LEAD, _REACH, _MOST, _PHRASE, _SHARED, _NAMED = 16, 40, 40, 8, 3, 6
_COLONS = frozenset("：: \t\u3000")
_SIGNS = '（）()《》“”"「」『』 的度，,'
_LOOSE = frozenset({"decade", "century", "tenday", "early", "mid", "late", "season", "hour"})
_THIS_YEAR = ("今年", "本年", "年内", "当年")
_NOT_SO = ("截至", "截止", "比", "较", "与", "同", "从", "至", "到", "上年", "去年", "对比", "相较于", "以来", "自")


@quick
@dataclass(frozen=True, slots=True)
class Day:
    """One end of a date, with the fields that the text writes."""

    claim: Claim
    fields: tuple[int | None, int | None, int | None]
    span: Span
    bare: bool
    months: bool = False
    """Whether it is a stretch of whole months: its year, its last month and its first."""


class _Need(NamedTuple):
    """How many letters must be the same beside both dates, what a date that confirms it has, and whether a number must agree.

    A line without a stop amid a text may be an entry of a list or a caption: a number of it must stand below.
    """

    letters: int
    beyond: int | None
    number: bool


def topdates(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """What a heading dates is dated again below it; where no date of the text is that, one of them should be."""
    words = cues(pack)
    days = [day for claim in discourse.of("time") for day in _days(claim)]
    if len(days) < 2:
        return
    seen: set[int] = set()
    for span, body in top_spans(discourse, pack):
        inside, opens = set(body), not discourse.text[: span.start].strip("【# \n\u3000")
        told = [day for day in days if span.start <= day.claim.span.start < span.end and day.claim.span.start not in seen]
        below = [day for day in days if day.claim.clause.sentence in inside and not span.start <= day.claim.span.start < span.end][:_MOST]
        for day in told:
            seen.add(day.claim.span.start)
            if _labels(discourse, day) and any(_labels(discourse, other) for other in below):
                continue  # 2023年：… and 2024年：… are rows
            again = [other for other in below if _same(day, other)]
            sure = [_points(discourse, day, other, span, 0) for other in again if other.bare == day.bare]
            link = _fitting(discourse, day, span, below, words, _Need(_NAMED if again else 0, max(sure, default=None), not opens))
            if link is not None:
                yield link


def _labels(discourse: Discourse, day: Day) -> bool:
    """Whether a date opens its sentence as the label of a row."""
    start = discourse.layout.sentences[day.claim.clause.sentence].span.start
    return not discourse.text[start : day.span.start].strip() and discourse.text[day.span.end : day.span.end + 1] in _COLONS


def _days(claim: Claim) -> Iterator[Day]:
    mention = claim.mention
    stretch = _stretch(claim)
    if stretch is not None:
        yield stretch
        return
    if isinstance(mention, Period) and mention.start is not None and mention.end is not None:
        ends = [(mention.start, end_of(claim, last=False)), (mention.end, end_of(claim, last=True))]
    elif isinstance(mention, Moment):
        ends = [(mention, claim)]
    else:
        return
    for moment, side in ends:
        if (
            moment.calendar != "gregorian"
            or moment.relative
            or moment.hedges
            or moment.given & {"decade", "century", "quarter", "half", "tenday"}
        ):
            continue
        year, month, day = (getattr(moment, name) if name in moment.given else None for name in _FIELDS)
        if year is not None or (month is not None and day is not None):
            yield Day(side, (year, month, day), claim.span, moment.given == {"year"} and isinstance(mention, Moment))


def _stretch(claim: Claim) -> Day | None:
    """1—8月, 前10个月, 2019年上半年, 三季度 as a stretch of months; its claim is that of its last month."""
    start, end = moment_of(claim), moment_of(claim, last=True) or moment_of(claim)
    if start is None or end is None or start.calendar != "gregorian" or start.hedges or end.hedges or start.day is not None:
        return None
    if start.month is None or end.month is None or start.year != end.year or (start.given | end.given) & _LOOSE:
        return None
    if start.relative and not start.relative.startswith(_THIS_YEAR):
        return None
    length = 3 if "quarter" in end.given else 6 if "half" in end.given else 1
    if length == 1 and not isinstance(claim.mention, Period):
        return None
    last = replace(end_of(claim, last=True), mention=replace(end, month=end.month + length - 1, relative="", first=None, last=None))
    year = start.year if "year" in start.given else None
    return Day(claim if year is not None else last, (year, end.month + length - 1, start.month), claim.span, False, True)


def _same(day: Day, other: Day) -> bool:
    """Whether a date has all that the heading's has, as far as it writes it."""
    if day.months != other.months:
        return False
    pairs = [(a, b) for a, b in zip(day.fields, other.fields, strict=True) if a is not None and b is not None]
    return bool(pairs) and all(a == b for a, b in pairs)


def _differs(day: Day, other: Day) -> str:
    """The one field in which two dates differ, where both write what the heading writes."""
    fields: list[str] = []
    if day.months != other.months:
        return ""
    for name, a, b in zip(_FIELDS, day.fields, other.fields, strict=True):
        if a is None:
            continue
        if b is None and name != "year":
            return ""
        if b is not None and a != b:
            fields.append(name)
    return fields[0] if len(fields) == 1 else ""


def _fitting(discourse: Discourse, day: Day, span: Span, below: Sequence[Day], words: Cues, need: _Need) -> Link | None:
    """The link of a heading's date with the one date below it that stands in the same words."""
    fits = []
    for other in below:
        field = _differs(day, other)
        if field and (field != "year" or day.bare or day.fields[2] is not None):
            points = _points(discourse, day, other, span, need.letters)
            if (need.number or need.beyond is not None) and not _companions(discourse, other, span):
                continue
            if need.beyond is not None and points <= need.beyond:
                continue
            if points and not _contrasted(discourse, other.claim, words):
                fits.append((points, -other.claim.id, field, other))
    if not fits:
        return None
    points, _, field, best = max(fits, key=lambda fit: fit[:2])
    if any(more >= points and other.fields != best.fields for more, _, _, other in fits):
        return None
    sides = (day.claim, best.claim) if field == "year" else in_one_year(_bare(day.claim), _bare(best.claim))
    if sides is None:
        return None
    kind = "one-event-years" if field == "year" else "one-event-days"
    return Link(kind, (Reading("heading", {"first": (sides[0],), "second": (sides[1],)}),), frozenset({"title", "told-twice"}))


def _bare(claim: Claim) -> Claim:
    """The claim with the year of its date left out, so that two days are compared as days of one year."""
    moment = claim.mention
    return replace(claim, mention=replace(moment, year=None, first=None, last=None)) if isinstance(moment, Moment) else claim


def _contrasted(discourse: Discourse, claim: Claim, words: Cues) -> bool:
    left = discourse.text[max(0, claim.span.start - 4) : claim.span.start]
    return left.endswith(_NOT_SO) or bool(words.contrast.search(left))


def _points(discourse: Discourse, day: Day, other: Day, span: Span, least: int) -> int:
    """How many pairs of letters around the heading's date stand around the other, where they are enough.

    At ``least`` so many letters, or a number beside them, must be the same right beside both where the heading's date
    stands below in another function.
    """
    text = discourse.text
    sentence = discourse.layout.sentences[other.claim.clause.sentence].span
    head, date = day.span, other.span
    said = _around(text, head, span, _LEAD)
    near = _around(text, date, sentence, _REACH)
    shared = len(said & near)
    phrase = _phrase(text, head, date)
    numbers = _companions(discourse, other, span)
    if phrase + 2 * numbers * least < least:
        return 0
    if shared < _SHARED or (2 * shared < len(said) and phrase < 2 and not numbers):
        return 0
    return shared + phrase + _SHARED * numbers


def _around(text: str, date: Span, within: Span, reach: int) -> frozenset[str]:
    """The pairs of letters to both sides of a date."""
    before = text[max(within.start, date.start - reach) : date.start]
    return pairs_of(before + "|" + text[date.end : min(within.end, date.end + reach)])


def _phrase(text: str, one: Span, other: Span) -> int:
    """How many letters are the same right before and right after two dates, the signs between left out."""
    sides = []
    for date in (one, other):
        before, after = text[max(0, date.start - 2 * _PHRASE) : date.start], text[date.end : date.end + 2 * _PHRASE]
        sides.append((before.rstrip(_SIGNS)[::-1], after.lstrip(_SIGNS)))
    return sum(_run(sides[0][k], sides[1][k]) for k in (0, 1))


def _run(one: str, other: str) -> int:
    length = 0
    while length < min(len(one), len(other), _PHRASE) and one[length] == other[length] and one[length].isalpha():
        length += 1
    return length


def _companions(discourse: Discourse, other: Day, span: Span) -> int:
    """How many numbers of two digits and more that stand in the heading behind its date stand in the sentence of the other."""
    told = [c.quantity for c in discourse.claims if span.start <= c.span.start < span.end and _figure(c)]
    beside = [c.quantity for c in discourse.by_sentence.get(other.claim.clause.sentence, ()) if _figure(c)]
    return sum(any(a.dimension == b.dimension and a.unit == b.unit and agree(a, b) for b in beside) for a in told)


def _figure(claim: Claim) -> bool:
    return isinstance(claim.mention, Quantity) and claim.quantity.dimension != "ordinal" and len(significant(claim.quantity)) > 1
