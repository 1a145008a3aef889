"""A failed constraint -> the finding that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Final

from claimcheck.formula import compared, derive, side_texts
from claimcheck.formula.operands import Players
from claimcheck.judge.verdict import view_of
from claimcheck.model.claim import Claim, Discourse, Given, Operand
from claimcheck.model.document import Span
from claimcheck.model.finding import Comparison, Constraint, Finding, Place, Repair
from claimcheck.packs import Check
from claimcheck.packs.patterns import late

__all__ = ["finding"]

_LANGUAGES: Final = ("zh", "en")
_MOST_STEPS: Final = 3
_SPACE: Final = late(r"\s+")


def finding(
    check: Check,
    constraint: Constraint,
    discourse: Discourse,
    grade: tuple[str, int],
    repairs: Sequence[Repair],
    offered: Sequence[Repair] | None = None,
) -> Finding:
    """The finding of a constraint that cannot hold, told by its likeliest reading; ``repairs`` say where to look first, and those that
    are ``offered`` are told."""
    players = constraint.readings[0].players
    severity, score = grade
    places = _places(check, players, repairs, constraint.anchors)
    return Finding(
        rule=check.reports,
        check=check.id,
        severity=severity,
        confidence=score,
        message={language: _message(check, players, language) for language in _LANGUAGES},
        places=places,
        claims=tuple(sorted({operand.id for operands in players.values() for operand in operands if isinstance(operand, Claim)})),
        steps={language: _steps(check, constraint, language) for language in _LANGUAGES},
        repairs=tuple(repairs if offered is None else offered),
        fingerprint=fingerprint(check.reports, places, discourse),
        sides={language: _sides(check, constraint, language) for language in _LANGUAGES},
    )


def fingerprint(rule: str, places: Sequence[Place], discourse: Discourse) -> str:
    """A name for a finding that stays while the clauses it stands in stay, whatever is edited elsewhere.

    Line breaks and spaces inside the clauses do not count.
    """
    layout = discourse.layout
    clauses = sorted({layout.clause_at(place.span.start).index for place in places})
    texts = [_SPACE.sub("", layout.clauses[index].span.of(discourse.text)) for index in clauses]
    return sha256("\x1f".join([rule, *texts]).encode()).hexdigest()[:32]


def _places(check: Check, players: Players, repairs: Sequence[Repair], anchors: Sequence[Span]) -> tuple[Place, ...]:
    """Where to look: first the operand that an edit would mend, else the first role of the check; then the others."""
    places: list[Place] = []
    for role in [*(name for name in check.roles if name in players), *(name for name in players if name not in check.roles)]:
        for operand in players[role]:
            span = _span(operand)
            if span is not None and all(place.span != span for place in places):
                places.append(Place(span, role))
    if repairs:
        blamed = [place for place in places if place.span.overlaps(repairs[0].span)]
        places = blamed + [place for place in places if place not in blamed]
    places += [Place(span, "cue") for span in anchors if all(not place.span.overlaps(span) for place in places)]
    return tuple(places)


def _span(operand: Operand) -> Span | None:
    """Where an operand stands in the text; a looked-up figure stands nowhere."""
    if isinstance(operand, Given):
        return None if operand.source or operand.span.start == operand.span.end else operand.span
    return operand.span


def _message(check: Check, players: Players, language: str) -> str:
    formula = check.holds[0]
    left, right = side_texts(formula, players, view_of(check, players), language)
    joint = "、" if language == "zh" else ", "
    words = {role: joint.join(_text(operand) for operand in operands) for role, operands in players.items()}
    known = {**dict.fromkeys(check.roles, ""), **words, "left": left, "right": right}
    return check.message[language].format(**known)


def _text(operand: Operand) -> str:
    if isinstance(operand, Given):
        return f"{operand.text}（{operand.source}）" if operand.source else operand.text
    return operand.mention.text


def _steps(check: Check, constraint: Constraint, language: str) -> tuple[str, ...]:
    """The derivation by each of the likeliest readings; further formulas are charity and explain nothing."""
    readings = constraint.readings[:_MOST_STEPS]
    lines = [derive(check.holds[0], reading.players, view_of(check, reading.players), language) for reading in readings]
    return tuple(dict.fromkeys(line for line in lines if line))


def _sides(check: Check, constraint: Constraint, language: str) -> tuple[Comparison, ...]:
    """What the steps of the derivation compare, as far as it is two numbers."""
    readings = constraint.readings[:_MOST_STEPS]
    told = [compared(check.holds[0], reading.players, view_of(check, reading.players), language) for reading in readings]
    # the same words may come with another number, as a round count does that is meant in another way
    return tuple({(both.left.words, both.right.words): both for both in reversed(told) if both is not None}.values())[::-1]
