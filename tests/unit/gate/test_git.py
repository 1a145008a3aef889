"""Revisions of a real repository -> changed lines."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.errors import SettingsError
from claimcheck.gate.git import changed_since, ignored_in, top_of

Git = Callable[..., str]


def write(path: Path, *lines: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return str(path)


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """git in a new repository with a branch main of one commit."""
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    repository = tmp_path / "repository"
    repository.mkdir()

    def run(*arguments: str) -> str:
        settings = ("-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "commit.gpgsign=false")
        done = subprocess.run(["git", *settings, *arguments], cwd=repository, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    run("init", "--quiet", "--initial-branch=main")
    write(repository / "文.md", "一", "二", "三")
    run("add", ".")
    run("commit", "--quiet", "-m", "first")
    return run


def starts(repository: Path, revision: str, *names: str) -> dict[str, list[int]]:
    files = changed_since(revision, [str(repository / name) for name in names]).files
    return {Path(path).name: [lines.start for lines in ranges] for path, ranges in files.items()}


def test_committed_staged_edited_and_untracked(tmp_path: Path, git: Git) -> None:
    repository = tmp_path / "repository"
    git("checkout", "--quiet", "-b", "work")
    write(repository / "文.md", "一", "贰", "三")
    git("commit", "--quiet", "-am", "second")
    write(repository / "staged.md", "一")
    git("add", "staged.md")
    write(repository / "文.md", "一", "贰", "三", "四")
    write(repository / "new.md", "一")
    assert starts(repository, "main", "文.md", "staged.md", "new.md") == {"文.md": [2, 4], "staged.md": [1], "new.md": [1]}


def test_what_the_other_branch_did_meanwhile_is_not_ours(tmp_path: Path, git: Git) -> None:
    repository = tmp_path / "repository"
    git("checkout", "--quiet", "-b", "work")
    git("checkout", "--quiet", "main")
    write(repository / "文.md", "壹", "二", "三")
    git("commit", "--quiet", "-am", "theirs")
    git("checkout", "--quiet", "work")
    write(repository / "文.md", "一", "二", "叁")
    assert starts(repository, "main", "文.md") == {"文.md": [3]}


def test_a_moved_file_is_not_new(tmp_path: Path, git: Git) -> None:
    git("mv", "文.md", "moved.md")
    assert starts(tmp_path / "repository", "HEAD", "moved.md") == {}


def test_an_unknown_revision_tells_what_to_do(tmp_path: Path, git: Git) -> None:
    path = str(tmp_path / "repository" / "文.md")
    with pytest.raises(SettingsError, match="--changed-since nowhere: no such commit; fetch it"):
        changed_since("nowhere", [path])
    git("update-ref", "refs/remotes/origin/release", "HEAD")
    with pytest.raises(SettingsError, match="did you mean origin/release"):
        changed_since("release", [path])
    with pytest.raises(SettingsError, match="did you mean main"):
        changed_since("mian", [path])
    with pytest.raises(SettingsError, match="no such commit"):
        changed_since("--output=x", [path])


def test_a_shallow_clone_tells_what_to_do(tmp_path: Path, git: Git) -> None:
    write(tmp_path / "repository" / "文.md", "一")
    git("commit", "--quiet", "-am", "second")
    git("clone", "--quiet", "--depth=1", (tmp_path / "repository").as_uri(), str(tmp_path / "clone"))
    with pytest.raises(SettingsError, match="shallow clone; fetch its history first"):
        changed_since("HEAD~1", [str(tmp_path / "clone" / "文.md")])


def test_unrelated_histories(tmp_path: Path, git: Git) -> None:
    git("checkout", "--quiet", "--orphan", "other")
    path = str(tmp_path / "repository" / "文.md")
    with pytest.raises(SettingsError, match="nothing is committed on this branch yet"):
        changed_since("main", [path])
    git("commit", "--quiet", "-m", "other")
    with pytest.raises(SettingsError, match="shares no history with HEAD"):
        changed_since("main", [path])


def test_outside_any_repository(tmp_path: Path) -> None:
    assert top_of(tmp_path / "none") is None
    with pytest.raises(SettingsError, match="is in no git repository"):
        changed_since("HEAD", [write(tmp_path / "a.md", "一")])


def test_inside_a_hook(tmp_path: Path, git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", ".git")
    (tmp_path / "repository" / "inner").mkdir()
    assert top_of(tmp_path / "repository" / "inner") == (tmp_path / "repository").resolve()


def test_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SettingsError, match="git is not installed"):
        top_of(tmp_path)


def test_what_git_ignores(tmp_path: Path, git: Git) -> None:
    top = tmp_path / "repository"
    (top / "docs" / "build").mkdir(parents=True)
    write(top / ".gitignore", "build/\n*.draft.md\n")
    for name in ("docs/a.md", "docs/b.draft.md", "docs/c.draft.md", "docs/build/d.md"):
        write(top / name, "一")
    git("add", "--force", "docs/c.draft.md")
    assert ignored_in(top / "docs") == {top / "docs" / "b.draft.md", top / "docs" / "build"}
    assert ignored_in(top / "docs" / "build") == frozenset()
    (tmp_path / "none").mkdir()
    assert ignored_in(tmp_path / "none") == frozenset()


def test_without_git_nothing_is_ignored(tmp_path: Path, git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "repository" / ".gitignore", "*")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ignored_in(tmp_path / "repository") == frozenset()
