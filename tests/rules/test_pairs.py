"""Texts that nobody tuned on when they were written -> a ratchet: what was found once stays found, and right texts stay quiet.

The figures at first contact stand in docs/evaluation.md; those below only ever get better.
"""

from pathlib import Path

import pytest

from claimcheck.packs import load
from tests.pairs import read, tally

PAIRS = Path(__file__).parent / "pairs"
LEAST_DIAGNOSED = {
    "round-1": 451,
    "round-2": 163,
    "round-3": 106,
    "right-1": 0,
    "right-2": 0,
    "right-3": 0,
    "right-4": 0,
    "right-5": 0,
    "right-6": 0,
    "times-1": 43,
    "times-2": 97,
    "sums-1": 21,
    "sums-2": 57,
    "rates-1": 36,
    "rates-2": 77,
    "twice-1": 70,
    "twice-2": 45,
    "changes-1": 96,
    "money-1": 81,
    "money-2": 36,
    "money-3": 33,
    "counts-1": 59,
    "counts-2": 24,
}
MOST_ALARMED = {
    "round-1": 1,
    "round-2": 1,
    "round-3": 2,
    "right-1": 0,
    "right-2": 0,
    "right-3": 0,
    "right-4": 0,
    "right-5": 0,
    "right-6": 0,
    "times-1": 0,
    "times-2": 0,
    "sums-1": 0,
    "sums-2": 0,
    "rates-1": 0,
    "rates-2": 1,
    "twice-1": 5,
    "twice-2": 0,
    "changes-1": 2,
    "money-1": 0,
    "money-2": 0,
    "counts-1": 0,
    "money-3": 0,
    "counts-2": 0,
}


@pytest.mark.parametrize("name", LEAST_DIAGNOSED)
def test_recall_and_silence_on_the_growing_corpus_do_not_fall(name: str) -> None:
    rows = tally(read([PAIRS / f"{name}.jsonl"]), load()).values()
    alarms = [alarm for row in rows for alarm in row.alarms]
    assert sum(row.diagnosed for row in rows) >= LEAST_DIAGNOSED[name]
    assert sum(row.alarmed for row in rows) <= MOST_ALARMED[name], alarms
