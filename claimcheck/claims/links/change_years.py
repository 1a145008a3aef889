"""A yearly rate between two dated values -> the relation of compound growth."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.claims.links.change_sides import Pair, sane
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import RATIO
from claimcheck.claims.links.states import commensurate
from claimcheck.model.claim import Given, Link, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs.patterns import late

__all__ = ["compound_links"]


_CONSTANT = late("[(,]?(?:按|以)?(?:可比|不变)")
"""年均增长8.3%（可比价）: no two values in prices of their years give it."""


def compound_links(stretch: Stretch, pairs: list[Pair], words: ChangeWords) -> Iterator[Link]:
    """由2015年的A增至2020年的B,年均增长P%: A, B and P with the years between."""
    for index, rate in enumerate(stretch.items):
        if rate.sign != RATIO or rate.role not in ("delta", "level", "to") or not words.yearly.search(rate.gap[-16:]):
            continue
        told = [pair for pair in pairs if pair.last < index <= pair.last + 3 and pair.end.sentence == rate.sentence]
        pair = max(told, key=lambda pair: pair.last, default=None)
        sides = (pair.start, pair.end) if pair is not None else _dated(stretch, index, words)
        if pair is not None and any(item.role == "level" for item in stretch.items[pair.last + 1 : index]):
            continue
        if _CONSTANT.match(stretch.sketch.text, rate.place + 1):
            continue
        if sides is None or not sane(sides[0].claim, sides[1].claim):
            continue
        years = _years(stretch, sides, rate)
        if not years or _of_another(stretch, sides, rate, words):
            continue
        kind = "fall-compounded" if (rate.direction or (pair.direction if pair else 1)) < 0 else "rise-compounded"
        if kind == "rise-compounded" and words.compound.search(rate.gap[-16:]):
            kind = "rise-compound"
        readings = tuple(
            Reading(
                "stated" if not number else "other",
                {
                    "start": (sides[0].claim,),
                    "end": (sides[1].claim,),
                    "rate": (rate.claim,),
                    "years": (Given(sides[1].claim.span, Decimal(count), f"{count}年"),),
                },
            )
            for number, count in enumerate(years)
        )
        yield Link(kind, readings, pair.marks if pair is not None else frozenset({"inferred"}))


def _of_another(stretch: Stretch, sides: tuple[Item, Item], rate: Item, words: ChangeWords) -> bool:
    """Whether a yearly rate is told of another thing (增加值年均增长6.5%), or of years that do not begin with the first value's."""
    first, own = stretch.year_of(sides[0]), stretch.years_of(rate)
    if len(own) > 1 and first is not None and min(own) != first:
        return True
    name = words.yearly.sub("", words.residue(rate.gap))
    return len(name) > 1 and not any(name[place : place + 2] in side.gap for side in sides for place in range(len(name) - 1))


def _dated(stretch: Stretch, index: int, words: ChangeWords) -> tuple[Item, Item] | None:
    """The last value before the rate, and the first of its kind that an earlier year is given to."""
    rate = stretch.items[index]
    near = [
        item for item in stretch.items[max(0, index - 7) : index] if rate.sentence - item.sentence <= 1 and item.role in ("level", "to")
    ]
    if not near:
        return None
    end = near[-1]
    last = stretch.year_of(end)
    for item in near[:-1]:
        first = stretch.year_of(item)
        if (
            commensurate(item.claim, end.claim)
            and first is not None
            and last is not None
            and first < last
            and not words.zipped.search(item.gap)
        ):
            return item, end
    return None


def _years(stretch: Stretch, sides: tuple[Item, Item], rate: Item) -> list[int]:
    """The years between the sides, by their dates and as the text counts them, one more or less for charity."""
    first, last = stretch.year_of(sides[0]), stretch.year_of(sides[1])
    if first is None or last is None or first == last:
        # 2019年至2022年,收入由A增至B
        spanned = [year for item in sides for year in stretch.years_of(item)]
        first, last = (min(spanned), max(spanned)) if spanned else (None, None)
    counts = [last - first] if first is not None and last is not None else []
    text = stretch.sketch.text
    start = max(text.rfind(mark, 0, rate.place) for mark in "。\n")
    for place, claim in stretch.sketch.claims.items():
        mention = claim.mention
        if start < place < rate.place and isinstance(mention, Quantity) and mention.dimension == "duration" and mention.unit == "年":
            counts.append(int(mention.value))
    # 2021年…,到2025年…,未来5年: a base that is none of the two values
    if not counts or not 2 <= counts[0] <= 60 or any(count != counts[0] for count in counts):
        return []
    return list(dict.fromkeys([*counts, counts[0] + 1, counts[0] - 1]))
