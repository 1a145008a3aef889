"""Values in the bracket after a name -> pairs of them that give one name two values."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.claims.links.facts_twice import pair_link
from claimcheck.claims.links.slips import agree, slip
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["bracketed_twice"]

_OPENS, _CLOSES = "(（", ")）"
_NAME = late(r"[一-鿿A-Za-z0-9·\-]{2,14}$")
_REACH, _LONG, _LEAST = 14, 4, 2
_SHARES = frozenset({"ratio", "points", "multiple", "ordinal", "age", ""})
_CHANGED = frozenset({"transposed", "shifted"})
_UNITS_ON = ("/", "·")


class _Named(NamedTuple):
    claim: Claim
    name: str
    word: str
    """What stands in the bracket before the value: 持股 in (持股12%)."""


class _Words(NamedTuple):
    shades: re.Pattern[str]
    lead: re.Pattern[str]
    closing: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    return _Words(
        late(f"(?:{pack.alternatives('facts.dose_shades')})$"),
        late(f"(?:{pack.alternatives('facts.name_lead')})$"),
        late(pack.alternatives("facts.concluding")),
    )


def bracketed_twice(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """注射钆布醇(0.15mmol/kg)…应用钆布醇(0.51mmol/kg): what a bracket says of a name, said twice."""
    groups: dict[tuple[str, str, str, str, str], list[_Named]] = defaultdict(list)
    for claim in discourse.claims:
        named = _named(discourse, claim)
        if named is not None:
            quantity = claim.quantity
            groups[(quantity.dimension, quantity.unit, quantity.per, named.word, named.name[-2:])].append(named)
    words = _words(pack)
    for group in groups.values():
        if len(group) > 1 and not _several(group):
            yield from _pairs(discourse, group, words)


def _named(discourse: Discourse, claim: Claim) -> _Named | None:
    """The name before the bracket that opens with a value, or with one word and a value."""
    mention, text = claim.mention, discourse.text
    if not isinstance(mention, Quantity) or not mention.unit or mention.is_range or mention.hedges:
        return None
    start = max(text.rfind(sign, max(0, mention.span.start - 8), mention.span.start) for sign in _OPENS)
    if start < 0:
        return None
    word = text[start + 1 : mention.span.start].strip()
    name = _NAME.search(text, max(0, start - _REACH), start)
    if name is None or (not word.isalpha() and word):
        return None
    if mention.dimension in _SHARES and not word:
        return None
    rest = text[mention.span.end : mention.span.end + 4]
    if not rest.startswith((*_CLOSES, *_UNITS_ON)):
        return None
    return _Named(claim, name.group(), word)


def _several(group: Sequence[_Named]) -> bool:
    """Whether the text itself gives the name several values: three of them, or two in one sentence."""
    values: dict[int, set[object]] = defaultdict(set)
    for one in group:
        values[one.claim.clause.sentence].add(one.claim.quantity.base_value)
    return len(set().union(*values.values())) > 2 or any(len(here) > 1 for here in values.values())


def _pairs(discourse: Discourse, group: Sequence[_Named], words: _Words) -> Iterator[Link]:
    for one, other in pairwise(group):
        first, second = one.claim.quantity, other.claim.quantity
        if agree(first, second) or not _one_name(one.name, other.name, words) or _other_times(one.claim, other.claim):
            continue
        surer = slip(first, second) in _CHANGED or _repeated(discourse, one.claim, other.claim)
        set_once = first.dimension != "count" and _rate(discourse, other.claim)
        if surer or (set_once and _concluded(discourse, other.claim, words)):
            yield pair_link(one.claim, other.claim, {"same-noun", "told-twice", "inferred"})


def _other_times(one: Claim, other: Claim) -> bool:
    """Whether the two values hold at two times."""
    first, second = one.time, other.time
    return first is not None and second is not None and first.text != second.text


def _one_name(one: str, other: str, words: _Words) -> bool:
    """Whether two runs before a bracket end in one name, with nothing before it that shades it (低剂量, 高剂量)."""
    size = 0
    while size < min(len(one), len(other)) and one[-1 - size] == other[-1 - size]:
        size += 1
    if size < _LEAST:
        return False
    rests = [one[: len(one) - size], other[: len(other) - size]]
    if any(words.shades.search(rest) for rest in rests):
        return False
    return size >= _LONG or all(not rest or words.lead.search(rest) for rest in rests)


def _repeated(discourse: Discourse, one: Claim, other: Claim) -> bool:
    """Whether the same two sentences give another name the same bracket both times."""
    here, there = (
        {
            (discourse.text[c.span.start - 3 : c.span.start], c.mention.text)
            for c in discourse.by_sentence.get(claim.clause.sentence, ())
            if isinstance(c.mention, Quantity) and c.id != claim.id and discourse.text[c.span.start - 1 : c.span.start] in (*_OPENS,)
        }
        for claim in (one, other)
    )
    return bool(here & there)


def _concluded(discourse: Discourse, claim: Claim, words: _Words) -> bool:
    """Whether the sentence of a value draws a conclusion from what was done."""
    sentence = discourse.layout.sentences[claim.clause.sentence].span
    return words.closing.search(discourse.text, max(0, sentence.start - 4), claim.span.start) is not None


def _rate(discourse: Discourse, claim: Claim) -> bool:
    """Whether a value is a dose or a field strength, which is set, rather than measured anew each time."""
    return bool(claim.quantity.per) or discourse.text[claim.span.end : claim.span.end + 1] in _UNITS_ON
