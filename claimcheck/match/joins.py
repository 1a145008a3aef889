"""Claims -> constraints of the checks that join metrics of one subject, period and scope."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice, product
from math import prod
from typing import Final

from claimcheck.claims.links.scene import comparable, of_the_year_before, quantities_in, years_apart
from claimcheck.claims.subjects import elsewhere, opening
from claimcheck.match.references import reference
from claimcheck.match.roles import fits
from claimcheck.model.claim import Claim, Discourse, Operand, Reading
from claimcheck.model.finding import Constraint
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs import Check, Pack
from claimcheck.packs.patterns import late

__all__ = ["joined"]

_MOST_READINGS: Final = 48
"""More ways to combine the claims of one key than this are not tried: the join is open."""

_MOVES: Final = frozenset({"delta", "from", "base"})

_ENTITY: Final = late(r"[^在全本我该各年占的]{2,8}(?:公司|集团|银行|省|市|县|区|国|州|镇|乡|村|大学|学院|医院|股份|科技)")
"""What looks like a name: 全市 or 居住在城镇 says nothing of whom a figure is about."""

_NEAR: Final = 3
_MOST_BESIDE: Final = 3
_MOST_ANCHORS: Final = 40

_Key = tuple[object, ...]
_Players = Mapping[str, tuple[Claim, ...]]


def joined(discourse: Discourse, pack: Pack) -> Iterator[Constraint]:
    """One constraint for every metric check and every key under which its roles can be filled."""
    checks = _checks(pack)
    if not checks:
        return
    by_metric: dict[str, list[Claim]] = defaultdict(list)
    named = _names(pack)
    for claim in discourse.claims:
        if claim.metric and isinstance(claim.mention, Quantity) and not _moves(claim, named):
            by_metric[claim.metric].append(claim)
    if not by_metric:
        return
    segments = _Segments(pack)
    for check in checks:
        if by_metric.keys().isdisjoint(check.metrics):
            continue
        for players in (*_groups(check, by_metric), *_nearby(check, by_metric, discourse, segments)):
            constraint = _constraint(check, players, discourse, pack)
            if constraint is not None:
                charitable = _charitable(constraint, check, players, by_metric)
                yield _unnamed(charitable, discourse) if check.unnamed else charitable


@lru_cache(maxsize=8)
def _checks(pack: Pack) -> tuple[Check, ...]:
    """The checks over metrics."""
    return tuple(check for check in pack.checks.values() if not check.link and not check.opt_in)


def _moves(claim: Claim, named: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a claim is a change or an earlier value, and so no value of the metric itself (自然增长率为0.3‰ is one)."""
    if claim.role not in _MOVES or claim.quantity.dimension == "multiple":
        return False
    return claim.role != "delta" or not claim.label.rstrip("为是约达到仅").endswith(named.get(claim.metric, ()))


def _groups(check: Check, by_metric: Mapping[str, Sequence[Claim]]) -> Iterator[_Players]:
    """The claims that may play the roles, for each key under which there are any."""
    groups: dict[_Key, dict[str, list[Claim]]] = {}
    for name, role in check.roles.items():
        for metric in role.metric:
            for claim in by_metric.get(metric, ()):
                if fits(claim, role):
                    groups.setdefault(_key(claim, check.same), defaultdict(list))[name].append(claim)
    for players in groups.values():
        yield {name: tuple(claims) for name, claims in players.items()}


def _nearby(check: Check, by_metric: Mapping[str, Sequence[Claim]], discourse: Discourse, segments: _Segments) -> Iterator[_Players]:
    """The claims of neighbouring sentences that contradict each other in nothing of ``same``, around each of the rarest role.

    A writer names subject and time once and goes on for some sentences; what one claim does not say it may share with another.
    """
    if any(role.fact for role in check.roles.values()) or len(check.roles) < 2:
        return
    filled: dict[str, list[Claim]] = {}
    for name, role in check.roles.items():
        if name in check.needs:
            filled[name] = [claim for metric in role.metric for claim in by_metric.get(metric, ()) if fits(claim, role)]
            if not filled[name]:
                return
    rarest = min(filled, key=lambda name: len(filled[name]))
    for anchor in filled[rarest][:_MOST_ANCHORS]:
        players = {
            name: (anchor,)
            if name == rarest
            else _closest(
                [c for c in claims if _beside(anchor, c, check.same, discourse) and segments.of(c) == segments.of(anchor)], anchor
            )
            for name, claims in filled.items()
        }
        every = [claim for claims in players.values() for claim in claims]
        if all(players.values()) and len({_key(claim, check.same) for claim in every}) > 1:
            yield players


