"""The marks that linkers put on links -> proof that the table of evidence knows each."""

from __future__ import annotations

from claimcheck.claims import link
from claimcheck.judge.trials import unmarked
from claimcheck.packs import load
from claimcheck.pipeline import understand
from claimcheck.read import read_text


def test_every_mark_has_its_points() -> None:
    pack = load()
    known = {"open", *pack.evidence.marks, *pack.evidence.caps}
    unknown: dict[str, str] = {}
    for id_ in pack.checks:
        examples = pack.examples(id_)
        for text in (*examples.bad, *examples.good):
            for found in link(understand(read_text(unmarked(text)[0]), pack), pack):
                unknown.update({mark: found.kind for mark in found.marks if mark not in known})
    assert unknown == {}
