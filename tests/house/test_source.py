"""The source files -> proof that they keep the house rules."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

LONGEST_FILE = 300
LONGEST_FUNCTION = 60
CLOCK = {"time", "random", "secrets", "uuid"}
NOW = {"now", "today", "utcnow"}
ONLY = {
    "jieba": ("claimcheck/text/",),
    "yaml": ("claimcheck/packs/",),
    "typer": ("claimcheck/cli/",),
    "click": ("claimcheck/cli/",),
    "rich": ("claimcheck/cli/", "claimcheck/render/console.py"),
    "jinja2": ("claimcheck/render/html/",),
}
OUTSIDE = ("claimcheck/cli/",)
"""Where output and the clock may be used."""

UNWANTED = re.compile(r"\b(?:TODO|FIXME|XXX|NotImplementedError)\b|pragma: no cover|pytest\.mark\.skip\b")
VAGUE = re.compile(r"(?:Manager|Helper|Utils?|Base)$")


def named_functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def sources(root: Path) -> list[Path]:
    """All Python files of the project."""
    return [path for folder in ("claimcheck", "tests", "docs") for path in sorted((root / folder).rglob("*.py"))] + [root / "noxfile.py"]


def test_files_are_short(root: Path) -> None:
    long = {str(path.relative_to(root)): len(path.read_text(encoding="utf-8").splitlines()) for path in sources(root)}
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FILE} == {}


def test_functions_are_short(trees: dict[Path, ast.Module]) -> None:
    long = [
        f"{path}:{function.lineno} {function.name}: {1 + (function.end_lineno or 0) - function.lineno} lines"
        for path, tree in trees.items()
        for function in named_functions(tree)
        if 1 + (function.end_lineno or 0) - function.lineno > LONGEST_FUNCTION
    ]
    assert long == []


def test_module_docstrings_say_what_turns_into_what(trees: dict[Path, ast.Module]) -> None:
    wrong = []
    for path, tree in trees.items():
        said = ast.get_docstring(tree) or ""
        first = said.partition("\n\n")[0]
        if (
            not said
            or "\n\n" in said
            or not first.endswith(".")
            or (" -> " not in first and path.as_posix() != "claimcheck/model/__init__.py")
        ):
            wrong.append(f"{path}: {said[:60]!r}")
    assert wrong == []


def test_names_are_terms_of_the_field(trees: dict[Path, ast.Module]) -> None:
    vague = [
        f"{path}: {node.name}"
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and VAGUE.search(node.name)
    ]
    assert vague == []


def test_the_core_has_no_floats(trees: dict[Path, ast.Module]) -> None:
    found = []
    for path, tree in trees.items():
        if path.as_posix().startswith(OUTSIDE):
            continue
        guards = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "isinstance"
        ]
        refusing = {id(inner) for guard in guards for inner in ast.walk(guard)}
        for node in ast.walk(tree):
            literal = isinstance(node, ast.Constant) and isinstance(node.value, float)
            named = isinstance(node, ast.Name) and node.id == "float" and id(node) not in refusing
            if literal or named:
                found.append(f"{path}:{node.lineno}")
    assert found == []


WRITES_CODE = {"claimcheck/model/quick.py"}
"""Writes a constructor from names of fields, as dataclasses do; no text of an article comes near it."""


def test_the_core_has_no_clock_no_chance_and_no_output(trees: dict[Path, ast.Module]) -> None:
    found = []
    for path, tree in trees.items():
        if path.as_posix().startswith(OUTSIDE):
            continue
        for node in ast.walk(tree):
            imported = {name.split(".")[0] for name in imports(node)} & CLOCK
            called = isinstance(node, ast.Call) and (
                (isinstance(node.func, ast.Attribute) and node.func.attr in NOW)
                or (isinstance(node.func, ast.Name) and node.func.id in {"print", "input", "eval", "exec"})
            )
            if called and path.as_posix() in WRITES_CODE:
                continue
            if imported or called:
                found.append(f"{path}:{getattr(node, 'lineno', 0)}")
    assert found == []


def test_libraries_are_known_in_one_place(trees: dict[Path, ast.Module]) -> None:
    found = [
        f"{path}: {name}"
        for path, tree in trees.items()
        for node in ast.walk(tree)
        for name in imports(node)
        if not path.as_posix().startswith(ONLY.get(name.split(".")[0], ("claimcheck/",)))
    ]
    assert found == []


def test_nothing_is_left_for_later(root: Path) -> None:
    here = Path(__file__)
    found = [
        f"{path.relative_to(root)}:{number}"
        for path in [*sources(root), *sorted((root / "rules").rglob("*.yaml"))]
        if path != here
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if UNWANTED.search(line)
    ]
    assert found == []


def test_nothing_tells_of_where_the_project_was_made(root: Path) -> None:
    told = re.compile(
        "|".join(("/wo" + "rk/", r"\.\./sha" + "red", "sub" + "agent", "before-" + "stop", "this " + "session")), re.IGNORECASE
    )
    folders = ("claimcheck", "rules", "docs", "tests")
    files = [
        path for folder in folders for path in (root / folder).rglob("*") if path.suffix in {".py", ".yaml", ".md", ".txt", ".toml", ".csv"}
    ]
    found = [
        f"{path.relative_to(root)}:{number}"
        for path in [*files, *root.glob("*.md"), *root.glob("*.py"), root / "pyproject.toml"]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if told.search(line)
    ]
    assert found == []


def test_no_text_of_the_seeds_stands_in_code(root: Path) -> None:
    """A special case for a known article would hide that the general rule does not work."""
    numerals = {
        found[0]
        for seed in (root / "seeds").iterdir()
        for found in re.finditer(r"\d{2,}[万亿]?[人天字%个例]", seed.read_text(encoding="utf-8"))
        if len(found[0]) >= 5
    }
    code = "".join(path.read_text(encoding="utf-8") for path in sorted((root / "claimcheck").rglob("*.py")))
    assert {numeral for numeral in numerals if numeral in code} == set()


def test_seeds_are_untouched(root: Path) -> None:
    changed = subprocess.run(
        ["git", "log", "--format=%h", "--diff-filter=MD", "--", "seeds"], cwd=root, capture_output=True, text=True, check=False
    )
    assert changed.stdout.split() == []
    assert len(list((root / "seeds").glob("*.txt"))) == 5


def imports(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [node.module]
    return []
