"""HTML -> the prose of the page, each sign of it with its place in the file."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from html import unescape
from typing import Final

from claimcheck.read.encodings import decode
from claimcheck.read.markup import Token, attributes, tokens
from claimcheck.read.prose import Flow, Prose

__all__ = ["decode_html", "prose_of_html"]

_UNREAD: Final = frozenset({
    "script", "style", "template", "noscript", "nav", "code", "kbd", "samp", "svg", "math", "iframe", "object", "canvas",
    "audio", "video", "select", "textarea", "button", "datalist", "title", "rt", "rp", "xmp", "noembed", "noframes",
})  # fmt: skip
"""Elements of which nothing is prose."""

_HEAD: Final = frozenset({"html", "head", "title", "meta", "link", "base", "script", "style", "noscript", "template"})
"""What may stand in a head; any other element ends it."""

_BLOCKS: Final = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
    "hr", "html", "legend", "li", "main", "menu", "ol", "p", "pre", "section", "summary", "ul",
})  # fmt: skip
"""Elements that begin and end a line."""

_EMPTY: Final = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
_DATED: Final = frozenset({
    "pubdate", "publishdate", "publish_date", "article:published_time", "date", "dc.date", "dcterms.date", "datepublished",
})  # fmt: skip
_DATE = re.compile(r"\s*+(\d{4}-\d\d-\d\d)(?!\d)")
_HIDDEN = re.compile(r"display\s*+:\s*+none", re.IGNORECASE)
_PIECE = re.compile(
    r"(?P<space>[ \t\r\n\f]++)|(?P<sign>&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});?)|(?:[^ \t\r\n\f&]++|&)"
)
_LINE = re.compile(r"[\r\n]")
_RAISED: Final = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_ASKED = re.compile(r"<!--\s{0,99}claimcheck")
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w-]{1,40})""", re.IGNORECASE)
_CHINESE: Final = {"gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5", "big5-hkscs": "big5hkscs"}
_ROWS: Final = frozenset({"table", "thead", "tbody", "tfoot", "tr", "td", "th"})
_CLOSING: Final = frozenset({"svg", "math"})
"""Elements of XML, which may close themselves."""

_DEEPEST: Final = 20
"""Tables inside tables beyond these are read as one."""

_PARAGRAPHS: Final = 100
"""A cell of more signs than these that holds several lines lays out a page, and is no entry of a table."""

_Event = tuple[str, int, int, str]
"""What to put into the text (words, comment, gap, broken gap, line, cell), its place, and the words."""


@dataclass(slots=True)
class _Row:
    """An open row of a table: what its cells hold so far, and whether one of them holds a table itself."""

    start: int
    cells: list[list[_Event]] = field(default_factory=list)
    layout: bool = False


