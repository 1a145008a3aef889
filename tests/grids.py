"""Sentence frames with slots -> sentences with every wording of every slot, each with a planted slip and its right twin.

A relation that is read in one wording and not in another shows a hole that single examples hide.  Run as a program it prints for each
frame how many slips are found, and for each filler of a slot in how many of the sentences that hold it:

    python -m tests.grids tests/rules/grids/changes.yaml [--frame NAME] [--count 60] [--show missed|alarmed|low]
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from claimcheck.packs import Pack, load
from tests.pairs import Pair, parse, tally

_SLOT = re.compile(r"\{([^{}]+)\}")
COUNT = 20


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence with {slots} for a rule; each of ``sets`` gives every slot its fillers, of which one holds the slip as ⟦wrong→right⟧."""

    name: str
    rule: str
    text: str
    sets: tuple[Mapping[str, tuple[str, ...]], ...]
    least: int = 0
    """Of the first COUNT sentences so many are diagnosed at least …"""
    alarmed: int = 0
    """… and of their right twins so many alarmed at most; the tests hold both."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A filled frame and what it was filled with."""

    pair: Pair
    fillers: Mapping[str, str]


@dataclass(slots=True)
class Score:
    """Sentences of a frame, those diagnosed, right twins alarmed, and for each filler (asked, diagnosed)."""

    asked: int = 0
    diagnosed: int = 0
    alarmed: int = 0
    by_filler: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    missed: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)


def read(path: Path) -> Iterator[Frame]:
    """The frames of a file: name, rule, text, words (fillers of every set), sets, and the figures that the tests hold."""
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
        shared = entry.get("words", {})
        sets = tuple({slot: _several(fillers) for slot, fillers in (shared | own).items()} for own in entry.get("sets", [{}]))
        yield Frame(entry["name"], entry["rule"], entry["text"], sets, entry.get("least", 0), entry.get("alarmed", 0))


def filled(frame: Frame, count: int = COUNT) -> list[Sentence]:
    """``count`` sentences for a frame, spread over its sets, each filler as often as any other of its slot; the same on every run."""
    chance = random.Random(frame.name)
    sentences: dict[str, Sentence] = {}
    for number in range(count):
        fillers_of = frame.sets[number % len(frame.sets)]
        turn = number // len(frame.sets)
        chosen = {slot: _turn(fillers_of[slot], turn, f"{frame.name}/{number % len(frame.sets)}/{slot}", chance) for slot in fillers_of}
        marked = frame.text
        for _ in range(2):  # a filler may hold a slot itself
            marked = _SLOT.sub(lambda found, chosen=chosen: chosen.get(found[1], found[0]), marked)  # type: ignore[misc]
        pair = parse(frame.rule, marked)
        if not pair.planted:
            raise ValueError(f"{frame.name}: no slip in {marked}")
        sentences.setdefault(marked, Sentence(pair, chosen))
    return list(sentences.values())


def score(frame: Frame, pack: Pack, count: int = COUNT) -> Score:
    """Scan every sentence of a frame and its right twin."""
    result = Score()
    for sentence in filled(frame, count):
        (row,) = tally([sentence.pair], pack).values()
        result.asked += 1
        result.diagnosed += row.diagnosed
        result.alarmed += row.alarmed
        result.alarms += row.alarms
        if not row.diagnosed:
            result.missed.append(sentence.pair.faulty)
        for item in sentence.fillers.items():
            tried = result.by_filler[item]
            tried[0] += 1
            tried[1] += row.diagnosed
    return result


def _several(fillers: object) -> tuple[str, ...]:
    return tuple(map(str, fillers)) if isinstance(fillers, list) else (str(fillers),)


def _turn(fillers: tuple[str, ...], turn: int, key: str, chance: random.Random) -> str:
    """The fillers of a slot one after another, in another order each time they have all been used."""
    round_, place = divmod(turn, len(fillers))
    order = list(fillers)
    random.Random(f"{key}/{round_}").shuffle(order)
    return order[place]


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--frame", default="", help="frames whose name holds this")
    parser.add_argument("--count", type=int, default=COUNT, help="sentences of a frame")
    parser.add_argument("--show", choices=("missed", "alarmed", "low"), help="print these sentences, or the fillers found least")
    chosen = parser.parse_args()
    pack = load()
    frames = [frame for path in chosen.paths for frame in read(path) if chosen.frame in frame.name]
    sys.stdout.write(_table(frames, pack, chosen.count, chosen.show or ""))


def _table(frames: Iterable[Frame], pack: Pack, count: int, show: str) -> str:
    lines: list[str] = []
    asked = diagnosed = alarmed = 0
    for frame in frames:
        result = score(frame, pack, count)
        asked, diagnosed, alarmed = asked + result.asked, diagnosed + result.diagnosed, alarmed + result.alarmed
        lines.append(f"{result.diagnosed:4}/{result.asked:<4} {result.alarmed:3} alarmed  {frame.rule:20} {frame.name}")
        if show == "missed":
            lines += [f"      {text}" for text in result.missed]
        elif show == "alarmed":
            lines += [f"      {text}" for text in result.alarms]
        elif show == "low":
            mean = result.diagnosed / result.asked
            low = sorted((hit / tried, slot, filler, hit, tried) for (slot, filler), (tried, hit) in result.by_filler.items())
            lines += [
                f"      {hit}/{tried} {slot}={filler}"
                for rate, slot, filler, hit, tried in low
                if rate < max(0.5, mean - 0.2) or mean < 0.1
            ]
    lines.append(f"{diagnosed:4}/{asked:<4} {alarmed:3} alarmed  all")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
