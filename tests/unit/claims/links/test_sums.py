"""Totals and the lists after them."""

from decimal import Decimal

import pytest

from claimcheck.claims.links.arithmetic import closes
from claimcheck.model.claim import Claim, Link
from tests.reading import links, players


def closing(found: Link) -> bool:
    """Whether any reading of a link adds up."""
    for reading in found.readings:
        (whole,) = reading.players["total"]
        parts = [part for part in reading.players["parts"] if isinstance(part, Claim)]
        if isinstance(whole, Claim) and closes(whole, parts):
            return True
    return False


@pytest.mark.parametrize(
    "text",
    [
        "收柑橘318吨（东坡108吨、西坡97吨、河滩113吨）。",
        "累计40例。其中，男22例、女18例；轻型30例、重型10例。",
        "本地病人20例，其中甲县12例，其中东乡8例、西乡4例；乙县8例。",
        "可疑件14件，其中东区6件，南区、西区各4件。",
        "发债90亿元，包括2年期、3年期、5年期各30亿元。",
        "病人228例，其中本土213例、境外15例，治愈出院178例。",
    ],
)
def test_right_lists_close_in_some_reading(text: str) -> None:
    assert all(closing(found) for found in links(text, "total-parts"))


@pytest.mark.parametrize(
    "text",
    [
        "收柑橘318吨（东坡108吨、西坡97吨、河滩131吨）。",
        "报名体检1236人，男生684人，女生525人。",
        "可疑件14件，其中东区6件，南区、西区各5件。",
    ],
)
def test_wrong_lists_close_in_none(text: str) -> None:
    found = links(text, "total-parts")
    assert found
    assert not any(closing(one) for one in found)


@pytest.mark.parametrize(
    "text", ["在院31人（重症2人、危重1人）。", "去年同期有120人，其中甲组30人、乙组20人。", "一千米（1公里=1000米）。"]
)
def test_what_is_no_partition(text: str) -> None:
    assert not links(text, "total-parts")


def test_the_title_may_state_what_the_parts_make() -> None:
    text = "今年卖书4360册\n书店卖书9120册，其中童书1980册，文学1240册，教辅1140册。"
    assert any(reading.name == "stated elsewhere" for found in links(text, "total-parts") for reading in found.readings)


def test_shared_members_count_as_often_as_they_are() -> None:
    (found,) = links("可疑件14件，其中东区6件，南区、西区各5件。", "total-parts")
    assert players(found)["parts"] == ["6件", "5件", "5件"]
    assert sum(Decimal(text[0]) for text in players(found)["parts"]) == 16
