"""A mention in its surroundings -> what it says of what, and how it hangs together with others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal
from typing import cast

from claimcheck.model.document import Clause, Layout, Span
from claimcheck.model.mention import Mention, Moment, Period, Quantity
from claimcheck.model.quick import later, quick

__all__ = ["Claim", "Discourse", "Given", "Link", "Operand", "Reading", "Unnamed"]


_NAMED = ("head", "metric", "subject", "scope", "aspect", "reasons", "whole", "whole_metric")
"""What the binding of a claim leaves open until it is asked for."""


@later("_later", *_NAMED)
@quick
@dataclass(frozen=True, slots=True)
class Claim:  # noqa: PLW1641 - made by the dataclass
    """One mention and what the words around it make of it.

    ``label`` is the plain text from the last boundary (separator, bracket, previous numeral) to the mention, ``tail`` the
    text from it to the next boundary.  ``head`` is the noun phrase that names what is measured (never empty for a
    quantity that any noun can be found for), ``metric`` the id of the ontology entry it matches ("" where none does),
    ``subject`` whom or what it is about, ``scope`` its restrictions (城镇, 境外, 男, …), ``aspect`` 累计, 新增, 现有, 日均, ….
    ``role`` is level, from, to, delta, base, share, rate, per, threshold, part, total or gloss; ``direction`` +1/-1 where
    the role's verb rises or falls, else 0.  ``stance`` is actual, plan, capacity, quoted or historic.
    ``time`` is when it holds, ``whole`` what a share is a share of (占总股本的34.8%), ``whole_metric`` that thing's metric.
    ``reasons`` records every guess: "subject: heading", "metric: previous clause", ….
    """

    id: int
    mention: Mention
    clause: Clause
    label: str = ""
    tail: str = ""
    role: str = "level"
    direction: int = 0
    head: str = ""
    metric: str = ""
    subject: str = ""
    scope: tuple[str, ...] = ()
    aspect: tuple[str, ...] = ()
    stance: str = "actual"
    time: Moment | Period | None = None
    reasons: tuple[str, ...] = ()
    whole: str = ""
    whole_metric: str = ""
    span: Span = field(default=Span(0, 0), init=False, repr=False, compare=False, metadata={"made": "mention.span"})
    """Where the mention stands."""
    quantity: Quantity = field(init=False, repr=False, compare=False)
    """The mention, known to be a quantity; read a hundred times for each claim, so that it is a slot, which stays empty for a time."""
    _later: Callable[[Claim], tuple[object, ...]] | None = field(default=None, init=False, repr=False, compare=False)
    """Gives what is not told yet of ``_NAMED``."""

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if other.__class__ is not Claim:
            return NotImplemented
        if self.id != other.id or self.mention != other.mention:
            return False
        return self._rest() == other._rest()

    def _rest(self) -> tuple[object, ...]:
        return (
            self.clause, self.label, self.tail, self.role, self.direction, self.head, self.metric, self.subject, self.scope,
            self.aspect, self.stance, self.time, self.reasons, self.whole, self.whole_metric,
        )  # fmt: skip

    def __post_init__(self) -> None:
        if type(self.mention) is Quantity:
            object.__setattr__(self, "quantity", self.mention)

    def saying(self, mention: Mention) -> Claim:
        """The same with another mention: what ``dataclasses.replace`` gives, at a fifth of its cost."""
        return Claim(
            self.id, mention, self.clause, self.label, self.tail, self.role, self.direction, self.head, self.metric,
            self.subject, self.scope, self.aspect, self.stance, self.time, self.reasons, self.whole, self.whole_metric,
        )  # fmt: skip


class Unnamed:
    """A claim while it is put together; what of ``_NAMED`` it is not given it asks ``_later`` for once it is a Claim."""

    __slots__ = tuple(field.name for field in fields(Claim))

    id: int
    mention: Mention
    clause: Clause
    label: str
    tail: str
    role: str
    direction: int
    metric: str
    scope: tuple[str, ...]
    aspect: tuple[str, ...]
    stance: str
    time: Moment | Period | None
    span: Span
    quantity: Quantity
    _later: Callable[[Claim], tuple[object, ...]]

    def waiting(self, later: Callable[[Claim], tuple[object, ...]]) -> Claim:
        """The claim, which calls ``later`` with itself for what it was not given."""
        self.span = self.mention.span
        if type(self.mention) is Quantity:
            self.quantity = self.mention
        self._later = later
        self.__class__ = Claim  # type: ignore[assignment]
        return cast("Claim", self)


@quick
@dataclass(frozen=True, slots=True)
class Given:
    """A number that was counted or looked up rather than read: the items of a list, the length of the text, a fact.

    ``margin`` is how far the true number may lie from it.
    """

    span: Span
    value: Decimal
    text: str
    source: str = ""
    margin: Decimal = Decimal(0)


Operand = Claim | Given


@quick
@dataclass(frozen=True, slots=True)
class Reading:
    """One plausible way to fill the roles of a relation: role name -> its operands (one, or several for a plural role)."""

    name: str
    players: Mapping[str, tuple[Operand, ...]]


@dataclass(frozen=True, slots=True)
class Link:
    """A relation that the discourse states or suggests, with every plausible reading, the likeliest first.

    ``kind`` is what checks ask for; ``marks`` names the evidence for and against the reading (rules/evidence.yaml gives
    each its points).  A contradiction is reported only where every reading fails.  ``anchors`` are further places a
    reader should see (the verb, the cue).
    """

    kind: str
    readings: tuple[Reading, ...]
    marks: frozenset[str] = frozenset()
    anchors: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Discourse:
    """The claims of one document in order of appearance, with the indexes that linkers need."""

    layout: Layout
    claims: tuple[Claim, ...]
    by_clause: Mapping[int, tuple[Claim, ...]] = field(default_factory=dict)
    by_sentence: Mapping[int, tuple[Claim, ...]] = field(default_factory=dict)
    by_bracket: Mapping[int, tuple[Claim, ...]] = field(default_factory=dict)
    text: str = field(init=False, repr=False, compare=False)
    """The plain characters of the document, which all spans index."""
    characters: frozenset[str] = field(init=False, repr=False, compare=False)
    """Every character that the document holds: what cannot match is told by them without a look at the text."""
    quantities: Mapping[int, tuple[Claim, ...]] = field(init=False, repr=False, compare=False)
    """The claims of each sentence that state a quantity, in order."""
    _of: Mapping[str, tuple[Claim, ...]] = field(init=False, repr=False, compare=False)

    def of(self, dimension: str) -> tuple[Claim, ...]:
        """The claims that state a quantity of a dimension, or a "time", in order."""
        return self._of.get(dimension, ())

    def __post_init__(self) -> None:
        of: dict[str, list[Claim]] = {}
        for claim in self.claims:
            mention = claim.mention
            of.setdefault(mention.dimension if type(mention) is Quantity else "time", []).append(claim)
        object.__setattr__(self, "_of", {dimension: tuple(found) for dimension, found in of.items()})
        quantities: dict[int, list[Claim]] = {}
        for sentence, claims in self.by_sentence.items():
            found = [claim for claim in claims if type(claim.mention) is Quantity]
            if found:
                quantities[sentence] = found
        object.__setattr__(self, "quantities", {sentence: tuple(found) for sentence, found in quantities.items()})
        object.__setattr__(self, "text", self.layout.document.plain)
        object.__setattr__(self, "characters", frozenset(self.layout.document.plain))
