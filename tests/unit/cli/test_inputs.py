"""Arguments -> the files they name."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.cli.inputs import IGNORED, Input, Skipped, inputs, open_input
from claimcheck.config import Settings
from claimcheck.errors import DocumentError


def test_each_file_once_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.txt", "c.md", "d.png"):
        Path(name).write_text("一", encoding="utf-8")
    assert [entry.path for entry in inputs(["b.txt", ".", "*.txt", "-"])] == ["b.txt", "a.txt", "c.md", "-"]


def test_a_name_that_looks_like_a_pattern(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a[1].txt").write_text("一", encoding="utf-8")
    assert inputs(["a[1].txt"]) == [Input("a[1].txt")]


def test_problems_are_told_when_opened(tmp_path: Path) -> None:
    (entry,) = inputs([str(tmp_path / "*.txt")])
    with pytest.raises(DocumentError, match="matches no file"):
        open_input(entry, "")


def test_a_folder_that_may_not_be_listed_stops_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b", "c"):
        Path(name).mkdir()
        Path(name, "x.txt").write_text("一", encoding="utf-8")
    listed = Path.iterdir

    def closed(self: Path) -> Iterator[Path]:
        if self.name == "b":
            raise PermissionError(13, "Permission denied", str(self))
        return listed(self)

    monkeypatch.setattr(Path, "iterdir", closed)
    assert inputs(["."]) == [
        Input("a/x.txt"), Input("c/x.txt"), Input("b", "cannot be read: Permission denied; check its permissions"),
    ]  # fmt: skip


def test_what_git_ignores_is_left_out_unless_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    subprocess.run(["git", "init", "--quiet"], check=True)
    Path(".gitignore").write_text("build/\n*.draft.md\n", encoding="utf-8")
    for name in ("docs/a.md", "docs/b.draft.md", "docs/build/c.md"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("一", encoding="utf-8")
    left: list[Skipped] = []
    asked = ["docs", "docs/*.md", str(tmp_path / "docs")]
    assert [entry.path for entry in inputs(asked, Settings(), left)] == ["docs/a.md", str(tmp_path / "docs" / "a.md")]
    assert left[:2] == [Skipped("docs/b.draft.md", IGNORED), Skipped("docs/build/c.md", IGNORED)]
    # what is named is read, and so is a folder that is ignored as a whole
    assert [entry.path for entry in inputs(["docs/b.draft.md", "docs/build"], Settings())] == ["docs/b.draft.md", "docs/build/c.md"]
    assert len(inputs(["docs"], Settings(gitignore=False))) == 3
    assert inputs(["docs/*.draft.md"], Settings())[0].problem.startswith("matches only files that are ignored by git; --no-gitignore")
    (nothing,) = inputs(["docs"], Settings(exclude=("a.md",)))
    assert nothing.problem.startswith("holds only files that are excluded or ignored by git")


def test_what_is_excluded_is_left_out_unless_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("docs/a.md", "docs/old/b.md", "docs/c.draft.md", "docs/node_modules/d.md", "docs/venv/e.md"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("一", encoding="utf-8")
    Path("docs/venv/pyvenv.cfg").touch()
    settings = Settings(exclude=("docs/old", "*.draft.md"))
    assert [entry.path for entry in inputs(["docs"], settings)] == ["docs/a.md"]
    assert [entry.path for entry in inputs(["docs/*.md", "docs/old/b.md"], settings)] == ["docs/a.md", "docs/old/b.md"]
    assert inputs(["docs/old"], settings) == [Input("docs/old", "holds only files that are excluded")]
    assert inputs(["docs/old/*.md"], settings)[0].problem == "matches only files that are excluded"
    # patterns begin at the folder of the configuration
    assert len(inputs(["docs"], Settings(exclude=("old",), root=tmp_path / "docs"))) == 2
