"""How long something lay back when another thing came (距入境已过去25天, 即启程21天后) -> links with the dates told before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.claims.links.bounds import follows
from claimcheck.claims.links.dated import Pair, after, before, end_of, explicit, is_length, measurable, moment_of
from claimcheck.claims.links.surroundings import of_its_size
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["gaps"]

_REACH, _LOOK = 320, 30
_FEWEST, _MOST = 2, 5
_FINE = {"天": "day", "周": "day", "个月": "month", "年": "year"}
_STEP = late(r"(?:已经?|仅仅?|只|不过|才|正好|恰好|整整|刚好|已?过去了?|已?过了?|有|了){0,3}$")
_FROM = late(r"(?:距离?|离)(?!今|此|开)(?P<what>[^，。；,;0-9]{2,20})$")
_MARKS = "，,（( "
_AFTERWARDS = ("后", "之后", "以后")
_OTHER_WORDS = ("前", "以前", "之前", "以上", "内", "以内", "的路程", "的车程")


@lru_cache(maxsize=8)
def _words(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What a gap is not told from, and what says that a date is explained by a step."""
    refused, ahead, said = (pack.alternatives(f"chronology.gap_{name}") for name in ("refused", "ahead", "said"))
    since = rf"(?<=[，,（(])[^，。；,;0-9\n]{{0,6}}{pack.alternatives('chronology.gap_since')}(?:仅仅?|只|才|短短|整整|刚刚?|不过)?"
    return late(f"^{refused}|期限|目标|{ahead}$"), late(rf"[，,（( ]*(?:(?:^|[（(]){said}[^，。；,;0-9]{{0,12}}|{since})$")


def gaps(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """A gap runs between two of the few dates told so far; 即…后 ends at the date right before it."""
    refused, said = _words(pack)
    for claim in discourse.of("duration"):
        if not is_length(claim) or claim.quantity.unit not in _FINE or claim.quantity.value <= 1:
            continue
        left, right = before(discourse, claim, _LOOK), after(discourse, claim)
        last = _explained(discourse, claim, said) if right.startswith(_AFTERWARDS) else None
        if last is None and (claim.quantity.unit == "年" or right.startswith((*_OTHER_WORDS, *_AFTERWARDS)) or not _from(left, refused)):
            continue
        told = _told(discourse, claim, last)
        if not _FEWEST <= len(told) <= _MOST:
            continue
        pairs = [Pair(one, two) for two in told for one in told if (last is None or two is told[-1]) and follows(one, two)]
        pairs = [pair for pair in pairs if measurable(pair, claim.quantity.unit)]
        if any(of_its_size(pair, claim) for pair in pairs):
            readings = (Reading("dates", {"start": (pair.start,), "end": (pair.end,), "stated": (claim,)}) for pair in pairs)
            yield Link("span-step", tuple(readings), frozenset({"inferred"}))


def _from(left: str, refused: re.Pattern[str]) -> bool:
    """Whether a length is the distance from something named in its clause."""
    found = _FROM.search(_STEP.sub("", left))
    return found is not None and refused.search(found["what"]) is None


def _explained(discourse: Discourse, claim: Claim, said: re.Pattern[str]) -> Claim | None:
    """The date right before 即…N天后, which says how long after something it lies."""
    dates = [other for other in discourse.claims[max(0, claim.id - 1) : claim.id] if isinstance(other.mention, Moment)]
    gap = discourse.text[dates[-1].span.end : claim.span.start] if dates else ""
    return dates[-1] if said.fullmatch(gap) or said.fullmatch(gap.lstrip(_MARKS)) else None


def _told(discourse: Discourse, claim: Claim, last: Claim | None) -> list[Claim]:
    """The dates before a gap that are as fine as its unit, each once; the one that it explains comes last."""
    fine = _FINE[claim.quantity.unit]
    found: dict[object, Claim] = {}
    for other in discourse.claims[: claim.id]:
        if claim.span.start - other.span.end > _REACH:
            continue
        for end in [end_of(other, last=side) for side in (False, True)]:
            moment = moment_of(end)
            if moment is None or moment.calendar != "gregorian" or moment.flaws or getattr(moment, fine) is None:
                continue
            if (last is not None and other.id == last.id) or (fine == "year" and not explicit(other)):
                continue
            found.setdefault((moment.year, moment.month, moment.day), end)
    return [*found.values(), *([last] if last is not None and moment_of(last) is not None else [])]
