"""The modules of the package -> proof that each has its test file."""

from __future__ import annotations

import ast
from pathlib import Path


def home(path: Path) -> Path:
    """Where the tests of a module stand: claimcheck/a/b.py -> tests/unit/a/test_b.py, a/__init__.py -> a/test_a.py."""
    inner = path.relative_to("claimcheck")
    if inner.name == "__init__.py":
        name = inner.parent.name or "claimcheck"
        return Path("tests/unit") / inner.parent / f"test_{name}.py"
    return Path("tests/unit") / inner.parent / f"test_{inner.stem.strip('_')}.py"


def test_every_module_that_does_something_has_its_tests(root: Path, trees: dict[Path, ast.Module]) -> None:
    doing = [path for path, tree in trees.items() if any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in tree.body)]
    missing = [f"{path} -> {home(path)}" for path in doing if not (root / home(path)).is_file()]
    assert missing == []


def test_every_test_file_holds_tests(root: Path) -> None:
    empty = [
        str(path.relative_to(root))
        for path in sorted((root / "tests").rglob("test_*.py"))
        if "def test_" not in path.read_text(encoding="utf-8")
    ]
    assert empty == []
