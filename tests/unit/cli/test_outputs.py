"""--format and --output -> reports in several places."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimcheck.cli.choices import Columns, ScanFormat
from claimcheck.cli.outputs import STDOUT, Output, outputs
from claimcheck.config import Language
from claimcheck.errors import SettingsError

Run = Callable[..., Any]


def test_standard_output_carries_one_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    en, zh = Language.EN, Language.ZH
    assert outputs(None, [], en) == (Output(ScanFormat.CONSOLE, en),)
    assert outputs(None, ["json=-"], en) == (Output(ScanFormat.JSON, en),)
    assert outputs(ScanFormat.GITHUB, ["html=a.html"], zh) == (Output(ScanFormat.HTML, zh, "a.html"), Output(ScanFormat.GITHUB, zh, STDOUT))
    for form, wanted in ((ScanFormat.JSON, ["sarif=-"]), (None, ["json=-", "sarif=-"])):
        with pytest.raises(SettingsError, match="only one report"):
            outputs(form, wanted, zh)


@pytest.mark.parametrize(("wanted", "said"), [
    (["sarfi=a"], "did you mean sarif?"),
    (["qqqq=a"], "there are console concise"),
    (["sarif"], "sarif=PATH"),
    (["sarif="], "sarif=PATH"),
    (["sarif=none/a.sarif"], "the folder none does not exist"),
    (["sarif=folder"], "folder is a folder"),
    (["sarif=a", "json=./a"], "two reports"),
])  # fmt: skip
def test_what_cannot_be_written_is_said_before_anything_is_read(
    run: Run, tmp_path: Path, wrong: Path, wanted: list[str], said: str
) -> None:
    (tmp_path / "folder").mkdir()
    done = run("scan", "wrong.txt", *(f"-o{entry}" for entry in wanted))
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "wrong.txt"]


def test_a_report_never_overwrites_an_article(run: Run, wrong: Path) -> None:
    before = wrong.read_bytes()
    done = run("scan", ".", "-o", "markdown=wrong.txt")
    assert done.returncode == 2
    assert "article to be checked" in done.stderr
    assert wrong.read_bytes() == before


def test_every_format_at_once_with_one_exit_status(run: Run, tmp_path: Path, wrong: Path) -> None:
    options = [f"-o{form.value}={form.value}.out" for form in ScanFormat]
    done = run("scan", "wrong.txt", *options)
    assert done.returncode == 1
    assert done.stdout == (tmp_path / "console.out").read_text(encoding="utf-8")
    for form in ScanFormat:
        alone = run("scan", "wrong.txt", "--format", form.value)
        assert alone.returncode == 1
        assert alone.stdout == (tmp_path / f"{form.value}.out").read_text(encoding="utf-8")


def test_people_and_machines_are_told_in_their_own_language(run: Run, tmp_path: Path, wrong: Path) -> None:
    done = run("scan", "wrong.txt", "-o", "json=a.json")
    assert done.stdout.endswith("1 document, 3 claims: 1 error, 0 warnings, 0 notes\n")
    (finding,) = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["documents"][0]["findings"]
    assert "不是" in finding["message"]
    assert finding["message"] not in done.stdout


def test_columns_in_the_unit_asked_for(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("😀会议于2022年8月15日(星期二)召开。\n", encoding="utf-8")
    said = [run("scan", "a.txt", "-f", "concise", "--columns", unit).stdout.split(": ")[0] for unit in Columns]
    assert said == ["a.txt:1:16", "a.txt:1:17", "a.txt:1:31"]


@pytest.mark.parametrize("form", list(ScanFormat))
def test_every_format_names_what_could_not_be_read(run: Run, wrong: Path, form: ScanFormat) -> None:
    done = run("scan", "wrong.txt", "none.txt", "-f", form.value)
    assert "none.txt" in done.stdout
    assert done.returncode == 3
