"""Work that Python does not interrupt to look for garbage."""

from __future__ import annotations

import gc

import pytest

from claimcheck.packs.pause import uncollected


def test_the_search_goes_on_afterwards() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_fault_leaves_it_as_it_was() -> None:
    with pytest.raises(ValueError, match="stop"), uncollected():
        raise ValueError("stop")
    assert gc.isenabled()
