"""Messages of what goes wrong -> Chinese ones, none forgotten."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.render.phrases import said

PACKAGE = Path(__file__).parents[3] / "claimcheck"
SPEAKING = [path for folder in ("read", "gate", "config", "cli") for path in sorted((PACKAGE / folder).rglob("*.py"))]
SPEAKING += [PACKAGE / "render" / name for name in ("explain.py", "facts.py")]
ERRORS = {"SettingsError", "DocumentError", "ValueError", "_RefusedError", "Input", "tell"}
ENGLISH = re.compile(r"(?<![\w`/.-])[a-z]{3,} [a-z]{2,}")
HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize(("english", "chinese"), [
    ("a.md: no such file; check the path", "a.md：没有这个文件；请核对路径"),
    ("docs: holds only files that are ignored by git; --no-gitignore reads what git ignores",
     "docs：其中只有被 git 忽略的文件；--no-gitignore 可读取 git 忽略的文件"),
    ("a.md: cannot be read: Permission denied; check its permissions", "a.md：无法读取：没有权限；请检查权限"),
    ("b.json: stale: a.md: sum-mismatch: 分项之和不符 (2 times)", "b.json：基线条目已无对应问题：a.md: sum-mismatch: 分项之和不符（2 处）"),
    ("x: no such file\ny: is empty", "x：没有这个文件\ny：是空文件"),
    ("fatal: bad revision; something else", "fatal: bad revision; something else"),
])  # fmt: skip
def test_clauses_are_said_one_by_one(english: str, chinese: str) -> None:
    assert said(english, "zh") == chinese
    assert said(english, "en") == english


def messages(path: Path) -> Iterator[str]:
    """What a module says where something goes wrong, with X for what it fills in."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS and node.args:
            yield from texts(node.args[-1])


def texts(node: ast.expr) -> list[str]:
    match node:
        case ast.Constant(value=str() as text):
            return [text]
        case ast.JoinedStr(values=values):
            return ["".join(parts) for parts in itertools.product(*(texts(value) for value in values))]
        case ast.FormattedValue(value=ast.IfExp() | ast.Constant() as value):
            return texts(value)
        case ast.IfExp(body=body, orelse=orelse):
            return [*texts(body), *texts(orelse)]
        case ast.BinOp(left=left, right=right):
            return ["".join(parts) for parts in itertools.product(texts(left), texts(right))]
        case _:
            return ["X"]


@pytest.mark.parametrize("path", SPEAKING, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_message_has_its_chinese(path: Path) -> None:
    clauses = [clause for message in messages(path) for clause in message.split("; ")]
    assert [clause for clause in clauses if ENGLISH.search(clause) and not HAN.search(said(clause, "zh"))] == []


def test_there_is_something_to_be_said() -> None:
    assert sum(len(list(messages(path))) for path in SPEAKING) > 60
