"""A report -> code quality entries, none of which hides another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.model.report import Unchecked
from claimcheck.render.gitlab import render_gitlab
from claimcheck.render.view import View
from tests.reports import everything, sample


def test_every_finding_is_shown() -> None:
    entries = json.loads(render_gitlab(*sample(), View()))
    assert [entry["severity"] for entry in entries] == ["major", "minor", "info", "major"]
    assert len({entry["fingerprint"] for entry in entries}) == 4
    for entry in entries:
        assert entry["description"]
        assert entry["check_name"]
        assert entry["location"]["path"]
        assert entry["location"]["lines"]["begin"] >= 1
    assert entries[3]["location"]["positions"] == {"begin": {"line": 2, "column": 73}, "end": {"line": 3, "column": 2}}


def test_columns_in_the_unit_asked_for() -> None:
    columns = [json.loads(render_gitlab(*sample(), View(columns=unit)))[0]["location"]["positions"] for unit in ("code-points", "utf-16")]
    assert [(place["begin"]["column"], place["end"]["column"]) for place in columns] == [(7, 10), (8, 11)]


def test_nothing_is_hidden_by_another_and_what_was_not_checked_blocks() -> None:
    entries = json.loads(render_gitlab(*everything(), View(suppressed=True)))
    assert len({entry["fingerprint"] for entry in entries}) == len(entries) == 6
    last = entries[-1]
    assert (last["severity"], last["check_name"], last["location"]["path"]) == ("blocker", "unchecked-input", "a/缺 1%.txt")


def test_paths_are_those_of_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    places = {str(tmp_path / "docs" / "a.md"): "docs/a.md", "./a.md": "a.md", "/elsewhere/a.md": "/elsewhere/a.md"}
    report = sample()[0].model_copy(update={"documents": [], "unchecked": [Unchecked(path=path, problem="x") for path in places]})
    assert [entry["location"]["path"] for entry in json.loads(render_gitlab(report, {}, View()))] == list(places.values())
