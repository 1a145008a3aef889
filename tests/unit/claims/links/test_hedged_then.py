"""A hedged number and the exact one behind it."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("最高负荷超过1亿千瓦，达到9190万千瓦。", "1亿千瓦", "9190万千瓦"),
        ("报名人数不足300人，实到312人。", "300人", "312人"),
    ],
)
def test_the_exact_number_is_told_right_behind(text: str, first: str, second: str) -> None:
    assert {"first": [first], "second": [second]} in [players(link) for link in links(text, "same-fact")]


@pytest.mark.parametrize(
    "text",
    [
        "日均客流超过3000人，共28600人。",
        "报名人数不足300人，其中女生312人。",
        "报名人数超过300人，录取了286人。",
        "增长超过20%，达到18%。",
    ],
)
def test_other_numbers_behind_a_hedged_one(text: str) -> None:
    assert not [link for link in links(text, "same-fact") if "same-phrase" in link.marks]
