"""A text in full-width digits or Traditional characters -> the same mentions as in its plain spelling."""

from __future__ import annotations

from importlib import resources
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model.mention import Quantity
from tests.saying import mentions, said

WIDE = str.maketrans("0123456789%", "０１２３４５６７８９％")
# fmt: off
WORDS = [
    "共", "其中", "约", "近", "超过", "不到", "增长", "下降", "由", "至", "占", "第", "每", "，", "。", "、", "（", "）",
    "和", "多", "余", "左右", "以上", "人", "个", "亿元", "万吨", "户", "两", "倍", "%", "个百分点", "元/人", "岁", "天",
    "年", "月", "日", "时", "点", "分", "三成", "一半", "过半", "2022年8月15日", "上半年", "昨日", "晚8点", "两年半",
    "三千五百", "壹拾贰万元整", "百分之五", "几十", "十多", "农历八月", "去年同期", "3·5", "5.6±1.2", "8.6:40.2:51.2",
    "4:30", "2020H1", "邮编", "图",
]
# fmt: on
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(WORDS),
        st.integers(0, 10**6).map(str),
        st.decimals(0, 999, places=2).map(str),
    ),
    max_size=12,
).map(lambda pieces: "文" + "".join(pieces))


def traditional() -> dict[int, str]:
    """For every Simplified character one Traditional form of it."""
    pairs = resources.files("claimcheck.read").joinpath("traditional.txt").read_text(encoding="utf-8")
    table = {}
    for line in pairs.splitlines():
        if not line.startswith("#"):
            table |= {ord(pair[1]): pair[0] for pair in line.split()}
    return table


TRADITIONAL = traditional()


@settings(deadline=None)
@given(TEXTS)
def test_the_spelling_changes_nothing(text: str) -> None:
    expected = [(mention.span, said(mention)) for mention in mentions(text)]
    for variant in (text.translate(WIDE), text.translate(TRADITIONAL), text.translate(TRADITIONAL).translate(WIDE)):
        assert [(mention.span, said(mention)) for mention in mentions(variant)] == expected


@settings(deadline=None)
@given(TEXTS)
def test_places_lead_back_to_the_words(text: str) -> None:
    found = mentions(text)
    for mention in found:
        assert mention.span.of(text) == mention.text
        if isinstance(mention, Quantity):
            assert mention.around.covers(mention.span)
            assert all(mention.span.start <= numeral.span.start <= numeral.span.end <= mention.span.end for numeral in mention.numerals)
            mention.interval()
            mention.usual()
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
