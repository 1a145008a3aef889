"""Inputs -> work on each, and the lines of those that failed."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from claimcheck.cli.inputs import Input
from claimcheck.cli.work import work_through
from claimcheck.model.report import Unchecked


def test_goes_on_after_a_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("一", encoding="utf-8")
    seen: list[str] = []
    problems = work_through([Input("none.txt"), Input(str(tmp_path / "a.txt"))], "", lambda document: seen.append(document.text))
    assert seen == ["一"]
    assert problems == [Unchecked(path="none.txt", problem="no such file; check the path")]
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "claimcheck: none.txt: no such file; check the path\n")


def test_standard_input_goes_by_the_name_it_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    (problem,) = work_through([Input("-")], "page.md", print)
    assert (problem.path, problem.problem) == ("page.md", "is empty; there is nothing to check")
