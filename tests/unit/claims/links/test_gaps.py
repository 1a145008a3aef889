"""How long something lay back -> the dates told before it."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.gaps import gaps
from claimcheck.packs import load
from tests.reading import discourse


def _ends(text: str) -> list[tuple[str, str]]:
    found = gaps(discourse(text), load())
    return [(r.players["start"][0].mention.text, r.players["end"][0].mention.text) for link in found for r in link.readings]  # type: ignore[union-attr]


def test_a_gap_runs_between_the_dates_told() -> None:
    assert _ends("2019年3月4日下线，2019年6月12日试跑，距样车下线已130天。") == [("2019年3月4日", "2019年6月12日")]


def test_what_is_said_of_a_date_ends_there() -> None:
    text = "2021年5月2日出发。5月5日检出阳性。5月16日，即出发24天后，排除感染。"
    assert _ends(text) == [("2021年5月2日", "5月16日"), ("5月5日", "5月16日")]


@pytest.mark.parametrize(
    "text",
    [
        "2021年5月2日开园，6月1日闭园，距离下一个长假还有30天。",
        "2021年5月2日加息，6月1日再次加息，距上次加息30天。",
        "2021年5月2日开园，6月1日闭园，距县城30天的路程。",
    ],
)
def test_what_lies_ahead_or_is_not_told_is_left_alone(text: str) -> None:
    assert _ends(text) == []


def test_days_after_what_happened_end_at_the_date_before_them() -> None:
    assert _ends("7月20日，记者的手机被抢。记者报案。8月7日，事发15天后，公司归还手机。") == [("7月20日", "8月7日")]
    assert _ends("9月30日宣布10月9日解散，10月27日大选\n新首相上任8天后就解散。") == []
