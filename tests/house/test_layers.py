"""Imports -> proof that they only go down the list of layers."""

from __future__ import annotations

import contextlib
import io
import os
from pathlib import Path

from importlinter.cli import lint_imports


def test_imports_only_go_down(root: Path) -> None:
    said = io.StringIO()
    before = Path.cwd()
    os.chdir(root)
    try:
        with contextlib.redirect_stdout(said):
            status = lint_imports(no_cache=True)
    finally:
        os.chdir(before)
    assert status == 0, said.getvalue()
