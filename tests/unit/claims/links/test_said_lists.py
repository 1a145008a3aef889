"""Numbers, what they count and the clause that says which."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "stated", "items"),
    [
        ("出口额的前四名是德国、美国和日本。", "四名", ["德国", "美国", "日本"]),
        ("该市的三大支柱是化工、机械、服装和食品。", "三", ["化工", "机械", "服装", "食品"]),
        ("“三篇文章”是指科技金融、绿色金融、普惠金融、养老金融。", "三篇", []),
        ("去年涨价的有四个城市，沈阳、大连和长春。", "四个", ["沈阳", "大连", "长春"]),
    ],
)
def test_lists_said_right_behind_their_number(text: str, stated: str, items: list[str]) -> None:
    found = links(text, "list-count")
    assert [players(one) for one in found] == ([{"stated": [stated], "items": items}] if items else [])


@pytest.mark.parametrize(
    "text",
    [
        "母亲盘下两间店铺，卖窗帘、手表和皮具。",
        "可同时办四个展览，另设教室、书店和咖啡厅。",
        "5名代表是教师、医生和司机。",
        "三个村都是山区、库区、老区、边区。",
        "共有10个国家，还有埃及、伊朗、印度、秘鲁、墨西哥、希腊、伊拉克、意大利。",
        "今年有四个城市，沈阳、大连和长春，以及后来的鞍山。",
    ],
)
def test_a_clause_that_tells_of_them_is_no_list(text: str) -> None:
    assert links(text, "list-count") == []
