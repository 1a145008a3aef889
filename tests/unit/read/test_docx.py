"""Word documents -> their paragraphs, and refusals in one line."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import DocumentError
from claimcheck.read import docx as reader
from claimcheck.read import read_bytes
from claimcheck.read.docx import decode_docx, shade_docx
from tests.word import docx, paragraph, row

TABLE = f"<w:tbl>{row('项目', '数')}{row('甲', '12')}</w:tbl>"


def text_of(*body: str) -> str:
    return decode_docx(docx(*body))[0]


def test_paragraphs_and_rows_are_lines() -> None:
    assert text_of(paragraph("周", "报"), paragraph(), TABLE, paragraph("共62人。")) == "周报\n\n| 项目 | 数 |\n| 甲 | 12 |\n共62人。"


@pytest.mark.parametrize(("body", "text"), [
    ("<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r></w:p>", "一\v二\t三"),
    ("<w:p><w:pPr><w:tabs><w:tab w:pos='1'/></w:tabs></w:pPr><w:r><w:t>一</w:t></w:r></w:p>", "一"),
    ("<w:p><w:del><w:r><w:delText>一</w:delText></w:r></w:del><w:ins><w:r><w:t>二</w:t></w:r></w:ins></w:p>", "二"),
    ("<w:p><w:moveFrom><w:r><w:t>一</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>二</w:t></w:r></w:moveTo></w:p>", "二"),
    ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>一</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>二</w:t></w:r></w:p>", "二"),
    ("<w:p><w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>4</w:t></w:r></w:p>", "10⁴"),
    ("<w:p><w:r><w:instrText>PAGE 12</w:instrText><w:t>一\n二</w:t></w:r></w:p>", "一 二"),
    ("<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>一</w:t></mc:Choice><mc:Fallback><w:t>一</w:t></mc:Fallback></mc:AlternateContent>"
     "</w:r></w:p>", "一"),
    ("<w:p><w:r><w:t>外</w:t></w:r><w:r><w:txbxContent><w:p><w:r><w:t>内</w:t></w:r></w:p></w:txbxContent></w:r></w:p>", "内\n外"),
    (f"<w:tbl><w:tr><w:tc>{paragraph('甲')}{paragraph('乙')}</w:tc><w:tc>{TABLE}</w:tc></w:tr></w:tbl>",
     "| 甲 乙 | | 项目 | 数 | | 甲 | 12 | |"),
])  # fmt: skip
def test_what_is_read_of_a_paragraph(body: str, text: str) -> None:
    assert text_of(body) == text


def test_the_body_is_where_the_package_says() -> None:
    assert decode_docx(docx(paragraph("共62人。"), part="text/main.xml"))[0] == "共62人。"


def test_a_place_is_the_number_of_the_paragraph() -> None:
    document = read_bytes(
        docx(paragraph("周报"), "<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r></w:p>", paragraph("共62人。")), "a.docx"
    )
    assert document.position(document.text.index("62")) == (3, 2)
    assert document.text == "周报\n一 二\n共62人。"
    assert document.plain == "周报\n一\n二\n共62人。"
    assert shade_docx("一\v二") == "一\n二"


def archive(**parts: bytes) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return packed.getvalue()


def encrypted(data: bytes) -> bytes:
    """The same archive with every part marked as encrypted."""
    marked = bytearray(data)
    for head, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = marked.find(head)
        while at >= 0:
            marked[at + flags] |= 1
            at = marked.find(head, at + 1)
    return bytes(marked)


BOMB = '<!DOCTYPE d [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><d>&b;</d>'
OLD = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)


@pytest.mark.parametrize(("data", "said"), [
    (b"PK\x03\x04 and no more", "is damaged or no .docx .*save it again"),
    (b"\xff" * 50, "is damaged or no .docx"),
    (OLD, "is encrypted, or of the old .doc format; save it as .docx without a password"),
    (encrypted(docx(paragraph("一"))), "is encrypted; save it without a password"),
    (archive(a=b"1"), "is a ZIP archive without a Word document in it"),
    (docx(xml="<w:document>"), "is damaged: its XML is broken"),
    (docx(xml=BOMB), "holds a document type declaration"),
    (docx(), "holds no text"),
])  # fmt: skip
def test_what_is_no_document_is_refused_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(DocumentError, match=f"a.docx: {said}") as caught:
        read_bytes(data, "a.docx")
    assert "\n" not in str(caught.value)


def test_what_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_LARGEST", 1_000_000)
    with pytest.raises(DocumentError, match="more than 1 MB of text when unpacked; divide it"):
        read_bytes(docx(paragraph("0" * 1_000_001)), "a.docx")


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 255)), min_size=1, max_size=5))
def test_damaged_bytes_are_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(docx(paragraph("共62人。")))
    for at, value in changes:
        data[at % len(data)] = value
    with suppress(DocumentError):
        read_bytes(bytes(data), "a.docx")
