"""A length and the two ends right beside it -> the stretch that they make."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.events import event_words
from claimcheck.claims.links.joined_lengths import joined
from claimcheck.claims.links.span_words import span_words
from claimcheck.model.mention import Quantity
from claimcheck.packs import load
from tests.reading import discourse


def _ends(text: str) -> list[str]:
    told, pack = discourse(text), load()
    length = next(claim for claim in reversed(told.claims) if isinstance(claim.mention, Quantity))
    link = joined(told, length, span_words(pack), event_words(pack))
    if link is None:
        return []
    return [operand.mention.text for role in ("start", "end") for operand in link.readings[0].players[role]]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("12日至18日连续4天降雪。", ["12日", "18日"]),
        ("展览3月5日开幕、3月9日闭幕，一共15天。", ["3月5日", "3月9日"]),
        ("工程始于1931年、止于1945年的24年。", ["1931年", "1945年"]),
        ("为期17天的书展将于5月1日至7日举行。", ["5月1日", "7日"]),
        ("商场每天9:00开门、21:00关门，每天营业11小时。", ["9:00", "21:00"]),
        ("首班车5:30发车，末班车21:30发车，每日运营18小时。", ["5:30", "21:30"]),
        ("窗口8:00-11:00、13:30-17:00办公，共8小时。", ["8:00", "13:30", "11:00", "17:00"]),
    ],
)
def test_the_two_times_beside_a_length_bound_it(text: str, ends: list[str]) -> None:
    assert _ends(text) == ends


@pytest.mark.parametrize(
    "text",
    [
        "8月1日至31日下雨共12天。",
        "3月1日至30日，其中5天停课。",
        "5月1日至10日，每人平均值班3天。",
        "2月3日、2月20日两次停水，共3天。",
        "3月5日至9日举行，比上届少3天。",
    ],
)
def test_a_length_of_a_part_or_of_something_else_is_not_tied(text: str) -> None:
    assert _ends(text) == []
