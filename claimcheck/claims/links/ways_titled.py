"""A title that tells a rise or a turn, and a body that tells the contrary -> Links of direction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.change_sought import in_heading, lede
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.headlines import headings_and_bodies
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import POINTS, RATIO, TIME, VALUE
from claimcheck.claims.links.states import longest_run
from claimcheck.claims.links.turns import EARLIER, sign_of
from claimcheck.model.claim import Discourse, Given, Link, Operand, Reading
from claimcheck.model.document import Span
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late, may

__all__ = ["turns_titled", "ways_titled"]

_SIZES = (RATIO, POINTS, VALUE)
_PAUSES = ",;。:、()\n "
_LEAST = 2
_REFUSE = late(
    r"有望|预计|将|力争|争取|未|尚|没有|能否|仍|难|不|何时|若|如果|预期|目标|距离|计划|确保|或|可能|望|才能|但|会|吗|如何|怎样|\?|？"
)


def ways_titled(discourse: Discourse, stretches: Sequence[Stretch], words: ChangeWords) -> Iterator[Link]:
    """增长4.8% over 同比下降4.8%: the same size of the same thing, told the other way below its title."""
    for number, stretch in enumerate(stretches):
        if not in_heading(discourse, stretch):
            continue
        body = [(below, index) for below in lede(discourse, stretches, number) for index in range(len(below.items))]
        for index, item in enumerate(stretch.items):
            if item.role != "delta" or not item.direction or item.sign not in _SIZES or _figures(item) < _LEAST:
                continue
            told = [(below, at) for below, at in body if _of_one_size(below.items[at], item)]
            if len(told) != 1 or told[0][0].items[told[0][1]].direction != -item.direction:
                continue
            name = _name(stretch, index, words)
            if longest_run(name, _name(*told[0], words)) >= _LEAST:
                yield _link(item, told[0][0].items[told[0][1]])


def _figures(item: Item) -> int:
    return len(str(item.claim.quantity.numerals[0].value).replace(".", "").strip("0"))


def _of_one_size(item: Item, other: Item) -> bool:
    one, two = item.claim.quantity, other.claim.quantity
    return item.role == "delta" and bool(item.direction) and (one.base_value, one.unit) == (two.base_value, two.unit)


def _name(stretch: Stretch, index: int, words: ChangeWords) -> str:
    """What a change is of: the words before it, or before the value that it follows in its sentence."""
    change = stretch.items[index]
    while index >= 0 and stretch.items[index].sentence == change.sentence:
        item = stretch.items[index]
        clause = behind_last(item.gap, _PAUSES)
        name = words.light.sub("|", words.basis.sub("|", clause.replace(item.verb or "\n", "|").replace(TIME, "|"))).strip("|")
        if len(name) >= _LEAST:
            return name
        index -= 1
    return ""


def _link(title: Item, told: Item) -> Link:
    """The change as the body tells it, and the nothing that it ought to lie beyond."""
    size = told.direction * abs(told.claim.quantity.base_value)
    sign = "+" if size > 0 else "-"
    end = Given(told.claim.span, size, sign + told.claim.mention.text.lstrip("+-"))
    start = Given(title.claim.span, Decimal(0), "0")
    kind = "rise" if title.direction > 0 else "fall"
    return Link(kind, (Reading("title", {"start": (start,), "end": (end,)}),), frozenset({"title", "inferred"}))


def turns_titled(discourse: Discourse, stretches: Sequence[Stretch], words: ChangeWords, pack: Pack) -> Iterator[Link]:
    """扭亏为盈 over a loss before and a loss now: what the figures of two times tell did not turn."""
    if not may(words.turn, discourse.characters):
        return
    for section in headings_and_bodies(discourse, pack):
        inside = [one for one in stretches if one.items and one.items[0].claim.clause.sentence in section.body]
        for heading in section.headings:
            span = discourse.layout.sentences[heading].span
            text = discourse.layout.sentence_text(heading)
            found = words.turn.search(text)
            if found is None or _REFUSE.search(text) or not inside:
                continue
            money = found.lastgroup in ("profit", "loss")
            wanted = 1 if found.lastgroup in ("growth", "profit") else -1
            word = Span(span.start + found.start(), span.start + found.end())
            yield from _denied(inside, text[: found.start()], wanted, money, word, words)


def _denied(inside: Sequence[Stretch], before: str, wanted: int, money: bool, word: Span, words: ChangeWords) -> Iterator[Link]:
    figures = [(one, item, sign) for one in inside for item in one.items if (sign := sign_of(item, words, money))]
    if not money:
        figures = [(one, item, sign) for one, item, sign in figures if longest_run(before, item.gap) >= _LEAST]
    if len(figures) < _LEAST or any(sign == wanted for _, _, sign in figures):
        return
    then = [item for _, item, _ in figures if item.past or item.role == "base" or EARLIER.search(item.gap[-16:])]
    dated = [(one.year_of(item), place) for place, (one, item, _) in enumerate(figures) if TIME in item.gap]
    years = [year for year, _ in dated if year is not None]
    if then and len(then) < len(figures):
        now = next(item for _, item, _ in figures if item not in then)
    elif not then and len(set(years)) == len(figures):
        now = figures[max(dated, key=lambda pair: pair[0] or 0)[1]][1]
    else:
        return
    sign = -wanted
    change = Given(
        now.claim.span, sign * abs(now.claim.quantity.base_value), f"{'+' if sign > 0 else '-'}{now.claim.mention.text.lstrip('+-')}"
    )
    turn = Given(word, Decimal(0), "0")
    players: dict[str, tuple[Operand, ...]] = {"figure": (now.claim,), "change": (change,), "turn": (turn,)}
    yield Link("turn-below" if sign > 0 else "turn-above", (Reading("title", players),))
