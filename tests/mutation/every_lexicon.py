"""All word lists and entries that are known to be needed -> proof that they still are; `nox -s mutation` tries them all."""

from __future__ import annotations

import pytest

from tests.mutation.entries import proofs, tried
from tests.mutation.lexicons import needed, shown


@pytest.mark.parametrize("name", needed())
def test_a_list_is_needed_by_an_example(name: str) -> None:
    assert shown(name, needed()[name]), f"no example of {needed()[name]} notices that rules/zh: {name} is empty"


@pytest.mark.parametrize("name", proofs())
def test_as_many_entries_as_listed_are_needed(name: str) -> None:
    assert tried(name) >= proofs()[name].proves, f"taking entries out of rules/zh: {name} one by one is noticed for fewer of them"
