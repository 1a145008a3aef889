"""A graph of quantities -> what follows for each from the others, and the smallest sets of claims that cannot all be true."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from typing import Final

from claimcheck.formula import View, interval
from claimcheck.formula.invert import solved
from claimcheck.formula.spell import spell_interval
from claimcheck.judge.graph import Equation, Graph, Variable, graph_of
from claimcheck.model.claim import Claim, Discourse, Given, Reading
from claimcheck.model.document import Span
from claimcheck.model.finding import Constraint
from claimcheck.model.interval import EXACT, Interval
from claimcheck.model.mention import World
from claimcheck.packs import Metric, Pack

__all__ = ["CHECK", "claims_of", "inferred"]

CHECK: Final = "figures-together"
_MOST_EQUATIONS: Final = 400
_MOST_VALUES: Final = 6
"""Ways to come to one quantity that are followed further."""

_MOST_STEPS: Final = 2000
_DEEPEST: Final = 4


@dataclass(frozen=True, slots=True)
class _Value:
    """What a quantity can be in each world, the claims and equations it rests on, and how it was come to."""

    worlds: tuple[Interval, ...]
    claims: frozenset[int]
    equations: frozenset[int] = frozenset()
    through: frozenset[Variable] = frozenset()
    known: Given | None = None
    metric: str = ""


def inferred(discourse: Discourse, pack: Pack, broken: Iterable[frozenset[int]]) -> tuple[tuple[Constraint, ...], tuple[str, ...]]:
    """One constraint for every cause that takes several equations to see, and a note where there was too much to follow.

    ``broken`` are the claims of relations that fail by themselves: what rests on all of one of them has that cause.  A quantity of
    which the text states two values, and an equation whose figures do not close, are doubtful readings and are left out.
    """
    if CHECK not in pack.checks:
        return (), ()
    graph = graph_of(discourse, pack)
    if len(graph.equations) + bool(graph.known) < 2:
        return (), ()
    notes = (
        (f"{CHECK}: only the first {_MOST_EQUATIONS} equations of {len(graph.equations)} were followed",)
        if len(graph.equations) > _MOST_EQUATIONS
        else ()
    )
    values, complete = _fixpoint(graph)
    if not complete:
        notes = (*notes, f"{CHECK}: stopped after {_MOST_STEPS} steps")
    # what nothing is stated of has no cause in the text
    causes = tuple(filter(None, broken))
    found: list[tuple[frozenset[int], Constraint]] = []
    for conflict in _clashes(graph, values):
        claims = conflict[0].claims | conflict[1].claims
        if any(cause <= claims for cause in causes) or any(known & claims == known or claims <= known for known, _ in found):
            continue
        # a second way to the same clash tells nothing new
        if any(len(known & claims) > 1 for known, _ in found):
            continue
        least = _minimal(graph, conflict)
        found.append((least[0].claims | least[1].claims, _constraint(least, discourse, pack)))
    return tuple(constraint for _, constraint in found), notes


def _clashes(graph: Graph, values: Mapping[Variable, Sequence[_Value]]) -> list[tuple[_Value, _Value]]:
    """Everything that cannot be, the simplest first."""
    return sorted((*_conflicts(values), *_against_known(graph, values)), key=_simplicity)


def _minimal(graph: Graph, conflict: tuple[_Value, _Value]) -> tuple[_Value, _Value]:
    """A conflict that is gone without any one of its claims."""
    claims = conflict[0].claims | conflict[1].claims
    for left_out in sorted(claims):
        stated = {variable: [claim for claim in told if claim.id in claims - {left_out}] for variable, told in graph.stated.items()}
        smaller = replace(graph, stated={variable: told for variable, told in stated.items() if told})
        clashes = _clashes(smaller, _fixpoint(smaller)[0])
        if clashes:
            return _minimal(graph, clashes[0])
    return conflict


def claims_of(constraint: Constraint) -> frozenset[int]:
    """The claims of the likeliest reading."""
    every = (operand for operands in constraint.readings[0].players.values() for operand in operands)
    return frozenset(operand.id for operand in every if isinstance(operand, Claim))


def _fixpoint(graph: Graph) -> tuple[Mapping[Variable, Sequence[_Value]], bool]:
    """Every value that follows; False where the steps ran out before nothing new did."""
    equations = graph.equations[:_MOST_EQUATIONS]
    touching: dict[Variable, list[int]] = defaultdict(list)
    for number, equation in enumerate(equations):
        for variable in equation.variables:
            touching[variable].append(number)
    values: dict[Variable, list[_Value]] = defaultdict(list)
    for variable, claims in graph.stated.items():
        told = [_stated(claim) for claim in claims]
        if not any(_apart(told[0], other) for other in told[1:]):
            values[variable] = told[:_MOST_VALUES]
    waiting = deque(number for number, equation in enumerate(equations) if _sound(number, equation, values))
    left_out = set(range(len(equations))) - set(waiting)
    steps = 0
    while waiting:
        number = waiting.popleft()
        for variable, value in _following(number, equations[number], values):
            steps += 1
            if steps > _MOST_STEPS:
                return values, False
            if _adds(value, values[variable]):
                values[variable].append(value)
                waiting.extend(other for other in touching[variable] if other != number and other not in waiting and other not in left_out)
    return values, True


def _sound(number: int, equation: Equation, values: Mapping[Variable, Sequence[_Value]]) -> bool:
    """Whether the stated figures of an equation close, as far as all are stated."""
    return not any(_apart(value, known) for variable, value in _following(number, equation, values) for known in values.get(variable, ()))


def _following(number: int, equation: Equation, values: Mapping[Variable, Sequence[_Value]]) -> Iterator[tuple[Variable, _Value]]:
    """What one equation says of each of its variables, from one value of each of the others."""
    for role, variables in equation.players.items():
        for variable in variables:
            given = [(name, other) for name, others in equation.players.items() for other in others if other != variable]
            if any(not values.get(other) for _, other in given):
                continue
            for chosen in _choices([values[other] for _, other in given]):
                value = _solved(number, equation, role, variable, given, chosen)
                if value is not None:
                    yield variable, value


def _choices(columns: Sequence[Sequence[_Value]]) -> Iterator[tuple[_Value, ...]]:
    """The first value of each, and then each other value with the first of the rest: every value is used, not every combination."""
    first = tuple(column[0] for column in columns)
    yield first
    for index, column in enumerate(columns):
        yield from ((*first[:index], value, *first[index + 1 :]) for value in column[1:])


def _solved(
    number: int, equation: Equation, role: str, variable: Variable, given: Sequence[tuple[str, Variable]], chosen: Sequence[_Value]
) -> _Value | None:
    used = frozenset().union(*(value.equations for value in chosen)) if chosen else frozenset()
    through = frozenset().union(*(value.through for value in chosen), (other for _, other in given))
    if number in used or variable in through or len(used) >= _DEEPEST:
        return None
    worlds: list[Interval] = []
    for index in range(len(World)):
        known: dict[str, list[Interval]] = defaultdict(list)
        for (name, _), value in zip(given, chosen, strict=True):
            known[name].append(value.worlds[index])
        result = solved(equation.formula, role, known)
        if result is None or result.lower is None or result.upper is None:
            return None
        worlds.append(result)
    claims = frozenset().union(*(value.claims for value in chosen))
    return _Value(tuple(worlds), claims, used | {number}, through, metric=variable[0])


def _adds(value: _Value, known: Sequence[_Value]) -> bool:
    """Whether a value says something that none of fewer claims says; those beyond a number are not followed."""
    return len(known) < _MOST_VALUES and not any(other.claims <= value.claims for other in known)


def _stated(claim: Claim) -> _Value:
    return _Value(tuple(interval(claim, View(world=world, coarse=True)) for world in World), frozenset({claim.id}))


def _conflicts(values: Mapping[Variable, Sequence[_Value]]) -> Iterator[tuple[_Value, _Value]]:
    """Pairs of values of one quantity that exclude each other in every world, and that take more than one equation to see."""
    for found in values.values():
        for index, one in enumerate(found):
            for other in found[index + 1 :]:
                if len(one.equations | other.equations) > 1 and not one.claims & other.claims and _apart(one, other):
                    yield one, other


def _against_known(graph: Graph, values: Mapping[Variable, Sequence[_Value]]) -> Iterator[tuple[_Value, _Value]]:
    """What follows from the text against what a reference table says."""
    for variable, (known, factor) in graph.known.items():
        for found in values.get(variable, ()):
            with localcontext(EXACT):
                bounds = Interval(known.value / factor, known.value * factor)
            table = _Value((bounds,) * len(World), frozenset(), known=known)
            if found.equations and _apart(found, table):
                yield found, table


def _simplicity(conflict: tuple[_Value, _Value]) -> tuple[int, int, list[int]]:
    """Few claims first, then such that both sides are short."""
    one, other = conflict
    claims = one.claims | other.claims
    return len(claims), max(len(one.equations), len(other.equations)), sorted(claims)


def _apart(one: _Value, other: _Value) -> bool:
    return all(not mine.meets(theirs) for mine in one.worlds for theirs in other.worlds)


def _constraint(conflict: tuple[_Value, _Value], discourse: Discourse, pack: Pack) -> Constraint:
    """The clash as a constraint of two numbers, with all the claims it rests on."""
    one, other = conflict
    figures = tuple(discourse.claims[id_] for id_ in sorted(one.claims | other.claims))
    metrics = {metric.id: metric for metric in pack.metrics}
    unit = next((claim.quantity.unit for claim in figures if claim.quantity.dimension in ("count", "money")), "")
    players: dict[str, tuple[Claim | Given, ...]] = {
        "first": (_given(one, other, discourse, metrics, unit),),
        "second": (_given(other, one, discourse, metrics, unit),),
        "figures": figures,
    }
    return Constraint(CHECK, (Reading("propagated", players),))


def _given(value: _Value, other: _Value, discourse: Discourse, metrics: Mapping[str, Metric], unit: str) -> Given:
    """What a value comes to, with the figures it comes from."""
    if value.known is not None:
        return value.known
    with localcontext(EXACT):
        hull, apart = (one.worlds[0].hull(one.worlds[1]) for one in (value, other))
        lower, upper = hull.lower or Decimal(0), hull.upper or Decimal(0)
        middle, margin = (lower + upper) / 2, (upper - lower) / 2
    told = "、".join(discourse.claims[id_].mention.text for id_ in sorted(value.claims))
    if not value.equations:
        return Given(Span(0, 0), middle, told, margin=margin)
    metric = metrics[value.metric]
    if "ratio" in metric.dimension:
        hundred = Interval.of(100)
        hull, apart, unit = hull * hundred, apart * hundred, "%"
    return Given(Span(0, 0), middle, f"{told} ⇒ {metric.words[0]}{spell_interval(hull, unit, 'zh', apart=apart)}", margin=margin)
