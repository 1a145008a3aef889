"""Known findings -> what is new and what is stale."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.errors import SettingsError
from claimcheck.gate.baseline import Baseline, Entry, read_baseline, write_baseline
from claimcheck.model.finding import Finding
from claimcheck.read import read_text

Found = Callable[..., Finding]
ACTIVE = frozenset({"sum-mismatch"})
DOCUMENT = read_text("共62人。")


def baseline(folder: Path, **counts: int) -> Baseline:
    """Entries for a.txt by fingerprint."""
    (folder / "a.txt").touch()
    entries = [Entry(path="a.txt", rule="sum-mismatch", fingerprint=name, count=count) for name, count in counts.items()]
    write_baseline(folder / "b.json", entries)
    return read_baseline(folder / "b.json")


def test_as_many_as_are_known_are_put_up_with(tmp_path: Path, found: Found) -> None:
    known = baseline(tmp_path, f=1, g=2)
    twice = [found(DOCUMENT, "62人"), found(DOCUMENT, "62人")]
    assert known.unknown(str(tmp_path / "a.txt"), twice) == tuple(twice[1:])
    assert known.unknown(str(tmp_path / "other.txt"), twice) == tuple(twice)
    assert [(entry.fingerprint, entry.count) for entry in known.stale(ACTIVE)] == [("g", 2)]
    assert [entry.fingerprint for entry in known.pruned(ACTIVE)] == ["f"]


def test_nothing_is_stale_that_was_not_looked_for(tmp_path: Path) -> None:
    known = baseline(tmp_path, f=1)
    assert known.stale(ACTIVE) == ()
    known.unknown(str(tmp_path / "a.txt"), ())
    assert known.stale(frozenset()) == ()
    assert len(known.stale(ACTIVE)) == 1


def test_entries_of_a_file_that_is_gone_are_stale(tmp_path: Path) -> None:
    known = baseline(tmp_path, f=1)
    (tmp_path / "a.txt").unlink()
    assert len(known.stale(ACTIVE)) == 1
    assert known.updated(ACTIVE) == ()


def test_updating_replaces_what_was_read_and_keeps_the_rest(tmp_path: Path, found: Found) -> None:
    known = baseline(tmp_path, f=1, g=1)
    (tmp_path / "new.txt").touch()
    known.unknown(str(tmp_path / "new.txt"), [found(DOCUMENT, "62人", fingerprint="n")])
    assert sorted(entry.fingerprint for entry in known.updated(ACTIVE)) == ["f", "g", "n"]
    known.unknown(str(tmp_path / "a.txt"), [])
    assert [entry.fingerprint for entry in known.updated(ACTIVE)] == ["n"]


def test_the_file_is_ordered_and_read_back(tmp_path: Path, found: Found) -> None:
    known = Baseline(tmp_path / "b.json", ())
    for name in ("z.txt", "a.txt"):
        known.unknown(str(tmp_path / "文" / name), [found(DOCUMENT, "62人")])
    write_baseline(tmp_path / "b.json", known.updated(ACTIVE))
    assert [entry.path for entry in read_baseline(tmp_path / "b.json").entries] == ["文/a.txt", "文/z.txt"]
    assert json.loads((tmp_path / "b.json").read_text(encoding="utf-8"))["findings"][0]["message"] == "不符"


@pytest.mark.parametrize(("text", "said"), [
    (None, "no such baseline; `claimcheck baseline create"),
    ("[]", "is no baseline"),
    ("{", "is no baseline"),
    ('{"version": 2, "findings": []}', "version"),
    ('{"version": 1, "findings": [{"path": "a"}]}', "findings.0.rule"),
])  # fmt: skip
def test_what_is_no_baseline_is_refused(tmp_path: Path, text: str | None, said: str) -> None:
    if text is not None:
        (tmp_path / "b.json").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=said):
        read_baseline(tmp_path / "b.json")
