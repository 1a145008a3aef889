"""`claimcheck config` -> what is in force, a file to begin with, its schema."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def test_begin_show_and_describe(run: Run) -> None:
    assert tomllib.loads(run("config", "show").stdout)["fail-on"] == "error"
    assert run("config", "init").stdout == "wrote claimcheck.toml\n"
    assert "exists" in run("config", "init").stderr
    assert run("config", "show").stdout.startswith("# from ")
    assert json.loads(run("config", "schema").stdout)["properties"]["max-warnings"]


def test_what_is_wrong_is_told(run: Run) -> None:
    Path("claimcheck.toml").write_text("selct = []\n", encoding="utf-8")
    done = run("config", "show")
    assert (done.returncode, "did you mean select?" in done.stderr) == (2, True)
    Path("claimcheck.toml").write_text('ignore = ["sum-mismatc"]\n', encoding="utf-8")
    done = run("config", "show")
    assert (done.returncode, "did you mean sum-mismatch?" in done.stderr) == (2, True)
