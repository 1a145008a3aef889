"""Failures -> plain lines."""

from __future__ import annotations

import pytest

from claimcheck.errors import ClaimcheckError, DocumentError, PackError, SettingsError


@pytest.mark.parametrize("kind", [DocumentError, SettingsError])
def test_every_error_is_one_of_ours(kind: type[ClaimcheckError]) -> None:
    assert issubclass(kind, ClaimcheckError)
    assert str(kind("a.txt: is empty")) == "a.txt: is empty"


def test_a_pack_error_lists_every_problem() -> None:
    error = PackError(["a.yaml:1:1: id: missing", "b.yaml:2:3: holds: not a formula"])
    assert error.problems == ["a.yaml:1:1: id: missing", "b.yaml:2:3: holds: not a formula"]
    assert str(error).count("\n") == 1
