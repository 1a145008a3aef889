"""The seed articles -> the same reports in every format as before, byte for byte.

`pytest tests/golden --regenerate` writes the expected files again.
"""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

from claimcheck.api import report_of, scan_document
from claimcheck.model.document import Document
from claimcheck.model.report import Report, Tool
from claimcheck.packs import load
from claimcheck.read import read_text
from claimcheck.render.formats import CLAIM_FORMATS, SCAN_FORMATS
from claimcheck.render.view import View
from tests.golden.conftest import compare

HERE = Path(__file__).parent / "seeds"
SEEDS = Path(__file__).parents[2] / "seeds"
OUTPUTS = {
    **{f"{form}.zh": (render, "zh") for form, render in SCAN_FORMATS.items()},
    "console.en": (SCAN_FORMATS["console"], "en"),
    "claims.csv": (CLAIM_FORMATS["csv"], "zh"),
}
"""File -> what writes it. Without the texts of the rules, which change more often than the formats do."""


@functools.cache
def scanned(seed: Path, language: str) -> tuple[Report, Document]:
    """The report on one seed, by a program of no version."""
    document = read_text(seed.read_text(encoding="utf-8"), f"seeds/{seed.name}")
    report = report_of([scan_document(document, load(), language).report])
    return report.model_copy(update={"tool": Tool(name="claimcheck", version="0")}), document


@pytest.mark.parametrize("name", sorted(OUTPUTS))
@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem[:3])
def test_seed(seed: Path, name: str, regenerate: bool) -> None:
    render, language = OUTPUTS[name]
    report, document = scanned(seed, language)
    compare(HERE / seed.stem / name, render(report, {document.path: document}, View(language)), regenerate)


def test_nothing_else_is_kept() -> None:
    kept = {path.relative_to(HERE).as_posix() for path in HERE.rglob("*") if path.is_file()}
    assert kept == {f"{seed.stem}/{name}" for seed in SEEDS.glob("*.txt") for name in OUTPUTS}
