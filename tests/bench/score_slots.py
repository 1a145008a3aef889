"""The annotated texts -> how often each slot of a claim is what a careful reader says, by slot and genre."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from claimcheck.claims import bind
from claimcheck.mentions import find
from claimcheck.model.claim import Claim
from claimcheck.model.mention import Quantity
from claimcheck.packs import load
from claimcheck.read import read_text
from claimcheck.text import lay_out
from tests.bench.annotations import Annotation, Article, articles

__all__ = ["SLOTS", "score"]

SLOTS = ("subject", "metric", "aspect", "time", "unit", "whole")

_TOTALS = frozenset({"合计", "全年", "当年", "当月", "当日", "首次", "实际", "可比", "净"})
"""Aspects that say nothing which total or time do not say; 净 stands in the name of the metric as well."""

_PLANS = frozenset({"预计", "计划", "目标"})
_MONTHS = 12


def score(chosen: Iterable[Article]) -> Mapping[tuple[str, str], tuple[int, int]]:
    """(genre, slot) -> right answers and quantities asked; the slot ``whole`` is asked of shares alone."""
    right: Counter[tuple[str, str]] = Counter()
    asked: Counter[tuple[str, str]] = Counter()
    for article in chosen:
        for annotation, claim in _paired(article):
            for slot in SLOTS:
                if slot != "whole" or annotation.whole:
                    asked[article.genre, slot] += 1
                    right[article.genre, slot] += claim is not None and _answers(slot, annotation, claim)
    return {key: (right[key], asked[key]) for key in asked}


def _paired(article: Article) -> list[tuple[Annotation, Claim | None]]:
    """Each annotation with the claim whose mention stands in its place."""
    layout = lay_out(read_text(article.text))
    claims = [claim for claim in bind(layout, find(layout, load()), load()).claims if isinstance(claim.mention, Quantity)]
    pairs: list[tuple[Annotation, Claim | None]] = []
    for annotation in article.claims:
        end = annotation.start + len(annotation.quote)
        pairs.append((annotation, next((c for c in claims if c.span.start < end and annotation.start < c.span.end), None)))
    return pairs


def _answers(slot: str, annotation: Annotation, claim: Claim) -> bool:
    """Whether a claim says in a slot what one of the readers' answers says."""
    wanted: tuple[str, ...] = getattr(annotation, slot)
    if slot == "metric":
        known = {word: metric.id for metric in load().metrics for word in metric.words}
        return claim.head in wanted or (claim.metric != "" and claim.metric in {known.get(word) for word in wanted})
    if slot == "aspect":
        return _aspects(claim) in {frozenset(answer.split()) - {"-"} for answer in wanted or ("",)}
    if slot == "time":
        nothing = _days(claim) == (None, None)
        return nothing if not wanted else any(nothing if answer == "-" else _is_time(answer, _days(claim)) for answer in wanted)
    if slot == "unit":
        return (claim.quantity.unit or "-") in (wanted or ("-",))
    return (getattr(claim, slot, "") or "-") in (wanted or ("-",))


def _aspects(claim: Claim) -> frozenset[str]:
    """The aspects that tell one figure of a metric from another, with the direction of a change and the stance of a plan."""
    found = set(claim.aspect) - _TOTALS
    if claim.stance == "plan" or found & _PLANS:
        found = (found - _PLANS) | {"计划"}
    if claim.stance == "capacity":
        found.add("能力")
    if claim.role == "delta":
        found.add("降" if claim.direction < 0 else "升")
    return frozenset(found)


def _days(claim: Claim) -> tuple[int | None, int | None]:
    """The first and the last day of the time that a claim holds at."""
    time = claim.time
    if time is None:
        return None, None
    start, end = getattr(time, "start", time), getattr(time, "end", time)
    return (start or end).first, (end or start).last


def _is_time(answer: str, days: tuple[int | None, int | None]) -> bool:
    """2023, 2023-H1, 2023-Q2, 2023-06, 2023-06-30 and stretches a..b of them; 2023末 and 2023-06末 end with the year or month."""
    first, last = days
    if first is None or last is None:
        return False
    start, end = (_ends(part) for part in ((answer.partition("..")[0]), answer.rpartition("..")[2]))
    if answer.endswith("末"):
        return start[0] < first and last == end[1]
    if answer.endswith("初"):
        return first == start[0] and last < end[1]
    return (first, last) == (start[0], end[1])


def _ends(answer: str) -> tuple[int, int]:
    """The first and the last day of one written time."""
    year, _, rest = answer.rstrip("初末").partition("-")
    if not rest:
        return date(int(year), 1, 1).toordinal(), date(int(year), 12, 31).toordinal()
    if rest[0] in "HQ":
        months = 6 if rest[0] == "H" else 3
        month = (int(rest[1]) - 1) * months + 1
    else:
        month, months = int(rest[:2]), 1
        if len(rest) > 2:
            day = date(int(year), month, int(rest[3:])).toordinal()
            return day, day
    after = month + months
    end = date(int(year) + (after > _MONTHS), (after - 1) % _MONTHS + 1, 1)
    return date(int(year), month, 1).toordinal(), end.toordinal() - 1


def _table(chosen: list[Article]) -> str:
    counts = score(chosen)
    genres = list(dict.fromkeys(article.genre for article in chosen))
    sizes = Counter[str]()
    for article in chosen:
        sizes[article.genre] += len(article.claims)
    rows = [f"| genre | quantities | {' | '.join(SLOTS)} |", f"|---|---|{'---|' * len(SLOTS)}"]
    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for genre in genres:
        cells = []
        for slot in SLOTS:
            right, asked = counts.get((genre, slot), (0, 0))
            totals[slot][0] += right
            totals[slot][1] += asked
            cells.append(_cell(right, asked))
        rows.append(f"| {genre} | {sizes[genre]} | {' | '.join(cells)} |")
    cells = [_cell(*totals[slot]) for slot in SLOTS]
    rows.append(f"| **all** | **{sum(sizes.values())}** | {' | '.join(f'**{cell}**' for cell in cells)} |")
    return "\n".join(rows)


def _cell(right: int, asked: int) -> str:
    return f"{right}/{asked} ({100 * right // asked} %)" if asked else "–"


def _said(slot: str, claim: Claim) -> str:
    if slot == "aspect":
        return " ".join(sorted(_aspects(claim)))
    if slot == "metric":
        return f"{claim.head} ({claim.metric})"
    if slot == "time":
        return claim.time.text if claim.time else ""
    return claim.quantity.unit if slot == "unit" else str(getattr(claim, slot))


def _misses(chosen: list[Article]) -> None:
    """Every wrong answer, for those who mend binding."""
    for article in chosen:
        for annotation, claim in _paired(article):
            for slot in SLOTS:
                wanted = getattr(annotation, slot)
                if (slot == "whole" and not wanted) or (claim is not None and _answers(slot, annotation, claim)):
                    continue
                said = _said(slot, claim) if claim else "no claim"
                where = f"{claim.label}⟦{annotation.quote}⟧{claim.tail}" if claim else annotation.quote
                print(f"{article.name:20} {slot:8} {where}  wanted {'/'.join(wanted) or '–'}  said {said}")


if __name__ == "__main__":
    parts = {"first", "second", "third", "fourth", "fifth", "sixth"}
    halves = parts & set(sys.argv) or parts
    picked = [article for article in articles() if article.half in halves]
    if "misses" in sys.argv:
        _misses(picked)
    print(_table(picked))
