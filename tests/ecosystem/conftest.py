"""A folder -> a git repository with articles in it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Shell = Callable[..., "subprocess.CompletedProcess[str]"]
WRONG = "会议于2022年8月15日(星期二)召开,共62人参加。\n"
RIGHT = "会议于2022年8月15日(星期一)召开,共62人参加。\n"


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """Run a line of shell in a new repository; stdout and stderr come back as one text."""
    repository = tmp_path / "repository"
    repository.mkdir()
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}

    def run(line: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", line], cwd=repository, text=True, encoding="utf-8", check=False,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            env={
                **clean, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
                "GIT_AUTHOR_NAME": "n", "GIT_AUTHOR_EMAIL": "e@example.org",
                "GIT_COMMITTER_NAME": "n", "GIT_COMMITTER_EMAIL": "e@example.org",
                **environment,
            },
        )  # fmt: skip

    (repository / "docs").mkdir()
    (repository / "docs" / "old.md").write_text(WRONG, encoding="utf-8")
    assert run("git init --quiet --initial-branch=main && git add . && git commit --quiet -m first").returncode == 0
    return run


@pytest.fixture
def repository(tmp_path: Path, shell: Shell) -> Path:
    del shell
    return tmp_path / "repository"
