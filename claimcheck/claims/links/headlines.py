"""A heading and the text below it -> pairs of numbers that state one fact in both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.claims.links.alike import Likeness, like, same_kind
from claimcheck.claims.links.contexts import Contexts, Cues, cues
from claimcheck.claims.links.facts_twice import pair_link
from claimcheck.claims.links.slips import agree, slip
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.interval import total
from claimcheck.model.mention import Quantity, World
from claimcheck.packs import Pack

__all__ = ["headings_and_bodies", "headlines_against_bodies"]

_REACH = 14
_POOL = 40


@dataclass(frozen=True, slots=True)
class Section:
    """The sentences of a heading (and of headings right below it) and those of the body it governs."""

    headings: tuple[int, ...]
    body: tuple[int, ...]


def headings_and_bodies(discourse: Discourse) -> Iterator[Section]:
    """Every heading with the text up to the next heading; headings that follow each other share one body."""
    sentences = discourse.layout.sentences
    index = 0
    while index < len(sentences):
        start = index
        while index < len(sentences) and sentences[index].heading:
            index += 1
        body = index
        while index < len(sentences) and not sentences[index].heading:
            index += 1
        if body > start and index > body:
            yield Section(tuple(range(start, body)), tuple(range(body, min(index, body + _REACH))))


def headlines_against_bodies(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Each number of a heading with the numbers of its body that it should be."""
    words = cues(pack)
    contexts = Contexts(discourse, pack)
    for section in headings_and_bodies(discourse):
        body = [c for i in section.body for c in discourse.by_sentence.get(i, ()) if isinstance(c.mention, Quantity)][:_POOL]
        for index in section.headings:
            for claim in discourse.by_sentence.get(index, ()):
                if isinstance(claim.mention, Quantity) and claim.mention.dimension != "ordinal" and claim.role != "base":
                    yield from _compared(claim, body, contexts, words)


def _compared(head: Claim, body: Sequence[Claim], contexts: Contexts, words: Cues) -> Iterator[Link]:
    """The link of a headline number that nothing in the body confirms with the body's number that fits it best."""
    rivals = [claim for claim in body if same_kind(head, claim, words)]
    alike = [claim for claim in body if _comparable(head, claim, words)]
    if not rivals or any(agree(head.quantity, claim.quantity) for claim in alike) or _made_of(head, alike):
        return
    scored: list[tuple[int, int, Claim, Likeness]] = []
    for place, claim in enumerate(rivals):
        found = like(head, claim, contexts, words, heading=True)
        if found is not None and found.joined:
            scored.append((_score(found), -place, claim, found))
    if not scored:
        return
    scored.sort(key=lambda entry: entry[:2], reverse=True)
    score, _, best, found = scored[0]
    how = slip(head.quantity, best.quantity)
    if not how:
        slipped = [entry for entry in scored if slip(head.quantity, entry[2].quantity) and entry[0] >= score - 2]
        if slipped:
            score, _, best, found = slipped[0]
            how = slip(head.quantity, best.quantity)
    marks = _marks(found, how, len(rivals))
    if marks:
        yield pair_link(head, best, marks)


def _comparable(head: Claim, claim: Claim, words: Cues) -> bool:
    """Whether a number could confirm the headline's at all, whatever its role."""
    a, b = head.quantity, claim.quantity
    if a.dimension != b.dimension:
        return {a.dimension, b.dimension} <= {"multiple", "ratio", "points"}
    return a.dimension not in {"count", "money", ""} or a.unit == b.unit or {a.unit, b.unit} <= words.persons or not a.unit or not b.unit


def _made_of(head: Claim, body: Sequence[Claim]) -> bool:
    """Whether the headline's number is a sum of neighbours in the body, or the difference of two."""
    target = head.quantity
    numbers = [claim.quantity for claim in body if claim.quantity.dimension == target.dimension]
    world = World.ROUNDED
    for index, first in enumerate(numbers):
        for other in numbers[index + 1 : index + 8]:
            gap = first.interval(world) + -other.interval(world)
            if gap.meets(target.interval(world)) or (-gap).meets(target.interval(world)):
                return True
        for end in range(index + 2, min(len(numbers), index + 6) + 1):
            if total(number.interval(world) for number in numbers[index:end]).meets(target.interval(world)):
                return True
    return False


def _score(found: Likeness) -> int:
    return 2 * found.joined + min(found.phrase, 6) + 2 * (found.time == "same") + 2 * found.unique - found.parted


def _marks(found: Likeness, how: str, rivals: int) -> frozenset[str]:
    """The evidence for one fact, or nothing where it does not suffice."""
    marks = {"title"}
    if found.phrase >= 4:
        marks.add("same-phrase")
    if found.time == "same":
        marks.add("same-time")
    strong = (found.joined >= 2) + (found.joined >= 3) + (found.phrase >= 4) + (rivals == 1) - (found.parted > 1)
    needed = {"transposed": 1, "shifted": 1, "dropped": 1, "substituted": 2}.get(how, 3)
    if strong < needed:
        return frozenset()
    if how:
        marks.add("slip")
    return frozenset(marks)
