"""The command line over the configuration file -> the settings in force."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claimcheck.cli.settings import day, found_settings, own_pack, settings_of
from claimcheck.config import FailOn, Language, Settings
from claimcheck.errors import SettingsError

Run = Callable[..., Any]


def test_the_command_line_replaces_choices_and_adds_to_lists() -> None:
    found = Settings(select=("a",), extend_select=("b",), ignore=("c",), rules=(Path("r"),), language=Language.EN, max_warnings=3)
    assert settings_of(found) == found
    asked = settings_of(
        found, select=["x"], extend_select=["y"], ignore=["z"], rules=[Path("s")], lang=Language.ZH,
        document_date="2026-01-31", fail_on=FailOn.NOTE, max_warnings=0,
    )  # fmt: skip
    assert asked == Settings(
        select=("x",), extend_select=("b", "y"), ignore=("c", "z"), rules=(Path("r"), Path("s")), language=Language.ZH,
        document_date=date(2026, 1, 31), fail_on=FailOn.NOTE, max_warnings=0,
    )  # fmt: skip


def test_which_file_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("claimcheck.toml").write_text("max-warnings = 1\n", encoding="utf-8")
    Path("other.toml").write_text("max-warnings = 2\n", encoding="utf-8")
    assert found_settings(None, False).max_warnings == 1
    assert found_settings(Path("other.toml"), False).max_warnings == 2
    assert found_settings(None, True).max_warnings is None


def test_days() -> None:
    assert day(None, "--today") is None
    with pytest.raises(SettingsError, match="is no date"):
        day("1.1.2026", "--today")


def test_the_configuration_names_rules_of_ones_own(run: Run, tmp_path: Path, wrong: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('rules = ["house"]\n', encoding="utf-8")
    assert "no such folder of rules" in run("scan", "wrong.txt").stderr
    (tmp_path / "house").mkdir()
    assert run("scan", "wrong.txt").returncode == 1
    assert own_pack(None).checks


def test_choosing_rules(run: Run, wrong: Path) -> None:
    assert run("scan", "wrong.txt", "--select", "sum-mismatch").returncode == 0
    assert run("scan", "wrong.txt", "--ignore", "weekday-mismatch").returncode == 0
    assert run("scan", "wrong.txt", "--select", "weekday-of-date").returncode == 1
    done = run("scan", "wrong.txt", "--select", "weekday-mismatc")
    assert (done.returncode, "did you mean weekday-mismatch?" in done.stderr) == (2, True)


def test_the_language_of_the_configuration(run: Run, wrong: Path, tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('language = "zh"\n', encoding="utf-8")
    assert "1 篇文章" in run("scan", "wrong.txt").stdout
    assert "1 document" in run("scan", "wrong.txt", "--lang", "en").stdout
    assert "1 document" in run("scan", "wrong.txt", "--no-config").stdout
