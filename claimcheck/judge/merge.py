"""Findings of one cause -> the one that says most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from claimcheck.model.finding import SEVERITIES, Finding

__all__ = ["merged"]


def merged(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The strongest finding of each cause, in order of place; equal fingerprints are told apart by their order."""
    kept: list[Finding] = []
    for candidate in sorted(findings, key=_strength):
        if not any(_same_cause(candidate, other) for other in kept):
            kept.append(candidate)
    kept.sort(key=lambda found: (_start(found), found.rule, found.check))
    seen: dict[str, int] = {}
    result = []
    for found in kept:
        count = seen[found.fingerprint] = seen.get(found.fingerprint, 0) + 1
        again = sha256(f"{found.fingerprint}#{count}".encode()).hexdigest()[:32]
        result.append(found if count == 1 else replace(found, fingerprint=again))
    return tuple(result)


def _strength(found: Finding) -> tuple[int, int, int, str]:
    return -SEVERITIES.index(found.severity), -found.confidence, _start(found), found.check


def _start(found: Finding) -> int:
    return found.places[0].span.start if found.places else 0


def _same_cause(one: Finding, other: Finding) -> bool:
    """The same rule at the same place, or the same operands under any rule."""
    if one.claims and one.claims == other.claims:
        return True
    if one.rule != other.rule:
        return False
    if not one.places or not other.places:
        return not one.places and not other.places
    return one.places[0].span.overlaps(other.places[0].span)
