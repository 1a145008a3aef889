"""Words that end like a hedge -> no hedge; hedges behind such a word's first character -> hedges."""

from __future__ import annotations

import pytest

from claimcheck.mentions import find
from claimcheck.mentions.hedgewords import HedgeWords, hedge_words
from claimcheck.model.mention import Quantity
from claimcheck.packs import load
from claimcheck.read import read_text
from claimcheck.text import lay_out


def hedges(text: str) -> tuple[str, ...]:
    quantities = [m for m in find(lay_out(read_text(text)), load()) if isinstance(m, Quantity)]
    return quantities[-1].hedges


NONE = [
    *("合约30份", "签约30个项目", "节约30吨", "公约12条", "条约5项", "在纽约3年", "续约3年", "违约30起", "制约3个行业"),
    *("邀约30人", "相约30人", "附近30米", "最近3年", "邻近5个村", "靠近3号桥", "走近30名职工", "新近30人", "临近12月"),
    *("外资卖超3215张", "投信买超860张", "自營商賣超860張", "国内贸易出超30亿元", "外贸入超30亿元", "反超3分", "赶超5国"),
    *("英超20队", "中超16队", "商超300家", "其余30人", "业余30人", "许多30岁的人", "众多30人的小厂", "高达30米", "到达30人"),
    *("将来30年", "年来30人", "以来30人", "得不到30分", "找不到30人", "300人左右两侧", "30人上下楼", "30人前后三次"),
]
ABOUT = [
    *("约30份", "综合约30天", "持续约30天", "收集约300份", "联合约30家", "损毁约30间", "拖延约30天", "春节约30人", "欧盟约30家"),
    *("30人左右", "扩大约30%"),
]
NEAR = [
    *("近30人", "更新近300台", "补贴近300万元", "面临近30起诉讼", "昨晚近30人", "母亲近50岁", "直接近30人", "将近30人"),
    *("接近30人",),
]
ABOVE = [
    *("超30人", "其中超30人", "身高超1.8米", "外卖超300单", "购买超300辆", "收入超300亿元", "支出超30亿元", "投入超30亿元"),
    *("电商超300家", "逾30人"),
]


@pytest.mark.parametrize("text", NONE)
def test_no_hedge(text: str) -> None:
    assert hedges(text) == ()


@pytest.mark.parametrize(("texts", "name"), [(ABOUT, "about"), (NEAR, "near"), (ABOVE, "above")])
def test_a_hedge(texts: list[str], name: str) -> None:
    assert {text: hedges(text) for text in texts} == dict.fromkeys(texts, (name,))


def test_the_shorter_hedge_counts_where_the_longer_is_no_word() -> None:
    assert hedges("甚至少30人") == hedges("甚至多30人") == ()
    assert (hedges("至少30人"), hedges("至多30人"), hedges("达不到30%")) == (("at-least",), ("at-most",), ("below",))


def test_the_table() -> None:
    words = HedgeWords({"过": "不"}, {"合约": "综", "出超": "+贸"})
    assert words.hides("合约", 1, 2)
    assert not words.hides("综合约", 2, 3)
    assert words.hides("贸出超", 2, 3)
    assert words.hides("，出超", 2, 3)
    assert not words.hides("支出超", 2, 3)
    assert words.hides("不过", 1, 2)
    assert hedge_words(load()) is hedge_words(load())
