"""A mutant of a check -> the examples of that check that are no longer judged as its file says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from claimcheck.claims import link
from claimcheck.corpus import findings_in
from claimcheck.judge import judge
from claimcheck.judge.trials import unmarked
from claimcheck.match.joins import joined
from claimcheck.match.linked import linked
from claimcheck.match.tables import told_and_known
from claimcheck.model.claim import Discourse, Link
from claimcheck.model.document import Span
from claimcheck.model.finding import Finding
from claimcheck.packs import Check, Pack, load
from claimcheck.packs.tables import with_rows
from claimcheck.pipeline import understand
from claimcheck.read import read_text

__all__ = ["Bench", "Example", "examples_of", "frank"]

_FAR_APART = "unmended"

LOUD = ("warning", "error")


def frank(pack: Pack) -> Pack:
    """A pack that speaks of what is far apart too: what a mutant takes for one mostly is, and would be silent for that alone."""
    marks = {**pack.evidence.marks, _FAR_APART: 0}
    return replace(pack, evidence=replace(pack.evidence, marks=marks))


@dataclass(frozen=True, slots=True)
class Example:
    """One example without its marks; ``marks`` of a good one are empty."""

    check: str
    text: str
    marks: tuple[Span, ...]
    bad: bool

    def fails(self, rule: str, findings: Sequence[Finding]) -> bool:
        """Whether findings are not what the example asks for: a bad one alarms where it is marked, a good one does not."""
        own = load().checks.get(self.check)  # a template tells of a rule, and of none of its checks
        quiet = own is not None and own.severity not in LOUD
        loud = [found for found in findings if quiet or found.severity in LOUD]
        if not self.bad:
            return bool(loud)
        touched = (place.span.overlaps(mark) for found in loud if found.rule == rule for place in found.places for mark in self.marks)
        return not any(touched)


@cache
def examples_of(id_: str) -> tuple[Example, ...]:
    """The examples of a check, the bad ones first."""
    listed = load().examples(id_)
    given = [(text, True) for text in listed.bad] + [(text, False) for text in listed.good]
    return tuple(Example(id_, plain, spans, bad) for text, bad in given for plain, spans in [unmarked(text)])


class Bench:
    """One check by itself, with what its examples say understood once for all its mutants."""

    def __init__(self, check: Check) -> None:
        self.check = replace(check, opt_in=False)
        self._read: dict[str, tuple[Discourse, tuple[Link, ...]]] = {}

    @cached_property
    def pack(self) -> Pack:
        """The built-in rules with the figures that the examples bring along."""
        pack = with_rows(load(), load().examples(self.check.id).facts, self.check.id)
        return pack if _FAR_APART in self.check.ignores else frank(pack)

    @cached_property
    def sound(self) -> tuple[Example, ...]:
        """The examples that the check judges rightly without the help of any other."""
        return tuple(example for example in examples_of(self.check.id) if not self._fails(self.check, example))

    def failing(self, mutant: Check) -> Iterator[Example]:
        """The sound examples that a mutant of the check judges wrongly."""
        yield from (example for example in self.sound if self._fails(mutant, example))

    def _fails(self, check: Check, example: Example) -> bool:
        try:
            return example.fails(self.check.reports, self._findings(check, example.text))
        except (ArithmeticError, LookupError):
            # what cannot be told without the part that is missing hangs on it
            return True

    def _findings(self, check: Check, text: str) -> Sequence[Finding]:
        together = {**self.pack.checks, check.id: check}
        if "\n---\n" in text or check.link in self._whole_kinds:
            return [found for found in findings_in(text, replace(self.pack, checks=together)) if found.check == check.id]
        pack = replace(self.pack, checks={check.id: check})
        discourse, links = self._understood(text)
        constraints = [*linked(links, pack), *joined(discourse, pack)]
        return judge(constraints, discourse, pack)[0]

    _whole_kinds: Mapping[str, None] = dict.fromkeys(("figures-together", "between-dates", "between-firsts", "between-values"))
    """Kinds that no linker fills: they come of all checks, or of several documents, together."""

    def _understood(self, text: str) -> tuple[Discourse, tuple[Link, ...]]:
        if text not in self._read:
            discourse = understand(read_text(text), self.pack)
            found = (*link(discourse, self.pack), *told_and_known(discourse, self.pack))
            self._read[text] = discourse, tuple(one for one in found if one.kind == self.check.link)
        return self._read[text]
