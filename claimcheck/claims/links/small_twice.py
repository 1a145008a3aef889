"""A small number of a heading and the same words around another number below it -> pairs that state one fact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.around import in_table
from claimcheck.claims.links.alike import like, same_kind
from claimcheck.claims.links.contexts import Contexts, Cues, contexts_of, cues, same_time
from claimcheck.claims.links.facts_twice import pair_link
from claimcheck.claims.links.headlines import rows_of_pattern
from claimcheck.claims.links.parallel import made_of
from claimcheck.claims.links.slips import agree
from claimcheck.claims.links.told_apart import contrasted, further, listed, of_two_things
from claimcheck.claims.links.toplines import pairs_of, top_spans
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["small", "small_numbers_of_headings", "told_alike"]

_DIMENSIONS = frozenset({"count", "duration", "ordinal", "length", "area", "age", "multiple"})
_LEAST, _MOST, _FAR, _SECTIONS, _ROUNDED, _SIZE = 2, 1000, 400, 3, 100, 3
_NUMBERING = frozenset({"号", "届", "期"})
_NEW = "新增"
_PAUSE = late(r"[\s，,；;：:！!？?。#【】|丨｜]")
_LEAD, _REACH, _LONGEST = 14, 40, 8
_NOUN, _NAME, _WORDS, _SHARE, _WHOLE, _MARGIN = 2, 3, 4, 35, 60, 15
"""Characters that are the same behind or before both numbers; the share of the words around, in hundredths."""


class _Fit(NamedTuple):
    """How much of the words around a heading's number stands around another one."""

    behind: int
    before: int
    share: int

    @property
    def points(self) -> int:
        """All of it on one scale."""
        return self.share + 20 * min(self.behind, 2) + 10 * min(self.before, 3)

    def one(self, *, sole: bool) -> bool:
        """Whether the words make two numbers one; the sole one below of its unit needs less."""
        if sole and (self.share >= _WHOLE or (self.before >= _NOUN and self.share >= _SHARE)):
            return True
        if self.behind >= _NOUN or self.before >= _NAME:
            return self.share >= _SHARE
        return self.share >= _WHOLE and bool(self.behind or self.before)


@lru_cache(maxsize=8)
def _vague(pack: Pack) -> re.Pattern[str]:
    return late(pack.alternatives("facts.vague_counts"))


@lru_cache(maxsize=8)
def _others(pack: Pack) -> re.Pattern[str]:
    return late(pack.alternatives("facts.not_the_headings"))


