"""The content of rules/ -> frozen types that the stages use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from claimcheck.errors import PackError
from claimcheck.formula import Formula
from claimcheck.packs.facts import Facts
from claimcheck.packs.tree import Value

__all__ = ["Check", "Evidence", "Examples", "LinkKind", "Metric", "Pack", "Role"]


@dataclass(frozen=True, slots=True)
class Role:
    """What may play a role of a check; an empty filter lets everything pass.

    ``fact`` names the reference figure that steps in where the text states none, ``within`` the factor by which the real
    figure may differ from it, ``without`` the words that must not stand before the number.
    """

    metric: tuple[str, ...] = ()
    fact: str = ""
    within: Decimal | None = None
    dimension: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    aspect: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One file of rules/checks: roles and the formulas of which one must hold.

    ``reports`` is the public rule, ``severity`` the highest it may give, ``base`` the points every failure starts with,
    ``coarse`` whether round counts may be rounded, ``soft`` whether a miss of the usual meaning alone deserves a note,
    ``ignores`` the marks that say nothing here, ``opposites`` the table of words of which another would mend what it finds,
    ``unnamed`` whether figures beside its players that name no metric may be the ones meant.
    """

    id: str
    title: Mapping[str, str]
    why: Mapping[str, str]
    reports: str
    severity: str
    link: str
    roles: Mapping[str, Role]
    same: tuple[str, ...]
    holds: tuple[Formula, ...]
    base: int
    coarse: bool
    soft: bool
    opt_in: bool
    ignores: frozenset[str]
    message: Mapping[str, str]
    opposites: str = ""
    unnamed: bool = False
    needs: frozenset[str] = field(init=False, repr=False, compare=False)
    """The roles without which none of its formulas means anything."""
    metrics: frozenset[str] = field(init=False, repr=False, compare=False)
    """Every metric that may play one of its roles."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "needs", frozenset().union(*(formula.roles for formula in self.holds)))
        object.__setattr__(self, "metrics", frozenset(metric for role in self.roles.values() for metric in role.metric))


@dataclass(frozen=True, slots=True)
class Examples:
    """Sentences that a check must report, with ⟦ ⟧ around what it must touch, and sentences it must leave alone; ``places`` holds
    file:line:column of each, the bad ones first, ``facts`` the rows of a table that they are checked against."""

    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkKind:
    """A kind of link: its roles, each filled by ``one``, ``many`` or ``maybe`` one player."""

    doc: str
    roles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Metric:
    """Something that is measured: the words that name it, and what its values can be."""

    id: str
    words: tuple[str, ...]
    dimension: tuple[str, ...] = ()
    lowest: Decimal | None = None
    highest: Decimal | None = None
    additive: bool = True
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The one table that turns what speaks for and against a failure into a severity."""

    severity: Mapping[str, int]
    marks: Mapping[str, int]
    caps: Mapping[str, str]
    chances: Mapping[str, Decimal]
    edits: Mapping[str, int]
    reach: Mapping[str, int]

    def __getitem__(self, mark: str) -> int:
        return self.marks.get(mark, 0)


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """Everything that rules/ says; compared by identity, so that what is compiled from it can be kept per pack."""

    checks: Mapping[str, Check]
    metrics: tuple[Metric, ...]
    links: Mapping[str, LinkKind]
    evidence: Evidence
    words: Mapping[str, Value]
    facts: Facts
    _examples: Mapping[str, ExampleSource] = field(default_factory=dict, repr=False)
    _lists: dict[str, tuple[str, ...]] = field(default_factory=dict, init=False, repr=False)
    _patterns: dict[str, str] = field(default_factory=dict, init=False, repr=False)
    """What was asked for before."""

    @property
    def units(self) -> Mapping[str, Value]:
        """The entries of rules/units.yaml as written there."""
        value = self.words.get("units", {})
        return value if isinstance(value, dict) else {}

    def content(self, name: str) -> Value:
        """What stands under a dotted name: ``file``, ``file.name`` or deeper.

        A name that the rules do not have is a fault of the rules, not of any text.
        """
        value: Value = dict(self.words)
        for key in name.split("."):
            if not isinstance(value, dict) or key not in value:
                raise PackError([f"rules: nothing is named {name}"])
            value = value[key]
        return value

    def lexicon(self, name: str) -> tuple[str, ...]:
        """The words of a list, or the keys of a table."""
        known = self._lists.get(name)
        if known is None:
            value = self.content(name)
            if isinstance(value, str):
                raise PackError([f"rules: {name} must be a list"])
            known = self._lists[name] = tuple(word for word in value if isinstance(word, str))
        return known

    def table(self, name: str) -> Mapping[str, str]:
        """A mapping from words to values; of a list, every word to itself."""
        value = self.content(name)
        if isinstance(value, dict):
            return {word: meaning for word, meaning in value.items() if isinstance(meaning, str)}
        return {word: word for word in self.lexicon(name)}

    def alternatives(self, name: str) -> str:
        """A regular expression that matches any word of a list, the longest first.

        An empty list matches nothing.
        """
        if name not in self._patterns:
            self._patterns[name] = alternation(self.lexicon(name))
        return self._patterns[name]

    def examples(self, check: str) -> Examples:
        """The examples of a check, read when asked for, because only tests and explanations need them."""
        source = self._examples.get(check)
        return source.read() if source is not None else Examples()

    def enable(self, rules: Iterable[str]) -> Pack:
        """The pack with the opt-in checks of some rules (or of those ids) switched on."""
        wanted = set(rules)
        on = {id_ for id_, check in self.checks.items() if check.opt_in and {id_, check.reports} & wanted}
        if not on:
            return self
        return replace(self, checks={id_: replace(check, opt_in=False) if id_ in on else check for id_, check in self.checks.items()})

    def rules(self) -> Iterator[str]:
        """The public rule names in alphabetical order."""
        yield from sorted({check.reports for check in self.checks.values()})


@dataclass(frozen=True, slots=True)
class ExampleSource:
    """The unread part of a check's file that holds its examples."""

    path: str
    text: str
    first_line: int

    def read(self) -> Examples:
        """Parse and validate them."""
        from claimcheck.packs.build import build_examples

        return build_examples(self)


def alternation(words: Iterable[str]) -> str:
    """A non-capturing group of the words, escaped, the longest first.

    >>> alternation(["超", "超过"])
    '(?:超过|超)'
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, ordered))})" if ordered else "(?!)"
