"""A text -> the same number of characters in the one spelling that every later stage reads."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib import resources

__all__ = ["plain_of"]

_FULL_WIDTH = "０１２３４５６７８９％．＋－／＝～＄＆＃＊＠＜＞＿"
"""Marks of numbers that have a twin in ASCII; ，：；！？（） stay, since they divide sentences."""

_FEW = 8
"""So many different signs are replaced one by one."""

_TWINS = {
    "﹪": "%",
    "﹒": ".",
    "︰": "：",
    "﹕": "：",
    "﹔": "；",
    "﹐": "，",
    "﹑": "、",
    "﹙": "（",
    "﹚": "）",
    "﹣": "-",
    "\u2011": "-",
    "￥": "¥",
    "\u3000": " ",
    "\u00a0": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u200b": " ",
    "\ufeff": " ",
}


def plain_of(text: str) -> str:
    """Full-width signs and letters, Traditional characters and compatibility forms, replaced one for one.

    >>> plain_of("確診１２例，佔６．５％")
    '确诊12例，占6.5%'
    """
    table = _table()
    twins = table.keys() & set(map(ord, set(text)))
    if len(twins) > _FEW:
        return text.translate(table)
    for code in twins:  # no twin is a sign that has one itself
        text = text.replace(chr(code), table[code])
    return text


@cache
def _table() -> dict[int, str]:
    table = {sign: chr(ord(sign) - 0xFEE0) for sign in _FULL_WIDTH}
    table |= {chr(code): chr(code - 0xFEE0) for first, last in ("ＡＺ", "ａｚ") for code in range(ord(first), ord(last) + 1)}
    table |= _TWINS
    for first, last in ((0x2E80, 0x2FDF), (0xF900, 0xFAFF)):
        for code in range(first, last + 1):
            twin = unicodedata.normalize("NFKC", chr(code))
            if len(twin) == 1 and twin != chr(code):
                table[chr(code)] = twin
    pairs = resources.files("claimcheck.read").joinpath("traditional.txt").read_text(encoding="utf-8")
    for line in pairs.splitlines():
        if not line.startswith("#"):
            table |= {pair[0]: pair[1] for pair in line.split()}
    # a compatibility form may stand for a Traditional character
    return {ord(sign): table.get(twin, twin) for sign, twin in table.items()}
