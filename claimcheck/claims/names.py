"""The label and tail of a quantity -> the name of what is measured: head noun, metric, aspects and scope."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.claims.vocabulary import Vocabulary
from claimcheck.model.mention import Quantity
from claimcheck.text import words as cut

__all__ = ["Name", "name_of"]

_NOUNS = ("n", "v", "l", "j", "i", "b", "eng", "a", "s", "x", "g", "t")
_TAIL_REACH = 8
_LABEL_REACH = 14
"""A name is at most eight characters; with the words that may follow it, the end of the label holds it."""


@dataclass(frozen=True, slots=True)
class Name:
    """What a quantity measures, and the reason where that was guessed."""

    head: str = ""
    metric: str = ""
    aspect: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    reason: str = ""

    def taken_from(self, head: str, metric: str) -> Name:
        """The same with an inherited head."""
        return replace(self, head=head, metric=metric, reason="metric: previous claim")


def name_of(label: str, tail: str, quantity: Quantity, words: Vocabulary) -> Name:
    """Read the name from the label; where it holds no noun, from the noun right after the unit (10例确诊病例)."""
    aspect = tuple(dict.fromkeys(words.aspects[found] for found in words.aspect.findall(label)))
    scope = tuple(dict.fromkeys(words.axis.findall(label)))
    metric = _metric(label, words)
    head = _head(_without_aspects(label, words), words)
    if not head or (quantity.dimension == "count" and tail and not metric and len(head) < 2):
        behind = _following(tail, words)
        if behind:
            return Name(head + behind if head and not metric else behind, metric or _metric(tail[:_TAIL_REACH], words), aspect, scope)
    return Name(head, metric, aspect, scope)


def _metric(text: str, words: Vocabulary) -> str:
    """The ontology's metric whose name ends last in the text."""
    if words.metric is None:
        return ""
    found = words.metric.findall(text)
    return words.metrics[found[-1]] if found else ""


def _without_aspects(label: str, words: Vocabulary) -> str:
    return words.aspect.sub("", label)


def _head(label: str, words: Vocabulary) -> str:
    """The last noun phrase: trailing predicates are dropped, then words are taken until one that cannot be in a name."""
    tokens = list(cut(label[-_LABEL_REACH:]))
    while tokens and (tokens[-1].text in words.predicates or not tokens[-1].text.strip() or not tokens[-1].text[0].isalnum()):
        tokens.pop()
    taken: list[str] = []
    while tokens:
        token = tokens.pop()
        if token.text in words.predicates or token.tag[:1] in {"p", "c", "u", "d", "r", "m", "f", "y"} or not token.text[0].isalnum():
            break
        if token.tag and not token.tag.startswith(_NOUNS):
            break
        taken.append(token.text)
        if sum(map(len, taken)) >= 8:
            break
    return "".join(reversed(taken))


def _following(tail: str, words: Vocabulary) -> str:
    """The noun right after the unit (10例确诊病例); after 的 it is the thing that has the quantity (100亩的果园)."""
    taken: list[str] = []
    noun = 0
    for token in cut(tail[: _TAIL_REACH + 4].lstrip("的")):
        if token.text in words.predicates or not token.text[0].isalnum() or token.tag[:1] not in {"n", "v", "b", "j", "l", ""}:
            break
        taken.append(token.text)
        if not token.tag.startswith("v") or token.tag == "vn":
            noun = len(taken)
        if sum(map(len, taken)) >= _TAIL_REACH - 2:
            break
    return "".join(taken[:noun])
