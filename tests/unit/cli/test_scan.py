"""`claimcheck scan` -> its output and exit status."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_reports_a_contradiction(run: Run, wrong: Path) -> None:
    done = run("scan", "wrong.txt")
    assert done.returncode == 1
    first, *_ = done.stdout.splitlines()
    assert re.match(r"wrong\.txt:1:(4|15) error weekday-mismatch  ", first)
    assert "^^^^^^" in done.stdout
    assert done.stdout.endswith("1 document, 3 claims: 1 error, 0 warnings, 0 notes\n")
    assert done.stderr == ""


def test_is_silent_on_what_is_right(run: Run, right: Path) -> None:
    done = run("scan", "right.txt")
    assert (done.returncode, done.stdout) == (0, "1 document, 3 claims: 0 errors, 0 warnings, 0 notes\n")


@pytest.mark.parametrize(("fail_on", "status"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
def test_fail_on(run: Run, wrong: Path, fail_on: str, status: int) -> None:
    for form in ("console", "json", "jsonl"):
        assert run("scan", "wrong.txt", "--fail-on", fail_on, "--format", form).returncode == status


def test_json_is_the_same_in_every_locale(run: Run, wrong: Path) -> None:
    english, chinese = (run("scan", "wrong.txt", "--format", "json", locale=locale).stdout for locale in ("C.UTF-8", "zh_CN.UTF-8"))
    assert english == chinese
    (finding,) = json.loads(english)["documents"][0]["findings"]
    (date,) = [span for span in finding["spans"] if span["text"].startswith("2022")]
    assert date | {"role": ""} == {"start": 3, "end": 13, "line": 1, "column": 4, "text": "2022年8月15日", "role": ""}


def test_the_language_follows_the_locale_or_the_option(run: Run, wrong: Path) -> None:
    assert "1 篇文章" in run("scan", "wrong.txt", locale="zh_CN.UTF-8").stdout
    assert "1 document" in run("scan", "wrong.txt", "--lang", "en", locale="zh_CN.UTF-8").stdout


def test_standard_input(run: Run) -> None:
    done = run("scan", "-", "--stdin-filename", "piped.md", stdin="会议于**2022年8月15日**(星期二)召开。")
    assert done.returncode == 1
    assert re.match(r"piped\.md:1:(6|19) error weekday-mismatch  ", done.stdout)


def test_folders_and_globs(run: Run, tmp_path: Path, wrong: Path, right: Path) -> None:
    for arguments in (["."], ["*.txt"], ["wrong.txt", "right.txt", "wrong.txt"]):
        report = json.loads(run("scan", "--format", "json", *arguments).stdout)
        assert sorted(Path(document["path"]).name for document in report["documents"]) == ["right.txt", "wrong.txt"]


@pytest.mark.parametrize(("name", "content", "said"), [
    ("none.txt", None, "no such file"),
    ("empty.txt", b"", "is empty"),
    ("blank.txt", b" \n", "holds no text"),
    ("binary.txt", bytes(range(256)) * 9, "is binary"),
    ("a.xyz", b"text", "no reader for .xyz"),
    ("*.md", None, "matches no file"),
    ("folder", None, "no such file"),
])  # fmt: skip
def test_unreadable_input_is_never_green(run: Run, right: Path, tmp_path: Path, name: str, content: bytes | None, said: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    for form in ("console", "json"):
        done = run("scan", "right.txt", name, "--format", form)
        assert done.returncode == 3
        assert said in done.stderr
        assert done.stderr.count("\n") == 1
        assert "Traceback" not in done.stderr
    assert [Path(document["path"]).name for document in json.loads(done.stdout)["documents"]] == ["right.txt"]


def test_a_folder_without_articles_is_never_green(run: Run, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert run("scan", "folder").returncode == 3


def test_wrong_usage(run: Run, wrong: Path) -> None:
    for arguments in ([], ["wrong.txt", "--format", "none"], ["wrong.txt", "--none"]):
        done = run("scan", *arguments)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr


def test_broken_rules_are_listed(run: Run, wrong: Path, tmp_path: Path) -> None:
    (tmp_path / "own" / "checks").mkdir(parents=True)
    (tmp_path / "own" / "checks" / "mine.yaml").write_text("id: mine\nnone: 1\n", encoding="utf-8")
    done = run("scan", "wrong.txt", "--rules", "own")
    assert done.returncode == 2
    assert "mine.yaml:" in done.stderr
    assert "Traceback" not in done.stderr
