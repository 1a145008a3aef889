"""Documents -> weights for rules/zh/likely.yaml: how the surroundings of a number told twice differ from those of two numbers.

    python -m tests.bench.fit_likely FOLDER|FILE.jsonl...

Two numbers of three digits and more that are equal are taken for one told twice; two that differ, and hardly by chance so little, for
two.  The first are a few times wrong, which only blurs the weights.  Prints the weights, and for each kind of slip how many of the
numbers told twice lie above the odds that the first few of the others reach: the bounds are chosen from these.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from claimcheck.claims.around import in_table
from claimcheck.claims.links.alike import like, same_kind
from claimcheck.claims.links.contexts import contexts_of, cues
from claimcheck.claims.links.facts_twice import pools
from claimcheck.claims.links.likely_one import signs
from claimcheck.claims.links.slips import agree, rarity, significant, slip
from claimcheck.claims.links.told_apart import explained, further, listed, of_two_things, within
from claimcheck.model.claim import Claim, Discourse
from claimcheck.packs import Pack, load
from claimcheck.pipeline import understand
from claimcheck.read import read_text
from tests.bench.seeded_errors import texts

_DIGITS, _POOL, _CROWD, _REACH = 3, 40, 120, 600
_SIZES, _SAMPLE = 2, 0.03
_SHOWN = (0, 1, 2, 4, 8)


@dataclass(frozen=True, slots=True)
class Pair:
    """The signs of two numbers, whether they are one told twice, and which slip would make the one of the other."""

    signs: dict[str, Decimal]
    one: bool
    slip: str


def pairs_of(discourse: Discourse, pack: Pack, chance: random.Random) -> Iterator[Pair]:
    """The pairs of a document that tell something, each with its signs."""
    words, contexts = cues(pack), contexts_of(discourse, pack)
    for pool in pools(discourse, words, headings=True).values():
        for one, other in _candidates(discourse, pool):
            heading = discourse.layout.sentences[one.clause.sentence].heading
            if not same_kind(one, other, words, heading=heading) or like(one, other, contexts, words, heading=heading) is None:
                continue
            if within(one, other, contexts) or within(other, one, contexts) or further(discourse, other):
                continue
            if listed(discourse, one) or listed(discourse, other):
                continue
            if of_two_things(discourse, one, other) or any(in_table(discourse.text, claim.span.start) for claim in (one, other)):
                continue
            equal = one.quantity.base_value == other.quantity.base_value
            if equal and len(significant(one.quantity)) < _DIGITS:
                continue
            if not equal and (agree(one.quantity, other.quantity) or explained(discourse, one, other)):
                continue
            how = "" if equal or rarity(one.quantity, other.quantity) < _DIGITS else slip(one.quantity, other.quantity)
            if equal or how or (_sizes(one, other) < _SIZES and chance.random() < _SAMPLE):
                yield Pair(signs(discourse, one, other, pool, contexts, words), equal, how)


def _candidates(discourse: Discourse, pool: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    for index, one in enumerate(pool if len(pool) <= _CROWD else ()):
        heading = discourse.layout.sentences[one.clause.sentence].heading
        for other in pool[index + 1 : index + _POOL]:
            if one.clause.index != other.clause.index and (heading or other.span.start - one.span.end <= _REACH):
                yield one, other


def _sizes(one: Claim, other: Claim) -> float:
    small, large = sorted(abs(claim.quantity.base_value) for claim in (one, other))
    return float(large / small) if small else float("inf")


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    pack, chance = load(()), random.Random(0)
    found = [
        pair
        for text in texts(parser.parse_args().paths)
        for pair in pairs_of(understand(read_text(text), pack), pack, chance)
    ]  # fmt: skip
    report(found)


def report(found: list[Pair]) -> None:
    """Fit a regression on all pairs; print its weights, and the odds that numbers told twice reach."""
    import numpy
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import cross_val_predict

    names = sorted(found[0].signs)
    table = numpy.array([[float(pair.signs[name]) for name in names] for pair in found])
    truth = numpy.array([pair.one for pair in found])
    spread = table.std(0) + 1e-9
    model = LogisticRegression(C=0.1, max_iter=3000)
    odds = cross_val_predict(model, table / spread, truth, cv=5, method="decision_function")
    model.fit(table / spread, truth)
    print(f'# {truth.sum()} told twice, {len(found) - truth.sum()} not\nweights:\n  constant: "{model.intercept_[0]:.2f}"')
    for name, weight in sorted(zip(names, model.coef_[0] / spread, strict=True), key=lambda item: -abs(item[1])):
        print(f'  {name}: "{weight:.2f}"')
    for how in ("transposed", "substituted", "dropped", "shifted"):
        others = sorted((odd for odd, pair in zip(odds, found, strict=True) if pair.slip == how), reverse=True)
        shown = (f"{(odds[truth] > others[rank]).mean():.2f} above {others[rank]:.1f}" for rank in _SHOWN if rank < len(others))
        print(f"# {how}, {len(others)} of two numbers; told twice:", ", ".join(shown))


if __name__ == "__main__":
    main()
