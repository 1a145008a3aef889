"""The seed articles -> the same reports as before, byte for byte.

`pytest tests/golden --regenerate` writes the expected files again.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.api import report_of, scan_document
from claimcheck.packs import load
from claimcheck.read import read_path
from claimcheck.render.formats import CLAIM_FORMATS, SCAN_FORMATS
from claimcheck.render.view import View

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
OUTPUTS = {
    "json": (SCAN_FORMATS["json"], View("zh")),
    "zh.txt": (SCAN_FORMATS["console"], View("zh")),
    "en.txt": (SCAN_FORMATS["console"], View("en")),
    "claims.csv": (CLAIM_FORMATS["csv"], View("zh")),
}


@pytest.mark.parametrize("suffix", sorted(OUTPUTS))
@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem[:3])
def test_seed(seed: Path, suffix: str, regenerate: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SEEDS.parent)
    monkeypatch.setattr("claimcheck.api.version", lambda: "0")
    render, view = OUTPUTS[suffix]
    document = read_path(seed.relative_to(SEEDS.parent))
    report = report_of([scan_document(document, load(), view.language).report])
    said = render(report, {document.path: document}, view)
    golden = HERE / f"{seed.stem}.{suffix}"
    if regenerate:
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8"), "if this is meant, run `nox -s docs`"
