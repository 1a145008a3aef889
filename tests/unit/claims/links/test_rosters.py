"""Team lists by roles, and the children of a house."""

import pytest

from tests.reading import links, players


def test_the_next_role_ends_the_names() -> None:
    text = "教练员（5人）：孙立、马克、周元医生：阙云男运动员（3人）：刘海、李振、林森女运动员（2人）：钟燕、徐琳。"
    found = [players(link) for link in links(text, "list-count")]
    assert {"stated": ["5人"], "items": ["孙立", "马克", "周元"]} in found
    assert {"stated": ["3人"], "items": ["刘海", "李振", "林森"]} in found


def test_children_are_told_from_the_eldest_on() -> None:
    (found,) = links("他家兄弟五人，老大种地，老二当兵，老三开车，老四读书。", "list-count")
    assert players(found) == {"stated": ["五人"], "items": ["老大", "老二", "老三", "老四"]}


@pytest.mark.parametrize("text", ["兄弟五人，老大种地，老二当兵，老三开车，老四读书，小弟做工。", "姐妹四人，老二和老三都在县城。"])
def test_who_is_named_otherwise_is_no_gap(text: str) -> None:
    assert links(text, "list-count") == []
