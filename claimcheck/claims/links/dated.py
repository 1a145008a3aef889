"""A discourse -> its dated claims, in order, with what linkers of times ask of them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from claimcheck.claims.around import behind_last
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs.patterns import late

__all__ = [
    "CLOCK",
    "Pair",
    "after",
    "before",
    "dated",
    "end_of",
    "explicit",
    "in_one_year",
    "is_length",
    "is_stamp",
    "lines_before",
    "measurable",
    "moment_of",
    "of_unknown_year",
    "paragraph_claims",
    "unglossed",
    "year_of",
    "years_marks",
]

CLOCK = frozenset({"小时", "分钟", "刻钟", "秒"})
"""Units of lengths that clock times bound."""
_IN_DAYS = frozenset({"天", "周", "交易日", "工作日"})
_IN_YEARS = frozenset({"年", "周年"})
"""Units of lengths that two days without their years (9月1日…一年后的9月1日) do not bound."""
_ANY_YEAR = 2004
_OPENING = 12
_STOPS = "，,。；;！？!?\n"
_STOP = late(f"[{_STOPS}]")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two dated claims, the earlier first; a period is both ends in one claim."""

    start: Claim
    end: Claim

    @property
    def period(self) -> bool:
        """Whether both ends stand in one mention."""
        return self.start is self.end

    @property
    def last_offset(self) -> int:
        """Where the later-written of the two ends."""
        return max(self.start.span.end, self.end.span.end)

    @property
    def first_offset(self) -> int:
        """Where the earlier-written of the two begins."""
        return min(self.start.span.start, self.end.span.start)


def moment_of(claim: Claim, *, last: bool = False) -> Moment | None:
    """The moment a claim states, of a period its first or its last."""
    mention = claim.mention
    if isinstance(mention, Period):
        return mention.end if last else mention.start
    return mention if isinstance(mention, Moment) else None


def end_of(claim: Claim, *, last: bool) -> Claim:
    """The claim, of a period with the mention of its first or last moment alone."""
    moment = moment_of(claim, last=last)
    return claim if moment is None or moment is claim.mention else claim.saying(moment)


def dated(claim: Claim) -> bool:
    """Whether a claim is a time of the Gregorian calendar that a length can be measured from."""
    mention = claim.mention
    if isinstance(mention, Period):
        return mention.start is not None and mention.end is not None
    return isinstance(mention, Moment) and bool(mention.given & {"year", "month", "day", "hour"} or mention.relative)


def explicit(claim: Claim) -> bool:
    """Whether the text writes the year of every moment of the claim (of a period, the year of its first end will do)."""
    first = moment_of(claim)
    return first is not None and "year" in first.given and not first.relative


def of_unknown_year(one: Claim, two: Claim) -> bool:
    """Whether one of two dates writes its year and the other, which has its own from dates before it, would lie in another."""
    a, b = moment_of(one), moment_of(two)
    if a is None or b is None or a.year is None or b.year is None or a.relative or b.relative:
        return False
    return ("year" in a.given) != ("year" in b.given) and a.year != b.year


def is_stamp(claim: Claim) -> bool:
    """2025/05/18, 2025-05-18: the mark of an entry, which tells no event."""
    return "月" not in claim.mention.text and "日" not in claim.mention.text and explicit(claim)


def year_of(claim: Claim, *, last: bool = False) -> int | None:
    """The Gregorian year of a claim; that of a reign is the one it mostly lies in."""
    moment = moment_of(claim, last=last)
    return moment.year if moment is not None else None


def years_marks(*claims: Claim) -> frozenset[str]:
    """What the years of the claims say for or against a finding."""
    return frozenset() if all(explicit(claim) for claim in claims) else frozenset({"inferred-year"})


def unglossed(discourse: Discourse, claim: Claim) -> tuple[Claim, int]:
    """The time before a bracket that holds a time alone (道光七年（1827年）), and where the text goes on behind it."""
    end, text = claim.span.end, discourse.text
    if not claim.id or text[end : end + 1] not in {"）", ")"}:
        return claim, end
    named = discourse.claims[claim.id - 1]
    return (named, end + 1) if text[named.span.end : claim.span.start] in {"（", "("} else (claim, end)


