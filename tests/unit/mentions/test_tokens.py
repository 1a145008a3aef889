"""Characters of numerals -> the kinds of their tokens."""

from __future__ import annotations

import pytest

from claimcheck.mentions.lexicon import lexicon
from claimcheck.mentions.tokens import scan
from claimcheck.packs import load
from tests.saying import mentions, said


@pytest.mark.parametrize(
    ("written", "kinds", "length"),
    [
        ("三千零五", "dszd", 4),
        ("3万2千", "apas", 4),
        ("二〇二三", "g", 4),
        ("十五六", "sr", 3),
        ("三五百", "rs", 3),
        ("几十万", "vsp", 3),
        ("三点五亿", "dfp", 4),
        ("十多万", "shp", 3),
        ("廿三", "dsd", 2),
        ("177.1 亿", "ap", 7),
        ("一百零", "ds", 2),
        ("十千米", "s", 1),
        ("3千瓦", "a", 1),
        ("三千米", "ds", 2),
        ("九两", "d", 1),
        ("一两个", "r", 2),
        ("一百十一", "dssd", 4),
    ],
)
def test_kinds(written: str, kinds: str, length: int) -> None:
    tokens, end, flaws = scan(lexicon(load()).reader.signs, written, 0, len(written))
    assert ("".join(token[0] for token in tokens), end, flaws) == (kinds, length, [])


@pytest.mark.parametrize(
    ("written", "length", "flaw"),
    [
        ("壹拾拾贰万", 5, "malformed-capital"),
        ("3亿亿", 3, "repeated-scale"),
        ("三百百", 3, "repeated-scale"),
        ("壹贰拾", 3, "malformed-capital"),
    ],
)
def test_flaws(written: str, length: int, flaw: str) -> None:
    _, end, flaws = scan(lexicon(load()).reader.signs, written, 0, len(written))
    assert (end, flaws) == (length, [flaw])


def test_liang_behind_a_power_is_a_unit() -> None:
    assert [said(found) for found in mentions("付银四万两，另付一万两千人")] == ["四万两 = 40000两 (mass)", "一万两千人 = 12000人"]
