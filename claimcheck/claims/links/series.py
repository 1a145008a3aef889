"""Cumulative figures at several dates -> pairs of an earlier and a later one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.links.alike import same_kind
from claimcheck.claims.links.contexts import Contexts, Cues, cues
from claimcheck.claims.links.scene import left_of
from claimcheck.claims.links.slips import one_sided
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs import Pack

__all__ = ["cumulative_series"]

_NEXT = 3


class _Series(NamedTuple):
    cumulative: re.Pattern[str]
    revision: re.Pattern[str]
    earlier: re.Pattern[str]
    nouns: re.Pattern[str]


@lru_cache(maxsize=8)
def _series(pack: Pack) -> _Series:
    return _Series(
        re.compile(pack.alternatives("facts.cumulative") + "|" + pack.alternatives("facts.since")),
        re.compile(pack.alternatives("facts.revision")),
        re.compile(pack.alternatives("facts.earlier") + r"(?:的|为|是|累计|约|末|底|已|报告|[,，:：\s])*$"),
        re.compile(pack.alternatives("facts.lasting")),
    )


def cumulative_series(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """A cumulative figure with the next ones of the same thing at later dates; revisions silence the whole document."""
    series = _series(pack)
    if series.revision.search(discourse.text):
        return
    words, contexts = cues(pack), Contexts(discourse, pack)
    claims = [claim for claim in discourse.claims if _counts(claim, contexts, series)]
    yield from _bracketed(discourse, claims, series)
    pools: dict[tuple[str, str, tuple[str, ...]], list[Claim]] = defaultdict(list)
    for claim in claims:
        pools[(claim.quantity.dimension, _name(claim, contexts), tuple(sorted(claim.scope)))].append(claim)
    for pool in pools.values():
        for index, one in enumerate(pool):
            for other in pool[index + 1 : index + 1 + _NEXT]:
                link = _ordered(one, other, words)
                if link is not None:
                    yield link


def _counts(claim: Claim, contexts: Contexts, series: _Series) -> bool:
    """Whether a claim states a figure that only grows."""
    if not isinstance(claim.mention, Quantity) or claim.mention.is_range or claim.mention.per or claim.mention.dimension in {"ratio", "points", "multiple", "duration", "age", "ordinal"}:
        return False
    if claim.role not in {"level", "to", "total", "threshold", "part"} or claim.stance == "capacity":
        return False
    left = contexts.left(claim)
    clause = left[max(left.rfind(sign) for sign in "，,；;。") + 1 :]
    if "新增" in claim.aspect and "累计" not in claim.aspect or "现有" in claim.aspect:
        return False
    return "累计" in claim.aspect or bool(series.cumulative.search(clause)) or bool(series.nouns.search(clause[-8:]))


def _name(claim: Claim, contexts: Contexts) -> str:
    """What is counted: the metric, else the last characters of its name, else the words right after it."""
    if claim.metric:
        return claim.metric
    return claim.head[-3:] or contexts.right(claim)[:4]


def _ordered(one: Claim, other: Claim, words: Cues) -> Link | None:
    if not same_kind(one, other, words) or one.subject != other.subject:
        return None
    first, second = _end(one), _end(other)
    if first is None or second is None or first == second or one.quantity.unit != other.quantity.unit:
        return None
    if _start(one) != _start(other):
        return None
    earlier, later = (one, other) if first < second else (other, one)
    marks = {"same-noun"} if one.head == other.head else {"inferred"}
    kind = "cumulative-bounds" if one_sided(one.quantity) == one_sided(other.quantity) == "above" else "cumulative-series"
    return Link(kind, (Reading("one series", {"earlier": (earlier,), "later": (later,)}),), frozenset(marks))


def _end(claim: Claim) -> int | None:
    """The day up to which a claim counts."""
    time = claim.time
    moment = time.end if isinstance(time, Period) else time
    return moment.last if isinstance(moment, Moment) else None


def _start(claim: Claim) -> int | None:
    """The day from which it counts, where a period says so."""
    return claim.time.start.first if isinstance(claim.time, Period) and claim.time.start is not None else None


def _bracketed(discourse: Discourse, claims: list[Claim], series: _Series) -> Iterator[Link]:
    """A cumulative figure and, in the bracket after it, what it was before."""
    ids = {claim.id for claim in claims}
    for claim in discourse.claims:
        if not claim.clause.bracket or not isinstance(claim.mention, Quantity):
            continue
        if not series.earlier.search(left_of(discourse, claim, 16)):
            continue
        for back in range(claim.id - 1, max(-1, claim.id - 4), -1):
            main = discourse.claims[back]
            if main.id in ids and main.clause.bracket != claim.clause.bracket and main.clause.sentence == claim.clause.sentence:
                if main.quantity.dimension == claim.quantity.dimension and main.quantity.unit == claim.quantity.unit:
                    yield Link("cumulative-series", (Reading("then and now", {"earlier": (claim,), "later": (main,)}),), frozenset({"bracket", "adjacent"}))
                break
