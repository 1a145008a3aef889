"""Arguments -> what the command line prints and returns."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from claimcheck.cli import main

WRONG = "会议于2022年8月15日(星期二)召开,共62人参加。\n"
RIGHT = "会议于2022年8月15日(星期一)召开,共62人参加。\n"


@dataclass(frozen=True)
class Done:
    """What is left of a run."""

    returncode: object
    stdout: str
    stderr: str


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """Run the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CLAIMCHECK_TRACEBACK", raising=False)

    def call(*arguments: str, stdin: str = "", locale: str = "C.UTF-8") -> Done:
        monkeypatch.setenv("LC_ALL", locale)
        monkeypatch.setattr(sys, "argv", ["claimcheck", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        with pytest.raises(SystemExit) as left:
            main()
        said = capsys.readouterr()
        return Done(left.value.code or 0, said.out, said.err)

    return call


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "wrong.txt"
    path.write_text(WRONG, encoding="utf-8")
    return path


@pytest.fixture
def right(tmp_path: Path) -> Path:
    path = tmp_path / "right.txt"
    path.write_text(RIGHT, encoding="utf-8")
    return path
