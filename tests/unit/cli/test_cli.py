"""The command line as a whole -> help, version, and failures in one line."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from claimcheck.cli import main

Run = Callable[..., Any]


def test_help_names_every_command(run: Run) -> None:
    said = run("--help").stdout
    for command in ("scan", "extract", "explain", "rules", "test"):
        assert f"  {command} " in said
        assert run(command, "-h").returncode == 0


def test_version(run: Run) -> None:
    assert run("--version").stdout == f"claimcheck {metadata.version('claimcheck')}\n"


def test_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "claimcheck", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("claimcheck ")


def test_a_fault_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], wrong: Path) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("oops")

    monkeypatch.setattr("claimcheck.cli.run.report_of", broken)
    monkeypatch.setattr(sys, "argv", ["claimcheck", "scan", str(wrong)])
    monkeypatch.delenv("CLAIMCHECK_TRACEBACK", raising=False)
    with pytest.raises(SystemExit, match="2"):
        main()
    assert capsys.readouterr().err == "claimcheck: internal error: KeyError: 'oops'; CLAIMCHECK_TRACEBACK=1 shows where\n"


def test_help_loads_nothing_heavy() -> None:
    code = "import claimcheck.cli, sys; print(*sorted({'pydantic', 'jieba', 'yaml', 'regex'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == []


def test_a_closed_pipe_is_no_failure(wrong: Path) -> None:
    command = f"{sys.executable} -m claimcheck extract {wrong} --format csv | true"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_the_shell_completes_commands_and_values() -> None:
    environment = {**os.environ, "_CLAIMCHECK_COMPLETE": "complete_bash", "COMP_WORDS": "claimcheck scan --fail-on ", "COMP_CWORD": "3"}
    command = Path(sys.executable).parent / "claimcheck"
    done = subprocess.run([command], capture_output=True, text=True, check=False, env=environment)
    assert done.stdout.split() == ["error", "warning", "note", "never"]
