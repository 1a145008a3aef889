"""Wrong, idle and expired suppressions -> findings."""

from __future__ import annotations

from claimcheck.gate.remark import RULES, Remark
from claimcheck.model.document import Span
from claimcheck.publish import publish_finding
from claimcheck.read import read_text

SPAN = Span(0, 2)
REMARKS = (
    Remark.invalid(SPAN, "无理由", "says no reason"),
    Remark.unknown(SPAN, "x", "y"),
    Remark.expired(SPAN, "2026-01-01", "因"),
    Remark.unused(SPAN, "x", "a.toml"),
)


def test_every_remark_becomes_a_finding_in_both_languages() -> None:
    document = read_text("共62人。")
    for remark in REMARKS:
        assert remark.rule in RULES
        for lang in ("zh", "en"):
            said = publish_finding(remark.finding(document), document, lang)
            assert (said.rule, said.spans[0].text) == (remark.rule, "共6")
            assert said.message


def test_fingerprints_follow_the_words() -> None:
    first, moved = (REMARKS[3].finding(read_text(text)) for text in ("共62人。", "共62人。另有。"))
    assert first.fingerprint == moved.fingerprint
    assert first.fingerprint != REMARKS[2].finding(read_text("共62人。")).fingerprint
