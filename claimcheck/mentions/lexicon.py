"""A rule pack -> the tables that reading a quantity looks things up in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.mentions.behind import Behind
from claimcheck.mentions.hedgewords import HedgeWords, hedge_words
from claimcheck.mentions.ignore import Ignored
from claimcheck.mentions.numerals import NumeralReader
from claimcheck.mentions.tokens import Signs
from claimcheck.mentions.units import Unit, UnitTable
from claimcheck.packs.patterns import late

if TYPE_CHECKING:
    from claimcheck.packs import Pack

__all__ = ["Lexicon", "lexicon"]

LeftWord = tuple[str, str, str]
"""A word that may stand left of a numeral, its kind (hedge, filler, emphasis, money, degree, order, minus), and what it says."""


_BEHIND = "\n\t“”| 分又厘×:：±/／-—–－―"
"""What a reader of amounts looks at behind a numeral, beside the words of the pack."""
_DIGITS = r"(?:(?<=[1-9])[0-9]{1,17})?(?:\.[0-9]{1,12})?(?:万亿|[万亿])?"
"""What follows the first digit of a number without flaws and hedges."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything is keyed by the character that touches the numeral, so that one look-up turns most places away."""

    units: UnitTable
    reader: NumeralReader
    ignored: Ignored
    starts: re.Pattern[str]
    leads: re.Pattern[str]
    left: Mapping[str, tuple[LeftWord, ...]]
    fillers: frozenset[str]
    left_ends: frozenset[str]
    hedge_words: HedgeWords
    before_scale: frozenset[str]
    after: Mapping[str, tuple[tuple[str, str], ...]]
    not_before: Mapping[str, str]
    inside: Mapping[str, str]
    dashes: Mapping[str, tuple[str, ...]]
    between: Mapping[str, str]
    from_words: tuple[str, ...]
    adjectives: frozenset[str]
    subunits: Mapping[str, Decimal]
    money: Mapping[str, Unit]
    parts: Mapping[Decimal, Unit]
    per: re.Pattern[str]
    each: re.Pattern[str]
    each_words: re.Pattern[str]
    steps: frozenset[str]
    interest: Mapping[str, Decimal]
    coin_ends: frozenset[str]
    tail: frozenset[str]
    joiners: frozenset[str]
    behind: Behind
    before_lone: frozenset[str]
    clause_ends: frozenset[str]


@lru_cache(maxsize=4)
def lexicon(pack: Pack) -> Lexicon:
    """Compile the tables of a pack, once."""
    entries = pack.content("units")
    units = UnitTable(entries if isinstance(entries, dict) else {})
    signs = Signs(pack.table, units.stands_at)
    left = _left_words(pack)
    currencies = pack.table("numerals.currency-signs")
    after = _by_first(pack.table("hedges.after").items())
    dashes = _by_first((word, "") for word in pack.lexicon("numerals.dashes"))
    between = pack.table("numerals.between")
    inside = pack.table("hedges.inside")
    adjectives = frozenset(pack.lexicon("numerals.adjectives"))
    clause_ends = frozenset(["", *"，。；、！？,;!?)）的”"])
    tail = frozenset([*after, *signs.digits, *"0123456789半%元/每／"])
    joiners = frozenset([*dashes, *between, "(", "（"])
    stops = frozenset([*signs.more, *dashes, *between, *"0123456789半%元/每／:：×·•±-—–－―分厘又eE"]) - {"\n"}
    half = "".join(pack.lexicon("numerals.half"))
    numerals = signs.hanzi + half
    alive = frozenset().union(units.alone, inside, signs.more, adjectives, clause_ends, tail, joiners, _BEHIND)
    leads = _leads(numerals, half, alive, units.pairs, left)
    return Lexicon(
        units,
        NumeralReader(signs),
        Ignored(pack.lexicon("ignore.words"), pack.lexicon("ignore.labels"), currencies, numerals, units),
        late(f"[0-9{numerals}]"),
        leads,
        left,
        frozenset(word for entries in left.values() for word, kind, _ in entries if kind == "filler"),
        frozenset(word[-2:] for entries in left.values() for word, _, _ in entries if len(word) > 1),
        hedge_words(pack),
        frozenset(pack.lexicon("hedges.before-scale")),
        after,
        pack.table("hedges.not-before"),
        inside,
        {first: tuple(word for word, _ in entries) for first, entries in dashes.items()},
        between,
        pack.lexicon("numerals.from"),
        adjectives,
        {word: Decimal(worth) for word, worth in pack.table("numerals.subunits").items()},
        {sign: units.by_name[name] for sign, name in currencies.items()},
        {Decimal(size): units.by_name[name] for name, size in pack.table("numerals.parts").items()},
        late("(?:每|/|／)" + pack.alternatives("numerals.per")),
        late("每一?(?P<unit>(?:[0-9]+(?:[.][0-9]+)?)?[十百千万亿]{0,2}个?(?:" + pack.alternatives("numerals.per") + "))"),
        late("(?:(?!每)[一-鿿]){1,10}"),
        frozenset(pack.lexicon("numerals.steps")),
        {word: Decimal(percent) for word, percent in pack.table("numerals.interest").items()},
        frozenset(["", *pack.lexicon("numerals.coin-ends"), *signs.digits]),
        tail,
        joiners,
        Behind(units, stops, frozenset([*after, "(", "（"]) - stops, after),
        frozenset(pack.lexicon("numerals.before-lone")),
        clause_ends,
    )


def _leads(numerals: str, half: str, alive: AbstractSet[str], pairs: Iterable[str], left: Iterable[str]) -> re.Pattern[str]:
    """Where a quantity may begin: not at one hanzi with nothing before it and nothing behind it that could make it one (数据, 一般).
    Of digits it takes as many as a simple number has.
    """
    signs, before = (re.escape("".join(sorted(group))) for group in (alive, left))
    units = "|".join(re.escape(pair) for pair in sorted(pairs) if pair[0] not in alive)
    return late(f"[0-9]{_DIGITS}|[{half}]|[{numerals}](?:(?![^{signs}])|(?={units})|(?<=[{before}:：][{numerals}]))")


def _left_words(pack: Pack) -> Mapping[str, tuple[LeftWord, ...]]:
    words: list[LeftWord] = [(word, "hedge", name) for word, name in pack.table("hedges.before").items()]
    words += [(word, "filler", "") for word in (*pack.lexicon("hedges.fillers"), " ")]
    words += [(word, "filler", "verb") for word in pack.lexicon("hedges.verbs")]
    words += [(word, "emphasis", "") for word in pack.lexicon("hedges.emphasis")]
    words += [(word, "money", word) for word in pack.table("numerals.currency-signs")]
    words += [(word, "degree", name) for word, name in pack.table("numerals.temperature-signs").items()]
    words += [(word, "order", which) for word, which in pack.table("numerals.order").items()]
    words += [(f"每{word}", "per", word) for word in pack.lexicon("numerals.per-left")]
    words += [(word, "minus", "") for word in pack.lexicon("numerals.minus")]
    result: dict[str, list[LeftWord]] = {}
    for entry in words:
        result.setdefault(entry[0][-1], []).append(entry)
    return {last: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for last, entries in result.items()}


def _by_first(words: Iterable[tuple[str, str]]) -> dict[str, tuple[tuple[str, str], ...]]:
    result: dict[str, list[tuple[str, str]]] = {}
    for word, meaning in words:
        result.setdefault(word[0], []).append((word, meaning))
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for first, entries in result.items()}
