"""A character and its neighbours -> how strongly it separates what stands on its two sides."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.packs.patterns import late

__all__ = ["CLOSERS", "OPENERS", "RANKS", "separators", "torn_line"]

OPENERS = {"(": ")", "（": "）", "[": "]", "［": "］", "【": "】", "〔": "〕"}
CLOSERS = {closer: opener for opener, closer in OPENERS.items()}

RANKS = {
    "": 4,
    "、": 0,
    " ": 1,
    "，": 1,
    ",": 1,
    "：": 1,
    ":": 1,
    "—": 1,
    "；": 2,
    ";": 2,
    "。": 3,
    "！": 3,
    "？": 3,
    "!": 3,
    "?": 3,
    ".": 3,
    "\n": 4,
}
"""Rank of a separator: a list ends where one stands that ranks higher than any inside it."""

_CANDIDATE = late(r"[，,：:；;。！？!?.\n—]|[ \t\u3000\xa0]+")
_THOUSANDS = late(r"\d{3}(?!\d)")
_SHORTEST_LINE = 15
_UNEVEN = 3
_HAN = late(r"[\u4e00-\u9fff]")


def separators(text: str) -> Iterator[tuple[int, int, str]]:
    """Every separator as (start, end, sign), signs inside numbers and clock times left out.

    >>> [sign for _, _, sign in separators("3,200人,其中1.5万；14:30开始。")]
    [',', '；', '。']
    """
    for match in _CANDIDATE.finditer(text):
        start, end, sign = match.start(), match.end(), match.group()
        before = text[start - 1] if start else ""
        after = text[end] if end < len(text) else ""
        if sign in "，," and before.isdigit() and _THOUSANDS.match(text, end) and _groups(text, start):
            continue
        if sign in ",.:" and before.isdigit() and after.isdigit():
            continue
        if sign == "：" and before.isdigit() and after.isdigit():
            continue
        if sign == "\n" and before.isdigit() and after.isdigit() and torn_line(text, start):
            continue
        if sign == "." and not _ends_sentence(before, after):
            continue
        if sign == "—":
            if text.startswith("——", start) and (start == 0 or text[start - 1] != "—"):
                yield start, start + 2, "—"
            continue
        if sign[0] in " \t\u3000\xa0":
            if not (_HAN.match(before) and _HAN.match(after)):
                continue
            sign = " "
        yield start, end, sign


def torn_line(text: str, place: int) -> bool:
    """Whether the line break at ``place`` is only where the page ended: a line beside it is as long, give or take a sign."""
    start = text.rfind("\n", 0, place) + 1
    length = place - start
    if length < _SHORTEST_LINE or not _HAN.search(text, start, place):
        return False
    above = start - 1 - (text.rfind("\n", 0, max(0, start - 1)) + 1) if start else 0
    end = text.find("\n", place + 1)
    below = (len(text) if end < 0 else end) - place - 1
    return abs(above - length) <= _UNEVEN or abs(below - length) <= _UNEVEN


def _groups(text: str, comma: int) -> bool:
    """Whether one to three digits stand before the comma, as in a number with thousands separators."""
    start = comma
    while start and text[start - 1].isdigit():
        start -= 1
    return 1 <= comma - start <= 3


def _ends_sentence(before: str, after: str) -> bool:
    if not before or before == ".":
        return False
    return (
        not after
        or after in '\n \t”"'
        or bool(_HAN.match(after))
        or bool(after.isdigit() and _HAN.match(before))
        or (after.isascii() and after.isupper() and not before.isascii())
        or (before in "%)）" and not after.isdigit())
    )
