"""Names that leave nothing over."""

import pytest

from claimcheck.claims.links.cues import cues
from claimcheck.claims.links.sets import belongs, covers, denies, usual
from claimcheck.packs import load

WORDS = cues(load())


@pytest.mark.parametrize(
    ("names", "size"),
    [
        (["男性", "女性"], 2),
        (["其中境外输入", "本土"], 2),
        (["轻型", "普通型", "重型", "危重型"], 4),
        (["轻型", "普通型"], 0),
        (["危重症转重症", "重症转普通型"], 0),
        (["城东", "城西"], 0),
    ],
)
def test_complete_sets(names: list[str], size: int) -> None:
    assert covers(names, WORDS) == size


def test_a_thing_and_its_denial() -> None:
    assert denies("车险业务", "非车险业务", WORDS)
    assert not denies("车险业务", "寿险业务", WORDS)


def test_one_of_a_set_is_no_whole_of_it() -> None:
    assert belongs("致轻伤", ["死亡", "重伤", "轻伤"], WORDS)
    assert not belongs("受灾", ["死亡", "重伤", "轻伤"], WORDS)


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["刑事案件", "民事案件", "行政案件"], True),
        (["刑事案件", "民事案件"], False),
        (["企业捐款", "个人捐款"], True),
        (["企业捐款", "个人捐款", "门票收入"], False),
    ],
)
def test_usual_sets_leave_nothing_over_as_a_rule(names: list[str], told: bool) -> None:
    assert usual(names, WORDS) is told
