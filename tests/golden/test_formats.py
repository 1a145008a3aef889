"""A fixed report -> the same text in every format as before, byte for byte.

`pytest tests/golden --regenerate` writes the expected files again.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.render.formats import SCAN_FORMATS
from claimcheck.render.view import View
from tests.golden.conftest import compare
from tests.reports import everything

HERE = Path(__file__).parent / "formats"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("form", sorted(SCAN_FORMATS))
def test_format(form: str, language: str, regenerate: bool) -> None:
    report, sources = everything()
    compare(HERE / f"{form}.{language}", SCAN_FORMATS[form](report, sources, View(language, suppressed=True)), regenerate)
