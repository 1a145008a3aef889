"""Limits that are set and named again."""

import pytest

from tests.reading import links


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("拟以不低于1亿元、不超过3亿元回购股份。按回购金额上限20000万元测算，可购800万股。", 1),
        ("拟以不低于1亿元、不超过3亿元回购股份。按回购金额下限20000万元测算，可购800万股。", 1),
        ("拟以不低于1亿元、不超过3亿元回购股份。按回购金额上限30000万元测算，可购800万股。", 0),
        ("拟以不超过3亿元回购股份，单笔不超过1亿元。按回购金额上限20000万元测算。", 0),
    ],
)
def test_a_limit_is_what_was_set(text: str, found: int) -> None:
    assert len(links(text, "same-bound")) == found
