"""The examples in rules/checks -> proof that every check reports what it must and leaves alone what it must not report."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from claimcheck.corpus import findings_in
from claimcheck.judge.trials import ExampleResult, run_examples
from claimcheck.model.finding import Finding
from claimcheck.packs import Pack, load

PACK = load()


def findings(text: str, pack: Pack) -> Sequence[Finding]:
    return findings_in(text, pack)


def results(id_: str) -> tuple[ExampleResult, ...]:
    return tuple(run_examples(PACK, findings, {id_}))


@pytest.mark.parametrize("id_", PACK.checks)
def test_examples_are_judged_as_they_say(id_: str) -> None:
    faults = [f"{result.name}: {result.text}\n    {result.fault}" for result in results(id_) if result.fault]
    assert not faults, "\n" + "\n".join(faults)


@pytest.mark.parametrize("id_", PACK.checks)
def test_every_check_has_examples_of_both_kinds(id_: str) -> None:
    examples = PACK.examples(id_)
    assert examples.bad
    assert examples.good
    assert all("⟦" in text for text in examples.bad)
