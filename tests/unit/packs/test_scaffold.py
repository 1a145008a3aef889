"""The name of a check -> a file that loads."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import SettingsError
from claimcheck.packs import load
from claimcheck.packs.scaffold import scaffold


def test_the_file_is_a_valid_check(tmp_path: Path) -> None:
    path = scaffold(tmp_path / "house", "own-sum")
    pack = load((tmp_path / "house",))
    assert path == tmp_path / "house" / "checks" / "own-sum.yaml"
    assert pack.checks["own-sum"].reports == "own-sum"
    assert pack.examples("own-sum").bad


def test_nothing_is_written_over(tmp_path: Path) -> None:
    scaffold(tmp_path, "own-sum")
    with pytest.raises(SettingsError, match="exists"):
        scaffold(tmp_path, "own-sum")


@pytest.mark.parametrize("name", ["", "Own", "own_sum", "../own", "own-", "自定"])
def test_names(tmp_path: Path, name: str) -> None:
    with pytest.raises(SettingsError, match="small letters"):
        scaffold(tmp_path, name)
