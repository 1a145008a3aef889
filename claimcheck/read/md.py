"""Markdown -> the same text with code, comments, links' addresses and marks blanked out, character for character."""

from __future__ import annotations

import re

__all__ = ["shade_markdown"]

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)[^`\n]{1,500}\1(?!`)")
_ADDRESS = re.compile(r"(?<=\])\([^()\s]{0,2000}(?:[ \t]+\"[^\"\n]{0,500}\")?\)")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,1000}>")
_MARK = re.compile(r"^[ \t]{0,3}(?:#{1,6}(?=[ \t])|>)|\*{1,3}|__|~~|!?\[|\]", re.MULTILINE)


def shade_markdown(plain: str) -> str:
    """Blank out what a reader of the rendered page does not see as prose; length and line breaks stay.

    >>> shade_markdown("共**62**人`x=1`")
    '共  62  人     '
    """
    shaded = _FRONT_MATTER.sub(_blank, plain, count=1)
    shaded = _COMMENT.sub(_blank, shaded)
    shaded = _without_fences(shaded)
    for pattern in (_CODE, _ADDRESS, _TAG, _MARK):
        shaded = pattern.sub(_blank, shaded)
    return shaded


def _without_fences(text: str) -> str:
    lines = []
    fence = ""
    for line in text.splitlines(keepends=True):
        opening = _FENCE.match(line)
        if fence:
            closes = opening is not None and opening[1].startswith(fence) and not line.strip(" \t\r\n" + fence[0])
            lines.append(_blanked(line))
            fence = "" if closes else fence
        elif opening:
            fence = opening[1]
            lines.append(_blanked(line))
        else:
            lines.append(line)
    return "".join(lines)


def _blank(match: re.Match[str]) -> str:
    return _blanked(match[0])


def _blanked(text: str) -> str:
    return "".join(sign if sign in "\r\n" else " " for sign in text)
