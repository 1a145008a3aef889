"""The characters before a numeral -> its sign, currency, order and hedges."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.mentions.lexicon import LeftWord, Lexicon

__all__ = ["Left", "look_left"]

_MOST = 6
_TENTHS = frozenset("一二两三四五六七八九")
"""Before 成, what 过 and 破 hedge as they do a scale: 过七成."""


@dataclass(slots=True)
class Left:
    """``start`` is where the quantity begins (sign and currency included), ``around`` where its hedges begin, unless a verb
    stands between (``apart``: 约占35%)."""

    start: int
    around: int
    hedges: list[str] = field(default_factory=list)
    negative: bool = False
    money: str = ""
    degree: str = ""
    ordinal: bool = False
    per: str = ""
    apart: bool = False

    @property
    def counts(self) -> bool:
        """Whether it makes the number a place in an order, and says no more."""
        return self.ordinal and not self.negative and not self.hedges and self.around == self.start


def look_left(words: Lexicon, text: str, start: int, floor: int, bare: bool) -> Left | None:
    """What belongs to the numeral at ``start`` and stands before it, back to ``floor``; None where nothing does."""
    if start <= floor or text[start - 1] not in words.left:
        return None
    bare = bare or (text[start] in _TENTHS and text.startswith("成", start + 1))
    entry = _entry(words, text, floor, start, bare)
    if entry is None:
        return None
    found = Left(start, start)
    position = start
    fillers = 0
    for _ in range(_MOST):
        word, kind, meaning = entry
        before = text[position - len(word) - 1] if position > len(word) else ""
        if kind == "filler":
            fillers += 1
            found.apart = found.apart or meaning == "verb"
            if fillers > 2:
                break
        elif kind == "emphasis":
            if fillers:
                break
            found.around = position - len(word)
        elif not _take(found, word, kind, meaning, before, position):
            break
        position -= len(word)
        entry = _entry(words, text, floor, position, bare)
        if entry is None:
            break
    return found


def _entry(words: Lexicon, text: str, floor: int, position: int, bare: bool) -> LeftWord | None:
    """The longest word that ends at ``position`` and begins no earlier than ``floor``."""
    if position > floor:
        for entry in words.left.get(text[position - 1], ()):
            if text.endswith(entry[0], floor, position) and not _hidden(words, text, entry, position, bare):
                return entry
    return None


_BURDENED = frozenset("减担肩背抱欺辜承胜自增")
"""减负3亿元 and 担负300人: 负 is part of a verb and no sign."""


def _hidden(words: Lexicon, text: str, entry: LeftWord, position: int, bare: bool) -> bool:
    """Whether the hedge that ends at ``position`` is the end of another word, or needs a scale behind it (上百)."""
    word, kind, _ = entry
    if kind not in ("hedge", "emphasis"):
        return False
    return (word in words.before_scale and not bare) or words.hedge_words.hides(text, position - len(word), position)


def _take(found: Left, word: str, kind: str, meaning: str, before: str, position: int) -> bool:
    """Note one word; False where it does not belong to the numeral."""
    adjacent = found.start - position < 2
    if kind == "hedge":
        found.hedges.insert(0, meaning)
        if not found.apart:
            found.around = position - len(word)
        return True
    if not adjacent or found.hedges or found.ordinal:
        return False
    if kind == "minus":
        if word in "-−－–" and ((before.isalnum() and before.isascii()) or (before in ")）%％-.。" and before != "")):
            return False
        if word.startswith("负") and before in _BURDENED:
            return False
        found.negative = True
    elif kind == "money":
        if before.isascii() and before.isalpha():
            return False
        found.money = meaning
    elif kind == "degree":
        found.degree = meaning
    else:
        found.ordinal = kind == "order"
        found.negative = meaning == "last"
        found.per = meaning if kind == "per" else ""
    found.start = found.around = position - len(word)
    return True
