"""Years beside names and values -> pairs that give one report, edition or figure two years."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from claimcheck.claims.links.contexts import Contexts, Cues, cues
from claimcheck.claims.links.headlines import headings_and_bodies
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs import Pack

__all__ = ["editions_with_two_years", "titles_with_other_years", "values_with_two_years"]

_NAME = re.compile(r"(?:度|的|[《“\"「])*(?P<name>[一-鿿A-Za-z·]{4,14})")
_EDITION = re.compile(r"(?:度|的|[《“\"「])*(?P<name>第[一二三四五六七八九十百\d]{1,4}[届次回][一-鿿]{2,8})")
_RELATIVE_YEARS = frozenset({"今年", "明年", "去年", "前年", "后年", "本年"})


def titles_with_other_years(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """A heading's year and the body's, both directly before the same name, where the body never speaks of the heading's year."""
    for section in headings_and_bodies(discourse):
        heads = [c for i in section.headings for c in discourse.by_sentence.get(i, ()) if _written_year(c)]
        body = [c for i in section.body for c in discourse.by_sentence.get(i, ()) if isinstance(c.mention, Moment | Period)]
        years = {year for claim in body for year in _years(claim)}
        for head in heads:
            name = _NAME.match(discourse.text, head.span.end)
            if name is None or _year(head) in years:
                continue
            rivals = [c for c in body if _written_year(c) and _shared(discourse, c, name["name"]) >= 4]
            if rivals:
                yield _link(head, rivals[0], frozenset({"title", "same-phrase"}))


def editions_with_two_years(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """第N届 of one name with two years directly before it."""
    editions: dict[str, list[Claim]] = defaultdict(list)
    for claim in discourse.claims:
        if _written_year(claim) and (found := _EDITION.match(discourse.text, claim.span.end)) is not None:
            editions[found["name"][:6]].append(claim)
    for claims in editions.values():
        for one, other in zip(claims, claims[1:], strict=False):
            if _year(one) != _year(other):
                yield _link(one, other, frozenset({"same-phrase", "told-twice"}))


def values_with_two_years(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """One figure of three digits and more that two clauses date to two years, in the same words."""
    words, contexts = cues(pack), Contexts(discourse, pack)
    seen: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in discourse.claims:
        mention = claim.mention
        if not isinstance(mention, Quantity) or claim.role in {"base", "from", "per"} or mention.is_range or _dated(claim) is None:
            continue
        if len(str(mention.base_value.normalize()).replace(".", "").strip("0E+-")) < 3:
            continue
        seen[(mention.dimension, mention.unit if mention.dimension == "count" else "", str(mention.base_value.normalize()))].append(claim)
    for claims in seen.values():
        for one, other in zip(claims, claims[1:], strict=False):
            if _one_figure(one, other, contexts, words):
                first, second = _dated(one), _dated(other)
                if first is not None and second is not None:
                    yield _time_link(discourse, one, other)


def _one_figure(one: Claim, other: Claim, contexts: Contexts, words: Cues) -> bool:
    if one.clause.sentence == other.clause.sentence or _dated(one) == _dated(other):
        return False
    p, q = contexts.of(one), contexts.of(other)
    if any(words.contrast.search(side.left[-16:]) for side in (p, q)):
        return False
    return sum(1 for word in p.near if word in q.near or word in q.text) >= 2


def _dated(claim: Claim) -> int | None:
    """The year that a claim's own sentence writes out for it."""
    if any(reason.startswith("time:") for reason in claim.reasons):
        return None
    time = claim.time
    first = time.start if isinstance(time, Period) else time
    if first is None or "year" not in first.given or first.relative or first.calendar != "gregorian":
        return None
    last = time.end if isinstance(time, Period) else time
    return first.year if last is None or last.year == first.year else None


def _time_link(discourse: Discourse, one: Claim, other: Claim) -> Link:
    """The link of the two times, which are claims of their own."""
    times = [next(c for c in reversed(discourse.claims[: claim.id]) if c.mention == claim.time) for claim in (one, other)]
    return Link("one-event-years", (Reading("one figure", {"first": (times[0],), "second": (times[1],)}),), frozenset({"same-value", "told-twice"}), (one.span, other.span))


def _written_year(claim: Claim) -> bool:
    return _year(claim) is not None


def _year(claim: Claim) -> int | None:
    moment = claim.mention
    if isinstance(moment, Moment) and moment.given == {"year"} and moment.calendar == "gregorian" and (not moment.relative or moment.relative in _RELATIVE_YEARS):
        return moment.year
    return None


def _years(claim: Claim) -> set[int]:
    mention = claim.mention
    moments = [mention] if isinstance(mention, Moment) else [mention.start, mention.end] if isinstance(mention, Period) else []
    return {moment.year for moment in moments if moment is not None and moment.year is not None}


def _shared(discourse: Discourse, claim: Claim, name: str) -> int:
    """How many characters the words after a year share with a name from its start."""
    found = _NAME.match(discourse.text, claim.span.end)
    if found is None:
        return 0
    count = 0
    while count < min(len(name), len(found["name"])) and name[count] == found["name"][count]:
        count += 1
    return count


def _link(one: Claim, other: Claim, marks: frozenset[str]) -> Link:
    return Link("one-event-years", (Reading("one event", {"first": (one,), "second": (other,)}),), marks)
