"""docs/ci.md and docs/configuration.md -> their examples, read and run as far as they go without the services."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

from claimcheck.config.files import read_settings

ROOT = Path(__file__).parents[2]
Shell = Callable[..., "subprocess.CompletedProcess[str]"]


def blocks(name: str, kind: str) -> list[str]:
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


GITHUB, REVIEWDOG, GITLAB, HOOKS = map(yaml.safe_load, blocks("ci.md", "yaml"))


def commands(value: Any) -> Iterator[str]:
    """Every line of shell in an example that runs claimcheck."""
    if isinstance(value, dict):
        for key, inner in value.items():
            lines = inner if key == "script" else [inner] if key == "run" else []
            yield from (line for line in lines if line.startswith("claimcheck "))
            yield from commands(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from commands(inner)


@pytest.mark.parametrize(("schema", "name"), [
    ("github-workflows", "github.yml"),
    ("github-workflows", "reviewdog.yml"),
    ("gitlab-ci", "gitlab.yml"),
    ("github-actions", "action.yml"),
])  # fmt: skip
def test_the_examples_are_valid_where_they_go(tmp_path: Path, schema: str, name: str) -> None:
    pytest.importorskip("check_jsonschema")
    examples = dict(zip(("github.yml", "reviewdog.yml", "gitlab.yml"), blocks("ci.md", "yaml"), strict=False))
    path = tmp_path / name
    path.write_text(examples.get(name) or (ROOT / name).read_text(encoding="utf-8"), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(path)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_hooks_are_valid(tmp_path: Path) -> None:
    pytest.importorskip("pre_commit")
    manifest = ROOT / ".pre-commit-hooks.yaml"
    environment = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", str(manifest)],
        capture_output=True, text=True, check=False, env=environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_example_names_a_place_that_the_package_does_not() -> None:
    """Until the package says where the project lives, the examples leave a gap to fill in; then they name the place."""
    addresses = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"].get("urls", {})
    home = next(
        (address.rstrip("/") for label, address in addresses.items() if label.lower() == "repository"),
        "https://github.com/OWNER/claimcheck",
    )
    place = home.removeprefix("https://github.com/")
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    assert set(re.findall(r"github\.com/([\w-]+/[\w-]+)", text)) == {place}
    assert {used for used in re.findall(r"uses: ([\w-]+/[\w-]+)@", text) if used.endswith("/claimcheck")} == {place}
    assert ("put the place of your copy" in text) == (not addresses)


def test_the_reviewdog_example(shell: Shell, repository: Path) -> None:
    (line,) = commands(REVIEWDOG)
    assert shell(line).returncode == 0
    assert json.loads((repository / "claimcheck.rdjson").read_text(encoding="utf-8"))["diagnostics"]
    assert any("-f=rdjson" in str(step.get("run")) for step in REVIEWDOG["jobs"]["reviewdog"]["steps"])


def test_the_gitlab_example(shell: Shell, repository: Path) -> None:
    (line,) = commands(GITLAB)
    assert shell(line).returncode == 1
    assert len(json.loads((repository / "gl-code-quality-report.json").read_text(encoding="utf-8"))) == 1
    assert ElementTree.parse(repository / "claimcheck.xml").getroot().tag.startswith("testsuite")


def test_the_github_example_uses_what_the_action_has() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    (step,) = [step for step in GITHUB["jobs"]["claimcheck"]["steps"] if "claimcheck" in step["uses"]]
    assert set(step["with"]) <= set(action["inputs"])


def test_the_pre_commit_example_uses_hooks_there_are() -> None:
    hooks = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    (repo,) = HOOKS["repos"]
    assert {hook["id"] for hook in repo["hooks"]} == hooks


def test_the_configuration_example_is_valid(tmp_path: Path) -> None:
    whole, sidecar = blocks("configuration.md", "toml")
    (tmp_path / "claimcheck.toml").write_text(whole, encoding="utf-8")
    assert read_settings(tmp_path / "claimcheck.toml").max_warnings == 10
    assert set(tomllib.loads(sidecar)["ignore"][0]) == {"rule", "text", "reason", "until"}


def test_the_suppression_examples_work(shell: Shell, repository: Path) -> None:
    (text,) = blocks("configuration.md", "markdown")
    bare = re.sub(r"<!--.*?-->", "", text)
    (repository / "a.md").write_text(text, encoding="utf-8")
    (repository / "b.txt").write_text(bare, encoding="utf-8")
    assert "sum-mismatch" in shell("claimcheck scan b.txt").stdout
    (repository / "b.txt.claimcheck.toml").write_text(blocks("configuration.md", "toml")[1], encoding="utf-8")
    assert "sum-mismatch" not in shell("claimcheck scan b.txt").stdout
    done = shell("claimcheck scan a.md --fail-on note --today 2026-01-01")
    assert done.returncode == 0, done.stdout
