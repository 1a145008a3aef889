"""Field goals, threes, free throws (16投10中，三分球5投3中，罚球7投4中) and the points they bring -> links that hold them together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["points_of_shots"]

_N = r"[0-9]{1,3}"
_KIND = r"三分球?(?:线外)?|两分球?|2分球?|3分球?|罚球|投篮|出手"
_SHOT = late(rf"(?P<kind>{_KIND})?(?P<tried>{_N})[投罚次]?(?:中(?P<in>{_N})|(?P<made>{_N})中)(?!\d)")
_THREES, _TWOS, _FREE = ("三", "3"), ("两", "2"), ("罚",)
_MATCH = late("半场|[首一二三四末]节|加时|场均|赛季|系列赛|合计命中")


def points_of_shots(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """Two points for a shot from the field, one more for each from afar, one for a free throw."""
    for index, sentence in enumerate(discourse.layout.sentences):
        text = sentence.span.of(discourse.text)
        if "罚" not in text or _MATCH.search(text):
            continue
        shots: dict[str, list[tuple[Claim, Claim]]] = {"field": [], "three": [], "free": []}
        for kind, pair in _shots(discourse, sentence.span):
            shots.setdefault(kind, []).append(pair)
            yield Link("part-whole", (Reading("shots", {"part": (pair[1],), "whole": (pair[0],)}),), frozenset({"explicit-parts"}))
        scored = _points(discourse, index)
        if shots.get("two") or any(len(pairs) != len(scored) for pairs in (shots["field"], shots["three"], shots["free"])):
            continue
        for points, (_, field), (_, three), (_, free) in zip_longest(scored, shots["field"], shots["three"], shots["free"]):
            parts = (_doubled(field), three, free)
            yield Link("total-parts", (Reading("points", {"total": (points,), "parts": parts}),), frozenset({"complete-set", "named-all"}))


def _shots(discourse: Discourse, sentence: Span) -> Iterator[tuple[str, tuple[Claim, Claim]]]:
    """The shots of a sentence, tried and made, with their kind."""
    at = {claim.span.start: claim for claim in discourse.claims}
    for found in _SHOT.finditer(discourse.text, sentence.start, sentence.end):
        tried = at.get(found.start("tried"))
        made = at.get(found.start("made") if found["made"] else found.start("in"))
        if tried is None or made is None or tried is made:
            continue
        said = found["kind"] or ("罚" if "罚" in found.group() else "")
        kind = "three" if said.startswith(_THREES) else "two" if said.startswith(_TWOS) else "free" if said.startswith(_FREE) else "field"
        yield kind, (tried, made)


def _points(discourse: Discourse, index: int) -> list[Claim]:
    """The points told in the sentence, or the only ones of the sentence before."""
    here = [claim for claim in discourse.quantities.get(index, ()) if claim.quantity.unit == "分"]
    if here:
        return here
    ahead = [claim for claim in discourse.quantities.get(index - 1, ()) if claim.quantity.unit == "分"]
    return ahead if len(ahead) == 1 else []


def _doubled(made: Claim) -> Given:
    return Given(made.span, made.quantity.value * 2, f"2×{made.mention.text}")
