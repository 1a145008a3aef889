"""What a scan costs, as multiples of cutting the same text into words with jieba: `nox -s bench`, or `pytest tests/bench/cost.py`.

Seconds differ from machine to machine and from hour to hour; ratios of one run do not.  `python -m tests.bench.cost FILE.jsonl…`
tells the same of the texts of other files (one JSON object with a "text" a line), stage by stage, each text going through all of
them before the next, so that what else the machine does falls on all alike.
"""

from __future__ import annotations

import json
import logging
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from time import process_time
from typing import Any

import jieba
import pytest

from claimcheck.claims import bind, link
from claimcheck.judge import judge
from claimcheck.judge.trials import unmarked
from claimcheck.match import constrain
from claimcheck.mentions import find
from claimcheck.packs import Pack, load
from claimcheck.packs.pause import uncollected
from claimcheck.pipeline import check
from claimcheck.read import read_text
from claimcheck.text import lay_out, words

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
ROUNDS = 7
SECTIONS = 6
"""Sections of the shortest document of the three whose costs are compared."""

MOST_SCAN, MOST_MENTIONS, MOST_GROWTH = 5.5, 0.4, 1.8
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


def stages(text: str, pack: Pack) -> Iterator[tuple[str, object]]:
    """A text taken through every stage; each is named when it is done."""
    yield "jieba", jieba.lcut(text)
    document = read_text(text)
    yield "read", document
    layout = lay_out(document)
    yield "layout", layout
    mentions = find(layout, pack)
    yield "mentions", mentions
    discourse = bind(layout, mentions, pack)
    yield "bind", discourse
    links = link(discourse, pack)
    yield "link", links
    constraints = constrain(discourse, links, pack)
    yield "match", constraints
    yield "judge", judge(constraints, discourse, pack)


def costs(collection: Sequence[str], pack: Pack) -> Counter[str]:
    """Seconds of the processor by stage."""
    taken: Counter[str] = Counter()
    words.cache_clear()
    for text in collection:
        before = process_time()
        with uncollected():
            for stage, _ in stages(text, pack):
                now = process_time()
                taken[stage] += now - before
                before = now
    return taken


def main(paths: Sequence[str]) -> None:
    """Tell what the texts of some files cost, the first time and with every pattern compiled."""
    jieba.setLogLevel(logging.ERROR)
    built_in = load()
    jieba.lcut("我")
    collection = [json.loads(line)["text"] for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines()]
    for name in ("cold", "warm", "warm"):
        taken = costs(collection, built_in)
        unit = taken.pop("jieba")
        print(
            f"{name}: " + ", ".join(f"{stage} {spent / unit:.2f}" for stage, spent in taken.items()) + f"; scan {taken.total() / unit:.2f}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
