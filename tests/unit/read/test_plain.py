"""Spellings -> the one spelling that later stages read, character for character."""

from __future__ import annotations

import pytest

from claimcheck.read.plain import plain_of


@pytest.mark.parametrize(("text", "plain"), [
    ("８６．１％", "86.1%"),
    ("ＧＤＰ", "GDP"),
    ("１２，３４５", "12，345"),
    ("（一）：；！？", "（一）：；！？"),
    ("２０１８～２０２２", "2018~2022"),
    ("臺北縣兩萬餘人", "台北县两万余人"),
    ("後來減少於往年", "后来减少于往年"),
    ("一\u3000二\u00a0三", "一 二 三"),
    ("⼆〇", "二〇"),
])  # fmt: skip
def test_maps_one_for_one(text: str, plain: str) -> None:
    assert plain_of(text) == plain


@pytest.mark.parametrize("text", ["乾隆", "著名", "覆盖率", "徵羽", "参差", "一丁点儿"])
def test_leaves_what_simplified_texts_use(text: str) -> None:
    assert plain_of(text) == text


def test_is_settled_after_one_pass() -> None:
    everything = "".join(map(chr, [*range(0x20, 0xD800), *range(0xE000, 0x10000)]))
    once = plain_of(everything)
    assert plain_of(once) == once
