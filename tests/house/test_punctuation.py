"""Chinese messages -> proof that their punctuation is Chinese."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.packs import load

HAN = r"[㐀-䶿一-鿿，。；：、！？（）《》“”…]"
KEPT = re.compile(r"`[^`]*`|<!--.*?-->|https?://\S+|\{[^{}]*\}|%\([^)]*\)s")
"""Code, addresses and what a template fills in."""

WRONG = re.compile(rf"(?<={HAN})[,;:!?]\x20?|[,;:!?](?=\x20?{HAN})|(?<={HAN})\x20?\(|\((?={HAN})|(?<={HAN})\)|\)(?={HAN})")

SPEAKING = ("claimcheck/render", "claimcheck/gate", "claimcheck/cli", "claimcheck/config", "claimcheck/publish.py", "claimcheck/api.py")
"""Where messages are made; the words of derivations are mathematics, and most other Chinese in the code is patterns."""

PATTERN = re.compile(r"\(\?|\[[^\]]*[,，:：][^\]]*\]|\\s")
CHINESE = re.compile(r"[一-鿿]")
LATIN = re.compile(r"[A-Za-z]")


def half_width(text: str) -> list[str]:
    """The half-width marks beside a Chinese character, each with what stands around it."""
    hidden = KEPT.sub(lambda kept: "\ufffc" * len(kept[0]), text)
    return [hidden[max(0, found.start() - 3) : found.end() + 3].strip() for found in WRONG.finditer(hidden)]


def spoken(tree: ast.AST) -> Iterator[str]:
    """The strings of a module, of f-strings with what they fill in left open."""
    inside: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inside |= {id(part) for part in node.values}
            yield "".join(part.value if isinstance(part, ast.Constant) and isinstance(part.value, str) else "{}" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside:
            yield node.value


def test_messages_in_code(trees: dict[Path, ast.Module]) -> None:
    wrong = [
        f"{path}: {text.strip()}: {marks}"
        for path, tree in trees.items()
        if path.as_posix().startswith(SPEAKING)
        for text in spoken(tree)
        if len(CHINESE.findall(text)) > len(LATIN.findall(text)) and not PATTERN.search(text) and (marks := half_width(text))
    ]
    assert wrong == []


def test_messages_on_the_page(root: Path) -> None:
    page = (root / "claimcheck/render/html/report.html.jinja").read_text(encoding="utf-8")
    said = re.findall(r"t\('([^']*)'", page)
    assert len(said) > 30
    assert [text for text in said if half_width(text)] == []


@pytest.mark.parametrize("part", ["title", "why", "message"])
def test_messages_of_checks(part: str) -> None:
    texts = {check.id: getattr(check, part)["zh"] for check in load().checks.values()}
    assert {name: marks for name, text in texts.items() if (marks := half_width(text))} == {}


@pytest.mark.parametrize("text", ["共3处,见下", "共3处 (见下", "见下: a", "甲)乙", "共3处;a"])
def test_what_is_half_width_is_found(text: str) -> None:
    assert half_width(text)


@pytest.mark.parametrize(
    "text", ["共3处，见 a.txt（第2行）", "1,234件", "`a,甲`见下", "<!-- claimcheck: ignore 规则: 理由 -->", "规则 a: b", "{甲,乙}"]
)
def test_what_is_not_is_left_alone(text: str) -> None:
    assert half_width(text) == []
