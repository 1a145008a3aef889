"""The claims of a document and the checks -> a graph of quantities and the equations between them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from claimcheck.formula import Formula, parse
from claimcheck.formula.invert import invertible
from claimcheck.match.roles import fits
from claimcheck.match.spoken import Spoken, index_of, words_of
from claimcheck.match.tables import given
from claimcheck.model.claim import Claim, Discourse, Given
from claimcheck.model.document import Span
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs import Check, Metric, Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late

__all__ = ["Equation", "Graph", "Variable", "graph_of"]

_LEVELS: Final = frozenset({"level", "to", "total", "rate", "share"})
_NAMED: Final = frozenset({"subject: sentence", "time: previous sentence"})
"""Guesses that are as good as what a clause says itself."""

_SUM: Final = parse("total == sum(parts)")
_CURRENCY: Final = "元"
_COUNTS: Final = "零一二三四五六七八九十"

Whom = tuple[str, Hashable, tuple[str, ...], frozenset[str]]
"""Subject, period, scope and aspects."""

Variable = tuple[str, Whom]
"""A metric, and whom it is of."""


@dataclass(frozen=True, slots=True)
class Equation:
    """A formula whose roles are played by variables; ``name`` is the check it comes from."""

    name: str
    formula: Formula
    players: Mapping[str, tuple[Variable, ...]]

    @property
    def players_in_order(self) -> tuple[Variable, ...]:
        """The variables, role by role."""
        return tuple(variable for players in self.players.values() for variable in players)

    @property
    def variables(self) -> frozenset[Variable]:
        """Everything that it relates."""
        return frozenset(self.players_in_order)


@dataclass(slots=True)
class Graph:
    """The variables that claims state, what relates them, and what reference tables say of them, within a factor."""

    stated: dict[Variable, list[Claim]] = field(default_factory=lambda: defaultdict(list))
    equations: list[Equation] = field(default_factory=list)
    known: dict[Variable, tuple[Given, Decimal]] = field(default_factory=dict)


def graph_of(discourse: Discourse, pack: Pack) -> Graph:
    """The graph of all claims that name what they measure; a check of which at most one role is not stated becomes an equation."""
    graph, words = Graph(), _words(pack)
    if "tables" not in pack.words:
        return graph
    subjects: dict[int, str] = {}
    for claim in discourse.claims:
        variable = _variable(claim, subjects.get(claim.clause.sentence, ""), discourse, pack, words)
        if variable is not None:
            subjects[claim.clause.sentence] = variable[1][0]
            graph.stated[variable].append(claim)
    metrics: dict[Whom, set[str]] = defaultdict(set)
    for metric, whom in graph.stated:
        metrics[whom].add(metric)
    for whom, present in metrics.items():
        for check in {check.id: check for metric in sorted(present) for check in words.by_metric.get(metric, ())}.values():
            graph.equations += _equations(check, whom, present, graph)
    graph.equations += _places(discourse, graph, words)
    for variable in {variable: None for equation in graph.equations for variable in equation.players_in_order}:
        known = _known(variable, pack, words)
        if known is not None:
            graph.known[variable] = known
    return graph


@dataclass(frozen=True, slots=True)
class _Words:
    """What a pack says of metrics and places."""

    metrics: Mapping[str, Metric]
    by_metric: Mapping[str, Sequence[Check]]
    neutral: frozenset[str]
    divided: re.Pattern[str]
    within: Mapping[str, Decimal]


def _variable(claim: Claim, before: str, discourse: Discourse, pack: Pack, words: _Words) -> Variable | None:
    """What a claim states a value of; None where any part of that was guessed, the words before it say anything else, or the value is
    a plan, a range or a change.  ``before`` is the last subject of the sentence."""
    metric = words.metrics.get(claim.metric) if claim.metric in words.by_metric else None
    if metric is None or not isinstance(claim.mention, Quantity) or claim.role not in _LEVELS or claim.stance != "actual":
        return None
    quantity = claim.quantity
    # 乡村人口 names no village
    subject = before if any(claim.subject in word for word in metric.words) else claim.subject
    if quantity.is_range or quantity.flaws or quantity.per or not subject or not set(claim.reasons) <= _NAMED:
        return None
    if (metric.dimension and quantity.dimension not in metric.dimension) or (quantity.dimension == "money" and quantity.unit != _CURRENCY):
        return None
    if not Spoken(claim, discourse, pack, words_of(pack), index_of(pack)).read:
        return None
    scope = tuple(word for word in claim.scope if not any(word in name for name in metric.words))
    aspect = frozenset(claim.aspect) - words.neutral
    return claim.metric, (subject, _period(claim, discourse), scope, aspect)


def _period(claim: Claim, discourse: Discourse) -> Hashable:
    """The days that a claim speaks of; what is not dated belongs to the section that it stands in."""
    time = claim.time
    if isinstance(time, Moment) and time.first is not None:
        return time.first, time.last
    if isinstance(time, Period) and time.start is not None and time.end is not None:
        return time.start.first, time.end.last
    if time is not None:
        return time.text
    return "section", discourse.layout.sentences[claim.clause.sentence].section


def _equations(check: Check, whom: Whom, present: set[str], graph: Graph) -> Iterator[Equation]:
    players: dict[str, tuple[Variable, ...]] = {}
    missing = 0
    for name, role in check.roles.items():
        stated = [metric for metric in role.metric if metric in present]
        if len(stated) > 1 or (not stated and len(role.metric) != 1):
            return
        variable = ((stated or role.metric)[0], whom)
        missing += not stated
        if stated and not all(fits(claim, role) for claim in graph.stated[variable]):
            return
        players[name] = (variable,)
    if missing <= 1 and len({variable for variables in players.values() for variable in variables}) == len(players):
        yield Equation(check.id, check.holds[0], players)


def _places(discourse: Discourse, graph: Graph, words: _Words) -> Iterator[Equation]:
    """The metric of a whole is the sum over its parts, where a sentence names all of them: 全市由东山县和西河县组成."""
    for found in words.divided.finditer(discourse.text):
        names = [name for name in re.split("[、和与及]", found["names"]) if name]
        kind, count = found["kind"] or "", found["count"] or ""
        if not found["closed"] and (_number(count) != len(names) or not kind):
            continue
        subjects = [name if not kind or name.endswith(kind) else name + kind for name in names]
        for metric, whom in list(graph.stated):
            if whom[0] != subjects[0] or not words.metrics[metric].additive:
                continue
            parts = tuple((metric, _of(subject, whom)) for subject in subjects)
            if len(set(parts)) > 1 and all(part in graph.stated for part in parts):
                yield Equation("places", _SUM, {"total": ((metric, _of(found["whole"], whom)),), "parts": parts})


def _known(variable: Variable, pack: Pack, words: _Words) -> tuple[Given, Decimal] | None:
    """The reference figure of a place as a whole, and the factor by which the real one may differ from it."""
    metric, (subject, period, scope, _) = variable
    fact = words.metrics[metric].fact
    if not fact or fact not in words.within or scope:
        return None
    last = period[1] if isinstance(period, tuple) and isinstance(period[0], int) else None
    day = date.fromordinal(last) if isinstance(last, int) and 1 <= last <= date.max.toordinal() else None
    found = pack.facts.lookup(fact, subject, day)
    return None if found is None else (given(found, Span(0, 0), pack), words.within[fact])


def _of(subject: str, whom: Whom) -> Whom:
    return subject, *whom[1:]


def _number(text: str) -> int:
    """A small count in either writing; 0 where there is none."""
    if text.isdigit():
        return int(text)
    return 2 if text == "两" else _COUNTS.find(text) if len(text) == 1 else 0


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    metrics = {metric.id: metric for metric in pack.metrics}
    by_metric: dict[str, list[Check]] = defaultdict(list)
    for check in pack.checks.values():
        if not check.link and not check.opt_in and len(check.holds) == 1 and invertible(check.holds[0]):
            for metric in {metric for role in check.roles.values() for metric in role.metric}:
                by_metric[metric].append(check)
    known = "graph" in pack.words
    name = "[一-鿿]{1,8}?"
    lists = f"{name}(?:、{name}){{0,20}}[、和与及]{name}"
    whole = pack.lexicon("graph.whole") if known else ()
    kinds = pack.alternatives("graph.kinds") if known else "(?!)"
    makes, closed = (pack.alternatives(f"graph.{key}") if known else "(?!)" for key in ("makes_up", "all_of_them"))
    head = rf"(?P<whole>{alternation(whole)})[共现]?{makes}(?P<names>{lists})"
    pattern = rf"{head}(?:(?P<count>[两二三四五六七八九十]|\d{{1,2}})个?(?P<kind>{kinds}))?(?P<closed>{closed})?(?=[，。；,;）)\n]|$)"
    neutral = frozenset(pack.lexicon("facts.neutral_aspects")) if "facts" in pack.words else frozenset()
    within = {role.fact: role.within for check in pack.checks.values() for role in check.roles.values() if role.fact and role.within}
    return _Words(metrics, by_metric, neutral, late(pattern), within)
