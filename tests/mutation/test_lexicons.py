"""A sample of word lists -> proof that some example needs each; `nox -s mutation` tries all that are known to be needed."""

from __future__ import annotations

from hashlib import sha256

import pytest

from tests.mutation.lexicons import lexicons, needed, shown


def sample() -> list[str]:
    """One list of every family, by a hash of its name."""
    chosen: dict[str, str] = {}
    for name in sorted(needed(), key=lambda name: sha256(name.encode()).hexdigest()):
        chosen.setdefault(name.partition(".")[0], name)
    return sorted(chosen.values())


@pytest.mark.parametrize("name", sample())
def test_a_list_is_needed_by_an_example(name: str) -> None:
    assert shown(name, needed()[name]), f"no example of {needed()[name]} notices that rules/zh: {name} is empty"


def test_what_is_said_to_be_needed_exists() -> None:
    assert set(needed()) <= set(lexicons())
