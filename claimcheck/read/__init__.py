"""The bytes of a file or a string -> a Document."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from claimcheck.errors import DocumentError
from claimcheck.model.document import Document
from claimcheck.read.encodings import decode
from claimcheck.read.head import dated_by, published_of, title_of
from claimcheck.read.md import shade_markdown
from claimcheck.read.plain import plain_of
from claimcheck.read.txt import shade_nothing

__all__ = ["FORMATS", "read_bytes", "read_path", "read_text"]

Shade = Callable[[str], str]
"""Blanks out what is markup rather than prose, keeping the length."""

FORMATS: Mapping[str, Shade] = {
    ".txt": shade_nothing,
    ".md": shade_markdown,
    ".markdown": shade_markdown,
}
"""Suffix -> how that format is read: one file and one line for each."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_path(path: Path) -> Document:
    """Read a file; its suffix names the format.

    Raises DocumentError where it is missing, unreadable, empty, binary or of no known format.
    """
    suffix = path.suffix.lower()
    if suffix not in FORMATS and path.exists():
        raise DocumentError(f"{path}: no reader for {suffix or 'a file without suffix'}; known are {' '.join(FORMATS)}")
    try:
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
    try:
        text, notes = decode(data)
    except ValueError as error:
        raise DocumentError(f"{path}: {error}; save it as UTF-8 text") from None
    return _document(text, path, notes)


def read_text(text: str, path: str = "<text>") -> Document:
    """Read a string; a suffix in ``path`` names the format, plain text without one."""
    return _document(_SURROGATE.sub("\ufffd", text), path, ())


def _document(text: str, path: str, notes: tuple[str, ...]) -> Document:
    if not text.strip():
        raise DocumentError(f"{path}: holds no text; there is nothing to check")
    shade = FORMATS.get(Path(path).suffix.lower(), shade_nothing)
    plain = shade(plain_of(text))
    return Document(
        path=path,
        text=text,
        plain=plain,
        title=title_of(plain),
        published=(dated_by(text) if shade is shade_markdown else None) or published_of(plain),
        line_starts=(0, *(end.end() for end in _LINE_END.finditer(text))),
        notes=notes,
    )
