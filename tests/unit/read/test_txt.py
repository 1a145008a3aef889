"""Plain text -> itself."""

from __future__ import annotations

from claimcheck.read.txt import shade_nothing


def test_all_of_it_is_prose() -> None:
    assert shade_nothing("# `1`") == "# `1`"
