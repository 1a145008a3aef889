"""Numbers that scores, years, paragraphs or marks bear out."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "stated", "size"),
    [
        ("他以6比4、7比5、6比3直落两盘击败对手。", "两盘", 3),
        ("主队以3比0取胜，四局比分是25比18、23比25、25比20、25比19。", "3比0", 4),
        ("两队曾5次打进决赛（2001年南城、2004年北城、2009年东城）。", "5次", 3),
        ("期间做5次检测（第1、7、13、20天）。", "5次", 4),
        (
            "六类商品销售额超过百亿元。粮油、服装、家电、汽车和药品均超过百亿元，分别为312亿元、298亿元、241亿元、187亿元和156亿元。",
            "六类",
            5,
        ),
        ("全县抓了五个方面的工作。\n围绕山场修路。\n围绕矿石办厂。\n围绕市场引客。\n", "五个", 3),
        ("产品围绕“医食住行乐学”五个方面设计。", "五个方面", 6),
    ],
)
def test_what_stands_elsewhere_is_counted(text: str, stated: str, size: int) -> None:
    found = [players(link) for link in links(text, "list-count")]
    assert [stated] in [one["stated"] for one in found]
    assert size in [len(one["items"]) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "他以6比4、7比5直落两盘击败对手。",
        "主队以3比1取胜，四局比分是25比18、23比25、25比20、25比19。",
        "两队曾5次打进决赛（2001年、2004年等）。",
        "全县抓了四个方面的工作。\n围绕山场修路。\n记者看到一片新绿。\n",
    ],
)
def test_what_fits_or_is_left_open_is_left_alone(text: str) -> None:
    assert links(text, "list-count") == []
