"""Options of a build -> which findings count, and the exit status."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimcheck import api
from claimcheck.cli.choices import ScanFormat

Run = Callable[..., Any]
WRONG = "会议于2022年8月15日(星期二)召开,共62人参加。\n"
IGNORED = "<!-- claimcheck: ignore weekday-mismatch: 原文如此 -->\n"


def git(*arguments: str) -> None:
    settings = ("-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *settings, *arguments], check=True, capture_output=True)


@pytest.fixture
def committed(run: Run, wrong: Path) -> Path:
    """A repository whose one commit holds a wrong article."""
    git("init", "--quiet")
    git("add", "wrong.txt")
    git("commit", "--quiet", "-m", "first")
    return wrong


@pytest.mark.parametrize("form", list(ScanFormat))
def test_the_status_is_the_same_in_every_format(run: Run, wrong: Path, right: Path, form: ScanFormat) -> None:
    assert run("scan", "wrong.txt", "-f", form.value).returncode == 1
    assert run("scan", "right.txt", "-f", form.value).returncode == 0
    assert run("scan", "wrong.txt", "-f", form.value, "--exit-zero").returncode == 0
    assert run("scan", "right.txt", "none.txt", "-f", form.value, "--exit-zero").returncode == 3


def test_an_article_that_could_not_be_checked_is_never_green(run: Run, right: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("oops")

    monkeypatch.setattr(api, "check", broken)
    assert run("scan", "right.txt", "--fail-on", "never", "--exit-zero").returncode == 3


@pytest.mark.parametrize(("most", "status"), [("0", 1), ("1", 0)])
def test_too_many_warnings(run: Run, wrong: Path, tmp_path: Path, most: str, status: int) -> None:
    (tmp_path / "claimcheck.toml").write_text('[severity]\nweekday-mismatch = "warning"\n', encoding="utf-8")
    assert run("scan", "wrong.txt", "--max-warnings", most).returncode == status
    assert run("scan", "wrong.txt").returncode == 0


def test_only_what_touches_changed_lines(run: Run, committed: Path) -> None:
    assert run("scan", "wrong.txt", "--changed-since", "HEAD").returncode == 0
    committed.write_text(WRONG + "\n\n" + WRONG.replace("15日", "16日").replace("二", "四"), encoding="utf-8")
    done = run("scan", "wrong.txt", "--changed-since", "HEAD", "--format", "json")
    assert done.returncode == 1
    (document,) = json.loads(done.stdout)["documents"]
    assert [finding["spans"][0]["line"] for finding in document["findings"]] == [4]
    assert "unchanged lines: 1 not reported" in document["notes"]


def test_a_file_without_history_is_new(run: Run, committed: Path) -> None:
    Path("new.txt").write_text(WRONG, encoding="utf-8")
    assert run("scan", ".", "--changed-since", "HEAD").stdout.endswith("1 document, 3 claims: 1 error, 0 warnings, 0 notes\n")


@pytest.mark.parametrize(("arguments", "said"), [
    (["--changed-since", "nowhere"], "no such commit"),
    (["--changed-since", "HEAD", "--diff", "x"], "give one of them"),
    (["--diff", "none.diff"], "--diff none.diff: cannot be read"),
    (["--diff", "wrong.txt"], "is no unified diff"),
    (["-", "--changed-since", "HEAD"], "standard input has no history"),
    (["-", "--diff", "-"], "an article and a diff at once"),
    (["--baseline", "none.json"], "no such baseline"),
    (["--today", "soon"], "--today soon: is no date"),
    (["--document-date", "2026-13-01"], "--document-date 2026-13-01: is no date"),
])  # fmt: skip
def test_what_cannot_be_told_is_wrong_usage(run: Run, committed: Path, arguments: list[str], said: str) -> None:
    done = run("scan", "wrong.txt", *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_diff_from_a_file_or_a_pipe(run: Run, committed: Path, tmp_path: Path, encoding: str) -> None:
    committed.write_text("前言。\n" + WRONG, encoding="utf-8")
    diff = subprocess.run(["git", "diff"], capture_output=True, check=True, text=True).stdout
    (tmp_path / "a.diff").write_bytes(diff.encode(encoding))
    assert run("scan", "wrong.txt", "--diff", "a.diff").returncode == 0
    assert run("scan", "wrong.txt", "--diff", "-", stdin=diff.replace("+前言", "+" + WRONG.strip() + "前言")).returncode == 0
    committed.write_text(WRONG.replace("62", "63"), encoding="utf-8")
    (tmp_path / "a.diff").write_bytes(subprocess.run(["git", "diff"], capture_output=True, check=True).stdout)
    assert run("scan", "wrong.txt", "--diff", "a.diff").returncode == 1


def test_suppressions_in_the_text(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "a.md"
    article.write_text(IGNORED + WRONG, encoding="utf-8")
    assert run("scan", "a.md", "--fail-on", "note").returncode == 0
    article.write_text(IGNORED.replace(": 原文如此", "") + WRONG, encoding="utf-8")
    assert "invalid-suppression" in run("scan", "a.md").stdout
    article.write_text(IGNORED.replace("mismatch:", "mismatch until 2026-01-01:") + WRONG, encoding="utf-8")
    assert run("scan", "a.md", "--today", "2026-01-01").returncode == 0
    done = run("scan", "a.md", "--document-date", "2026-01-02")
    assert done.returncode == 1
    assert "expired-suppression" in done.stdout


def test_suppressions_beside_plain_text(run: Run, wrong: Path) -> None:
    Path("wrong.txt.claimcheck.toml").write_text('[[ignore]]\nrule = "weekday-mismatch"\nreason = "原文如此"\n', encoding="utf-8")
    assert run("scan", "wrong.txt", "--fail-on", "note").returncode == 0
    wrong.write_text("共62人。\n", encoding="utf-8")
    assert "unused-suppression" in run("scan", "wrong.txt").stdout


@pytest.mark.parametrize(("options", "failures", "status"), [
    ([], 1, 1),
    (["--fail-on", "never"], 0, 0),
    (["--exit-zero"], 0, 0),
    (["--fail-on", "warning"], 2, 1),
    (["--fail-on", "never", "--max-warnings", "0"], 1, 1),
    (["--fail-on", "never", "--max-warnings", "1"], 0, 0),
])  # fmt: skip
def test_junit_fails_as_the_build_does(run: Run, tmp_path: Path, options: list[str], failures: int, status: int) -> None:
    text = "会议于2022年8月15日(星期二)召开。\n<!-- claimcheck: ignore sum-mismatch: 无 -->\n完。\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    done = run("scan", "a.md", "-f", "junit", *options)
    assert (done.stdout.count("<failure "), done.returncode) == (failures, status)


def test_what_is_suppressed_is_shown_where_asked(run: Run, tmp_path: Path) -> None:
    text = "<!-- claimcheck: ignore weekday-mismatch: 原文如此 -->\n会议于2022年8月15日(星期二)召开。\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    quiet, shown = (run("scan", "a.md", "-f", "concise", "--lang", "en", *more) for more in ([], ["--show-suppressed"]))
    assert quiet.stdout == "1 document, 2 claims: 0 errors, 0 warnings, 0 notes; 1 suppressed\n"
    assert shown.stdout.startswith("a.md:2:15: suppressed weekday-mismatch 2022年8月15日 is not 星期二 (comment: 原文如此)\n")
    assert quiet.returncode == shown.returncode == 0
    assert '"suppressions"' not in run("scan", "a.md", "-f", "sarif").stdout
    assert '"inSource"' in run("scan", "a.md", "-f", "sarif", "--show-suppressed").stdout


def test_what_lies_between_articles_touches_changed_lines_or_not(run: Run, committed: Path) -> None:
    one, two = (f"2020年末，苏州市常住人口{figure}万人。\n" for figure in (1274, 1247))
    Path("one.txt").write_text(one, encoding="utf-8")
    Path("two.txt").write_text(one, encoding="utf-8")
    git("add", ".")
    git("commit", "--quiet", "-m", "second")
    scan = ("scan", ".", "--cross", "--changed-since", "HEAD", "--fail-on", "warning", "-f", "concise")
    assert run(*scan).returncode == 0
    Path("two.txt").write_text("前言。\n" + two, encoding="utf-8")
    done = run(*scan)
    # it is told where something was changed, and the article that was not changed is no document of the report
    assert done.stdout.startswith("two.txt:2:15: warning cross-document-conflict ")
    assert done.stdout.endswith("(one.txt:1:15)\n1 document, 2 claims: 0 errors, 1 warning, 0 notes\n")
    assert done.returncode == 1
    Path("one.txt").write_text(one.replace("。", "，较上年增加。"), encoding="utf-8")
    git("commit", "--quiet", "-a", "-m", "third")
    assert run(*scan).returncode == 0


def test_an_unchanged_article_that_could_not_be_checked_is_never_green(run: Run, committed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("oops")

    monkeypatch.setattr(api, "check", broken)
    assert run("scan", ".", "--cross", "--changed-since", "HEAD").returncode == 3
    assert run("scan", ".", "--changed-since", "HEAD").returncode == 0


def test_a_suppression_between_articles(run: Run, tmp_path: Path) -> None:
    comment = "<!-- claimcheck: ignore cross-document-conflict: 旧稿 -->\n"
    (tmp_path / "a.md").write_text(comment + "2020年末，苏州市常住人口1274万人。\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("2020年末，苏州市常住人口1247万人。\n", encoding="utf-8")
    assert run("scan", ".", "--cross", "--fail-on", "note").returncode == 0
    assert run("scan", ".", "--fail-on", "note").returncode == 0
    for form in ScanFormat:
        assert run("scan", ".", "--cross", "--show-suppressed", "-f", form.value).returncode == 0
    shown = run("scan", ".", "--cross", "--show-suppressed").stdout
    assert shown.startswith("suppressed cross-document-conflict  ")
    assert "suppressed by comment: 旧稿" in shown
    (tmp_path / "b.md").unlink()
    assert "unused-suppression" in run("scan", ".", "--cross").stdout
