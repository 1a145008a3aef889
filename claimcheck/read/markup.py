"""HTML -> its tags, comments and stretches of text in order, each with its place; every sign is looked at once, whatever stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

__all__ = ["Token", "attributes", "tokens"]

_RAW: Final = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
"""Elements in which nothing is a tag but their own end."""

_ATTRIBUTES = r"""(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+"""
_TAG = re.compile(rf"<(?P<slash>/?)(?P<name>[A-Za-z][^\s/>]*+)(?P<attributes>{_ATTRIBUTES})>")
_ATTRIBUTE = re.compile(r"""([^\s=/"'>]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?+""")
_MARKUP = re.compile(r"<(?=[A-Za-z/!?])")
_COMMENT_END = re.compile(r"--!?>")
_LETTER = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of the file: ``kind`` is text, open, close or comment, ``name`` that of a tag and ``rest`` its attributes."""

    kind: str
    start: int
    end: int
    name: str = ""
    rest: str = ""


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a page, as the standard of HTML cuts it; markup that nothing closes reaches to the end.

    >>> [(token.kind, token.name) for token in tokens("<p>共<b>62</b>人<!-- 1 -->")]
    [('open', 'p'), ('text', ''), ('open', 'b'), ('text', ''), ('close', 'b'), ('text', ''), ('comment', '')]
    """
    at = 0
    while at < len(text):
        found = _MARKUP.search(text, at)
        if found is None or found.start() > at:
            end = found.start() if found else len(text)
            yield Token("text", at, end)
            at = end
            continue
        token = _markup(text, at)
        at = token.end
        yield token
        if token.kind == "open" and token.name in _RAW:
            close = re.compile(rf"</{token.name}(?=[\s/>])", re.IGNORECASE).search(text, at)
            end = close.start() if close else len(text)
            yield Token("raw", at, end, token.name)
            at = end


def attributes(token: Token) -> dict[str, str]:
    """The attributes of a tag, by their names in small letters; of two of one name the first counts.

    >>> attributes(next(tokens("<meta name=PubDate content='2026-03-02'>")))
    {'name': 'PubDate', 'content': '2026-03-02'}
    """
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(token.rest):
        found.setdefault(match[1].lower(), match[2] or match[3] or match[4] or "")
    return found


def _markup(text: str, at: int) -> Token:
    """The tag, comment or declaration that begins here."""
    if text.startswith("<!--", at):
        short = next((end for end in ("<!-->", "<!--->") if text.startswith(end, at)), "")
        close = None if short else _COMMENT_END.search(text, at + 4)
        return Token("comment", at, at + len(short) if short else close.end() if close else len(text))
    name = at + 2 if text.startswith("</", at) else at + 1
    if _LETTER.match(text, name):
        tag = _TAG.match(text, at)
        if tag is None:
            return Token("cut off", at, len(text))
        return Token("close" if tag["slash"] else "open", at, tag.end(), tag["name"].lower(), tag["attributes"])
    end = text.find(">", at)
    return Token("declaration", at, end + 1 if end >= 0 else len(text))
