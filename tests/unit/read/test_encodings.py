"""Bytes in many encodings -> the one text they stand for."""

from __future__ import annotations

import pytest

from claimcheck.read.encodings import decode

SENTENCE = "据市统计局介绍,今年上半年全市完成工业产值35.2亿元,比去年同期增长7.1%。"
TRADITIONAL = "據市政府統計,今年上半年全市完成工業產值35.2億元,比去年同期增長7.1%。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "gbk"])
def test_decodes(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding))[0] == SENTENCE


@pytest.mark.parametrize("length", [10, 20, 30])
def test_decodes_short_texts(length: int) -> None:
    for encoding, text in (("gb18030", SENTENCE), ("big5", TRADITIONAL), ("utf-16-le", SENTENCE)):
        assert decode(text[:length].encode(encoding))[0] == text[:length]


def test_a_byte_order_mark_is_no_character() -> None:
    assert decode(b"\xef\xbb\xbf\xe5\x85\xb1") == ("共", ())


def test_a_broken_character_is_replaced_and_noted() -> None:
    text, notes = decode((SENTENCE * 3).encode()[:-1])
    assert text == (SENTENCE * 3)[:-1] + "\ufffd"
    assert notes == ("some bytes are not UTF-8 and were replaced",)


def test_a_guess_is_noted() -> None:
    assert decode(SENTENCE.encode("gb18030"))[1] == ("decoded as gb18030",)


def test_binary_is_refused() -> None:
    with pytest.raises(ValueError, match="binary"):
        decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\x06\0\0\0")


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"\xef\xbb\xbf" + b"\xff" * 9])
def test_a_mark_alone_makes_no_text(data: bytes) -> None:
    with pytest.raises(ValueError, match="is marked as"):
        decode(data)
