"""A document -> claims and findings, in order of place and with exact offsets."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.packs import load
from claimcheck.pipeline import check, understand
from claimcheck.read import read_path, read_text

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_claims_and_findings_point_into_the_text(path: Path) -> None:
    document = read_path(path)
    checked = check(document, load())
    assert len(checked.claims) > 10
    starts = [claim.span.start for claim in checked.claims]
    assert starts == sorted(starts)
    for claim in checked.claims:
        assert claim.mention.text == claim.span.of(document.plain)
    for finding in checked.findings:
        assert all(0 <= place.span.start < place.span.end <= len(document.text) for place in finding.places)
        assert set(finding.claims) <= {claim.id for claim in checked.claims}
    firsts = [finding.places[0].span.start for finding in checked.findings]
    assert firsts == sorted(firsts)


def test_understanding_judges_nothing() -> None:
    document = read_text("各区共收件65件,其中城区50件、郊区12件。")
    assert understand(document, load()).claims == check(document, load()).claims


@pytest.mark.parametrize(
    "text", ["。", "12", "(((((", ")))))", "其中", "\n\n1\n\n", "%" * 50, "1" * 5000, "一" * 3000, "2023年" * 500, "从到" * 300]
)
def test_odd_texts_never_raise(text: str) -> None:
    check(read_text(text), load())