@lru_cache(maxsize=8)
def _names(pack: Pack) -> Mapping[str, tuple[str, ...]]:
    """The words of every metric, the longest first."""
    return {metric.id: tuple(sorted(metric.words, key=len, reverse=True)) for metric in pack.metrics}


class _Segments:
    """The words of labels that say which part of a business or trade a figure is of (电池业务毛利率)."""

    __slots__ = ("_known", "_metrics", "_words")

    def __init__(self, pack: Pack) -> None:
        self._words = pack.lexicon("match.segments")
        self._metrics = _names(pack)
        self._known: dict[int, frozenset[str]] = {}

    def of(self, claim: Claim) -> frozenset[str]:
        """Those of one claim."""
        found = self._known.get(claim.id)
        if found is None:
            label = claim.label
            for word in self._metrics.get(claim.metric, ()):
                label = label.replace(word, "")
            found = self._known[claim.id] = frozenset(word for word in self._words if word in label)
        return found


def _charitable(constraint: Constraint, check: Check, players: _Players, by_metric: Mapping[str, Sequence[Claim]]) -> Constraint:
    """The constraint with what stands near of the same metrics as further readings, one swapped at a time, whoever it is about."""
    first = constraint.readings[0]
    here = [claim.clause.sentence for claim in _claims(first)]
    readings = list(constraint.readings)
    for name, operands in first.players.items():
        for metric in check.roles[name].metric:
            for claim in by_metric.get(metric, ()):
                near = min(abs(claim.clause.sentence - sentence) for sentence in here) <= _NEAR
                if near and claim not in players.get(name, ()) and claim not in operands and fits(claim, check.roles[name]):
                    readings.append(Reading("other value", {**first.players, name: (claim,)}))
    distinct = [reading for reading in readings if _distinct(reading)]
    return replace(constraint, readings=tuple(distinct[:_MOST_READINGS]))


def _unnamed(constraint: Constraint, discourse: Discourse) -> Constraint:
    """The constraint with figures of its sentences that are of no known metric as further readings: 小麦42.6万亩,亩产486公斤."""
    first = constraint.readings[0]
    here = {claim.clause.sentence for claim in _claims(first)}
    plain = [
        claim
        for sentence in sorted(here)
        for claim in quantities_in(discourse, sentence)
        if not claim.metric and claim.role == "level" and not claim.quantity.per
    ]
    others = [
        Reading("unnamed value", {**first.players, name: (claim,)})
        for name, operands in first.players.items()
        for claim in plain
        if isinstance(operands[0], Claim) and comparable(claim, operands[0]) and claim.quantity.unit == operands[0].quantity.unit
    ]
    return replace(constraint, readings=(*constraint.readings, *others)[:_MOST_READINGS])


def _closest(claims: Sequence[Claim], anchor: Claim) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda claim: abs(claim.id - anchor.id))[:_MOST_BESIDE])


def _beside(one: Claim, other: Claim, same: Sequence[str], discourse: Discourse) -> bool:
    """Whether two claims stand near each other and may be about one thing at one time."""
    sentences = discourse.layout.sentences
    first, second = sentences[one.clause.sentence], sentences[other.clause.sentence]
    if one.id == other.id or abs(first.index - second.index) > _NEAR or first.section != second.section:
        return False
    if first.index != second.index and (one.stance == "plan") != (other.stance == "plan"):
        return False
    if "subject" in same and (elsewhere(one, other) or elsewhere(other, one)):
        return False
    if "period" in same and (years_apart(one, other) or _back_then(one, other) or _back_then(other, one)):
        return False
    mine, theirs = _known(one), _known(other)
    return all(mine.get(name) is None or theirs.get(name) is None or mine[name] == theirs[name] for name in same)


