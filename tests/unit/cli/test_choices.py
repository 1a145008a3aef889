"""The choices of --format -> exactly the formats there are."""

from __future__ import annotations

from claimcheck.cli.choices import ClaimFormat, ScanFormat
from claimcheck.render.formats import CLAIM_FORMATS, SCAN_FORMATS


def test_every_choice_is_rendered() -> None:
    assert [form.value for form in ScanFormat] == list(SCAN_FORMATS)
    assert [form.value for form in ClaimFormat] == list(CLAIM_FORMATS)
