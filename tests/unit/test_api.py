"""`import claimcheck` -> reports and claims."""

from __future__ import annotations

from pathlib import Path

import pytest

import claimcheck
from claimcheck import api
from claimcheck.errors import DocumentError
from claimcheck.packs import load
from claimcheck.read import read_text
from claimcheck.render.markdown import render_markdown
from claimcheck.render.view import View
from tests.reports import sample

WRONG = "会议于2022年8月15日(星期二)召开,共62人参加。"


def test_scans_a_text() -> None:
    report = claimcheck.scan(WRONG)
    assert report.summary.documents == 1
    assert report.documents[0].path == "<text>"
    assert [finding.rule for finding in report.documents[0].findings] == ["weekday-mismatch"]
    assert report.summary.findings.error == 1


def test_scans_a_file_and_a_folder(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.md").write_text(WRONG, encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "c.png").write_bytes(b"x")
    assert [Path(document.path).name for document in claimcheck.scan(tmp_path).documents] == ["b.txt", "a.md"]
    assert claimcheck.scan(str(tmp_path / "b.txt")).documents[0].path == str(tmp_path / "b.txt")


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "up").symlink_to(tmp_path)
    assert [path.name for path in api.files_in(tmp_path)] == ["a.txt"]


def test_reports_and_locks_are_no_articles(tmp_path: Path) -> None:
    told = render_markdown(*sample(), View())
    page = '<!doctype html><meta name="generator" content="{}"><p>共62人'
    for name, text in (
        ("a.html", page.format("pandoc")),
        ("b.html", page.format("claimcheck 1.0")),
        ("~$c.docx", "x"),
        ("d.docx", "x"),
        ("e.md", told),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert [path.name for path in api.files_in(tmp_path)] == ["a.html", "d.docx"]
    assert not api.is_report(tmp_path / "none.html")


def test_a_path_must_exist(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no such file"):
        claimcheck.scan(tmp_path / "none.txt")
    with pytest.raises(DocumentError, match="known suffix"):
        claimcheck.scan(tmp_path)


def test_extracts_claims() -> None:
    values = [claim.quantity.value for claim in claimcheck.extract(WRONG) if claim.quantity]
    assert values == ["62"]


def test_languages() -> None:
    (zh,), (en,) = (claimcheck.scan(WRONG, lang=lang).documents[0].findings for lang in ("zh", "en"))
    assert zh.message != en.message
    assert zh.fingerprint == en.fingerprint


def test_the_same_bytes_give_the_same_report() -> None:
    assert claimcheck.scan(WRONG).model_dump_json() == claimcheck.scan(WRONG).model_dump_json()


def test_a_fault_of_the_program_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("oops")

    monkeypatch.setattr(api, "check", broken)
    scanned = api.scan_document(read_text(WRONG), load(), "en")
    (finding,) = scanned.report.findings
    assert (finding.rule, finding.severity) == ("internal-error", "error")
    assert "KeyError at test_api.py" in finding.message


def test_the_public_names() -> None:
    assert len(claimcheck.__all__) <= 12
    for name in claimcheck.__all__:
        thing = getattr(claimcheck, name)
        assert name == "__version__" or thing.__doc__
    with pytest.raises(AttributeError, match="no attribute 'none'"):
        _ = claimcheck.none  # type: ignore[attr-defined]


def test_figures_of_ones_own_and_documents_against_each_other(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.csv"
    ledger.write_text("place,metric,value,unit,as_of,source\n公司,revenue,15.2,亿元,2022,年报\n", encoding="utf-8")
    (found,) = claimcheck.scan("公司2022年营业收入12.5亿元。", facts=[ledger]).documents[0].findings
    assert found.check == "figure-in-table"
    for name, number in (("a.txt", "1274"), ("b.txt", "1247")):
        (tmp_path / name).write_text(f"2020年末，苏州市常住人口{number}万人。", encoding="utf-8")
    report = claimcheck.scan(tmp_path, cross=True)
    assert [[Path(span.path).name for span in between.spans] for between in report.corpus_findings] == [["a.txt", "b.txt"]]
    assert report.summary.findings.warning == 1
    assert claimcheck.scan(tmp_path).corpus_findings == []
