"""Names of formats and what renders them."""

import subprocess
import sys

import pytest

from claimcheck import scan
from claimcheck.render.formats import CLAIM_FORMATS, SCAN_FORMATS
from claimcheck.render.view import View


@pytest.mark.parametrize("form", sorted(SCAN_FORMATS))
def test_every_format_has_its_renderer(form: str) -> None:
    assert SCAN_FORMATS[form](scan("全校有学生60人。"), {}, View("zh")) or form in {"concise", "github", "jsonl", "rdjsonl"}


def test_formats_of_claims_are_rendered() -> None:
    report = scan("全校有学生60人。")
    assert all(isinstance(render(report, {}, View("zh")), str) for render in CLAIM_FORMATS.values())


def test_no_renderer_is_imported_before_it_is_called() -> None:
    asked = "import sys, claimcheck.render.formats; print([name for name in ('jinja2', 'rich') if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout.strip() == "[]"
