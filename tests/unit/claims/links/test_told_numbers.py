"""Numbers that other words of the text fix."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "kind", "name", "size"),
    [
        ("证监局公布11份决定书（编号66—75号）。", "list-count", "numbers", 10),
        ("一年来，科技、绿色、普惠、跨境、消费“四大金融”亮点纷呈。", "list-count", "group", 5),
    ],
)
def test_what_is_counted(text: str, kind: str, name: str, size: int) -> None:
    (found,) = [link for link in links(text, kind) if link.readings[0].name == name]
    assert len(players(found)["items"]) == size


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        ("王某等34人非法吸收存款案宣判，其余43名被告人另案处理。", "part-whole", "part", ["43名"]),
        ("7月，公司新中标项目16项。截至三季度末，公司累计中标项目15项。", "part-whole", "part", ["16项"]),
        ("缴获毒品97.5公斤\n警方缴获海洛因94公斤、冰毒5.3公斤。", "total-parts", "parts", ["94公斤", "5.3公斤"]),
        ("1月4日，卫健委网站通报，1月5日0—24时，新增病例32例。", "told-in-order", "later", ["1月4日"]),
    ],
)
def test_what_two_numbers_say_of_each_other(text: str, kind: str, role: str, expected: list[str]) -> None:
    assert expected in [players(link).get(role) for link in links(text, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "余某等4名嫌疑人被抓获归案，该团伙其余9名成员落网。",
        "证监局公布10份决定书（编号66—75号）。",
        "全国新增病例120例。本市累计病例30例。",
    ],
)
def test_other_groups_are_left_alone(text: str) -> None:
    names = {"rest", "numbers", "new", "group"}
    assert not [link for kind in ("part-whole", "list-count") for link in links(text, kind) if link.readings[0].name in names]
