"""What may follow a time and belong to it."""

from __future__ import annotations

import pytest

from claimcheck.mentions.onward import leads_on, onward
from claimcheck.mentions.timewords import time_words
from claimcheck.packs import load


@pytest.mark.parametrize("text", ["底", "上旬", "上午", "以来", "至今", "至5日", "的8月", "开始", "前三季度", "—6月", "年初"])
def test_what_leads_on(text: str) -> None:
    assert leads_on(text, 0, time_words(load()).onward)


@pytest.mark.parametrize("text", ["", "，", "举行", "上升", "以社团", "到达", "的计划", "开展", "前往", "和谈", "正式"])
def test_what_leads_nowhere(text: str) -> None:
    assert not leads_on(text, 0, time_words(load()).onward)


def test_a_word_of_one_sign_leads_on_whatever_follows() -> None:
    words = onward(["春", "国庆"], "今")
    assert leads_on("春运", 0, words)
    assert leads_on("国庆", 0, words)
    assert not leads_on("国家", 0, words)
    assert leads_on("至今", 0, words)
