"""Inputs and settings -> reports in several languages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from claimcheck.cli.gate import Tolerance
from claimcheck.cli.inputs import Input
from claimcheck.cli.run import checked
from claimcheck.config import Language, Settings


def test_one_check_serves_all_languages(wrong: Path) -> None:
    done = checked([Input(str(wrong)), Input("none.txt")], Settings(), Tolerance(), [Language.ZH, Language.EN], "", quiet=True)
    said = {language: report.documents[0].findings[0].message for language, report in done.reports.items()}
    assert said == {Language.ZH: "2022年8月15日不是星期二", Language.EN: "2022年8月15日 is not 星期二"}
    assert all([entry.path for entry in report.unchecked] == ["none.txt"] for report in done.reports.values())


def test_the_date_of_articles_that_state_none(wrong: Path) -> None:
    done = checked([Input(str(wrong))], Settings(document_date=date(2026, 1, 31)), Tolerance(), [Language.ZH], "", quiet=True)
    assert done.reports[Language.ZH].documents[0].published == "2026-01-31"
    assert done.sources[str(wrong)].published == date(2026, 1, 31)
