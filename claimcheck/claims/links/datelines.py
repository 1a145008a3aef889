"""The date of writing and the dates a text tells of -> links that keep the past before it and the future after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.links.bylines import Byline, byline_of, reaches, signed
from claimcheck.claims.links.chronology import as_of, chronology
from claimcheck.claims.links.dated import after, before, end_of, explicit, in_one_year, moment_of, paragraph_claims
from claimcheck.claims.links.dated_years import years_in
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Moment
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["datelines"]

_IS = ("是", "是在", "是于")
_OF = late(r"^[^，。；,;]{2,60}[一-龥]{2}(?<!将要)(?<!定好)的$")
_DISPOSED = late("[将把](?:其|所|该|上述|本|公司|自己|手中|部分)")
_TO_COME = late(
    r"起[^初草点义诉来伏飞火]|[至到](?=[\d今明本次下年月])|前|止|截|如|为期|时间[为：:]|日期|节|开放|举办|举行|放假|周[一二三四五六日]|星期"
)
_SIGNED = late("^[^，。；]{0,30}(?:[)）】]|[电讯丨｜|])$")
_DUE = late("[之以]?前")
_REACH = 400
_HALF_YEAR = 182
_SOON = 5
_AS_OF = late(r"(?:^|[电讯）)\s])截至到?$")
_COUNTED = late("[^。；，,]{0,6}[，,][^。；将预拟]{0,16}?(?:已有|已经|已|共有|累计)")
"""截至13日,已有三千人报名: what is counted is no term of what is yet to come."""
_LONG_GONE = 800
"""Days within which a date is a slip rather than a matter of another time."""


@dataclass(frozen=True, slots=True)
class _Words:
    as_of: re.Pattern[str]
    plan: re.Pattern[str]
    plan_past: re.Pattern[str]
    done: re.Pattern[str]
    done_after: re.Pattern[str]
    not_done: re.Pattern[str]
    deadline: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    any_of = chronology(pack)
    return _Words(
        as_of(pack),
        late(f"{any_of('plan')}$"),
        late(any_of("plan_past")),
        late(f"{any_of('done')}$"),
        late(
            rf"(?:上午|下午|晚上?|凌晨|中午)?[^，。；;,\d]{{0,12}}?(?:{any_of('done_after')}[^，。；;,]{{1,10}}|[^，。；;,\d]{{1,8}}了(?!解|结|然))"
        ),
        late(any_of("not_done")),
        late(any_of("deadline")),
    )


def datelines(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """截至 a day after the report, a done thing of a later day, a plan for a day gone by."""
    words = _words(pack)
    report: Byline | None = None
    counted: Claim | None = None
    last = signed(discourse)
    for claim in discourse.of("time"):
        moment = moment_of(claim)
        if moment is None or moment.calendar != "gregorian" or "month" not in moment.given | ({"month"} if moment.day else frozenset()):
            continue
        here = byline_of(discourse, claim, pack) if isinstance(claim.mention, Moment) and "day" in moment.given else None
        if here is not None:
            if report is not None and (late_news := _learned_later(report.claim, claim)) is not None:
                yield late_news
            else:
                report = here
            continue
        if claim is last:
            continue
        if counted is not None and words.plan.search(before(discourse, claim, 14)) and explicit(counted) and explicit(claim):
            link = _against(discourse, claim, counted, words)
            if link:
                yield link
                continue
        if words.as_of.search(before(discourse, claim, 14)) and isinstance(claim.mention, Moment):
            counted = claim
        if "day" not in moment.given:
            continue
        if report is not None and not reaches(discourse, report, claim):
            report = None
        for written, own in _written(discourse, report, last):
            link = _against(discourse, claim, written, words, own=own)
            if link:
                yield link
                break


def _learned_later(report: Claim, claim: Claim) -> Link | None:
    """9月12日电 记者21日从…获悉: what a report says was learned on a later day of its own month."""
    moment, day = claim.mention, report.mention
    if not isinstance(moment, Moment) or not isinstance(day, Moment) or moment.day is None or day.day is None:
        return None
    if moment.given != {"day"} or "month" not in day.given or claim.clause.sentence - report.clause.sentence > 1 or moment.day <= day.day:
        return None
    placed = in_one_year(report, replace(claim, mention=replace(moment, year=day.year, month=day.month, first=None, last=None)), lend=True)
    if placed is None and day.year is not None:
        bare = replace(moment, year=None, month=day.month, first=None, last=None)
        placed = in_one_year(report, replace(claim, mention=bare), lend=True)
    return None if placed is None else _link("past-before-report", placed[1], placed[0], frozenset())


def _written(discourse: Discourse, report: Byline | None, last: Claim | None) -> list[tuple[Operand, bool]]:
    """The days of writing, each with whether all that the text tells was written then."""
    found: list[tuple[Operand, bool]] = [] if report is None else [(report.claim, report.own)]
    if last is not None:
        found.append((last, False))
    published = discourse.layout.document.published
    if not found and published is not None:
        found.append((Given(Span(0, 0), Decimal(published.toordinal()), published.isoformat()), False))
    return found


def _against(discourse: Discourse, claim: Claim, written: Operand, words: _Words, *, own: bool = False) -> Link | None:
    """The link that a dated statement makes with the day of writing, if it speaks of the past or of the future."""
    told, report = end_of(claim, last=False), written
    placed: tuple[Claim, Operand] | None = (told, written) if explicit(told) else None
    if isinstance(written, Claim):
        told = _in_its_month(told, written)
        placed = _beside(_this_year(told), written) if _of_one_time(discourse, told, written) else None
    if placed is None:
        return None
    told, written = placed
    moment = told.mention
    day = written.mention if isinstance(written, Claim) else None
    when = int(written.value) if isinstance(written, Given) else day.first if isinstance(day, Moment) else None
    if when is None or not isinstance(moment, Moment) or moment.first is None or moment.last is None:
        return None
    left, right = before(discourse, claim, 14), after(discourse, claim, 24)
    marks = _marks(moment, day if isinstance(day, Moment) else None)
    kind = _spoken(discourse, claim, moment, when, (left, right if own else ""), words)
    if not kind and own and moment.first > when and isinstance(day, Moment) and "month" in day.given and _narrated(discourse, claim, words):
        kind = "past-before-report" if moment.first <= when + _REACH and not words.plan.search(left) else ""
    if kind == "plan-after-report" and when - moment.last > _HALF_YEAR and marks and _yearless(report):
        # 今天(12月21日)…将持续到2025年3月2日: the year is written because it is another one
        return None
    return _link(kind, told, written, marks) if kind else None


def _of_one_time(discourse: Discourse, told: Claim, written: Claim) -> bool:
    """Whether two days can be of one year and month: neither has another from the dates before it, and no later year is told."""
    moment, day = told.mention, written.mention
    if not isinstance(moment, Moment) or not isinstance(day, Moment):
        return True
    if "month" in moment.given and "month" not in day.given:
        return False
    if "year" in moment.given and "year" not in day.given and not moment.relative:
        return moment.year == max(year for claim in discourse.of("time") for year in years_in(claim))
    return None in (moment.year, day.year) or "year" in moment.given or moment.year == day.year


def _yearless(report: Operand) -> bool:
    moment = report.mention if isinstance(report, Claim) else None
    return isinstance(moment, Moment) and moment.year is None


def _beside(told: Claim, written: Claim) -> tuple[Claim, Claim] | None:
    """The two on one time line: what either leaves out of its year it has from the other, not from dates farther off."""
    moment, day = told.mention, written.mention
    if (
        isinstance(moment, Moment)
        and isinstance(day, Moment)
        and "year" not in moment.given
        and not moment.relative
        and day.year is not None
    ):
        bare = replace(told, mention=replace(moment, year=None, first=None, last=None))
        placed = in_one_year(written, bare, lend=True)
        return None if placed is None else (placed[1], placed[0])
    return in_one_year(told, written, lend=True)


def _in_its_month(told: Claim, written: Claim) -> Claim:
    """27日讯 … 28日凌晨: a day that leaves out its month, right after that of the report, is of the same month."""
    moment, day = told.mention, written.mention
    if not isinstance(moment, Moment) or not isinstance(day, Moment) or moment.given & {"year", "month"} or moment.relative:
        return told
    if moment.day is None or day.day is None or "month" not in day.given or moment.month not in {None, day.month}:
        return told
    if not 0 < moment.day - day.day <= _SOON:
        return told
    return replace(told, mention=replace(moment, month=day.month, year=None, first=None, last=None))


def _this_year(claim: Claim) -> Claim:
    """今年1月28日 is as good as 1月28日."""
    moment = claim.mention
    if isinstance(moment, Moment) and moment.relative.startswith(("今年", "本年")) and moment.year is None:
        return replace(claim, mention=replace(moment, relative=""))
    return claim


def _spoken(discourse: Discourse, claim: Claim, moment: Moment, when: int, sides: tuple[str, str], words: _Words) -> str:
    """Which of the three the words say, where the days deny it; the empty string for none."""
    left, right = sides
    sentence = discourse.layout.sentence_text(claim.clause.sentence)
    if moment.first is not None and when < moment.first <= when + _REACH:
        if words.as_of.search(left):
            counted = _AS_OF.search(left) and _COUNTED.match(discourse.text, claim.span.end)
            return "" if words.deadline.search(sentence) and not counted else "as-of-report"
        past = words.done.search(left) or words.done_after.match(right) or _cleft(discourse, claim, left)
        if past and not words.not_done.search(after(discourse, claim, 24)) and not words.not_done.search(_told_so_far(discourse, claim)):
            return "past-before-report"
    if moment.last is not None and when - _LONG_GONE <= moment.last < when and words.plan.search(left):
        earlier = discourse.text[max(0, claim.span.start - 24) : claim.span.start]
        due = _DUE.match(discourse.text, claim.span.end)
        if not due and not words.plan_past.search(earlier) and not _told_before(discourse, claim, moment):
            return "plan-after-report"
    return ""


def _told_so_far(discourse: Discourse, claim: Claim) -> str:
    """The words of a sentence up to a date: 将于8月31日来访,并于9月3日出席."""
    return discourse.text[discourse.layout.sentences[claim.clause.sentence].span.start : claim.span.start]


def _narrated(discourse: Discourse, claim: Claim, words: _Words) -> bool:
    """Whether a sentence that opens with a date, or disposes of a thing on it (于8月12日将其股份解押), speaks of nothing to come."""
    moment = claim.mention
    if not isinstance(moment, Moment) or moment.relative or claim.clause.bracket or "day" not in moment.given:
        return False
    text, sentence = discourse.text, discourse.layout.sentences[claim.clause.sentence].span
    left, right = text[max(0, claim.span.start - 2) : claim.span.start], text[claim.span.end : sentence.end]
    disposed = left[-1:] in {"于", "在"} and _DISPOSED.match(right)
    head = text[sentence.start : claim.span.start].strip()
    opens = (not head or _SIGNED.search(head)) and right[:1] in {"，", ","}
    if not (disposed or opens):
        return False
    rest = right[1:] if disposed else text[sentence.start : sentence.end]
    return not words.not_done.search(rest) and not words.deadline.search(rest) and not _TO_COME.search(rest)


def _cleft(discourse: Discourse, claim: Claim, left: str) -> bool:
    """是今年1月28日…时提出的: what is singled out by 是…的 has happened."""
    rest = discourse.text[claim.span.end : discourse.layout.sentences[claim.clause.sentence].span.end]
    return left.endswith(_IS) and _OF.search(rest.rstrip("。！!”」")) is not None


def _told_before(discourse: Discourse, claim: Claim, moment: Moment) -> bool:
    """Whether the paragraph names an earlier day, on which the plan was one."""
    for other in paragraph_claims(discourse, claim, 2):
        if other.id >= claim.id:
            break
        named = moment_of(other)
        if named is None or named.first is None or moment.first is None or named.day is None:
            continue
        if moment.first - _REACH < named.first <= moment.first:
            return True
    return False


def _marks(moment: Moment, day: Moment | None) -> frozenset[str]:
    """A year that both dates leave out is the same one; a year that only one of them writes is inferred for the other."""
    stated = "year" in moment.given
    report = day is None or "year" in day.given
    return frozenset() if (stated and report) or (not stated and not report) else frozenset({"inferred-year"})


def _link(kind: str, claim: Claim, written: Operand, marks: frozenset[str]) -> Link:
    return Link(kind, (Reading("dateline", {"told": (claim,), "written": (written,)}),), marks)
