"""Where a list may end, and what of it makes up one."""

import pytest

from tests.reading import links


def names(text: str) -> set[str]:
    """The ways in which the lists of a text are read."""
    return {reading.name for found in links(text, "total-parts") for reading in found.readings}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("收粮24吨，其中东村6吨，西村11吨，全县收粮总量32吨。", "topic"),
        ("获奖36人，其中甲校9人（一等奖2人），乙校12人，丙校8人；市外7人。", "separator"),
        ("共收款90元，其中票款20元，票款30元，餐费40元。", "column"),
    ],
)
def test_ways_to_end_a_list(text: str, name: str) -> None:
    assert name in names(text)
