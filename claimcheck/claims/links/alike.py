"""Two claims in their contexts -> whether they may state one fact, and how much speaks for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from claimcheck.claims.links.contexts import Contexts, Cues, Profile, same_time
from claimcheck.model.claim import Claim
from claimcheck.model.mention import Moment, Quantity
from claimcheck.packs.patterns import late

__all__ = ["Likeness", "common_phrase", "like", "named_alike", "noun_alike", "opposed", "same_kind", "same_role"]

_LEVELS = frozenset({"level", "to", "total", "part", "rate", "share", "threshold", "gloss", "per", "from"})
_PARTIES = frozenset({"原告", "被告", "原告人", "被告人"})
_DATE_REACH = 32
_DEICTIC = late(r"^(?:我|全|本|该|此|这)")
_DESIGNATOR = late(r"[甲乙丙丁戊己庚A-Z](?=[省市县区镇乡村厂校公队组方班号国馆店行项地])")
_JOINT = late("[一-鿿](?:和|与|及|以及|或)(?P<kind>[一-鿿]{2,8})$")
_EACH = late(r"每[^，,。；;每]{1,4}(?=[^，,。；;每]{0,10}$)")


@dataclass(frozen=True, slots=True)
class Likeness:
    """What joins two mentions, and what parts them.

    ``joined`` and ``wide`` count content words shared by both clauses and by the sentences around; ``phrase`` is the run of
    characters around both numbers; ``noun`` tells whether the number belongs to the same noun (2), one known to the other
    sentence (1), another (-1) or none (0); ``named`` is 1 for one subject and -1 for two; ``unique`` an attribute of which
    a thing has only one; ``pointed`` a word that points back; ``bare`` a second mention at the head of its clause, as
    what is known stands; ``shades`` counts words such as 预计 that only one side has.
    """

    joined: int
    wide: int
    phrase: int
    noun: int
    time: str
    same_day: bool
    named: int
    unique: bool
    pointed: bool
    bare: bool
    shades: int

    @property
    def points(self) -> int:
        """How much speaks for one fact, on the scale of ``rarity``."""
        words = min(self.joined, 4) + min(self.wide, 4) // 2
        phrase = (self.phrase >= 4) + (self.phrase >= 6) + (self.phrase >= 10)
        names = {2: 2, 1: 1, 0: 0, -1: -1}[self.noun] + (self.named if self.named > 0 else 2 * self.named) + 2 * self.unique
        return words + phrase + names + (self.time == "same") + self.same_day + 3 * self.pointed + 2 * self.bare - 2 * self.shades


def same_kind(one: Claim, other: Claim, cues: Cues, *, heading: bool = False) -> bool:
    """Whether two quantities could at all be one: dimension, unit, role, direction, aspect and stance.

    A ``heading`` leaves out much: what it does not say cannot part it from the body.
    """
    a, b = one.mention, other.mention
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.is_range or b.is_range or not a.same_denominator(b):
        return False
    if a.dimension != b.dimension:
        # 涨逾4倍 and 涨幅342% measure one thing
        return (
            {a.dimension, b.dimension} == {"multiple", "ratio"} and one.role == other.role == "delta" and one.direction == other.direction
        )
    if a.dimension in {"count", "money", ""} and a.unit != b.unit and not {a.unit, b.unit} <= cues.persons:
        return False
    if not same_role(one, other) and not {_role(one), _role(other)} <= _LEVELS and not (heading and a.dimension == "ratio"):
        return False
    if one.direction * other.direction < 0:
        return False
    first, second = set(one.aspect) - cues.neutral, set(other.aspect) - cues.neutral
    return not (first and second and not first & second) if heading else not (first and second) or first == second


def same_role(one: Claim, other: Claim) -> bool:
    """Whether two numbers do the same in their sentences: levels, changes, shares, bases."""
    return _role(one) == _role(other)


def _role(claim: Claim) -> str:
    """新增17例 states a number of cases, whatever verb makes it a change."""
    return "level" if claim.role == "delta" and claim.quantity.dimension == "count" and "新增" in claim.aspect else claim.role


def like(one: Claim, other: Claim, contexts: Contexts, cues: Cues, *, heading: bool = False) -> Likeness | None:
    """What joins and parts two claims of one kind, or nothing where a word or date makes them two facts."""
    time = same_time(one, other, written=heading)
    if time == "different" and not (_far(one) or _far(other)):
        return None
    p, q = contexts.of(one), contexts.of(other)
    if opposed(p.right[:8] + " " + p.clause[-14:], q.right[:8] + " " + q.clause[-14:], cues):
        return None
    if _joint(p, q) or _joint(q, p):
        return None
    each = [_EACH.search(side.left) for side in (p, q)]
    if each[0] and each[1] and each[0].group() != each[1].group():
        return None
    named = 1 if heading else named_alike(one, other, p, q)
    joined = sum(1 for word in p.near if _covered(word, q.near, q.text))
    wide = len(p.far & q.far - p.near - q.near)
    unique = bool(
        (a := cues.unique.search(p.left[-10:]))
        and (b := cues.unique.search(q.left[-10:]))
        and (a.group() in b.group() or b.group() in a.group())
    )
    pointed = contexts.pointed(other)
    bare = not heading and not pointed and not contexts.leads(other)
    told, again = set(cues.shades.findall(p.clause)), set(cues.shades.findall(q.clause))
    shades = again - told if heading else told ^ again
    phrase = common_phrase(p.left, p.right, q.left, q.right)
    return Likeness(
        joined,
        wide,
        phrase,
        noun_alike(p, q),
        time,
        time == "same" and _to_the_day(one) and _to_the_day(other),
        named,
        unique,
        pointed,
        bare,
        len(shades),
    )


def _joint(side: Profile, other: Profile) -> bool:
    """Whether one side counts two kinds together of which the other counts the last alone: 困难和失业职工18万人, 1.8万名失业职工."""
    found = _JOINT.search(side.left)
    if found is None or other.left.endswith(found.group()):
        return False
    return other.right.startswith(found["kind"]) or other.left.endswith(found["kind"])


def _far(claim: Claim) -> bool:
    """Whether the date that a number got stands so far off that it may belong to something else."""
    return (
        claim.time is None
        or bool(claim.reasons and any(r.startswith("time:") for r in claim.reasons))
        or claim.span.start - claim.time.span.end > _DATE_REACH
    )


def _to_the_day(claim: Claim) -> bool:
    """Whether the date of a number is written out to the day."""
    return isinstance(claim.time, Moment) and "day" in claim.time.given and not _far(claim)


def _related(one: str, other: str, text: str, other_text: str) -> bool:
    """Whether two words before one noun (制造业 and 综合 before 指数) may mean the same thing."""
    return one in other_text or other in text or bool(set(one) & set(other))


def noun_alike(p: Profile, q: Profile) -> int:
    """Whether the nouns that the two numbers belong to are one (2), known to the other sentence (1), others (-1) or unsaid (0)."""
    first, second = p.nouns, q.nouns
    if not first or not second:
        return 0
    if len(first) > 1 < len(second) and first[1] == second[1] and not _related(first[0], second[0], p.text, q.text):
        return -1 if {first[0], second[0]} <= {*p.things, *q.things} else 2
    if any(a in second or any(a in b or b in a or a[-2:] == b[-2:] for b in second) for a in first):
        return 2
    if any(word in q.text for word in first) or any(word in p.text for word in second):
        return 1
    return -1 if p.things and q.things and not set("".join(p.things)) & set("".join(q.things)) else 0


def opposed(one: str, other: str, cues: Cues) -> bool:
    """Whether the words of one axis differ in two stretches of text: 进口 here, 出口 there."""
    if (a := set(_DESIGNATOR.findall(one))) and (b := set(_DESIGNATOR.findall(other))) and not a & b:
        return True
    first, second = _axes(one, cues), _axes(other, cues)
    return any(not first[axis] & second[axis] for axis in first.keys() & second.keys())


@lru_cache(maxsize=1024)
def _axes(text: str, cues: Cues) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for word, axis in cues.opposites.items():
        if text.endswith(word) if len(word) == 1 else word in text:
            found.setdefault(axis, set()).add(cues.same_side.get(word, word))
    return found


def named_alike(one: Claim, other: Claim, p: Profile, q: Profile) -> int:
    """1 for one subject, -1 for two names, 0 where a side has none or took it over from afar."""
    if p.names and q.names and not any(name in q.text for name in p.names) and not any(name in p.text for name in q.names):
        return -1
    if not one.subject or not other.subject or {one.subject, other.subject} & _PARTIES:
        return 0
    first, second = (_DEICTIC.sub("", claim.subject) for claim in (one, other))
    if first in second or second in first:
        return 1
    guessed = any(reason.startswith("subject:") for claim in (one, other) for reason in claim.reasons)
    return 0 if guessed else -1


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
