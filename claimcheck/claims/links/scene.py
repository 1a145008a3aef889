"""A claim in its discourse -> the neighbours, pools and stretches of text that linkers ask for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.claims.around import outer
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Moment, Period, Quantity

__all__ = [
    "between",
    "comparable",
    "left_of",
    "moments_in",
    "near",
    "of_the_year_before",
    "periods_in",
    "quantities_before",
    "quantities_in",
    "right_of",
    "same_paragraph",
    "sentence_text",
    "told_later",
    "years_apart",
]


def quantities_in(discourse: Discourse, sentence: int) -> tuple[Claim, ...]:
    """The claims of a sentence that state a quantity, in order."""
    return discourse.quantities.get(sentence, ())


def quantities_before(discourse: Discourse, claim: Claim, sentences: int) -> list[Claim]:
    """The quantities that a paragraph tells before a claim, in its own sentence and so many before that, in order."""
    here = discourse.layout.sentences[claim.clause.sentence]
    return [
        found
        for index in range(max(0, here.index - sentences), here.index + 1)
        if discourse.layout.sentences[index].paragraph == here.paragraph
        for found in quantities_in(discourse, index)
        if found.id < claim.id
    ]


def moments_in(discourse: Discourse, sentence: int) -> tuple[Claim, ...]:
    """The claims of a sentence that are single moments, in order."""
    return tuple(c for c in discourse.by_sentence.get(sentence, ()) if isinstance(c.mention, Moment))


def periods_in(discourse: Discourse, sentence: int) -> tuple[Claim, ...]:
    """The claims of a sentence that are periods with two written ends, in order."""
    return tuple(c for c in discourse.by_sentence.get(sentence, ()) if isinstance(c.mention, Period))


def near(discourse: Discourse, claim: Claim, before: int = 1, after: int = 1) -> Iterator[Claim]:
    """Quantities of the claim's sentence and of its neighbours in the same paragraph, in order, the claim left out."""
    here = discourse.layout.sentences[claim.clause.sentence]
    for index in range(here.index - before, here.index + after + 1):
        if 0 <= index < len(discourse.layout.sentences) and discourse.layout.sentences[index].paragraph == here.paragraph:
            for other in quantities_in(discourse, index):
                if other.id != claim.id:
                    yield other


def comparable(one: Claim, two: Claim) -> bool:
    """Whether two quantities can be added, compared or divided: one dimension, one currency or classifier, one denominator."""
    a, b = one.mention, two.mention
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.dimension != b.dimension or not a.same_denominator(b):
        return False
    return a.unit == b.unit or a.dimension not in {"count", "money", ""}


def between(discourse: Discourse, one: Claim, two: Claim) -> str:
    """The plain text between two claims, outer hedges excluded; "" where they touch or overlap."""
    first, second = outer(one.mention), outer(two.mention)
    if second.start < first.start:
        first, second = second, first
    return discourse.text[first.end : second.start].strip(" ") if first.end < second.start else ""


def left_of(discourse: Discourse, claim: Claim, reach: int = 30) -> str:
    """The plain text before a claim, back to the start of its sentence at most."""
    start = outer(claim.mention).start
    return discourse.text[max(discourse.layout.sentences[claim.clause.sentence].span.start, start - reach) : start].rstrip(" ")


def right_of(discourse: Discourse, claim: Claim, reach: int = 30) -> str:
    """The plain text after a claim, up to the end of its sentence at most."""
    end = outer(claim.mention).end
    return discourse.text[end : max(end, min(discourse.layout.sentences[claim.clause.sentence].span.end, end + reach))].lstrip(" ")


def sentence_text(discourse: Discourse, claim: Claim) -> str:
    """The plain text of the claim's sentence."""
    return discourse.layout.sentence_text(claim.clause.sentence)


def same_paragraph(discourse: Discourse, one: Claim, two: Claim) -> bool:
    """Whether two claims stand in one paragraph."""
    sentences = discourse.layout.sentences
    return sentences[one.clause.sentence].paragraph == sentences[two.clause.sentence].paragraph


def years_apart(one: Claim, two: Claim) -> bool:
    """Whether two claims are known to hold for two different years."""
    first, second = _holds_at(one), _holds_at(two)
    if first is None or second is None:
        return False
    if None in (first.year, second.year):
        ago = _AGO.get(first.relative), _AGO.get(second.relative)
        return None not in ago and ago[0] != ago[1]
    return first.year != second.year


_AGO: Final = {"今年": 0, "本年": 0, "去年": 1, "上年": 1, "前年": 2}


def of_the_year_before(claim: Claim) -> bool:
    """Whether a claim is said to be of the year before (上年末)."""
    return claim.time is not None and claim.time.text.startswith(("上年", "上一年", "去年", "前一年"))


def told_later(one: Claim, two: Claim) -> bool:
    """Whether one claim certainly holds for a later day, month or year than another."""
    first, second = _holds_at(one), _holds_at(two)
    if first is None or second is None or first.first is None or second.last is None:
        return False
    return first.first > second.last


def _holds_at(claim: Claim) -> Moment | None:
    time = claim.time
    if isinstance(time, Period):
        return time.end or time.start
    return time
