"""Numbered points (一是, 第一, ①) and the number that announces them -> links between the number and the points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.around import outer
from claimcheck.claims.links.counts import announces
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["marked_points"]

_FEWEST, _MOST = 2, 20
_REACH = 90
_ORDER = {character: value for value, character in enumerate("零一二三四五六七八九十")}
_ROUND = {chr(0x2460 + index): index + 1 for index in range(20)}
_WORDS = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": 0, "其一": 1, "其二": 2, "其三": 3, "其四": 4, "其五": 5, "其六": 6}
_DIGITS = late(r"[0-9]+|[一二三四五六七八九十]+|[①-⑳]")
_EDGE = late(r"[。；;：:，,！？\n\s”）)、]$|^$")


@lru_cache(maxsize=8)
def _kinds(pack: Pack) -> tuple[re.Pattern[str], ...]:
    return tuple(late(pattern) for pattern in pack.table("counts.markers").values())


def marked_points(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """三项任务：一是…二是…三是…四是…: a run of points from the first on, and the number before it."""
    not_listed = frozenset(pack.lexicon("counts.not_listed")) - {"点", "步", "路", "线", "次"}
    for kind in _kinds(pack):
        for run in _runs(discourse.text, kind):
            stated = _announced(discourse, run[0].span.start, not_listed)
            if stated is None or abs(int(stated.quantity.value) - len(run)) > 2:
                continue
            yield Link("list-count", (Reading("points", {"stated": (stated,), "items": run}),), frozenset({"explicit-parts"}))


def _runs(text: str, kind: re.Pattern[str]) -> Iterator[tuple[Given, ...]]:
    """Markers of one kind that count from one on without a gap; a new one begins another run."""
    run: list[Given] = []
    for match in kind.finditer(text):
        number = _number(match.group())
        if (not run and number != 1) or not _EDGE.search(text[max(0, match.start() - 1) : match.start()]):
            continue
        if number == 1:
            yield from _done(run)
            run = []
        elif number != len(run) + 1:
            if number > len(run):
                yield from _done(run)
                run = []
            continue
        run.append(Given(Span(match.start(), match.end()), Decimal(number), match.group()))
    yield from _done(run)


def _done(run: Sequence[Given]) -> Iterator[tuple[Given, ...]]:
    if _FEWEST <= len(run) <= _MOST:
        yield tuple(run)


def _number(marker: str) -> int:
    if marker in _WORDS:
        return _WORDS[marker]
    found = _DIGITS.search(marker)
    if found is None:
        return 0
    text = found.group()
    if text in _ROUND:
        return _ROUND[text]
    if text.isdigit():
        return int(text)
    if text == "十":
        return 10
    tens, _, ones = text.rpartition("十")
    return (10 * _ORDER.get(tens, 1) if "十" in text else 0) + _ORDER.get(ones, 0)


def _announced(discourse: Discourse, start: int, not_listed: frozenset[str]) -> Claim | None:
    """The nearest number before the first point that may announce it: in its sentence or the one before."""
    found = None
    for claim in discourse.claims:
        if claim.span.start >= start:
            break
        if announces(claim, not_listed) and start - outer(claim.mention).end <= _REACH:
            found = claim
    if found is None:
        return None
    gap = discourse.text[outer(found.mention).end : start]
    stops = len(re.findall(r"[。！？\n]+", gap))
    opened = gap.rstrip().endswith(("：", ":")) or re.search("(?:是|为|有|即|包括)[，,：:]?$", gap.rstrip())
    near = stops == 0 and (opened or len(gap) <= 30)
    return found if near or (stops == 1 and gap.rstrip().endswith(("。", "：")) and len(gap) <= 40) else None
