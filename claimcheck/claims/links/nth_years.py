"""第13个年头 and the two years around it -> links that hold the one against the others."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.claims.links.dated import end_of, explicit, moment_of, paragraph_claims, year_of
from claimcheck.claims.links.scene import left_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["nth_years", "years_running"]

_YEAR = late("年头|年(?![级度代轮])")
_SENTENCES = 3


def nth_years(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """2009年开店,到2021年已是第十三个年头: the first year counts, or it does not."""
    for claim in discourse.of("ordinal"):
        mention = claim.mention
        if (
            not isinstance(mention, Quantity)
            or mention.dimension != "ordinal"
            or mention.unit != "个"
            or mention.hedges
            or mention.value < 2
        ):
            continue
        if _YEAR.match(discourse.text, claim.span.end) is None:
            continue
        years = {year_of(other): other for other in _dated(discourse, claim)}
        if len(years) != 2:
            continue
        first, last = min(years, key=_number), max(years, key=_number)
        less = Given(claim.span, mention.value - Decimal(1), f"第{mention.value}个年头")
        counts: tuple[Operand, ...] = (claim, less)
        yield Link(
            "anniversary",
            tuple(Reading("nth", {"founded": (years[first],), "when": (years[last],), "stated": (count,)}) for count in counts),
            frozenset({"inferred"}),
        )


_RUNNING = late(r"连续$|连续[^，。；、\d]{0,6}$")
_EVERY_YEAR = late(r"连年|年年|每年|逐年|连续|不间断")
_SINCE = late(r"(?:自|从)$")
_ONWARD = late(r"起|以来|开始|至今|首次|第一次|首届|始")
_BROKEN = late(r"中断|停|除了?[12]|隔年|再次|重新|恢复")


def years_running(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """自2012年以来连年增产，2018年是连续第七年增产: the first year counts, or it does not."""
    for claim in discourse.claims:
        if not _nth_year(discourse, claim):
            continue
        times = [other for other in _dated(discourse, claim) if other.span.start < claim.span.start]
        when = next((other for other in reversed(times) if other.clause.index == claim.clause.index), None)
        first = next((other for other in reversed(times) if when is not None and other.span.end <= when.span.start), None)
        if when is None or first is None or (year_of(first) or 0) >= (year_of(when) or 0):
            continue
        told = discourse.text[first.span.start : when.span.start]
        if not (_ONWARD.search(told) and _EVERY_YEAR.search(told)) or _BROKEN.search(told) or len({year_of(c) for c in times}) != _ENDS:
            continue
        if not _one_deed(told, discourse.text[claim.span.end : claim.span.end + _WORDS]):
            continue
        roles: dict[str, tuple[Operand, ...]] = {"first": (end_of(first, last=False),), "when": (when,), "place": (claim,)}
        yield Link("years-running", (Reading("running", roles),), frozenset({"adjacent"}))


def _one_deed(told: str, tail: str) -> bool:
    """Whether what is done every year is named again, or not named."""
    deed = "".join(_MARK.split(part)[0] for part in _EVERY_YEAR.split(told)[1:])
    again = _MARK.split(tail)[0].removeprefix("年")
    return not again or bool(set(deed) & set(again))


def _nth_year(discourse: Discourse, claim: Claim) -> bool:
    """连续第七年, 第七次, 已连续七年."""
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.hedges or mention.is_range or mention.value < _ENDS:
        return False
    left = left_of(discourse, claim, 10)
    if mention.dimension == "ordinal":
        return (mention.unit == "次" and "首次" in discourse.text) or (
            discourse.text.startswith("年", claim.span.end) and bool(_RUNNING.search(left))
        )
    return mention.unit == "年" and mention.dimension == "duration" and bool(_RUNNING.search(left))


_ENDS = 2
_WORDS = 12
_MARK = late("[，。；、！？\\n]")


def _number(year: int | None) -> int:
    return year or 0


def _dated(discourse: Discourse, claim: Claim) -> Iterator[Claim]:
    """The dates with their year in the sentence and those before it."""
    for other in paragraph_claims(discourse, claim, _SENTENCES):
        moment = moment_of(other)
        if moment is not None and explicit(other) and moment.calendar in {"gregorian", "era"} and not moment.given & {"decade", "century"}:
            yield other
