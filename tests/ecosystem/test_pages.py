"""A repository with pages and Word documents in it -> what a build says of them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema

from tests.ecosystem.shapes import SHAPES
from tests.word import docx, paragraph, row

Shell = Callable[..., "subprocess.CompletedProcess[str]"]

PAGE = """<!DOCTYPE html>
<title>周报</title><style>p { width: 62% }</style>
<body>
<nav>共99人,其中男50人、女21人。</nav>
<!-- claimcheck: ignore sum-mismatch: 原表如此,已核实 -->
<p>全校报名参加体检1236人,其中男生684人,女生525人。</p>
<p>会议于2022年8月<b>15</b>日(星期二)召开,共有62&#20154;
参加,其中男50人、女21人。
<script>document.title = "run: 共62人,其中男50人、女21人。"</script>
"""


def results_of(sarif: Path) -> list[dict[str, Any]]:
    log = json.loads(sarif.read_text(encoding="utf-8"))
    jsonschema.validate(log, SHAPES["sarif"])
    found: list[dict[str, Any]] = log["runs"][0]["results"]
    return found


def test_a_page(shell: Shell, repository: Path) -> None:
    (repository / "docs" / "old.md").unlink()
    (repository / "docs" / "page.html").write_text(PAGE, encoding="utf-8")
    done = shell("claimcheck scan docs -f concise --lang en -o sarif=page.sarif -o html=docs/report.html")
    assert done.returncode == 1, done.stdout
    told = [line.split(" ", 1)[0] for line in done.stdout.splitlines()[:2]]
    assert told == ["docs/page.html:7:25:", "docs/page.html:8:12:"], done.stdout
    weekday, parts = results_of(repository / "page.sarif")
    lines = PAGE.splitlines()
    for place in (weekday["locations"][0], *weekday["relatedLocations"]):
        at = place["physicalLocation"]["region"]
        written = lines[at["startLine"] - 1][at["startColumn"] - 1 : at["endColumn"] - 1]
        assert written == at["snippet"]["text"]
    assert weekday["relatedLocations"][0]["physicalLocation"]["region"]["snippet"]["text"] == "2022年8月<b>15</b>日"
    assert (parts["ruleId"], parts["relatedLocations"][-1]["physicalLocation"]["region"]["startLine"]) == ("sum-mismatch", 8)
    # the report that was just written into the folder is no article
    again = shell("claimcheck scan docs -f concise --lang en -o html=docs/report.html")
    assert (again.returncode, "report.html" in again.stdout) == (1, False), again.stdout


def test_a_word_document(shell: Shell, repository: Path) -> None:
    (repository / "docs" / "old.md").unlink()
    words = docx(paragraph("周报"), row("项目", "数"), paragraph("会议于2022年8月", "15", "日(星期二)召开,共62人参加。"))
    (repository / "docs" / "report.docx").write_bytes(words)
    done = shell("claimcheck scan docs -f concise --lang en -o sarif=word.sarif")
    assert done.returncode == 1, done.stdout
    assert done.stdout.startswith("docs/report.docx:3:15: error weekday-mismatch"), done.stdout
    (weekday,) = results_of(repository / "word.sarif")
    assert weekday["locations"][0]["physicalLocation"]["region"]["startLine"] == 3
    sidecar = '[[ignore]]\nrule = "weekday-mismatch"\ntext = "星期二"\nreason = "原文如此"\n'
    (repository / "docs" / "report.docx.claimcheck.toml").write_text(sidecar, encoding="utf-8")
    assert shell("claimcheck scan docs").returncode == 0
    (repository / "docs" / "locked.docx").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512))
    done = shell("claimcheck scan docs --lang en")
    assert done.returncode == 3, done.stdout
    assert "docs/locked.docx: is encrypted, or of the old .doc format; save it as .docx without a password" in done.stdout


def test_what_changed_in_a_page(shell: Shell, repository: Path) -> None:
    page = repository / "docs" / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    (repository / "docs" / "report.docx").write_bytes(docx(paragraph("共62人,其中男50人、女12人。")))
    assert shell("git add . && git commit --quiet -m second").returncode == 0
    page.write_text(PAGE.replace("女21人。\n<", "女22人。\n<"), encoding="utf-8")
    (repository / "docs" / "report.docx").write_bytes(docx(paragraph("共62人,其中男50人、女21人。")))
    done = shell("claimcheck scan docs --changed-since HEAD -f concise --lang en")
    told = [line.partition(" ")[0] for line in done.stdout.splitlines()[:2]]
    assert told == ["docs/page.html:7:34:", "docs/report.docx:1:14:"], done.stdout
