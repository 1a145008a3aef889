"""A word list of rules/zh -> an example that hangs on it, found by leaving the whole list out.

python -m tests.mutation.lexicons looks for examples of the lists that needed.yaml does not name, and prints the lines to add.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import yaml

from claimcheck.corpus import findings_in
from claimcheck.packs import Pack, load
from claimcheck.packs.tables import with_rows
from claimcheck.packs.tree import Value
from tests.mutation.trials import Example, examples_of

__all__ = ["lexicons", "needed", "shown", "without", "witness"]

_LISTED = Path(__file__).with_name("needed.yaml")
_MOST_TRIED = 40
"""Of the examples that hold a word of a list, so many are tried: one of each check first, those with its longest words first."""


def lexicons() -> Iterator[str]:
    """The dotted names of all lists and tables."""
    for family, content in load().words.items():
        if family != "units" and isinstance(content, dict):
            yield from (f"{family}.{name}" for name in content)


@cache
def needed() -> Mapping[str, str]:
    """The lists that are known to be needed, each with the check whose examples show it."""
    listed: dict[str, str] = yaml.safe_load(_LISTED.read_text(encoding="utf-8"))
    return listed


def shown(name: str, check: str) -> bool:
    """Whether some example of a check is judged wrongly without a list."""
    pack = without(name)
    return any(_fails(example, pack) for example in examples_of(check))


def without(name: str) -> Pack:
    """The built-in rules with one list empty."""
    family, _, inner = name.partition(".")
    content = load().words[family]
    if not isinstance(content, dict):
        raise TypeError(f"{family} is no mapping")
    empty: Value = {} if isinstance(content[inner], dict) else [] if isinstance(content[inner], list) else ""
    return replace(load(), words={**load().words, family: {**content, inner: empty}}).enable(load().rules())


def witness(name: str) -> Example | None:
    """An example that is judged wrongly without a list, or that cannot be judged at all."""
    pack = without(name)
    words = sorted(set(_words(load().content(name))), key=lambda word: (-len(word), word))
    holding = dict.fromkeys(example for word in words if word for example in _examples() if word in example.text)
    turns: Counter[str] = Counter()
    ranked = []
    for example in holding:
        ranked.append((turns[example.check], example))
        turns[example.check] += 1
    ranked.sort(key=lambda pair: pair[0])
    return next((example for _, example in ranked[:_MOST_TRIED] if _fails(example, pack)), None)


@cache
def _examples() -> tuple[Example, ...]:
    return tuple(example for id_ in load().checks for example in examples_of(id_))


def _fails(example: Example, pack: Pack) -> bool:
    check = pack.checks[example.check]
    try:
        return example.fails(check.reports, findings_in(example.text, with_rows(pack, load().examples(check.id).facts, check.id)))
    except (ArithmeticError, LookupError, TypeError, ValueError):
        # what cannot do without the list needs it
        return True


def _words(content: Value) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        for key, value in content.items():
            yield key
            yield from _words(value)
    else:
        for value in content:
            yield from _words(value)


def main() -> None:
    """Print a line for every list that is found to be needed and not named yet."""
    for name in lexicons():
        example = witness(name) if name not in needed() else None
        if example is not None:
            sys.stdout.write(f"{name}: {example.check}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
