"""Paragraphs in the XML of Word -> the bytes of a .docx."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

__all__ = ["docx", "paragraph", "row"]

_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MIXED = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="{}" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)


def paragraph(*runs: str) -> str:
    """A paragraph of runs of plain text."""
    return "<w:p>" + "".join(f'<w:r><w:t xml:space="preserve">{escape(run)}</w:t></w:r>' for run in runs) + "</w:p>"


def row(*cells: str) -> str:
    """A row of a table."""
    return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"


def docx(*body: str, part: str = "word/document.xml", xml: str = "") -> bytes:
    """A document of some paragraphs, or of the XML given for it."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", _RELATIONS.format(part))
        whole = f'<w:document xmlns:w="{_WORDS}" xmlns:mc="{_MIXED}"><w:body>{"".join(body)}</w:body></w:document>'
        archive.writestr(part, xml or whole)
    return packed.getvalue()
