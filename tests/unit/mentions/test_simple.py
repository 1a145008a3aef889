"""The quick way of reading plain numbers -> proof that it agrees with the general one."""

from __future__ import annotations

import pytest

from claimcheck.mentions import quantities
from claimcheck.mentions.lexicon import lexicon
from claimcheck.mentions.quantities import find_quantities
from claimcheck.mentions.simple import read_lone, read_simple
from claimcheck.packs import load

WORDS = lexicon(load())


@pytest.mark.parametrize(
    "text",
    [
        "861万人",
        "3.40亿元",
        "1.2万亿千瓦时",
        "6%",
        "15例，",
        "0.5",
        "12个百分点。",
        "300 元",
        "7,",
        "5人/天",
        "约5人",
        "已达1.5亿元",
        "近的300户",
        "第5名",
        "倒数第5名",
        "排第5，",
        "约第5名",
        "150多个",
        "3万余件",
        "0万余",
        "30多人，",
        "近3.5万余人，",
        "约37000多个。",
        "第30多名，",
        "30多万人，",
        "30多 人，",
        "30余，",
        "0多人，",
        "1.5多倍，",
        "35万多度，",
        "30多人左右，",
        "30多至40人，",
        "5万亿元以上的",
        "约38.5℃左右，",
        "95%以上至",
        "40岁左右（",
        "5家以上以",
        "3人左右手",
        "3米多，",
        "7座以下(含",
        "35万度以上，",
        "超过3分以上，",
        "4000以上，",
        "第3名以内，",
        "3个以上～5个",
    ],
)
def test_both_ways_agree(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = find_quantities(WORDS, text, [])
    monkeypatch.setattr(quantities, "read_simple", lambda *_: None)
    assert find_quantities(WORDS, text, []) == quick


@pytest.mark.parametrize(
    "text", ["负5度", "03%", "3万2千", "1,200", "5-8人", "5人左右", "5人多，", "30几人，", "75折", "5块。", "3亿亿", "-5", "1/3", "3.5.1"]
)
def test_anything_else_is_left_to_the_general_way(text: str) -> None:
    match = WORDS.leads.search(text)
    assert match is not None
    assert read_simple(WORDS, text, match.start(), match.end(), 0, len(text)) is None


SEVERAL = [
    "第三届",
    "第三，",
    "倒数第三名",
    "约第三名",
    "第一方面",
    "高三学生",
    "数据",
    "数次",
    "是三，",
    "三\n",
    "“三”",
    "三大",
    "参与",
    "几率",
    "伍元",
]


@pytest.mark.parametrize(
    "text", ["三个。", "约两米，", "这一家", "一方面", "五名（含", "两岁左右", "陆名", "一成", "3人（其中", "3人有余", *SEVERAL]
)
def test_one_digit_in_hanzi_agrees_too(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = find_quantities(WORDS, text, [])
    monkeypatch.setattr(quantities, "read_simple", lambda *_: None)
    monkeypatch.setattr(quantities, "read_lone", lambda *_: None)
    assert find_quantities(WORDS, text, []) == quick


def test_one_digit_in_hanzi_is_read_without_detours() -> None:
    assert read_lone(WORDS, "三个。", 0, 0, 3) == find_quantities(WORDS, "三个。", [])[0]
    assert read_lone(WORDS, "一方面", 0, 0, 3) == read_lone(WORDS, "三学生", 0, 0, 3) == 1
    assert read_lone(WORDS, "三到五个", 0, 0, 4) is None
