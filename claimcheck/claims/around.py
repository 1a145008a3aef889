"""A mention in its clause -> the words before and after it that may belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.claims.vocabulary import Vocabulary
from claimcheck.model.document import Clause, Layout, Span
from claimcheck.model.mention import Mention, Quantity
from claimcheck.model.quick import quick

__all__ = ["Around", "around_of", "behind_last", "in_table", "outer"]

_REACH = 30


@quick
@dataclass(frozen=True, slots=True)
class Around:
    """``label`` and ``tail`` end at the next mention, 、 or clause edge; ``left`` and ``right`` look further, for cues;
    ``lead`` is ``left`` with the outer hedge, some of which are verbs (突破); ``name`` is the label with the words before the
    time that it begins behind (收入比由上年同期的)."""

    label: str
    tail: str
    left: str
    right: str
    lead: str
    name: str


def outer(mention: Mention) -> Span:
    """The span of a mention with its outer hedges."""
    return mention.around if isinstance(mention, Quantity) else mention.span


def in_table(text: str, place: int) -> bool:
    """Whether a place of a text is in a row of a table.

    >>> in_table("|甲|62|\\n共62人", 3), in_table("|甲|62|\\n共62人", 8)
    (True, False)
    """
    start = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    line = text[start : end if end >= 0 else len(text)]
    return "\t" in line or line.lstrip().startswith("|")


def behind_last(text: str, signs: Sequence[str]) -> str:
    """What stands behind the last of some signs, or all of a text that holds none.

    >>> behind_last("共62人,其中男31名", ",;")
    '其中男31名'
    """
    for sign in signs:
        if sign in text:
            text = text.rpartition(sign)[2]
    return text


def around_of(layout: Layout, clause: Clause, mention: Mention, before: Mention | None, after: Mention | None, words: Vocabulary) -> Around:
    """Read the surroundings of ``mention``; ``before`` and ``after`` are its neighbours in the text."""
    text = layout.document.plain
    span = outer(mention)
    lead_start = _lead_start(layout, clause, words)
    start = lead_start if before is None or outer(before).end <= clause.span.start else min(outer(before).end, span.start)
    pause = text.rfind("、", start, span.start)
    label_start = max(start, pause + 1)
    end = max(clause.span.end, span.end)
    stop = end
    if after is not None and span.end <= outer(after).start < end:
        stop = outer(after).start
    pause = text.find("、", span.end, stop)
    tail_end = stop if pause < 0 else pause
    left_start = max(lead_start, span.start - _REACH)
    return Around(
        text[label_start : span.start].strip(),
        text[span.end : tail_end].strip(),
        text[left_start : span.start],
        text[span.end : min(end, span.end + _REACH)],
        text[left_start : mention.span.start],
        _named(text, lead_start, label_start, span.start, before),
    )


def _named(text: str, first: int, start: int, end: int, before: Mention | None) -> str:
    """The label; where a time stands right before it in the clause, with that and what is named before it."""
    if before is None or isinstance(before, Quantity) or before.span.end != start or before.span.start <= first:
        return text[start:end].strip()
    return text[max(first, start - _REACH) : end].strip()


def _lead_start(layout: Layout, clause: Clause, words: Vocabulary) -> int:
    """Where the label of a clause's first mention starts: before a lead such as 其中, standing alone."""
    if clause.index == 0:
        return clause.span.start
    previous = layout.clauses[clause.index - 1]
    same = previous.sentence == clause.sentence and previous.bracket == clause.bracket
    if same and clause.before in {",", "，", ":", "："} and previous.span.of(layout.document.plain) in words.leads:
        return previous.span.start
    return clause.span.start
