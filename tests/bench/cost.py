"""What a scan costs, as multiples of cutting the same text into words with jieba: `nox -s bench`, or `pytest tests/bench/cost.py`.

Seconds differ from machine to machine and from hour to hour; ratios of one run do not.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import jieba
import pytest

from claimcheck.judge.trials import unmarked
from claimcheck.mentions import find
from claimcheck.packs import Pack, load
from claimcheck.pipeline import check
from claimcheck.read import read_text
from claimcheck.text import lay_out, words

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
ROUNDS = 7
SECTIONS = 6
"""Sections of the shortest document of the three whose costs are compared."""

MOST_SCAN, MOST_MENTIONS, MOST_GROWTH = 6.0, 0.5, 2.0
"""Ratchets: a scan and finding the mentions against jieba, and a character of a longer document
against one of a shorter."""


@pytest.fixture(scope="module")
def pack() -> Pack:
    """The built-in rules; jieba's dictionary is read, and every pattern that the seeds need compiled, before anything is measured."""
    jieba.setLogLevel(logging.ERROR)
    built_in = load()
    for text in texts():
        jieba.lcut(text)
        check(read_text(text), built_in)
    return built_in


def texts() -> list[str]:
    """The seeds."""
    return [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]


def article(pack: Pack, sections: int) -> str:
    """A document of sections with a heading each, made of the good examples of the checks."""
    examples = cycle(dict.fromkeys(unmarked(text)[0].strip() for id_ in pack.checks for text in pack.examples(id_).good))
    return "\n".join(f"第{number}部分\n" + "\n".join(islice(examples, 8)) for number in range(1, sections + 1))


def fastest(benchmark: Any, work: Callable[[], object]) -> float:
    """Seconds of the fastest round; words that were cut before are forgotten between rounds."""
    benchmark.pedantic(work, setup=words.cache_clear, rounds=ROUNDS, warmup_rounds=1)
    return float(benchmark.stats.stats.min)


def within(benchmark: Any, name: str, ratio: float, most: float) -> None:
    """Show a ratio and hold it against its bound."""
    benchmark.extra_info[name] = ratio
    print(f"{name}: {ratio:.2f} (at most {most})")
    assert ratio <= most


@pytest.fixture(scope="module")
def seconds() -> dict[str, float]:
    """What was measured so far."""
    return {}


def test_jieba(benchmark: Any, pack: Pack, seconds: dict[str, float]) -> None:
    seconds["jieba"] = fastest(benchmark, lambda: [jieba.lcut(text) for text in texts()])


def test_mentions(benchmark: Any, pack: Pack, seconds: dict[str, float]) -> None:
    layouts = [lay_out(read_text(text)) for text in texts()]
    taken = fastest(benchmark, lambda: [find(layout, pack) for layout in layouts])
    within(benchmark, "mentions / jieba", taken / seconds["jieba"], MOST_MENTIONS)


def test_scan(benchmark: Any, pack: Pack, seconds: dict[str, float]) -> None:
    taken = fastest(benchmark, lambda: [check(read_text(text), pack) for text in texts()])
    within(benchmark, "scan / jieba", taken / seconds["jieba"], MOST_SCAN)


@pytest.mark.parametrize("times", [1, 2, 4])
def test_length(benchmark: Any, pack: Pack, seconds: dict[str, float], times: int) -> None:
    text = article(pack, times * SECTIONS)
    document = read_text(text)
    taken = seconds[f"length {times}"] = fastest(benchmark, lambda: check(document, pack)) / len(text)
    within(benchmark, f"a character among {times} n sections / among n", taken / seconds["length 1"], MOST_GROWTH)
