"""A claim without a name -> its head, metric, subject and whole, worked out when they are first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.claims.around import Around, outer
from claimcheck.claims.names import Name, following, name_of
from claimcheck.claims.subjects import Subjects
from claimcheck.claims.vocabulary import Vocabulary
from claimcheck.claims.wholes import with_whole
from claimcheck.model.claim import Claim, Unnamed
from claimcheck.model.document import Clause, Layout
from claimcheck.model.mention import Mention, Moment, Period, Quantity
from claimcheck.packs.patterns import late

__all__ = ["REACH", "Binding", "Naming"]

_STANDS = late("^(?P<name>[一-鿿]{2,12}?)(?:出现|发生|位于|来自|属于|仍?是|在|由)")
_RELATIVE = frozenset({"ratio", "points", "multiple", "doubling"})
REACH = 4
"""So many claims before may lend a claim their name."""
_BEFORE = 3


class Binding:
    """What all claims of a document are named by."""

    __slots__ = ("layout", "measuring", "mentions", "subjects", "words")

    def __init__(self, layout: Layout, mentions: Sequence[Mention], words: Vocabulary, subjects: Subjects) -> None:
        self.layout = layout
        self.mentions = mentions
        self.words = words
        self.subjects = subjects
        self.measuring: set[int] = set()
        """The claims that may have a metric."""


class Naming:
    """Names one claim. It holds claims before it alone, so that no rings come about."""

    __slots__ = ("_around", "_before", "_binding", "why_stance", "why_time")

    def __init__(self, binding: Binding, around: Around, before: Sequence[Claim]) -> None:
        self._binding = binding
        self._around = around
        self._before = before
        self.why_stance = self.why_time = ""

    def claim(
        self, index: int, mention: Quantity, clause: Clause, role: str, direction: int, stance: str, time: Moment | Period | None
    ) -> Claim:
        """The claim, which asks for its name when somebody reads it; what its words cannot hold is told at once."""
        binding, around = self._binding, self._around
        one = Unnamed()
        one.id = index
        one.mention = mention
        one.clause = clause
        one.label = around.label
        one.tail = around.tail
        one.role = role
        one.direction = direction
        one.stance = stance
        one.time = time
        words = binding.words
        said = self._said(mention, clause)
        if self._measures(mention, clause, role, said):
            binding.measuring.add(index)
        else:
            one.metric = ""
        if not words.aspect.search(said):
            one.aspect = ()
        if not words.axis.search(said):
            one.scope = ()
        return one.waiting(self)

    def _said(self, mention: Quantity, clause: Clause) -> str:
        """All words before a claim that its name may be made of."""
        around, layout = self._around, self._binding.layout
        said = f"{around.name}\n{around.label}{self._hedge(mention)}"
        if around.label in self._binding.words.copulas and clause.index:
            said += "\n" + layout.clauses[clause.index - 1].span.of(layout.document.plain)
        return said

    def _measures(self, mention: Quantity, clause: Clause, role: str, said: str) -> bool:
        """Whether a claim may have a metric, by its own words or by the claims before it."""
        metric, measuring, tail = self._binding.words.metric, self._binding.measuring, self._around.tail
        if metric is None:
            return False
        if tail and (mention.dimension in ("count", "") or tail[0] == "的"):
            said += "\n" + tail
        if metric.search(said) is not None:
            return True
        relative = mention.dimension in _RELATIVE or role in ("delta", "share", "base")
        return any(
            claim.id in measuring
            and claim.clause.sentence == clause.sentence
            and (relative or claim.mention.dimension == mention.dimension)  # type: ignore[union-attr]
            for claim in self._before
        )

    def __call__(self, claim: Claim) -> tuple[object, ...]:
        mention = claim.mention
        assert isinstance(mention, Quantity)
        name, subject, why_subject = self.found(mention, claim.clause, claim.role)
        reasons = tuple(reason for reason in (name.reason, why_subject, self.why_time, self.why_stance) if reason)
        return name.head, name.metric, subject, name.scope, name.aspect, reasons, name.whole, name.whole_metric

    def _hedge(self, mention: Quantity) -> str:
        """The words of the outer hedge."""
        start, end = outer(mention).start, mention.span.start
        return self._binding.layout.document.plain[start:end] if start < end else ""

    def found(self, mention: Quantity, clause: Clause, role: str) -> tuple[Name, str, str]:
        """The name, the subject and why it is that."""
        layout, words, around = self._binding.layout, self._binding.words, self._around
        hedge = self._hedge(mention)
        subject, why_subject = self._binding.subjects.of(clause, around.label)
        label = _behind(subject, around.label, words)
        if label in words.copulas and self._in_a_later_clause(clause):
            label = _clause_before(layout, clause) or label
        name = name_of(label, around.tail, mention, role, words, hedge)
        if label != around.label:
            uncut = name_of(around.label, around.tail, mention, role, words, hedge)
            name = uncut if uncut.metric not in ("", name.metric) else name
        if around.name != around.label and (role in ("share", "base") or not (name.head or name.metric)):
            name = name_of(around.name, around.tail, mention, role, words, hedge)
        if name.head and name.head == subject and around.tail and not name.metric:
            name = replace(name, head=following(around.tail, words))  # 蓝鲸以19.8%的市场份额居首
        near = [claim for claim in self._before[-_BEFORE:] if claim.clause.sentence == clause.sentence]
        name = with_whole(name, mention, role, around, near, words)
        return _inherit(name.without(subject), mention, role, clause.sentence, self._before), subject, why_subject

    def _in_a_later_clause(self, clause: Clause) -> bool:
        """Whether the mention before stands before the clause before."""
        if not self._before:
            return False
        return self._before[-1].mention.span.start < self._binding.layout.clauses[max(0, clause.index - 1)].span.start


def _behind(subject: str, label: str, words: Vocabulary) -> str:
    """The label behind the name that it is about, where it holds that name and more."""
    if not subject or words.deictic.fullmatch(subject):
        return label
    rest = label.rpartition(subject)[2]
    return rest if rest != label and len(rest) > 1 and rest not in words.copulas else label


def _clause_before(layout: Layout, clause: Clause) -> str:
    """最大雨量出现在石门站，为312.5毫米: what the clause before begins with, where it holds no number itself."""
    earlier = layout.clauses[clause.index - 1]
    if clause.index == 0 or earlier.sentence != clause.sentence or earlier.bracket != clause.bracket:
        return ""
    found = _STANDS.search(earlier.span.of(layout.document.plain))
    return found["name"] if found else ""


def _inherit(name: Name, mention: Quantity, role: str, sentence: int, done: Sequence[Claim]) -> Name:
    """An elided name is taken from the claim before it in the sentence, where both measure in the same dimension; a change or
    a share is one of the figure right before it, whatever that is measured in."""
    if name.head or name.metric:
        return name
    relative = mention.dimension in _RELATIVE or role in ("delta", "share", "base")
    for claim in reversed(done[-REACH:]):
        if claim.clause.sentence != sentence:
            break
        if isinstance(claim.mention, Quantity) and claim.head and (relative or claim.mention.dimension == mention.dimension):
            return name.taken_from(claim.head, claim.metric)
    return name
