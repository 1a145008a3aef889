"""`claimcheck baseline` -> known findings, kept in a file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
FIRST = "会议于2022年8月15日(星期二)召开。\n"
SECOND = "展览于2022年8月17日(星期五)开幕。\n"


def entries(path: str = "claimcheck-baseline.json") -> list[tuple[str, int]]:
    return [(entry["path"], entry["count"]) for entry in json.loads(Path(path).read_text(encoding="utf-8"))["findings"]]


def test_the_life_of_a_baseline(run: Run) -> None:
    article = Path("a.txt")
    article.write_text(FIRST, encoding="utf-8")
    assert run("baseline", "create", ".").stdout == "claimcheck-baseline.json: 1 known finding (0 before)\n"
    known = ("scan", "a.txt", "--baseline", "claimcheck-baseline.json")
    assert run(*known).returncode == 0
    # what is known stays known when it moves, and what is new is reported
    article.write_text("前言一段。\n\n" + FIRST + SECOND, encoding="utf-8")
    assert run(*known).stdout.count("weekday-mismatch") == 1
    assert run("baseline", "update", ".").stdout.endswith("2 known findings (1 before)\n")
    assert run(*known).returncode == 0
    article.write_text(SECOND, encoding="utf-8")
    done = run(*known)
    assert done.returncode == 0
    assert done.stderr.startswith("claimcheck: claimcheck-baseline.json: stale: a.txt: weekday-mismatch: ")
    assert run(*known, "--quiet").stderr == ""
    assert run("baseline", "prune", "a.txt").stdout.endswith("1 known finding (2 before)\n")
    assert run(*known).stderr == ""


def test_pruning_adds_nothing(run: Run) -> None:
    Path("a.txt").write_text(FIRST, encoding="utf-8")
    run("baseline", "create", "a.txt")
    Path("b.txt").write_text(SECOND, encoding="utf-8")
    run("baseline", "prune", ".")
    assert entries() == [("a.txt", 1)]
    Path("a.txt").unlink()
    run("baseline", "prune", ".")
    assert entries() == []


def test_the_configuration_names_the_file(run: Run) -> None:
    Path("claimcheck.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    Path("a.txt").write_text(FIRST, encoding="utf-8")
    assert run("baseline", "create", "a.txt").returncode == 0
    assert entries("known.json") == [("a.txt", 1)]
    assert run("scan", "a.txt").returncode == 0


def test_nothing_is_written_over_or_by_halves(run: Run) -> None:
    Path("a.txt").write_text(FIRST, encoding="utf-8")
    assert run("baseline", "update", "a.txt").returncode == 2
    assert run("baseline", "create", "a.txt", "none.txt").returncode == 3
    assert not Path("claimcheck-baseline.json").exists()
    run("baseline", "create", "a.txt")
    assert "`claimcheck baseline update`" in run("baseline", "create", "a.txt").stderr
    assert run("baseline", "update", "-").returncode == 2


def test_the_usual_file_is_used_by_itself_and_said_so(run: Run) -> None:
    Path("a.txt").write_text(FIRST, encoding="utf-8")
    run("baseline", "create", "a.txt")
    done = run("scan", "a.txt")
    assert (done.returncode, done.stdout) == (0, "1 document, 2 claims: 0 errors, 0 warnings, 0 notes; 1 suppressed\n")
    assert done.stderr == "claimcheck: claimcheck-baseline.json: 1 known finding is not reported; --no-baseline reports all\n"
    assert run("scan", "a.txt", "--quiet").stderr == ""
    assert run("scan", "a.txt", "--baseline", "claimcheck-baseline.json").stderr == ""
    assert run("scan", "a.txt", "--no-baseline").returncode == run("scan", "a.txt", "--no-config").returncode == 1
    assert run("scan", "a.txt", "--no-baseline", "--baseline", "claimcheck-baseline.json").returncode == 2


def test_the_usual_file_lies_beside_the_configuration(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("claimcheck.toml").write_text("", encoding="utf-8")
    Path("docs").mkdir()
    Path("docs/a.txt").write_text(FIRST, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "docs")
    run("baseline", "create", "a.txt")
    assert entries("../claimcheck-baseline.json") == [("docs/a.txt", 1)]
    assert run("scan", "a.txt").returncode == 0


def test_what_lies_between_articles_is_known_too(run: Run) -> None:
    one, two = (f"2020年末，苏州市常住人口{figure}万人。\n" for figure in (1274, 1247))
    Path("a.txt").write_text(one, encoding="utf-8")
    Path("b.txt").write_text(two, encoding="utf-8")
    strict = ("scan", ".", "--fail-on", "warning")
    assert run(*strict, "--cross").returncode == 1
    assert run("baseline", "create", ".", "--cross").stdout.endswith("2 known findings (0 before)\n")
    done = run(*strict, "--cross")
    assert (done.returncode, done.stdout) == (0, "2 documents, 4 claims: 0 errors, 0 warnings, 0 notes; 1 suppressed\n")
    # a scan that does not compare articles says nothing of these entries, and an update leaves them
    assert run(*strict).stderr == ""
    assert run("baseline", "update", ".").stdout.endswith("2 known findings (2 before)\n")
    Path("claimcheck.toml").write_text("cross = true\n", encoding="utf-8")
    Path("b.txt").write_text(one, encoding="utf-8")
    assert run(*strict).stderr.count("stale: ") == 2
    assert run("baseline", "prune", ".").stdout.endswith("0 known findings (2 before)\n")
    Path("b.txt").write_text(two, encoding="utf-8")
    assert run(*strict).returncode == 1
    assert run(*strict, "--no-cross").returncode == 0


def test_the_options_that_change_what_a_scan_finds(run: Run) -> None:
    Path("a.md").write_text(FIRST + "共62人,其中男50人、女21人。\n", encoding="utf-8")
    Path("b.md").write_text(SECOND, encoding="utf-8")
    file = Path("claimcheck-baseline.json")
    for options, left in (
        (("--select", "sum-mismatch"), [("a.md", 1)]),
        (("--ignore", "sum-mismatch", "--exclude", "b.md"), [("a.md", 1)]),
        (("--ignore", "sum-mismatch"), [("a.md", 1), ("b.md", 1)]),
        ((), [("a.md", 1), ("a.md", 1), ("b.md", 1)]),
    ):
        file.unlink(missing_ok=True)
        assert run("baseline", "create", ".", *options).returncode == 0
        assert entries() == left, options
    # what was not looked for stays
    Path("a.md").write_text("完。\n", encoding="utf-8")
    assert run("baseline", "update", ".", "--select", "weekday-mismatch").returncode == 0
    assert [entry["rule"] for entry in json.loads(file.read_text(encoding="utf-8"))["findings"]] == ["sum-mismatch", "weekday-mismatch"]
    Path("c.md").write_text("本周一(15日)开会。\n", encoding="utf-8")
    assert run("baseline", "create", "c.md", "--baseline", "c.json", "--document-date", "2022-08-20").returncode == 0
    assert run("baseline", "create", "c.md", "--baseline", "d.json", "--document-date", "tomorrow").returncode == 2
