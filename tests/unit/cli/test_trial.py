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
    assert done.stdout.endswith(f"2 examples of 1 check, 0 words: {2 - status} as they say, {status} not\n")
    assert ("good example 1 of own-day: reported" in done.stdout) is bool(status)


def test_a_folder_without_checks_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    assert run("test", str(tmp_path)).returncode == 2


def test_failures_say_where_and_what_instead(run: Run, tmp_path: Path) -> None:
    (tmp_path / "tried" / "checks").mkdir(parents=True)
    text = (CHECK % "会议于2022年8月15日(星期三)召开。").replace("(星期二)⟧", "(星期一)⟧")
    (tmp_path / "tried" / "checks" / "own-day.yaml").write_text(text, encoding="utf-8")
    bad, bad_text, read, compared, good, *_ = run("test", "tried").stdout.splitlines()
    assert bad == "tried/checks/own-day.yaml:11:9: bad example 1 of own-day: not reported"
    assert bad_text == "    会议于⟦2022年8月15日(星期一)⟧召开。"
    assert read == "    read: 2022年8月15日, 星期一"
    assert compared.startswith("    compared: ")
    assert good.startswith(("    compared: ", "tried/checks/own-day.yaml:12:10: good example 1 of own-day: reported: error "))


def test_only_some(run: Run, tmp_path: Path) -> None:
    done = run("test", "--only", "weekday-of-date")
    assert (done.returncode, " of 1 check, 0 words" in done.stdout) == (0, True)
    assert "did you mean weekday-of-date?" in run("test", "--only", "weekday-of-dat").stderr
