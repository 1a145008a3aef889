"""`claimcheck extract` -> the claims in four formats."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def test_formats_agree(run: Run, wrong: Path) -> None:
    table, csv_text, lines, whole = (run("extract", "wrong.txt", "--format", form).stdout for form in ("table", "csv", "jsonl", "json"))
    texts = ["2022年8月15日", "星期二", "62人"]
    assert all(text in table for text in texts)
    assert [row["text"] for row in csv.DictReader(io.StringIO(csv_text))] == texts
    assert [json.loads(line)["span"]["text"] for line in lines.splitlines()] == texts
    assert [claim["span"]["text"] for claim in json.loads(whole)["documents"][0]["claims"]] == texts


def test_status(run: Run, wrong: Path) -> None:
    assert run("extract", "wrong.txt").returncode == 0
    assert run("extract", "none.txt").returncode == 3


def test_standard_input(run: Run) -> None:
    assert "62件" in run("extract", "-", stdin="共62件。").stdout


def test_the_date_of_articles_that_state_none(run: Run, tmp_path: Path) -> None:
    """8月15日 gets its year from the option, else from the configuration, as in a scan."""
    (tmp_path / "claimcheck.toml").write_text("document-date = 2021-09-01\n", encoding="utf-8")
    days = [
        json.loads(run("extract", "-", "-f", "jsonl", *more, stdin="活动于8月15日举行。").stdout.splitlines()[0])["time"]["start"]
        for more in ([], ["--document-date", "2023-09-01"], ["--no-config"])
    ]
    assert days == ["2021-08-15", "2023-08-15", None]


def test_what_could_not_be_read_is_in_the_report(run: Run, wrong: Path) -> None:
    unread = {"path": "none.txt", "problem": "没有这个文件；请核对路径"}
    assert json.loads(run("extract", "wrong.txt", "none.txt", "-f", "json").stdout)["unchecked"] == [unread]
    assert json.loads(run("extract", "wrong.txt", "none.txt", "-f", "jsonl").stdout.splitlines()[-1]) == {"unchecked": unread}
    assert "not read: no such file" in run("extract", "none.txt").stdout
