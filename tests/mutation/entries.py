"""An entry of a word list in a sentence that hangs on it -> whether the sentence is judged otherwise without that entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import yaml

from claimcheck.corpus import findings_in
from claimcheck.judge.trials import unmarked
from claimcheck.packs import Pack, load
from claimcheck.packs.tree import Value
from tests.mutation.trials import Example, frank

__all__ = ["SLOT", "Proof", "Template", "entries", "fails", "lacking", "proofs", "proved", "tried"]

SLOT = "⟨⟩"
"""Where an entry is put into a template."""

_LISTED = Path(__file__).with_name("templates.yaml")
_NOBODY = "\ue000"
"""Stands for a synonym that is taken out of a|b|c, which must not become empty."""


@dataclass(frozen=True, slots=True)
class Template:
    """A sentence with a place for an entry: one with ⟦ ⟧ must be reported under its rule there, one without must be left alone."""

    rule: str
    text: str

    def filled(self, entry: str) -> Example:
        """The sentence with an entry in its place."""
        text, marks = unmarked(self.text.replace(SLOT, entry))
        return Example(self.rule, text, marks, "⟦" in self.text)


@dataclass(frozen=True, slots=True)
class Proof:
    """The sentences that prove entries of a list, and how many they do."""

    proves: int
    templates: tuple[Template, ...]


@cache
def proofs() -> Mapping[str, Proof]:
    """For each list whose entries are tried the sentences that prove them."""
    listed = yaml.safe_load(_LISTED.read_text(encoding="utf-8"))
    return {
        name: Proof(int(found["proves"]), tuple(Template(rule, text) for one in found["by"] for rule, text in one.items()))
        for name, found in listed.items()
    }


def entries(content: Value) -> list[str]:
    """The words of a list: its members, the keys of a table, the synonyms of a|b|c."""
    return list(dict.fromkeys(_entries(content)))


def _entries(content: Value) -> Iterator[str]:
    if isinstance(content, str):
        yield from (word.rstrip("?") for word in content.split("|"))
    elif isinstance(content, dict):
        for key, value in content.items():
            if isinstance(value, str) and "|" not in value:
                yield key
            else:
                yield from _entries(value)
    else:
        for value in content:
            yield from _entries(value)


def lacking(name: str, words: frozenset[str]) -> Pack:
    """The built-in rules with some entries taken out of one list."""
    family, _, inner = name.partition(".")
    content = load().words[family]
    if not isinstance(content, dict):
        raise TypeError(f"{family} is no mapping")
    kept = _without(content[inner], words)
    return replace(frank(load()), words={**load().words, family: {**content, inner: kept}}).enable(load().rules())


def _without(content: Value, words: frozenset[str]) -> Value:
    if isinstance(content, str):
        return "|".join(_NOBODY if word.rstrip("?") in words else word for word in content.split("|"))
    if isinstance(content, dict):
        flat = {key: isinstance(value, str) and "|" not in value for key, value in content.items()}
        return {key: value if flat[key] else _without(value, words) for key, value in content.items() if not (flat[key] and key in words)}
    plain = [value for value in content if not (isinstance(value, str) and value.rstrip("?") in words)]
    return [_without(value, words) if not isinstance(value, str) or "|" in value else value for value in plain]


def tried(name: str) -> int:
    """How many entries of a list its sentences prove."""
    proof = proofs()[name]
    return len(proved(name, entries(load().content(name)), proof.templates))


def proved(name: str, words: Sequence[str], found: Sequence[Template]) -> set[str]:
    """Those of some entries that a template shows to be needed: judged rightly with the entry in its place, and wrongly without it."""
    done: set[str] = set()
    for template in found:
        filled = {word: template.filled(word) for word in words if word not in done}
        sound = {word: example for word, example in filled.items() if not fails(example, frank(load()))}
        for batch in _batches(sound):
            pack = lacking(name, frozenset(batch))
            done.update(word for word in batch if fails(sound[word], pack))
    return done


def _batches(sound: Mapping[str, Example]) -> list[list[str]]:
    """The entries in groups of which none occurs in the sentence of another, so that each group can be taken out at once."""
    batches: list[list[str]] = []
    for word, example in sound.items():
        apart = (batch for batch in batches if not any(other in example.text or word in sound[other].text for other in batch))
        batch = next(apart, None)
        if batch is None:
            batches.append([word])
        else:
            batch.append(word)
    return batches


def fails(example: Example, pack: Pack) -> bool:
    """Whether a sentence is judged wrongly; what cannot be judged without an entry needs it."""
    try:
        return example.fails(example.check, findings_in(example.text, pack))
    except (ArithmeticError, LookupError, TypeError, ValueError):
        return True
