"""Reading files -> documents whose offsets, lines and failures are exact."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import DocumentError
from claimcheck.read import FORMATS, read_bytes, read_path, read_text

ARTICLE = "全市新增12例\n\n昨日,全市新增确诊病例12例,其中城区８例。\n"


def test_reads_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    document = read_path(path)
    assert document.text == ARTICLE
    assert "城区8例" in document.plain
    assert document.title == "全市新增12例"
    assert document.path == str(path)
    assert document.notes == ()


@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_every_format_keeps_the_length(suffix: str) -> None:
    document = read_text(ARTICLE + "# 標題\n```\n１２\n```\n<!-- 注 -->", f"a{suffix}")
    assert len(document.plain) == len(document.text)


@pytest.mark.parametrize(("name", "data", "said"), [
    ("a.txt", b"", "is empty"),
    ("a.txt", b" \n\t\n", "holds no text"),
    ("a.txt", b"\xef\xbb\xbf", "holds no text"),
    ("a.txt", bytes(range(256)) * 8, "binary"),
])  # fmt: skip
def test_what_is_no_text_is_refused_in_one_line(name: str, data: bytes, said: str) -> None:
    with pytest.raises(DocumentError, match=said) as caught:
        read_bytes(data, name)
    assert "\n" not in str(caught.value)


def test_unreadable_paths_say_how_to_mend_them(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no such file; check the path"):
        read_path(tmp_path / "none.txt")
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(DocumentError, match="is a folder"):
        read_path(tmp_path / "folder.txt")
    (tmp_path / "a.xyz").write_text("一", encoding="utf-8")
    with pytest.raises(DocumentError, match=r"no reader for \.xyz; known are"):
        read_path(tmp_path / "a.xyz")


@pytest.mark.parametrize(("text", "starts"), [
    ("一\n二", (0, 2)),
    ("一\r\n二\r三\n", (0, 3, 5, 7)),
    ("一\x0b二\u2028三", (0,)),
])  # fmt: skip
def test_lines_end_where_editors_end_them(text: str, starts: tuple[int, ...]) -> None:
    assert read_text(text).line_starts == starts


def test_positions_count_code_points() -> None:
    document = read_text("𠮷一\n二62人")
    assert document.position(document.text.index("6")) == (2, 2)


def test_lone_surrogates_do_not_travel() -> None:
    document = read_text("共\ud80062人")
    assert document.text == "共\ufffd62人"


@given(st.text(min_size=1))
def test_any_text_keeps_its_length(text: str) -> None:
    try:
        document = read_text(text)
    except DocumentError:
        assert not text.strip()
    else:
        assert len(document.text) == len(document.plain) == len(text)


@given(st.binary(min_size=1, max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        document = read_bytes(data, "a.txt")
    except DocumentError:
        return
    assert len(document.plain) == len(document.text) > 0


@pytest.mark.parametrize(("name", "front", "published"), [
    ("a.md", "---\ntitle: 周报\ndate: 2026-03-02T08:00:00+08:00\n---\n", "2026-03-02"),
    ("a.md", "---\n发布日期: '2026-03-02'\n---\n", "2026-03-02"),
    ("a.md", "---\ndate: 2026-13-02\n---\n", "None"),
    ("a.txt", "---\ndate: 2026-03-02\n---\n", "None"),
])  # fmt: skip
def test_the_front_matter_dates_an_article(name: str, front: str, published: str) -> None:
    assert str(read_text(front + "今年产值12亿元。\n", name).published) == published
