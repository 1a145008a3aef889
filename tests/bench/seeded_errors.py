"""Real documents -> the share of slips that a scan finds, where each slip breaks one relation that closed before.

    python -m tests.bench.seeded_errors FOLDER|FILE.jsonl... [--limit 1000] [--each 3] [--jobs 2] [--show missed]

Relations come from two sides: the constraints of claimcheck that hold with exact operands ("own", by public rule), and sums, shares and
changes that plain arithmetic finds without claimcheck ("arithmetic", an upper bound of what there is, as it also meets numbers that
close by accident).  Of every relation some numerals are changed, one at a time; which ones, a hash of the text decides.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from claimcheck.claims import link
from claimcheck.formula import parse
from claimcheck.judge.verdict import possible
from claimcheck.match import constrain
from claimcheck.mentions import find
from claimcheck.model.claim import Claim, Discourse, Reading
from claimcheck.model.document import Span
from claimcheck.model.finding import Finding
from claimcheck.model.mention import Quantity
from claimcheck.packs import Check, Pack, load
from claimcheck.pipeline import check, understand
from claimcheck.read import read_text
from claimcheck.text import lay_out
from tests.bench.closing import Number, closes, closing
from tests.bench.slips import FORMS, order, slips

__all__ = ["Outcome", "Seed", "outcomes", "seeds", "share"]

_LOUD = ("warning", "error")
_SUFFIXES = (".txt", ".md")
_MOST_OPERANDS = 12


@dataclass(frozen=True, slots=True)
class Seed:
    """One slip: ``written`` at ``span`` becomes ``replacement``; ``places`` are all numbers of the relation."""

    source: str
    rule: str
    name: str
    form: str
    span: Span
    written: str
    replacement: str
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A slip, whether a new warning or error touches its relation, and the sentence it stands in."""

    seed: Seed
    found: bool
    diagnosed: bool
    sentence: str


def texts(paths: Iterable[Path]) -> Iterator[str]:
    """The documents of folders and of files with one JSON object and its ``text`` a line."""
    for path in paths:
        if path.is_dir():
            for inner in sorted(path.rglob("*")):
                if inner.suffix in _SUFFIXES:
                    yield inner.read_text(encoding="utf-8")
        elif path.suffix == ".jsonl":
            yield from (json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines())
        else:
            yield path.read_text(encoding="utf-8")


def seeds(text: str, pack: Pack, each: int) -> list[Seed]:
    """At most ``each`` slips of every relation of a document, in an order that the text decides."""
    chosen: list[Seed] = []
    for found in (*_own(text, pack), *_arithmetic(text)):
        spread = {order(text, seed.name, seed.form, seed.span.start): seed for seed in found}
        chosen += [spread[key] for key in sorted(spread)[:each]]
    return chosen


def _arithmetic(text: str) -> Iterator[list[Seed]]:
    for relation in closing(text):
        places = tuple(Span(number.start, number.end) for number in relation.numbers)
        found: list[Seed] = []
        for index, (number, span) in enumerate(zip(relation.numbers, places, strict=True)):
            written = span.of(text)
            for form, replacement in slips(written, text):
                changed = _read(number, replacement)
                numbers = (*relation.numbers[:index], changed, *relation.numbers[index + 1 :])
                if changed.value != number.value and not closes(relation.kind, numbers):
                    found.append(Seed("arithmetic", relation.kind, relation.kind, form, span, written, replacement, places))
        yield found


def _read(number: Number, written: str) -> Number:
    """The number with other digits or another scale."""
    rest = written.lstrip("0123456789.,")
    scale = rest.removesuffix("％").removesuffix(number.unit)
    return replace(number, digits=written[: len(written) - len(rest)], scale=scale)


def _own(text: str, pack: Pack) -> Iterator[list[Seed]]:
    """Slips in the relations of claimcheck that hold with exact operands, and that no longer hold after the slip."""
    discourse = understand(read_text(text), pack)
    seen: set[tuple[str, frozenset[int]]] = set()
    for constraint in constrain(discourse, link(discourse, pack), pack):
        check_ = pack.checks[constraint.check]
        reading = constraint.readings[0]
        claims = _exact(reading)
        key = check_.reports, frozenset(claim.id for claim in claims)
        if "open" in constraint.marks or len(claims) < 2 or key in seen or not _equates(check_) or not possible(check_, reading.players):
            continue
        seen.add(key)
        places = tuple(claim.span for claim in claims)
        found: list[Seed] = []
        for claim in claims:
            written = claim.span.of(text)
            for form, replacement in slips(written, text):
                if (form != "other scale" and _breaks(text, claim, replacement, reading, check_, discourse, pack)) or (
                    form == "other scale" and isinstance(claim.mention, Quantity) and claim.mention.dimension in ("count", "money")
                ):
                    found.append(Seed("own", check_.reports, check_.id, form, claim.span, written, replacement, places))
        yield found


def _equates(check_: Check) -> bool:
    """Whether a check says that two sides are equal, so that one slip breaks it."""
    return any("==" in formula.source for formula in check_.holds) and not check_.opt_in and bool(parse(check_.holds[0].source).roles)


