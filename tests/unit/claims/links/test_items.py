"""Items of lists."""

import pytest

from claimcheck.claims.links.items import closes_as_name, named, quoted_run, ways
from claimcheck.model.document import Span


def cut(text: str, *separators: str) -> list[list[str]]:
    return [[item.text for item in way] for way in ways(text, Span(0, len(text)), separators)]


def test_a_last_joint_may_join_two_items_or_be_in_a_name() -> None:
    assert cut("甲、乙和丙", "、", "、 only") == [["甲", "乙", "丙"], ["甲", "乙和丙"]]


def test_commas_may_part_groups_or_items() -> None:
    assert cut("甲、乙，丙丁、戊", "，", "、，") == [["甲、乙", "丙丁、戊"], ["甲", "乙", "丙丁", "戊"]]


def test_one_name_is_no_list() -> None:
    assert cut("甲", "、") == []


def test_items_know_their_place() -> None:
    text = "任务：修路、架桥"
    (way,) = ways(text, Span(3, len(text)), ("、",))
    assert [item.span.of(text) for item in way] == ["修路", "架桥"]


@pytest.mark.parametrize(("text", "expected"), [("修路、架桥", True), ("修路、架桥30人", False), ("10、20、30", True)])
def test_names_have_no_figures_unless_all_are_figures(text: str, expected: bool) -> None:
    (way,) = ways(text, Span(0, len(text)), ("、",))
    assert named(way) is expected


@pytest.mark.parametrize(("text", "expected"), [("河东、河西", True), ("抓好、修好", False), ("美丽的", False)])
def test_what_a_number_can_close(text: str, expected: bool) -> None:
    assert closes_as_name(text) is expected


def test_quoted_names_side_by_side() -> None:
    text = "作品“春”“夏”，另有“秋”获奖"
    assert [item.text for item in quoted_run(text, 2, len(text))] == ["“春”", "“夏”"]
    assert [item.text for item in quoted_run(text, 0, text.index("获"), backwards=True)] == ["“秋”"]


def test_a_joint_inside_a_word_parts_nothing() -> None:
    assert cut("阿尔及利亚和东曼", "、") == [["阿尔及利亚", "东曼"]]


def test_titles_are_counted_and_not_their_halves() -> None:
    assert ["县委书记", "自然资源和林业局书记"] in cut("县委书记、自然资源和林业局书记", "、 only")
