"""Things that are always within others."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("发放问卷600份，回收578份，其中有效问卷587份。", "587份"),
        ("共有108部作品入围，最终135部作品获奖。", "135部"),
        ("今年推广电动车75.4万辆、累计达到67.7万辆。", "75.4万辆"),
        ("全场三分球7投9中。", "9"),
    ],
)
def test_a_part_larger_than_its_whole(text: str, part: str) -> None:
    found = links(text, "contained")
    assert found
    assert players(found[0])["part"] == [part]


@pytest.mark.parametrize(
    "text",
    [
        "发放问卷600份，回收587份，其中有效问卷578份。",
        "去年有1.2万人报名，今年实际参加考试1.31万人。",
        "机上3人和地面4人遇难。",
        "全场三分球9投7中，罚球6罚5中。",
    ],
)
def test_silence_where_time_or_place_differ(text: str) -> None:
    assert not links(text, "contained")


def test_the_other_team_is_no_whole() -> None:
    (found,) = links("曼联全场射门14次，射正16次；热刺射门17次，5次射正。", "contained")
    assert len(found.readings) == 1
