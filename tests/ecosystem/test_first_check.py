"""docs/first-check.md -> what happens to someone who follows it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TUTORIAL = ROOT / "docs" / "first-check.md"
BLOCK = re.compile(r"^```(?P<kind>\w+)(?: (?P<path>\S+))?\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)


def ran(line: str, folder: Path) -> str:
    environment = {
        **os.environ,
        "LC_ALL": "C.UTF-8",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONUTF8": "1",
    }
    done = subprocess.run(
        ["sh", "-c", line], cwd=folder, env=environment, text=True, encoding="utf-8", check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    return done.stdout


def followed(text: str, folder: Path) -> str:
    """The tutorial with the output that its commands really give, run one after the other over the files that it shows."""

    def step(block: re.Match[str]) -> str:
        if block["path"]:
            path = folder / block["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block["text"], encoding="utf-8")
        if block["kind"] != "console":
            return block[0]
        lines = [line for line in block["text"].splitlines() if line.startswith("$ ")]
        return "```console\n" + "".join(f"{line}\n{ran(line.removeprefix('$ '), folder)}" for line in lines) + "```"

    return BLOCK.sub(step, text)


def test_following_it_gives_what_it_shows(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    shown = TUTORIAL.read_text(encoding="utf-8")
    real = followed(shown, tmp_path)
    if request.config.getoption("--regenerate"):
        TUTORIAL.write_text(real, encoding="utf-8")
    assert shown == real, "run `pytest tests/ecosystem --regenerate` and look at the difference"
    assert "1 error, 0 warnings" in shown or "0 errors, 1 warning" in shown
