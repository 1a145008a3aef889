"""`claimcheck facts` and --facts -> what the tables say, and what an article says against them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimcheck.cli.facts import FactsFormat
from claimcheck.packs.tables import HEADER

Run = Callable[..., Any]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.csv"
    path.write_text(",".join(HEADER) + "\n,公司,revenue,营业收入,15.2,亿元,2022,2022年年度报告,\n", encoding="utf-8")
    return path


def test_lists_and_looks_up(run: Run, ledger: Path) -> None:
    assert "population.csv" in run("facts").stdout
    assert "revenue" in run("facts", "--metrics").stdout
    assert "2020-11-01  第七次全国人口普查" in run("facts", "大连", "population").stdout
    assert run("facts", "公司", "--facts", "ledger.csv").stdout.split()[:2] == ["公司", "营业收入"]
    assert all(run("facts", "大连", "--format", form).returncode == 0 for form in FactsFormat)


def test_what_is_not_there_is_wrong_usage(run: Run) -> None:
    done = run("facts", "朝阳区", "population")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "claimcheck: 朝阳区 names several places: 北京市朝阳区, 吉林省长春市朝阳区; say which\n"


@pytest.mark.parametrize(
    ("said", "status"),
    [("2022年营业收入12.5亿元", 1), ("2022年营业收入15.2亿元", 0), ("2021年营业收入12.5亿元", 0), ("2022年境外营业收入2.5亿元", 0)],
)
def test_an_article_against_a_ledger(run: Run, ledger: Path, said: str, status: int) -> None:
    done = run("scan", "-", "--facts", "ledger.csv", stdin=f"公司{said}。")
    assert done.returncode == status
    assert ("公司营业收入15.2亿元（2022年，2022年年度报告）" in done.stdout) == bool(status)


def test_the_configuration_names_tables_too(run: Run, ledger: Path, tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('facts = ["ledger.csv"]\n', encoding="utf-8")
    assert run("scan", "-", stdin="公司2022年营业收入12.5亿元。").returncode == 1
    assert 'facts = ["ledger.csv"]' in run("config", "show", "--facts", "ledger.csv").stdout
    assert run("extract", "-", "--facts", "ledger.csv", stdin="共62件。").returncode == 0


def test_a_broken_table_is_told_line_by_line(run: Run, ledger: Path) -> None:
    ledger.write_text(",".join(HEADER) + "\n,公司,revenu,,一,元,2022,年报,\n", encoding="utf-8")
    done = run("scan", "-", "--facts", "ledger.csv", stdin="共62件。")
    assert done.returncode == 2
    assert [line.removeprefix("claimcheck: ").split(": ")[:2] for line in done.stderr.splitlines()] == [
        ["ledger.csv:2", "metric"],
        ["ledger.csv:2", "value"],
    ]
    assert run("scan", "-", "--facts", "none.csv", stdin="共62件。").returncode == 2


def test_figures_as_json(run: Run) -> None:
    rows = json.loads(run("facts", "大连", "area", "--format", "json").stdout)
    assert [row["unit"] for row in rows] == ["平方公里"]


def test_articles_against_each_other(run: Run, tmp_path: Path) -> None:
    for name, text in (("a.txt", "2020年末，苏州市常住人口1274万人。"), ("b.txt", "2020年末，苏州市常住人口1247万人。")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert run("scan", "a.txt", "b.txt", "--fail-on", "warning").returncode == 0
    done = run("scan", "a.txt", "b.txt", "--cross", "--fail-on", "warning")
    assert done.returncode == 1
    assert "warning cross-document-conflict" in done.stdout
    assert all(f"> {name}:1:15" in done.stdout for name in ("a.txt", "b.txt"))
    report = json.loads(run("scan", "a.txt", "b.txt", "--cross", "--format", "json").stdout)
    (finding,) = report["corpus_findings"]
    assert [span["path"] for span in finding["spans"]] == ["a.txt", "b.txt"]
    assert report["summary"]["findings"]["warning"] == 1
    assert run("scan", "a.txt", "b.txt", "--cross", "--ignore", "cross-document-conflict", "--fail-on", "warning").returncode == 0
