"""A fixed report -> the same text in every format as before, byte for byte; one seed in the format of a comment.

`pytest tests/golden --regenerate` writes the expected files again.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.api import report_of, scan_document
from claimcheck.packs import load
from claimcheck.read import read_path
from claimcheck.render.formats import SCAN_FORMATS
from claimcheck.render.view import View
from tests.reports import sample

HERE = Path(__file__).parent / "formats"
SEEDS = Path(__file__).parents[2] / "seeds"


def compare(golden: Path, said: str, regenerate: bool) -> None:
    if regenerate:
        golden.write_text(said, encoding="utf-8", newline="\n")
    assert said == golden.read_text(encoding="utf-8"), "if this is meant, run `nox -s docs`"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("form", sorted(SCAN_FORMATS))
def test_format(form: str, language: str, regenerate: bool) -> None:
    report, sources = sample()
    compare(HERE / f"{form}.{language}", SCAN_FORMATS[form](report, sources, View(language)), regenerate)


def test_seed_as_markdown(regenerate: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SEEDS.parent)
    document = read_path(min(SEEDS.glob("*.txt")).relative_to(SEEDS.parent))
    report = report_of([scan_document(document, load(), "zh").report])
    compare(HERE / "seed.md", SCAN_FORMATS["markdown"](report, {document.path: document}, View("zh")), regenerate)
