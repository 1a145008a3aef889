"""Parts told as others of one whole."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        ("全县12个乡镇中，有9个完成任务，另外4个正在推进。", "12个乡镇", ["9个", "4个"]),
        ("20名学生中，12人考上大学，另外6人考上大专，还有4人参军。", "20名", ["12人", "6人", "4人"]),
    ],
)
def test_more_parts_than_the_whole_holds(text: str, total: str, parts: list[str]) -> None:
    found = [link for link in links(text, "total-parts") if "over-full" in link.marks]
    assert [players(link) for link in found] == [{"total": [total], "parts": parts}]


@pytest.mark.parametrize(
    "text",
    [
        "全县12个乡镇中，有8个完成任务，另外3个正在推进。",
        "全县12个乡镇中，有9个完成任务，另外4个开发区正在推进。",
        "全县12个乡镇中，有9个完成任务，此外还有4个正在推进。",
        "全县12个乡镇，9个完成任务，约4个正在推进。",
    ],
)
def test_parts_that_leave_room_or_are_of_something_else(text: str) -> None:
    assert not [link for link in links(text, "total-parts") if "over-full" in link.marks]
