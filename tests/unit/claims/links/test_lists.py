"""Claims in rows."""

from claimcheck.claims.links.cues import cues
from claimcheck.claims.links.lists import dated_apart, parent_of, rows
from claimcheck.packs import load
from tests.reading import claim, discourse

WORDS = cues(load())


def table(text: str) -> list[list[tuple[str, int, int]]]:
    made = rows(discourse(text), WORDS)
    return [[(item.claim.mention.text, item.times, item.rank if index else 0) for index, item in enumerate(row.items)] for row in made]


def test_separators_rank_the_items() -> None:
    assert table("甲3件、乙4件，丙5件；丁6件。") == [[("3件", 1, 0), ("4件", 1, 0), ("5件", 1, 1), ("6件", 1, 2)]]


def test_each_counts_the_members_that_share_a_number() -> None:
    row, _ = table("东区6件，南区、西区各4件，两县各2件。")
    assert [times for _, times, _ in row] == [1, 2, 2]


def test_a_member_without_a_unit_takes_that_of_the_next() -> None:
    (row,) = table("收到佛山64、东莞56例。")
    assert [text for text, _, _ in row] == ["64", "56例"]


def test_means_and_changes_are_no_items() -> None:
    assert table("甲店卖了30件，平均每天3件，比去年增加12件。") == [[("30件", 1, 0)]]


def test_medals_go_with_their_count() -> None:
    (row,) = table("获得5金7银2铜，共14枚奖牌。")
    assert [text for text, _, _ in row] == ["5", "7", "2", "14枚"]


def test_the_number_before_a_bracket_is_its_parent() -> None:
    made = discourse("收柑橘318吨（东坡108吨）。")
    assert [found.mention.text for found in parent_of(made, 1)] == ["318吨"]


def test_other_times_within_a_sentence() -> None:
    text = "收入为63亿元，去年同期收入216亿元。"
    assert dated_apart(discourse(text), claim(text, "216亿元"), WORDS)
    assert not dated_apart(discourse(text), claim(text, "63亿元"), WORDS)


def test_each_of_several_that_are_told_in_turn_can_be_added() -> None:
    found = rows(discourse("被盗电动车每辆价值分别为1850元、2260元。"), WORDS)
    assert [item.quantity.value for row in found for item in row.items] == [1850, 2260]
