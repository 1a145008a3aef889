"""Codes, titles and verbs of making -> the names that figures are about."""

from __future__ import annotations

import pytest

from claimcheck.claims.holders import holders
from claimcheck.claims.introduced import introductions
from claimcheck.packs import load
from tests.reading import claim

WORDS = introductions(load())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("晶圆大厂昱盛电子（3999）公布营收", ("昱盛电子",)),
        ("港股维盈地产（0999.HK）中期纯利", ("维盈地产",)),
        ("海州远航精密制造股份有限公司（以下简称“远航精密”）", ("远航精密",)),
        ("全市（2023）共有3家", ()),
    ],
)
def test_names_of_companies(text: str, names: tuple[str, ...]) -> None:
    assert WORDS.names(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("被告人赵建国利用职务便利", "赵建国"),
        ("县长罗文甫倡修永丰渠", "罗文甫"),
        ("白沙雄鹰队前锋石磊头球破门", "石磊"),
        ("实际控制人林启明直接持有", "林启明"),
        ("上诉人孙某向法院提出", "孙某"),
        ("武汉市长江大桥全长", ""),
    ],
)
def test_persons(text: str, name: str) -> None:
    found = WORDS.person(text, text)
    assert (found[1] if found else "") == name


def test_the_rest_of_the_text_tells_how_long_a_name_is() -> None:
    text = "被告人李明亮收受现金。被告人李明亮退缴赃款。"
    assert WORDS.person(text, text) == (0, "李明亮")


@pytest.mark.parametrize(
    ("clause", "thing"),
    [("平沙县动工兴建龙潭水库", "龙潭水库"), ("公司发布新一代手机Fold X3", "Fold X3"), ("全市新建3条道路", ""), ("平沙县兴修水利", "")],
)
def test_things_that_are_made(clause: str, thing: str) -> None:
    assert WORDS.thing(clause, holders(load())) == thing


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("1958年，平沙县兴建龙潭水库，坝高31.5米，总库容2860万立方米。", "2860万立方米", "龙潭水库"),
        ("其中，《归途有雪》以24.7亿元票房夺冠。", "24.7亿元", "归途有雪"),
        ("试验组总有效率为91.7%，高于对照组的80.8%。", "80.8%", "对照组"),
        ("海州队积52分，落后榜首的华亭队4分。", "4分", "海州队"),
        ("锦屏市新建住宅成交1126套。高新区成交304套。", "304套", "高新区"),
        ("晶圆厂昱盛电子（3999）公布业绩。外资卖超昱盛电子3215张。", "3215张", "昱盛电子"),
    ],
)
def test_subjects(text: str, number: str, subject: str) -> None:
    assert claim(text, number).subject == subject
