"""All word lists that are known to be needed -> proof that they still are; `nox -s mutation` runs it, because it takes minutes."""

from __future__ import annotations

import pytest

from tests.mutation.lexicons import needed, shown


@pytest.mark.parametrize("name", needed())
def test_a_list_is_needed_by_an_example(name: str) -> None:
    assert shown(name, needed()[name]), f"no example of {needed()[name]} notices that rules/zh: {name} is empty"
