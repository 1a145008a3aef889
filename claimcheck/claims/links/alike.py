"""Two claims in their contexts -> whether they may state one fact, and how much speaks for it."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.links.contexts import Contexts, Cues, Profile, same_time
from claimcheck.model.claim import Claim
from claimcheck.model.mention import Quantity

__all__ = ["Likeness", "common_phrase", "like", "same_kind"]

_LEVELS = frozenset({"level", "to", "total", "part", "rate", "share", "threshold", "gloss"})


@dataclass(frozen=True, slots=True)
class Likeness:
    """``joined`` counts the content words that both contexts share, ``parted`` those that only one has while the other
    has another in its place; ``phrase`` is the length of the run of characters around both numbers that is the same."""

    joined: int
    parted: int
    phrase: int
    time: str
    named: bool
    unique: bool


def same_kind(one: Claim, other: Claim, cues: Cues) -> bool:
    """Whether two quantities could at all be one: dimension, unit, role, direction, aspect and stance."""
    a, b = one.mention, other.mention
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.is_range or b.is_range or a.per != b.per:
        return False
    if a.dimension != b.dimension:
        # 涨逾4倍 and 涨幅342% measure one thing
        return {a.dimension, b.dimension} == {"multiple", "ratio"} and one.role == other.role == "delta" and one.direction == other.direction
    if a.dimension in {"count", "money", ""} and a.unit != b.unit and not {a.unit, b.unit} <= cues.persons:
        return False
    if one.role != other.role and not {one.role, other.role} <= _LEVELS:
        return False
    if one.direction * other.direction < 0 or one.stance != other.stance:
        return False
    return not (set(one.aspect) ^ set(other.aspect)) - cues.neutral


def like(one: Claim, other: Claim, contexts: Contexts, cues: Cues, *, heading: bool = False) -> Likeness | None:
    """What joins and parts two claims of one kind, or nothing where a word or date makes them two facts."""
    time = same_time(one, other, written=heading)
    if time == "different":
        return None
    p, q = contexts.of(one), contexts.of(other)
    if _opposed(p, q, cues):
        return None
    named = _named(one, other)
    if named is False:
        return None
    joined = sum(1 for word in p.near if _covered(word, q.near, q.text))
    parted = min(
        sum(1 for word in p.near if not _covered(word, q.far, q.text)),
        sum(1 for word in q.near if not _covered(word, p.far, p.text)),
    )
    unique = bool((a := cues.unique.search(p.left[-10:])) and (b := cues.unique.search(q.left[-10:])) and (a.group() in b.group() or b.group() in a.group()))
    return Likeness(joined, parted, common_phrase(p.left, p.right, q.left, q.right), time, bool(named), unique)


def _opposed(p: Profile, q: Profile, cues: Cues) -> bool:
    """Whether the nearest words of one axis differ: 进口 here, 出口 there."""
    first, second = _axes(p, cues), _axes(q, cues)
    return any(not first[axis] & second[axis] for axis in first.keys() & second.keys())


def _axes(p: Profile, cues: Cues) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    text = p.left[-14:] + " " + p.right[:8]
    for word, axis in cues.opposites.items():
        if word in text:
            found.setdefault(axis, set()).add(word)
    return found


def _named(one: Claim, other: Claim) -> bool | None:
    """True for one subject, False for two, None where a side has none or took it over from afar."""
    if not one.subject or not other.subject:
        return None
    if one.subject in other.subject or other.subject in one.subject:
        return True
    guessed = any(reason.startswith("subject:") for claim in (one, other) for reason in claim.reasons)
    return None if guessed else False


def _covered(word: str, words: frozenset[str], text: str) -> bool:
    """Whether a word stands on the other side too, as it is, inside another or by its last characters."""
    if word in words or word in text:
        return True
    return len(word) > 2 and (word[-2:] in text or word[:2] in text)


def common_phrase(left: str, right: str, other_left: str, other_right: str) -> int:
    """How many characters directly before and after both numbers are the same."""
    before = 0
    while before < min(len(left), len(other_left)) and left[-1 - before] == other_left[-1 - before]:
        before += 1
    after = 0
    while after < min(len(right), len(other_right)) and right[after] == other_right[after]:
        after += 1
    return before + after
