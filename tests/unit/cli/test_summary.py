"""Which files, how often, and how quietly -> what is printed where."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_show_files_lists_what_can_be_read(run: Run, wrong: Path, right: Path, tmp_path: Path) -> None:
    done = run("scan", ".", "-", "--show-files")
    assert (done.returncode, done.stdout) == (0, "right.txt\nwrong.txt\n-\n")
    (tmp_path / "empty.txt").touch()
    done = run("scan", ".", "none.txt", "--show-files")
    assert (done.returncode, done.stdout) == (3, "right.txt\nwrong.txt\n")
    assert done.stderr.count("\n") == 2


def test_statistics_leave_the_report_alone(run: Run, wrong: Path) -> None:
    done = run("scan", "wrong.txt", "--statistics", "--format", "json")
    assert json.loads(done.stdout)["summary"]["findings"]["error"] == 1
    assert done.stderr == "    1  error    weekday-mismatch\n"


@pytest.mark.parametrize("form", ["console", "concise", "grouped"])
def test_quiet_is_silent_on_what_is_right(run: Run, wrong: Path, right: Path, form: str) -> None:
    assert run("scan", "right.txt", "--quiet", "--format", form).stdout == ""
    said = run("scan", "wrong.txt", "-q", "--format", form).stdout
    assert "weekday-mismatch" in said
    assert "1 document" not in said


def test_colour_is_for_terminals_that_want_it(run: Run, wrong: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in run("scan", "wrong.txt").stdout
    monkeypatch.setattr("claimcheck.cli.options.sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("scan", "wrong.txt").stdout