def _exact(reading: Reading) -> tuple[Claim, ...]:
    """The claims of a reading, or none where one of them is hedged, a range or wrong by itself, or where there are too many."""
    claims = tuple({operand.id: operand for group in reading.players.values() for operand in group if isinstance(operand, Claim)}.values())
    vague = any(isinstance(claim.mention, Quantity) and (claim.mention.hedges or claim.mention.is_range) for claim in claims)
    return () if vague or len(claims) > _MOST_OPERANDS or any(getattr(claim.mention, "flaws", ()) for claim in claims) else claims


def _breaks(text: str, claim: Claim, replacement: str, reading: Reading, check_: Check, discourse: Discourse, pack: Pack) -> bool:
    """Whether the relation fails with the number as it is written after the slip."""
    sentence = next(one for one in discourse.layout.sentences if one.span.start <= claim.span.start < one.span.end)
    start = sentence.span.start
    around = text[start : claim.span.start] + replacement + text[claim.span.end : sentence.span.end]
    layout = lay_out(read_text(around))
    mention = next((one for one in find(layout, pack) if one.span.start == claim.span.start - start), None)
    if mention is None or not isinstance(mention, type(claim.mention)):
        return False
    changed = replace(claim, mention=mention)
    players = {
        name: tuple(changed if isinstance(operand, Claim) and operand.id == claim.id else operand for operand in group)
        for name, group in reading.players.items()
    }
    return not possible(check_, players)


def outcomes(text: str, each: int = 3, most: int = 12) -> list[Outcome]:
    """Scan a document as it is, and once with each slip."""
    pack, text = load(), read_text(text).plain
    planted = sorted(seeds(text, pack, each), key=lambda seed: order(text, seed.source, seed.name, seed.span.start, seed.form))[:most]
    if not planted:
        return []
    before = {_key(found) for found in check(read_text(text), pack).findings}
    return [_outcome(text, seed, before, pack) for seed in planted]


def _outcome(text: str, seed: Seed, before: set[tuple[str, ...]], pack: Pack) -> Outcome:
    edited = text[: seed.span.start] + seed.replacement + text[seed.span.end :]
    moved = len(seed.replacement) - len(seed.written)
    places = [
        Span(place.start + moved * (place.start > seed.span.start), place.end + moved * (place.start >= seed.span.start))
        for place in seed.places
    ]
    new = [
        found
        for found in check(read_text(edited), pack).findings
        if found.severity in _LOUD
        and _key(found) not in before
        and any(one.span.overlaps(place) for one in found.places for place in places)
    ]
    around = edited[max(0, min(place.start for place in places) - 20) : max(place.end for place in places) + 20]
    return Outcome(seed, bool(new), any(found.rule == seed.rule for found in new), around)


def _key(found: Finding) -> tuple[str, ...]:
    """What a finding says, wherever it stands."""
    return found.rule, found.check, *found.message.values()


def share(outcomes_: Sequence[Outcome]) -> str:
    """A table: the share found of each source, rule and form."""
    asked: Counter[tuple[str, str]] = Counter()
    hit: Counter[tuple[str, str]] = Counter()
    for outcome in outcomes_:
        for column in (outcome.seed.form, "all"):
            for row in (f"{outcome.seed.source} {outcome.seed.rule}", f"{outcome.seed.source} (all)"):
                asked[row, column] += 1
                hit[row, column] += outcome.found
    columns = (*FORMS, "all")
    lines = [f"| relation | {' | '.join(columns)} |", f"|---|{'---|' * len(columns)}"]
    for row in sorted({row for row, _ in asked}):
        cells = [f"{hit[row, c]}/{asked[row, c]} ({hit[row, c] / asked[row, c]:.2f})" if asked[row, c] else "–" for c in columns]
        lines.append(f"| {row} | {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--limit", type=int, default=0, help="slips in all; 0: no limit")
    parser.add_argument("--each", type=int, default=3, help="slips of one relation")
    parser.add_argument("--most", type=int, default=12, help="slips of one document")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--show", choices=("missed", "found"), help="print these slips")
    chosen = parser.parse_args()
    documents = sorted(set(texts(chosen.paths)), key=order)
    collected: list[Outcome] = []
    with ProcessPoolExecutor(chosen.jobs) as pool:
        for result in pool.map(partial(outcomes, each=chosen.each, most=chosen.most), documents, chunksize=4):
            collected += result
            if chosen.limit and len(collected) >= chosen.limit:
                pool.shutdown(cancel_futures=True)
                break
    collected = collected[: chosen.limit or None]
    for outcome in collected:
        if chosen.show and outcome.found == (chosen.show == "found"):
            seed = outcome.seed
            sys.stdout.write(f"{seed.source} {seed.name} [{seed.form}] {seed.written} -> {seed.replacement}: {outcome.sentence!r}\n")
    sys.stdout.write(share(collected) + "\n")


if __name__ == "__main__":
    main()
