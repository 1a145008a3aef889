"""The marks that linkers put on links -> proof that the table of evidence knows each."""

from __future__ import annotations

import pytest

from claimcheck.claims import link
from claimcheck.judge.trials import unmarked
from claimcheck.packs import load
from claimcheck.pipeline import understand
from claimcheck.read import read_text

PACK = load()
KNOWN = {"open", *PACK.evidence.marks, *PACK.evidence.caps}


@pytest.mark.parametrize("id_", PACK.checks)
def test_every_mark_has_its_points(id_: str) -> None:
    examples = PACK.examples(id_)
    found = [one for text in (*examples.bad, *examples.good) for one in link(understand(read_text(unmarked(text)[0]), PACK), PACK)]
    assert {mark: one.kind for one in found for mark in one.marks if mark not in KNOWN} == {}