def small_numbers_of_headings(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """四名高管 over 五名高管: a number that the text never repeats, and the only other one in the same words."""
    contexts = contexts_of(discourse, pack)
    seen: set[int] = set()
    tops = top_spans(discourse, pack)
    digest = len({body[0] for _, body in tops if body}) > _SECTIONS
    for span, body in tops:
        within = [c for index in body for c in discourse.by_sentence.get(index, ())] if digest else discourse.claims
        heads = [c for c in discourse.claims if span.start <= c.span.start < span.end and small(c, pack)]
        below = [
            c
            for index in body
            for c in discourse.quantities.get(index, ())
            if not span.start <= c.span.start < span.end and c.span.start - span.end <= _FAR and small(c, pack)
        ]
        for head in heads:
            if head.id in seen or head.role in ("base", "from") or in_table(discourse.text, head.span.start):
                continue
            seen.add(head.id)
            told = [c for c in heads if c.id != head.id]
            best = _best(discourse, head, span, told, below, within, contexts, pack)
            if best is not None:
                yield pair_link(head, best, {"title", "same-phrase"})


def small(claim: Claim, pack: Pack) -> bool:
    """Whether a number is a small whole one with a unit, told outright."""
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.is_range or not mention.unit or mention.dimension not in _DIMENSIONS:
        return False
    if mention.unit in _NUMBERING:
        return False
    value = mention.value
    return _LEAST <= value < _MOST and value == int(value) and _vague(pack).search(mention.text) is None


def _best(
    discourse: Discourse,
    head: Claim,
    span: Span,
    told: Sequence[Claim],
    below: Sequence[Claim],
    within: Sequence[Claim],
    contexts: Contexts,
    pack: Pack,
) -> Claim | None:
    """The number below that the heading's should be; none where the text repeats the heading's, or makes it of others."""
    words = cues(pack)
    if any(not span.start <= c.span.start < span.end and _repeats(head.quantity, c.mention, words) for c in within):
        return None
    rivals = [
        c
        for c in below
        if _one_unit(head.quantity, c.quantity, words) and not any(_repeats(other.quantity, c.mention, words) for other in told)
    ]
    fits = sorted(((_fit(discourse, head, span, c, contexts), c) for c in rivals), key=lambda found: (-found[0].points, found[1].id))
    if not fits or not fits[0][0].one(sole=len(fits) == 1):
        return None
    fit, best = fits[0]
    if any(fit.points - other.points < _MARGIN and c.quantity.value != best.quantity.value for other, c in fits[1:]):
        return None
    loose = fit.share < _WHOLE and max(fit.before, fit.behind) < _WORDS
    if (loose and made_of(head.quantity, [c.quantity for c in rivals], 2)) or _apart(discourse, head, best, contexts, words, pack):
        return None
    return best


def _repeats(head: Quantity, other: object, words: Cues) -> bool:
    """Whether a number tells what the heading's does, as it is or in other units."""
    if not isinstance(other, Quantity):
        return False
    if any(numeral.value == head.value for numeral in other.numerals) and _could_tell(head, other, words):
        return True
    return _one_unit(head, other, words) and told_alike(head, other)


def told_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers can be one; who counts less than a hundred and does not say 约 does not round."""
    if one.hedges or other.hedges or max(one.value, other.value) >= _ROUNDED:
        return agree(one, other)
    return one.base_value == other.base_value


def _could_tell(head: Quantity, other: Quantity, words: Cues) -> bool:
    """Whether a number of the same digits may tell what the heading's does: 三次 for 第三次, a bare 40 for 40架."""
    return not other.unit or other.unit in (head.unit, "个") or head.unit == "个" or {head.unit, other.unit} <= words.persons


def _one_unit(one: Quantity, other: Quantity, words: Cues) -> bool:
    if one.dimension != other.dimension:
        return False
    return one.unit == other.unit or {one.unit, other.unit} <= words.persons


def _near(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are of one size, or one has only lost a digit."""
    small, large = sorted((one.value, other.value))
    return large <= _SIZE * small or str(int(small)) in str(int(large))


def _apart(discourse: Discourse, head: Claim, best: Claim, contexts: Contexts, words: Cues, pack: Pack) -> bool:
    """Whether anything that can be read tells the two apart."""
    if (
        not _near(head.quantity, best.quantity)
        or not same_kind(head, best, words, heading=True)
        or told_alike(head.quantity, best.quantity)
    ):
        return True
    if same_time(head, best, written=True) == "different" or like(head, best, contexts, words, heading=True) is None:
        return True
    if (_NEW in head.aspect) != (_NEW in best.aspect):
        return True
    start = discourse.layout.sentences[best.clause.sentence].span.start
    if _others(pack).search(discourse.text, max(start, best.span.start - _REACH), best.span.start):
        return True
    if further(discourse, best) or of_two_things(discourse, head, best) or rows_of_pattern(discourse, head, best):
        return True
    if listed(discourse, best) or listed(discourse, head):
        return True
    return contrasted(best, contexts, words, contexts.left(head)) or contrasted(head, contexts, words, contexts.left(best))


def _fit(discourse: Discourse, head: Claim, span: Span, other: Claim, contexts: Contexts) -> _Fit:
    text = discourse.text
    sentence = discourse.layout.sentences[other.clause.sentence].span
    start = max([span.start, *(m.end() for m in _PAUSE.finditer(text, span.start, head.span.start))])
    stop = _PAUSE.search(text, head.span.end, span.end)
    end = stop.start() if stop else span.end
    said = pairs_of(text[max(start, head.span.start - _LEAD) : head.span.start]) | pairs_of(
        text[head.span.end : min(end, head.span.end + _LEAD)]
    )
    near = pairs_of(text[max(sentence.start, other.span.start - _REACH) : min(sentence.end, other.span.end + _LEAD)])
    behind = before = 0
    while behind < min(_LONGEST, end - head.span.end) and _same(text, head.span.end + behind, other.span.end + behind):
        behind += 1
    left, again = (contexts.left(claim)[-_LONGEST:] for claim in (head, other))
    while before < min(len(left), len(again)) and left[-1 - before] == again[-1 - before]:
        before += 1
    if before < _WORDS and any(left[place : place + _WORDS] in again for place in range(len(left) - _WORDS + 1)):
        before = _WORDS
    return _Fit(behind, before, 100 * len(said & near) // max(1, len(said)))


def _same(text: str, one: int, other: int) -> bool:
    return 0 <= one < len(text) and 0 <= other < len(text) and text[one] == text[other] and text[one].isalpha()
