"""Constraints -> the findings that cannot be talked away, and notes on what was compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimcheck.judge.distance import apart
from claimcheck.judge.evidence import points, severity
from claimcheck.judge.merge import merged
from claimcheck.judge.offers import offered
from claimcheck.judge.propagate import claims_of, inferred
from claimcheck.judge.repairs import Bench, Mended, mend
from claimcheck.judge.report import finding
from claimcheck.judge.verdict import BROKEN, HOLDS, beyond_hedges, verdict
from claimcheck.model.claim import Discourse
from claimcheck.model.finding import Constraint, Finding
from claimcheck.packs import Pack

__all__ = ["judge"]

_TITLE = "title"
"""The mark of a title and the text under it, which are of one thing however long the text is."""


def judge(constraints: Sequence[Constraint], discourse: Discourse, pack: Pack) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """Findings in the order of their primary places, and one note for every rule that compared anything."""
    counts: Counter[tuple[str, str]] = Counter()
    judged: list[tuple[Constraint, str]] = []
    for constraint in constraints:
        check = pack.checks[constraint.check]
        outcome = "open" if "open" in constraint.marks else verdict(constraint, check)
        counts[check.reports, outcome] += 1
        if outcome != "open":
            judged.append((constraint, outcome))
    failed = [(constraint, outcome) for constraint, outcome in judged if outcome != HOLDS]
    together, notes = inferred(discourse, pack, [claims_of(constraint) for constraint, _ in failed])
    failed += [(constraint, BROKEN) for constraint in together]
    if not failed:
        return (), (*_notes(counts), *notes)
    bench = Bench.of(discourse.text, pack, [(constraint, outcome != BROKEN) for constraint, outcome in judged])
    findings = [found for constraint, outcome in failed if (found := _grade(constraint, outcome, discourse, bench)) is not None]
    return merged(findings), (*_notes(counts), *notes)


def _grade(constraint: Constraint, outcome: str, discourse: Discourse, bench: Bench) -> Finding | None:
    """The finding of a failed constraint, or None where the evidence is too thin to speak."""
    check, evidence = bench.pack.checks[constraint.check], bench.pack.evidence
    mended = mend(check, constraint, bench) if outcome == BROKEN else Mended()
    marks = constraint.marks | mended.marks | (frozenset() if outcome == BROKEN else {"soft"})
    if outcome == BROKEN and "hedged" in marks and beyond_hedges(constraint, check):
        marks -= {"hedged"}
    if _TITLE not in constraint.marks and apart(constraint, discourse, evidence):
        marks |= {"pages-apart"}
    score = points(check, marks, evidence)
    grade = severity(check, marks, score, evidence)
    if not grade:
        return None
    shown = offered(check, constraint, mended.repairs, discourse.text, bench.pack)
    return finding(check, constraint, discourse, (grade, score), mended.repairs, shown)


def _notes(counts: Counter[tuple[str, str]]) -> tuple[str, ...]:
    """ "sum-mismatch: 3 hold, 1 broken, 2 open" for every rule in alphabetical order."""
    words = {HOLDS: "hold", "strained": "strained", BROKEN: "broken", "open": "open"}
    rules = sorted({rule for rule, _ in counts})
    return tuple(
        f"{rule}: " + ", ".join(f"{counts[rule, outcome]} {word}" for outcome, word in words.items() if counts[rule, outcome])
        for rule in rules
    )
