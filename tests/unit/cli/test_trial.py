"""`claimcheck test` -> the examples of a folder of rules, judged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

CHECK = """\
id: own-day
title: {zh: 自定, en: own}
why: {zh: 例, en: example}
reports: own-rule
severity: error
link: date-weekday
holds: weekday(date) == stated_weekday(weekday)
base: 5
message: {zh: 不符, en: does not fit}
examples:
  bad: ["会议于⟦2022年8月15日(星期二)⟧召开。"]
  good: ["%s"]
"""


@pytest.mark.parametrize(("good", "status"), [
    ("会议于2022年8月15日(星期一)召开。", 0),
    ("会议于2022年8月15日(星期三)召开。", 1),
])  # fmt: skip
def test_runs_the_examples_of_a_folder(run: Run, tmp_path: Path, good: str, status: int) -> None:
    (tmp_path / "own" / "checks").mkdir(parents=True)
    (tmp_path / "own" / "checks" / "own-day.yaml").write_text(CHECK % good, encoding="utf-8")
    done = run("test", str(tmp_path / "own"))
    assert done.returncode == status
    assert done.stdout.endswith(f"2 examples of 1 checks, 0 words: {2 - status} as they say, {status} not\n")
    assert ("own-day-good-1: reported" in done.stdout) is bool(status)


def test_a_folder_without_checks_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    assert run("test", str(tmp_path)).returncode == 2