def _back_then(one: Claim, other: Claim) -> bool:
    """Whether one claim is of the year before, which the text names only after the other: 城镇人口275万人。上年末城镇化率64%."""
    later = one.time is not None and one.time.span.start > other.span.end
    return later and of_the_year_before(one) and not of_the_year_before(other)


def _known(claim: Claim) -> dict[str, object]:
    """What a claim is known to be about; a time whose days are unknown may be any, and so may what is no name."""
    period = _period(claim)
    return {
        "subject": claim.subject if _ENTITY.fullmatch(claim.subject) else None,
        "period": None if isinstance(period, str) or (isinstance(period, tuple) and period[0] is None) else period,
        "scope": claim.scope,
        "aspect": claim.aspect,
    }


def _key(claim: Claim, same: Sequence[str]) -> _Key:
    """What must be equal; where a part of it is unknown, only claims of one sentence are taken to agree on it."""
    parts: dict[str, object] = {
        "subject": claim.subject or None,
        "period": _period(claim),
        "scope": claim.scope,
        "aspect": claim.aspect,
    }
    values = tuple(parts[name] for name in same if name in parts)
    return (claim.stance, *values, claim.clause.sentence if None in values or not same else -1)


def _period(claim: Claim) -> object:
    time = claim.time
    if isinstance(time, Moment):
        return (time.first, time.last) if time.first is not None else time.text
    if isinstance(time, Period):
        start, end = time.start, time.end
        return (start.first if start else None, end.last if end else None, time.text)
    return None


def _constraint(check: Check, players: _Players, discourse: Discourse, pack: Pack) -> Constraint | None:
    claims = [claim for group in players.values() for claim in group]
    filled: dict[str, Sequence[Operand]] = {
        name: players.get(name) or reference(role, claims, discourse, pack) for name, role in check.roles.items()
    }
    if not all(filled[name] for name in check.needs):
        return None
    names = [name for name, operands in filled.items() if operands]
    choices = [filled[name] for name in names]
    readings = [
        Reading("join", {name: (operand,) for name, operand in zip(names, chosen, strict=True)})
        for chosen in islice(product(*choices), _MOST_READINGS)
    ]
    readings = [reading for reading in readings if _distinct(reading)]
    if not readings:
        return None
    readings.sort(key=_spread)
    if len(_named(readings[0])) > 1:
        return None
    marks = _marks(readings[0]) | ({"open"} if prod(map(len, choices)) > _MOST_READINGS else frozenset())
    return Constraint(check.id, tuple(readings), marks)


def _claims(reading: Reading) -> list[Claim]:
    return [operand for operands in reading.players.values() for operand in operands if isinstance(operand, Claim)]


def _named(reading: Reading) -> set[str]:
    """The names that open the labels of a reading's claims: 西山区结案率 and 东湖区受理案件 are of two districts."""
    return {name for claim in _claims(reading) if (name := opening(claim.label))}


def _distinct(reading: Reading) -> bool:
    claims = _claims(reading)
    return len({claim.id for claim in claims}) == len(claims)


def _spread(reading: Reading) -> int:
    starts = [claim.span.start for claim in _claims(reading)]
    return max(starts) - min(starts)


def _marks(reading: Reading) -> frozenset[str]:
    """What the join itself says about how sure it is."""
    claims = _claims(reading)
    marks = set()
    if len({claim.clause.sentence for claim in claims}) > 1:
        marks.add("far-apart")
        if any(claim.reasons for claim in claims):
            marks.add("inferred")
    quantities = [claim.quantity for claim in claims]
    if any(quantity.hedges for quantity in quantities):
        marks.add("hedged")
    if any(quantity.is_range for quantity in quantities):
        marks.add("range")
    return frozenset(marks)
