"""The words before a figure -> whom it is about, and whether they say anything else."""

from __future__ import annotations

import pytest

from claimcheck.match.spoken import Spoken, index_of, plain, words_of
from claimcheck.packs import load
from claimcheck.packs.tables import with_rows
from claimcheck.pipeline import understand
from claimcheck.read import read_text

PACK = with_rows(load(), [",华辰股份,revenue,营业收入,15.2,亿元,2022,年报,"], "rows")


def spoken(text: str) -> Spoken:
    discourse = understand(read_text(text), PACK)
    claim = next(claim for claim in discourse.claims if claim.metric)
    return Spoken(claim, discourse, PACK, words_of(PACK), index_of(PACK))


@pytest.mark.parametrize(
    "text", ["2022年，华辰股份营业收入15.2亿元。", "2022年末，苏州市常住人口1291万人。", "据悉，公司2022年实现营业收入15.2亿元。"]
)
def test_nothing_else_is_said(text: str) -> None:
    assert spoken(text).read


@pytest.mark.parametrize(
    "text", ["2022年，华辰股份境外营业收入5.2亿元。", "其中，2022年苏州市常住人口1291万人。", "2022年苏州市和无锡市常住人口2000万人。"]
)
def test_something_else_is_said(text: str) -> None:
    assert not spoken(text).read


def test_the_subject() -> None:
    assert spoken("2022年，华辰股份营业收入15.2亿元。").names == {"华辰股份"}
    place = spoken("2020年，北京市朝阳区常住人口345万人。").place
    assert place is not None
    assert place.code == "110105"
    assert spoken("2020年，朝阳区常住人口345万人。").place is None


def test_a_subject_of_the_rest_of_the_text_is_inferred() -> None:
    found = spoken("华辰股份今天发布年报。\n年报显示，2022年营业收入15.2亿元。")
    assert found.subjects() == {"华辰股份"}
    assert not found.named


@pytest.mark.parametrize(("text", "expected"), [("营业收入15.2亿元", True), ("预计营业收入15.2亿元", False), ("营业收入增长8%", False)])
def test_plain(text: str, expected: bool) -> None:
    discourse = understand(read_text(f"公司2022年{text}。"), PACK)
    assert plain(discourse.claims[-1], words_of(PACK)) is expected
