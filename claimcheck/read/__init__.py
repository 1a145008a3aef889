"""The bytes of a file or a string -> a Document."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from claimcheck.errors import DocumentError
from claimcheck.model.document import Document, Span
from claimcheck.read.encodings import decode
from claimcheck.read.head import dated_by, published_of, title_of
from claimcheck.read.md import shade_markdown
from claimcheck.read.plain import plain_of
from claimcheck.read.prose import Prose, line_starts
from claimcheck.read.txt import shade_nothing

__all__ = ["FORMATS", "comments_in", "read_bytes", "read_path", "read_text"]


@dataclass(frozen=True, slots=True)
class Format:
    """How a format is read: bytes to text (ValueError where they are none), and text to prose; and whether it has comments."""

    prose: Callable[[str], Prose]
    decode: Callable[[bytes], tuple[str, tuple[str, ...]]] = decode
    comments: bool = False
    binary: bool = False


def _txt(text: str) -> Prose:
    return Prose(text, shade_nothing(text))


def _md(text: str) -> Prose:
    return Prose(text, shade_markdown(plain_of(text)), published=dated_by(text))


# what reads pages and Word documents is loaded where there is one


def _html(text: str) -> Prose:
    from claimcheck.read.html import prose_of_html

    return prose_of_html(text)


def _html_text(data: bytes) -> tuple[str, tuple[str, ...]]:
    from claimcheck.read.html import decode_html

    return decode_html(data)


def _docx(text: str) -> Prose:
    from claimcheck.read.docx import LINE_END, shade_docx

    # a paragraph stays one line to those who look it up
    return Prose(text.replace(LINE_END, " "), shade_docx(text))


def _docx_text(data: bytes) -> tuple[str, tuple[str, ...]]:
    from claimcheck.read.docx import decode_docx

    return decode_docx(data)


_HTML = Format(_html, _html_text, comments=True)
_MARKDOWN = Format(_md, comments=True)
_TEXT = Format(_txt)
FORMATS: Mapping[str, Format] = {
    ".txt": _TEXT,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _HTML,
    ".htm": _HTML,
    ".docx": Format(_docx, _docx_text, binary=True),
}
"""Suffix -> how that format is read: one file and one line for each."""

_LARGEST = 100_000_000
"""Bytes of a file; no article has as many."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_DISGUISE = "※※※※"


def read_path(path: Path) -> Document:
    """Read a file; its suffix names the format.

    Raises DocumentError where it is missing, unreadable, empty, binary or of no known format.
    """
    suffix = path.suffix.lower()
    if suffix not in FORMATS and path.exists():
        raise DocumentError(f"{path}: no reader for {suffix or 'a file without suffix'}; known are {' '.join(FORMATS)}")
    try:
        if path.stat().st_size > _LARGEST:
            raise DocumentError(f"{path}: is larger than {_LARGEST // 1_000_000} MB; divide it")
        data = path.read_bytes()
    except FileNotFoundError:
        raise DocumentError(f"{path}: no such file; check the path") from None
    except IsADirectoryError:
        raise DocumentError(f"{path}: is a folder; name a file in it") from None
    except OSError as error:
        raise DocumentError(f"{path}: cannot be read: {error.strerror or error}; check its permissions") from None
    return read_bytes(data, str(path))


def read_bytes(data: bytes, path: str) -> Document:
    """Read the content of a file whose name is ``path``."""
    if not data:
        raise DocumentError(f"{path}: is empty; there is nothing to check")
    form = _format(path)
    try:
        text, notes = form.decode(data)
    except ValueError as error:
        raise DocumentError(f"{path}: {error}{'' if form.binary else '; save it as UTF-8 text'}") from None
    return _document(text, path, notes)


def read_text(text: str, path: str = "<text>") -> Document:
    """Read a string; a suffix in ``path`` names the format, plain text without one."""
    return _document(_SURROGATE.sub("\ufffd", text), path, ())


def comments_in(document: Document) -> tuple[Span, ...]:
    """The comments of a text that its readers do not see; none in a format that has none, and none that is shown as code."""
    if not _format(document.path).comments:
        return ()
    found = _COMMENT.finditer(document.text)
    if document.origin is not None:
        return tuple(Span(*comment.span()) for comment in found if document.plain[comment.start()] == " ")
    # code stays blanked out when the openings are disguised
    shown = shade_markdown(document.text.replace("<!--", _DISGUISE))
    return tuple(Span(*comment.span()) for comment in found if shown[comment.start()] == _DISGUISE[0])


def _format(path: str) -> Format:
    return FORMATS.get(Path(path).suffix.lower(), _TEXT)


def _document(text: str, path: str, notes: tuple[str, ...]) -> Document:
    prose = _format(path).prose(text)
    if not prose.text.strip():
        raise DocumentError(f"{path}: holds no text; there is nothing to check")
    plain = plain_of(prose.shaded)
    return Document(
        path=path,
        text=prose.text,
        plain=plain,
        title=title_of(plain) or prose.title,
        published=prose.published or published_of(plain),
        line_starts=line_starts(prose.text),
        notes=notes,
        origin=prose.origin,
    )
