"""A revision -> the lines that changed since it left the present one, as git tells them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from claimcheck.errors import SettingsError
from claimcheck.gate.diff import parse_diff
from claimcheck.gate.lines import WHOLE, Changed, Ranges, resolved

__all__ = ["changed_since", "ignored_in", "top_of"]

_DIFF: Final = (
    "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--find-renames", "--unified=0",
    "--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules",
)  # fmt: skip
_SHALLOW: Final = (
    "this is a shallow clone; fetch its history first: `git fetch --unshallow` (actions/checkout: fetch-depth: 0; GitLab: GIT_DEPTH: 0)"
)


def changed_since(revision: str, paths: Iterable[str]) -> Changed:
    """The lines of some files that were committed, staged or edited since the branch of HEAD left ``revision``.

    A file that git does not track is new as a whole. SettingsError says what to do where git cannot tell.
    """
    wanted: dict[Path, set[str]] = {}
    for path in paths:
        folder = Path(resolved(path)).parent
        top = top_of(folder)
        if top is None:
            raise SettingsError(f"--changed-since: {path} is in no git repository; leave the option out")
        wanted.setdefault(top, set()).add(resolved(path))
    files: dict[str, Ranges] = {}
    for top, inside in wanted.items():
        tracked = {str(top / name) for name in _git(top, "ls-files", "-z").split("\0")}
        files.update(dict.fromkeys(inside - tracked, WHOLE))
        for name, lines in parse_diff(_git(top, *_DIFF, _base(top, revision), "--")).items():
            files[str(top / name.removeprefix("b/"))] = lines
    return Changed(files)


def ignored_in(folder: Path) -> frozenset[Path]:
    """The files and folders below a folder that git is told to ignore, nothing where it is in no work tree or git cannot tell.

    A folder that is ignored as a whole was named for what is in it.
    """
    whole = folder.resolve()
    if not any((place / ".git").exists() for place in (whole, *whole.parents)):
        return frozenset()
    try:
        done = _run(whole, "ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory")
    except SettingsError:
        return frozenset()
    names = [] if done.returncode else [name for name in os.fsdecode(done.stdout).split("\0") if name]
    return frozenset() if "./" in names else frozenset(folder / name for name in names)


def top_of(folder: Path) -> Path | None:
    """The work tree that a folder belongs to."""
    while not folder.is_dir():
        folder = folder.parent
    done = _run(folder, "rev-parse", "--show-toplevel")
    if done.returncode and b"not a git repository" not in done.stderr:
        raise SettingsError(f"git: {_said(done)}")
    return Path(os.fsdecode(done.stdout.rstrip(b"\n"))).resolve() if done.returncode == 0 and done.stdout.strip() else None


def _base(top: Path, revision: str) -> str:
    """The commit in which the histories of a revision and of HEAD part."""
    shallow = _git(top, "rev-parse", "--is-shallow-repository").strip() == "true"
    if _run(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").returncode:
        raise SettingsError(f"--changed-since {revision}: no such commit; {_SHALLOW if shallow else _mend(top, revision)}")
    if _run(top, "rev-parse", "--verify", "--quiet", "HEAD^{commit}").returncode:
        raise SettingsError(f"--changed-since {revision}: nothing is committed on this branch yet; leave the option out")
    base = _run(top, "merge-base", "--end-of-options", revision, "HEAD")
    if base.returncode:
        raise SettingsError(f"--changed-since {revision}: shares no history with HEAD; {_SHALLOW if shallow else 'name another revision'}")
    return base.stdout.decode().split()[0]


def _mend(top: Path, revision: str) -> str:
    remote = f"origin/{revision}"
    if _run(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{remote}^{{commit}}").returncode == 0:
        return f"did you mean {remote}?"
    close = get_close_matches(revision, _git(top, "for-each-ref", "--format=%(refname:short)").split(), n=1)
    if close:
        return f"did you mean {close[0]}?"
    return f"fetch it (`git fetch origin {revision}`), or see `git branch --all` for what is there"


def _git(top: Path, *arguments: str) -> str:
    done = _run(top, *arguments)
    if done.returncode:
        raise SettingsError(f"git {arguments[0]}: {_said(done)}")
    return done.stdout.decode("utf-8", "surrogateescape")


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[0] if lines else f"exit status {done.returncode}"


def _run(top: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    # inside a hook git names its own folder from where it was called, which is wrong from any other
    environment = {name: value for name, value in os.environ.items() if name not in ("GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX")}
    try:
        return subprocess.run(["git", "-C", str(top), *arguments], capture_output=True, check=False, env={**environment, "LC_ALL": "C"})
    except FileNotFoundError:
        raise SettingsError("git is not installed, so what changed cannot be told; install it, or pass --diff FILE") from None
