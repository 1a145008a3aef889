"""Offsets and names -> findings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.model.document import Document, Span
from claimcheck.model.finding import Finding, Place

Found = Callable[..., Finding]


@pytest.fixture
def found() -> Found:
    """A finding that touches the first appearance of each text."""

    def make(
        document: Document, *texts: str, rule: str = "sum-mismatch", check: str = "parts-make-total", fingerprint: str = "f"
    ) -> Finding:
        starts = [(document.text.index(text), len(text)) for text in texts]
        places = tuple(Place(Span(start, start + length), "x") for start, length in starts)
        return Finding(rule, check, "error", 4, {"zh": "不符", "en": "wrong"}, places, (), {"zh": (), "en": ()}, (), fingerprint)

    return make
