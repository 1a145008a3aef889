"""Shared options -> language and view."""

from __future__ import annotations

import pytest

from claimcheck.cli.options import ExitStatus, language, view
from claimcheck.config import Language


def test_what_is_asked_for_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert language(None) is Language.ZH
    assert language(Language.EN) is Language.EN


def test_a_pipe_has_no_colour_and_one_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "33")
    shown = view(Language.ZH)
    assert (shown.colour, shown.width) == (False, 100)


def test_statuses() -> None:
    assert [status.value for status in ExitStatus] == [0, 1, 2, 3]
