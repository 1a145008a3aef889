"""A number of likes and the pieces that are alike."""

import pytest

from tests.reading import links, players


def _found(text: str) -> list[dict[str, list[str]]]:
    return [players(link) for link in links(text, "list-count")]


@pytest.mark.parametrize(
    ("text", "stated", "items"),
    [
        ("通过统一管理，统一技术，统一销售的“五统一”模式，茶园增收。", "五统一", ["统一管理", "统一技术", "统一销售"]),
        ("推行“四公开”：政策公开、程序公开、结果公开。", "四公开", ["政策公开", "程序公开", "结果公开"]),
    ],
)
def test_as_many_as_there_are(text: str, stated: str, items: list[str]) -> None:
    assert {"stated": [stated], "items": items} in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "通过统一管理，统一技术，统一销售的“三统一”模式，茶园增收。",
        "推行政策公开、程序公开、结果公开等“四公开”。",
        "开展“五个一”活动：读一本书、写一篇文章、办一次讲座等。",
        "会议要求统一思想，五统一事另行通知。",
    ],
)
def test_as_many_as_said_and_lists_left_open(text: str) -> None:
    assert _found(text) == []
