"""Holders: names that figures can be about."""

import pytest

from claimcheck.claims.holders import holders
from claimcheck.packs import load


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("全国铁路共发送旅客", ["全国铁路"]),
        ("实现归属于上市公司股东的净利润", []),
        ("居住在城镇的人口", []),
        ("占地区生产总值", []),
        ("普通小学招生", []),
        ("石桥镇位于青阳县", ["石桥镇", "青阳县"]),
        ("修建的红旗水库", ["红旗水库"]),
        ("控股股东远航集团持有", ["远航集团"]),
        ("距县城", []),
    ],
)
def test_names_are_found_and_common_words_are_not(text: str, names: list[str]) -> None:
    assert [holder.name for holder in holders(load()).find(text)] == names


def test_a_place_where_something_happens_stands_aside() -> None:
    found = [(holder.name, holder.aside) for holder in holders(load()).find("锦江集团在青岭县投资建厂")]
    assert found == [("锦江集团", False), ("青岭县", True)]


def test_provinces_go_by_short_names() -> None:
    found = holders(load()).short("今年大连接种")
    assert found is not None
    assert (found.name, found.start) == ("大连", 2)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("远航精工股份有限公司披露", ["远航精工股份有限公司"]),
        ("该县收购远山公司", ["远山公司"]),
        ("拟回购股份", []),
        ("毕业于金陵大学", ["金陵大学"]),
        ("其中国家一级保护动物", []),
        ("全区共有中小学", []),
        ("跃居全省", []),
        ("青屏自然保护区", ["青屏自然保护区"]),
        ("青罗江全长", ["青罗江"]),
        ("洪峰水位", []),
    ],
)
def test_verbs_before_names_and_names_of_nature(text: str, names: list[str]) -> None:
    assert [found.name for found in holders(load()).find(text)] == names
