"""Men and women of those who were studied."""

import pytest

from claimcheck.claims.links.cues import cues
from claimcheck.claims.links.lists import rows
from claimcheck.claims.links.sexes import sexes
from claimcheck.packs import load
from tests.reading import discourse, players

WORDS = cues(load())


def _links(text: str) -> list[dict[str, list[str]]]:
    read = discourse(text)
    return [players(link) for link in sexes(read, rows(read, WORDS), WORDS)]


def test_both_sexes_are_held_against_the_patients_before_them() -> None:
    assert _links("收集102例重症患者的病历资料。结果 男38例，女54例。") == [{"total": ["102例"], "parts": ["38例", "54例"]}]


@pytest.mark.parametrize(
    "text",
    [
        "收集102例重症患者的病历资料。结果 男8例，女14例。",
        "纳入110例患者，失访8例。结果 男38例，女54例。",
        "选取患者110例，对照92例。结果 男38例，女54例。",
        "采集110份土样。结果 男38例，女54例。",
    ],
)
def test_a_small_group_those_left_out_and_another_whole_are_no_contradiction(text: str) -> None:
    assert _links(text) == []