def before(discourse: Discourse, claim: Claim, reach: int = 16) -> str:
    """The plain text left of a mention inside its clause (、 does not end it)."""
    start = claim.span.start
    if isinstance(claim.mention, Quantity):
        start = claim.mention.around.start
    left = discourse.text[max(0, start - reach) : start]
    return behind_last(left, _STOPS)


def after(discourse: Discourse, claim: Claim, reach: int = 16) -> str:
    """The plain text right of a mention inside its clause."""
    end = claim.mention.around.end if isinstance(claim.mention, Quantity) else claim.span.end
    right = discourse.text[end : end + reach]
    found = _STOP.search(right)
    return right[: found.start()] if found else right


def paragraph_claims(discourse: Discourse, claim: Claim, sentences: int = 2) -> list[Claim]:
    """The claims of the claim's sentence and of those before it in the paragraph, in order."""
    layout = discourse.layout
    here = layout.sentences[claim.clause.sentence]
    found: list[Claim] = []
    for index in range(max(0, here.index - sentences), here.index + 1):
        if layout.sentences[index].paragraph == here.paragraph:
            found.extend(discourse.by_sentence.get(index, ()))
    return found


def lines_before(discourse: Discourse, claim: Claim, sentences: int = 2) -> list[Claim]:
    """The claims of the claim's sentence and of those before it, in its paragraph or, where the claim opens that, in the line above."""
    layout = discourse.layout
    here = layout.sentences[claim.clause.sentence]
    found = paragraph_claims(discourse, claim, sentences)
    above = here.index - 1
    opens = claim.span.start - here.span.start <= _OPENING and above >= 0
    if not opens or layout.sentences[above].paragraph == here.paragraph or layout.sentences[above].heading or here.heading:
        return found
    return [*discourse.by_sentence.get(above, ()), *found]


def in_one_year(one: Claim, two: Claim, *, lend: bool = False) -> tuple[Claim, Claim] | None:
    """Two moments on one time line; where both leave out their year they lie in the same one. None where that is not known.

    With ``lend`` the second takes the year of the first.
    """
    first, second = one.mention, two.mention
    if not isinstance(first, Moment) or not isinstance(second, Moment):
        return None
    if first.first is not None and second.first is not None:
        return one, two
    if lend and first.first is not None and first.year is not None and second.year is None and not second.relative:
        given = _placed(second, first.year)
        return None if given is None else (one, replace(two, mention=given))
    if first.year is not None or second.year is not None or first.relative or second.relative:
        return None
    placed = [_placed(moment) for moment in (first, second)]
    if placed[0] is None or placed[1] is None:
        return None
    return replace(one, mention=placed[0]), replace(two, mention=placed[1])


def _placed(moment: Moment, year: int = _ANY_YEAR) -> Moment | None:
    """A date in a year that it does not write; the year that stands for any is a leap year, so that 29 February exists."""
    month = moment.month
    if month is None or not 1 <= month <= 12 or moment.calendar != "gregorian" or not 1 <= year <= 9999:
        return None
    last = monthrange(year, month)[1]
    if moment.day is not None and not 1 <= moment.day <= last:
        return None
    first_day, last_day = (1, last) if moment.day is None else (moment.day, moment.day)
    return replace(moment, first=date(year, month, first_day).toordinal(), last=date(year, month, last_day).toordinal())


def is_length(claim: Claim) -> bool:
    """Whether a claim is a plain length of time that dates can be held against."""
    mention = claim.mention
    return (
        isinstance(mention, Quantity) and mention.dimension == "duration" and not mention.per and not mention.is_range and mention.value > 0
    )


def measurable(pair: Pair, unit: str) -> bool:
    """Whether the distance of the two can be given in the unit."""
    start, end = moment_of(pair.start), moment_of(pair.end, last=True)
    if start is None or end is None:
        return False
    if unit in CLOCK:
        return start.hour is not None and end.hour is not None
    if start.year is None and end.year is None:
        same = start.month is not None and end.month is not None and unit not in _IN_YEARS
        return same and (unit not in _IN_DAYS or (start.day is not None and end.day is not None))
    if start.first is None or end.first is None:
        return False
    return not (start.given | end.given) & {"century"}
