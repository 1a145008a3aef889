"""Words that keep two numbers from being one."""

from tests.reading import links

KIND = "same-fact"


def test_a_part_that_both_sides_name() -> None:
    text = "其中第三产业增加值1102.4亿元，增长8.1%。第三产业实现增加值1120.4亿元，贡献突出。"
    assert len(links(text, KIND)) == 1


def test_people_who_come_later() -> None:
    assert links("36名消防员赶到现场。扑救持续三小时，增援的63名消防员随后赶到。", KIND) == []
