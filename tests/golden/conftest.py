"""--regenerate -> golden files are written instead of compared."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def regenerate(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--regenerate"))


def compare(golden: Path, said: str, regenerate: bool) -> None:
    """What is said now with what was said before, byte for byte."""
    if regenerate:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(said, encoding="utf-8", newline="\n")
    assert golden.is_file(), "if this is meant, run `nox -s docs`"
    # a byte that differs, in a large page, is better found by git diff than by pytest
    assert said.encode("utf-8", "surrogatepass") == golden.read_bytes(), "if this is meant, run `nox -s docs`"
