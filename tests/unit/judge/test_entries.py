"""Entries of the rules -> each word is read as it says."""

from dataclasses import replace

from claimcheck.judge.entries import run_entries
from claimcheck.packs import Metric, load
from claimcheck.pipeline import understand
from claimcheck.read import read_text


def faults(pack) -> list[str]:  # type: ignore[no-untyped-def]
    return [result.name for result in run_entries(pack, lambda text, pack: understand(read_text(text), pack)) if result.fault]


def test_every_word_of_the_rules_is_read_as_its_entry_says() -> None:
    assert faults(load()) == []


def test_a_metric_whose_word_is_shadowed_is_told() -> None:
    pack = load()
    shadowed = replace(pack, metrics=(*pack.metrics, Metric("other-population", ("常住人口",))))
    assert faults(shadowed) == ["metric-population-常住人口-good-1"]
