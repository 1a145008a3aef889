"""A report -> diagnostics whose columns are bytes."""

from __future__ import annotations

import json

from claimcheck.render.rdjson import render_rdjson, render_rdjsonl
from claimcheck.render.view import View
from tests.reports import PARCELS, sample


def test_columns_count_bytes() -> None:
    diagnostics = json.loads(render_rdjson(*sample(), View()))["diagnostics"]
    place = diagnostics[0]["location"]["range"]
    line = PARCELS.split("\n")[place["start"]["line"] - 1].encode()
    assert line[place["start"]["column"] - 1 : place["end"]["column"] - 1].decode() == "65件"
    (suggestion,) = diagnostics[0]["suggestions"]
    assert (suggestion["text"], suggestion["range"]["start"]) == ("62", place["start"])
    assert [entry["severity"] for entry in diagnostics] == ["ERROR", "WARNING", "INFO", "ERROR"]


def test_a_line_holds_one_diagnostic_of_the_same_content() -> None:
    lines = [json.loads(line) for line in render_rdjsonl(*sample(), View()).splitlines()]
    whole = json.loads(render_rdjson(*sample(), View()))
    assert lines == [{"source": whole["source"], **entry} for entry in whole["diagnostics"]]


def test_without_the_text_only_lines_are_known() -> None:
    diagnostics = json.loads(render_rdjson(sample()[0], {}, View()))["diagnostics"]
    assert diagnostics[3]["location"]["range"] == {"start": {"line": 2}, "end": {"line": 3}}
    assert all("suggestions" not in entry for entry in diagnostics)
