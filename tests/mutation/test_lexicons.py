"""A sample of word lists -> proof that some example needs each; `nox -s mutation` tries all that are known to be needed."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

import pytest

from claimcheck.packs import load
from tests.mutation.entries import entries, proofs, tried
from tests.mutation.lexicons import lexicons, needed, shown


def sample(names: Iterable[str]) -> list[str]:
    """One list of every family, by a hash of its name."""
    chosen: dict[str, str] = {}
    for name in sorted(names, key=lambda name: sha256(name.encode()).hexdigest()):
        chosen.setdefault(name.partition(".")[0], name)
    return sorted(chosen.values())


@pytest.mark.parametrize("name", sample(needed()))
def test_a_list_is_needed_by_an_example(name: str) -> None:
    assert shown(name, needed()[name]), f"no example of {needed()[name]} notices that rules/zh: {name} is empty"


@pytest.mark.parametrize("name", sample(name for name, proof in proofs().items() if proof.proves <= 60))
def test_as_many_entries_as_listed_are_needed(name: str) -> None:
    assert tried(name) >= proofs()[name].proves, f"taking entries out of rules/zh: {name} one by one is noticed for fewer of them"


def test_what_is_said_to_be_needed_exists() -> None:
    assert set(needed()) <= set(lexicons())
    assert set(proofs()) <= set(lexicons())
    assert all(proof.proves <= len(entries(load().content(name))) for name, proof in proofs().items())