@dataclass(slots=True)
class _Page:
    """How far a page has been read. Of ``rows`` None is where a table begins."""

    text: str
    events: list[_Event] = field(default_factory=list)
    rows: list[_Row | None] = field(default_factory=list)
    unread: str = ""
    depth: int = 0
    head: bool = False
    verbatim: int = 0
    raised: int = 0
    title: str = ""
    published: date | None = None

    def take(self, token: Token) -> None:
        """One token more."""
        if token.kind == "raw":
            self.title = self.title or (" ".join(unescape(self.text[token.start : token.end]).split()) if token.name == "title" else "")
        elif self.unread:
            if token.name == self.unread:
                self.depth += {"open": 1, "close": -1}.get(token.kind, 0)
                self.unread = self.unread if self.depth else ""
        elif token.kind == "text" and not self.head:
            self._text(token)
        elif token.kind == "comment" and _ASKED.match(self.text, token.start):
            self._put("comment", token.start, token.end)
        elif token.kind == "open":
            self._open(token)
        elif token.kind == "close":
            self._close(token)

    def end(self) -> Prose:
        """The prose of it all."""
        while self.rows:
            self._leave(len(self.text))
        flow = Flow()
        for what, start, end, words in self.events:
            match what:
                case "words":
                    flow.words(words, start, end)
                case "comment":
                    flow.words(_LINE.sub(" ", self.text[start:end]), start, end, _blank)
                case "cell":
                    flow.gap(start, start, broken=False)
                    flow.words("|", start, start)
                    flow.gap(start, start, broken=False)
                case "line":
                    flow.line(start)
                case _:
                    flow.gap(start, end, broken=what == "broken")
        return flow.prose(self.text, self.title, self.published)

    def _open(self, token: Token) -> None:
        name = token.name
        self.head = name == "head" or (self.head and name in _HEAD)
        told = attributes(token) if token.rest.strip() else {}
        if name == "meta":
            self._dated(told)
        hidden = "hidden" in told or bool(_HIDDEN.search(told.get("style", "")))
        if (name in _UNREAD and not (name in _CLOSING and token.rest.endswith("/"))) or (hidden and name not in _EMPTY):
            self.unread, self.depth = name, 1
            self._put("gap", token.start, token.end)
        elif name in _ROWS:
            self._row(name, token.start)
        elif name in _BLOCKS:
            self._put("line", token.start, token.start)
        elif name == "img":
            self._put("gap", token.start, token.end)
        self.verbatim += name == "pre" and not self.unread
        self.raised += name == "sup" and not self.unread

    def _close(self, token: Token) -> None:
        name = token.name
        if name == "head":
            self.head = False
        elif name == "table":
            while self.rows and self._leave(token.end):
                pass
            self._put("line", token.end, token.end)
        elif name in _ROWS and name not in ("td", "th") and self.rows and self.rows[-1]:
            self._leave(token.end)
        elif name in _BLOCKS:
            self._put("line", token.end, token.end)
        self.verbatim = max(0, self.verbatim - (name == "pre"))
        self.raised = max(0, self.raised - (name == "sup"))

    def _row(self, name: str, at: int) -> None:
        """A table, a row or a cell begins."""
        if name == "table":
            self._put("line", at, at)
            for row in self.rows[-1:]:
                if row is not None:
                    row.layout = True
            self.rows += [None] if len(self.rows) < _DEEPEST else []
            return
        row = self.rows[-1] if self.rows else None
        if row is not None and name not in ("td", "th"):
            self._leave(at)
        if name == "tr" or (row is None and name in ("td", "th")):
            self.rows.append(_Row(at))
        row = self.rows[-1] if self.rows else None
        if row is not None and name in ("td", "th"):
            row.cells.append([])

    def _leave(self, at: int) -> bool:
        """The innermost row becomes a line, or as many as its cells hold; False where there was none and a table begins."""
        row = self.rows.pop()
        if row is None:
            return False
        layout = row.layout or any(map(_lays_out, row.cells))
        self._put("line", row.start, row.start)
        for cell in row.cells:
            edge = cell[0][1] if cell else row.start
            self._put("line" if layout else "cell", edge, edge)
            for what, start, end, words in cell:
                self._put("gap" if what == "line" and not layout else what, start, end, words)
        if row.cells and not layout:
            self._put("cell", at, at)
        self._put("line", at, at)
        return True

    def _put(self, what: str, start: int, end: int, words: str = "") -> None:
        # what a table holds outside of its cells belongs where the table stands
        cell = next((row.cells[-1] for row in reversed(self.rows) if row and row.cells), self.events)
        cell.append((what, start, end, words))

    def _text(self, token: Token) -> None:
        for found in _PIECE.finditer(self.text, token.start, token.end):
            words, start, end = found[0], found.start(), found.end()
            words = unescape(words) if found["sign"] else words
            if words.strip(" \t\r\n\f"):
                self._put("words", start, end, words.translate(_RAISED) if self.raised else words)
            else:
                broken = bool(_LINE.search(words))
                self._put("line" if broken and self.verbatim else "broken" if broken else "gap", start, end)

    def _dated(self, told: dict[str, str]) -> None:
        name = (told.get("name") or told.get("property") or told.get("itemprop") or "").lower()
        found = _DATE.match(told.get("content", ""))
        if name in _DATED and found and self.published is None:
            with suppress(ValueError):
                self.published = date.fromisoformat(found[1])


def prose_of_html(text: str) -> Prose:
    """What a reader of the page reads: paragraphs as lines, rows of tables as in Markdown, signs instead of their names.

    >>> prose_of_html("<h1>周报</h1><p>共<b>62</b>人,占6&#37;<table><tr><td>男<td>50</table>").text
    '周报\\n共62人,占6%\\n| 男 | 50 |\\n'
    """
    page = _Page(text)
    for token in tokens(text):
        page.take(token)
    return page.end()


def decode_html(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a page: UTF-8 where it is that, else in the encoding that it names, else in the likeliest."""
    if b"\0" in data:
        return decode(data)
    with suppress(UnicodeDecodeError):
        return data.decode("utf-8-sig"), ()
    named = _CHARSET.search(data[:4096])
    encoding = _CHINESE.get(named[1].decode("ascii").lower(), "") if named else ""
    if encoding:
        with suppress(UnicodeDecodeError):
            return data.decode(encoding), (f"decoded as {encoding}",)
    return decode(data)


def _lays_out(cell: list[_Event]) -> bool:
    """Whether a cell holds paragraphs, as those do that lay out a page."""
    words = [place for place, event in enumerate(cell) if event[0] == "words"]
    inside = cell[words[0] : words[-1]] if words else []
    return any(event[0] == "line" for event in inside) and sum(len(event[3]) for event in cell) > _PARAGRAPHS


def _blank(text: str) -> str:
    return " " * len(text)
