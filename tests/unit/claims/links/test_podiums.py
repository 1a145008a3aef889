"""Places in neighbouring clauses and the results beside them."""

import pytest

from claimcheck.claims.links.podiums import podiums
from claimcheck.packs import load
from tests.reading import discourse


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("东岭队9金居首，西河队12金8银第二。", "standing"),
        ("东岭队以9枚金牌位居第一，西河队以12枚位列第二。", "standing"),
        ("第一名红旗小学263分，第二名新华小学281分。", "standing"),
        ("周航以23秒61夺冠，韩松以22秒87获得亚军。", "race"),
        ("冠军周航23秒61，亚军韩松22秒87。", "race"),
    ],
)
def test_a_place_and_its_result_share_a_clause(text: str, kind: str) -> None:
    (link,) = podiums(discourse(text), load())
    assert link.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "周航以23秒61夺得50米自由泳冠军，韩松以22秒87获得50米蝶泳亚军。",
        "东岭队9金居首，西河队12银第三。",
        "东岭队9金居首，西河队上届12金第二。",
    ],
)
def test_other_races_and_other_metals_are_left_alone(text: str) -> None:
    assert not list(podiums(discourse(text), load()))
