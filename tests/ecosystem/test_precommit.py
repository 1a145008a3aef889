"""The hooks -> pre-commit runs them for real, from a clone of this project."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from claimcheck.read import FORMATS

ROOT = Path(__file__).parents[2]
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
Shell = Callable[..., "subprocess.CompletedProcess[str]"]


def test_every_format_is_checked() -> None:
    wanted = re.compile(HOOKS["claimcheck"]["files"])
    assert [suffix for suffix in FORMATS if not wanted.search(f"a{suffix}")] == []


def test_pre_commit_runs_the_hooks(shell: Shell, repository: Path, tmp_path: Path) -> None:
    pytest.importorskip("pre_commit")
    clone = tmp_path / "clone"
    cloned = subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(clone)], capture_output=True, check=False)
    if cloned.returncode:
        pytest.fail(f"pre-commit needs the project as a git repository: {cloned.stderr.decode()}")
    home = {"PRE_COMMIT_HOME": str(tmp_path / "cache")}
    done = shell(f"pre-commit try-repo --color never {clone} claimcheck --files docs/old.md", **home)
    assert done.returncode == 1, done.stdout
    assert "docs/old.md:1:15 error weekday-mismatch" in done.stdout
    (repository / "docs" / "old.md").write_text("共62人。\n", encoding="utf-8")
    done = shell(f"pre-commit try-repo --color never {clone} claimcheck --files docs/old.md", **home)
    assert (done.returncode, "Passed" in done.stdout) == (0, True), done.stdout
