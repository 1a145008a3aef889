"""Markdown -> prose of the same length."""

from __future__ import annotations

import pytest

from claimcheck.read.md import shade_markdown


@pytest.mark.parametrize(("text", "shaded"), [
    ("## 共**62**人", "   共  62  人"),
    ("见[表3](t.html)", "见 表3         "),
    ("`a=1`与2", "     与2"),
    ("<!-- 12\n13 -->14", "       \n      14"),
    ("```\n12\n```\n13", "   \n  \n   \n13"),
    ("---\ndate: 2023\n---\n正文", "   \n          \n   \n正文"),
    ("> 引文62人", "  引文62人"),
    ("| 甲 | 12 |", "| 甲 | 12 |"),
])  # fmt: skip
def test_blanks_out_markup(text: str, shaded: str) -> None:
    assert shade_markdown(text) == shaded


def test_an_open_fence_reaches_the_end() -> None:
    assert shade_markdown("~~~\n12\n```\n13").strip() == ""
