"""action.yml -> what its own steps do in a repository; the steps of others are only looked at."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = {step.get("name", step.get("uses")): step for step in ACTION["runs"]["steps"]}
Shell = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def check(tmp_path: Path, shell: Shell) -> Callable[..., tuple[str, dict[str, str]]]:
    """Run the step that checks, with a claimcheck where the step before would have put it."""
    home = tmp_path / "runner" / "claimcheck" / "bin"
    home.mkdir(parents=True)
    (home / "claimcheck").symlink_to(Path(sys.executable).parent / "claimcheck")
    told = tmp_path / "outputs"

    def run(**inputs: str) -> tuple[str, dict[str, str]]:
        told.write_text("", encoding="utf-8")
        given = {name: entry["default"] for name, entry in ACTION["inputs"].items()} | inputs
        names = {
            key: given[value.removeprefix("${{ inputs.").removesuffix(" }}")]
            for key, value in STEPS["Check"]["env"].items()
            if "inputs." in value
        }
        done = shell(STEPS["Check"]["run"], RUNNER_TEMP=str(tmp_path / "runner"), GITHUB_OUTPUT=str(told), **names)
        assert done.returncode == 0, done.stdout
        return done.stdout, dict(line.split("=", 1) for line in told.read_text(encoding="utf-8").splitlines())

    return run


def test_findings_become_annotations_and_sarif(check: Any, repository: Path) -> None:
    said, outputs = check(paths="docs\n")
    assert outputs == {"exit-status": "1", "sarif-file": "claimcheck.sarif"}
    assert "::error file=docs/old.md," in said
    assert json.loads((repository / "claimcheck.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_only_what_changed(check: Any, repository: Path) -> None:
    (repository / "docs" / "a file.md").write_text("共62人。\n", encoding="utf-8")
    said, outputs = check(**{"paths": "docs/old.md\ndocs/a file.md", "changed-since": "main", "args": "--fail-on note --quiet"})
    assert outputs["exit-status"] == "0", said


def test_wrong_usage_writes_no_sarif(check: Any) -> None:
    _, outputs = check(**{"changed-since": "nowhere"})
    assert outputs == {"exit-status": "2"}


def test_the_last_step_fails_as_the_check_did(shell: Shell) -> None:
    assert STEPS["Fail"]["if"] == "steps.check.outputs.exit-status != '0'"
    assert shell(STEPS["Fail"]["run"], STATUS="3").returncode == 3


def test_the_whole_is_sound() -> None:
    assert ACTION["runs"]["using"] == "composite"
    for step in ACTION["runs"]["steps"]:
        assert ("run" in step) != ("uses" in step)
        assert "run" not in step or step["shell"] == "bash"
        # what users type reaches the shell as variables only
        assert "${{" not in step.get("run", "")
    assert all({"description", "default"} <= set(entry) for entry in ACTION["inputs"].values())
    upload = next(step for step in ACTION["runs"]["steps"] if "upload-sarif" in step.get("uses", ""))
    assert "steps.check.outputs.sarif-file" in upload["with"]["sarif_file"]
