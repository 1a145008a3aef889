"""A report -> code quality entries, none of which hides another."""

from __future__ import annotations

import json

from claimcheck.render.gitlab import render_gitlab
from claimcheck.render.view import View
from tests.reports import sample


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
