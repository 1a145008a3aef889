"""A Word document (.docx) -> its paragraphs as lines, rows of tables as in Markdown."""

from __future__ import annotations

import lzma
import posixpath
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final
from xml.parsers import expat

__all__ = ["LINE_END", "decode_docx", "shade_docx"]

LINE_END: Final = "\v"
"""The end of a line inside a paragraph, which as a paragraph stays one line."""

_LARGEST: Final = 100_000_000
"""Bytes of XML that are read; no article has as many."""

_DAMAGED: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    KeyError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What unpacking stumbles over."""

_OLD: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_WORDS: Final = ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
_FALLBACK: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_OFFICE: Final = "/officeDocument"
_USUAL: Final = "word/document.xml"
_SIGNS: Final = {"tab": "\t", "br": LINE_END, "cr": LINE_END, "noBreakHyphen": "-"}
_UNREAD: Final = frozenset({"moveFrom", "del", "rt", "instrText", "delText", "rPrChange", "pPrChange"})
_RAISED: Final = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_OFF: Final = frozenset({"0", "false", "off", "none"})


class _RefusedError(ValueError):
    """What is no damage but asked too much."""


@dataclass(slots=True)
class _Reading:
    """How far the body has been read: finished lines, open paragraphs (one in another where a text box stands in it), and cells."""

    lines: list[str] = field(default_factory=list)
    open: list[list[str]] = field(default_factory=list)
    cells: list[list[list[str]]] = field(default_factory=list)
    unread: int = 0
    in_run: bool = False
    in_text: bool = False
    hidden: bool = False
    raised: bool = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        kind = _kind(name)
        if self.unread or kind in _UNREAD or name == _FALLBACK:
            self.unread += 1
            return
        match kind:
            case "p":
                self.open.append([])
            case "r":
                self.in_run, self.hidden, self.raised = True, False, False
            case "vanish":
                self.hidden = _value(attributes) not in _OFF
            case "vertAlign":
                self.raised = _value(attributes) == "superscript"
            case "t":
                self.in_text = True
            case "tr":
                self.cells.append([])
            case "tc":
                if self.cells:
                    self.cells[-1].append([])
            case _ if self.in_run:
                self._say(_SIGNS.get(kind, ""))

    def data(self, text: str) -> None:
        """Signs between tags, of which only those of texts are words."""
        if self.in_text and not self.unread:
            self._say(text.translate(_RAISED) if self.raised else text)

    def end(self, name: str) -> None:
        """An element ends."""
        kind = _kind(name)
        if self.unread:
            self.unread -= 1
        elif kind == "t":
            self.in_text = False
        elif kind == "r":
            self.in_run = False
        elif kind == "p" and self.open:
            self._line("".join(self.open.pop()))
        elif kind == "tr" and self.cells:
            row = (" ".join(" ".join(cell).split()) for cell in self.cells.pop())
            self._line(f"| {' | '.join(row)} |")

    def _say(self, text: str) -> None:
        if text and self.open and not self.hidden:
            self.open[-1].append(text.replace("\r", " ").replace("\n", " "))

    def _line(self, text: str) -> None:
        """A paragraph or a row: part of the cell that it stands in, else a line."""
        if self.cells and self.cells[-1]:
            self.cells[-1][-1].append(text)
        else:
            self.lines.append(text)


def decode_docx(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The body of a document, a line for each paragraph and each row of a table; ValueError where there is none to be read."""
    if data.startswith(_OLD):
        raise _RefusedError("is encrypted, or of the old .doc format; save it as .docx without a password")
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            reading = _Reading()
            _parse(_unpacked(packed, _body(packed)), reading)
    except _RefusedError:
        raise
    except _DAMAGED as error:
        raise ValueError(f"is damaged or no .docx ({type(error).__name__}); open it in a word processor and save it again") from None
    except expat.ExpatError as error:
        raise ValueError(f"is damaged: its XML is broken ({error}); open it in a word processor and save it again") from None
    return "\n".join(reading.lines), ()


def shade_docx(plain: str) -> str:
    """Lines inside paragraphs are lines.

    >>> shade_docx("一\\v二")
    '一\\n二'
    """
    return plain.replace(LINE_END, "\n")


def _body(packed: zipfile.ZipFile) -> str:
    """The name of the part that holds the body."""
    names = frozenset(packed.namelist())
    found: list[str] = []

    def start(_: str, attributes: dict[str, str]) -> None:
        if attributes.get("Type", "").endswith(_OFFICE):
            found.append(posixpath.normpath(attributes.get("Target", "")).lstrip("/"))

    if "_rels/.rels" in names:
        parser = _parser()
        parser.StartElementHandler = start
        parser.Parse(_unpacked(packed, "_rels/.rels"), True)
    name = next((name for name in found if name in names), _USUAL)
    if name not in names:
        raise _RefusedError("is a ZIP archive without a Word document in it; save it as .docx")
    return name


def _unpacked(packed: zipfile.ZipFile, name: str) -> bytes:
    """A part, whatever size its head gives it; ValueError where it is too large or needs a password."""
    part = packed.getinfo(name)
    if part.flag_bits & 1:
        raise _RefusedError("is encrypted; save it without a password")
    with packed.open(part) as file:
        content = file.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise _RefusedError(f"holds more than {_LARGEST // 1_000_000} MB of text when unpacked; divide it")
    return content


def _parse(content: bytes, reading: _Reading) -> None:
    parser = _parser()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = reading.start, reading.end, reading.data
    parser.Parse(content, True)


def _parser() -> expat.XMLParserType:
    """A parser that takes no declarations: Word writes none, and entities are how XML is made to grow without end."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _refuse(*_: object) -> None:
    raise _RefusedError("holds a document type declaration, which no word processor writes; save it again as .docx")


def _kind(name: str) -> str:
    """The local name of an element of text, empty for those of anything else."""
    space, _, kind = name.rpartition(" ")
    return kind if space in _WORDS else ""


def _value(attributes: dict[str, str]) -> str:
    return next((attributes[f"{space} val"] for space in _WORDS if f"{space} val" in attributes), "")
