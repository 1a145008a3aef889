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
