"""Counts of a group that was counted before."""

import pytest

from claimcheck.claims.links.small_again import groups_counted_again
from claimcheck.packs import load
from tests.reading import discourse, players


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("一家餐厅有员工7人，其中3人掌勺。街道连夜排查，这家餐厅全部9名员工都做了检查。", "7人", "9名"),
        ("她养大了11个儿女，没让一个辍学。乡亲们说，这13个子女里有教师。", "11个", "13个"),
        ("检测中心对248套房屋逐户核查。247套房屋未见裂缝。", "248套", "247套"),
    ],
)
def test_a_group_taken_up_with_another_count(text: str, first: str, second: str) -> None:
    (found,) = groups_counted_again(discourse(text), load())
    assert players(found) == {"first": [first], "second": [second]}


@pytest.mark.parametrize(
    "text",
    [
        "一家餐厅有员工7人，其中3人掌勺。街道连夜排查，这家餐厅全部7名员工都做了检查。",
        "一家餐厅有员工7人。新店又招来6人，两家店全部13名员工一起吃了年饭。",
        "队里有18名球员。张三、李四和王五这三名球员受伤。",
        "队里有18名球员。其中5名球员来自本地，这5名球员每周回家。",
        "这批学生里有12名学生获奖，还有5名学生缺考。7名学生没有回音。",
    ],
)
def test_other_groups_and_sums(text: str) -> None:
    assert not list(groups_counted_again(discourse(text), load()))
