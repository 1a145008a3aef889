"""What an event has only one of, in a heading and below it."""

import pytest

from claimcheck.claims.links.told_once import scores_told_twice, told_once
from claimcheck.packs import load
from tests.reading import discourse


@pytest.mark.parametrize(
    "text",
    [
        "纺织厂起火致9人遇难\n昨日凌晨，纺织厂发生火灾，造成4人死亡。",
        "两车相撞12人受伤\n昨晚两车相撞，17名乘客受伤。",
        "男子偷车获刑七年\n近日，法院判处偷车男子赵某有期徒刑三年。",
        "纸厂排污被罚款80万元\n环保部门对这家纸厂罚款30万元。",
    ],
)
def test_the_text_tells_another_number(text: str) -> None:
    assert len(list(told_once(discourse(text), load()))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "纺织厂起火致9人遇难\n昨日凌晨，纺织厂发生火灾，4人当场死亡，5人经抢救无效死亡。",
        "纺织厂起火致9人遇难\n此前，该市化工厂也曾起火，造成4人死亡。",
        "货车撞人致2死2伤\n货车将4名行人撞倒，现场1人死亡，1人经医院抢救无效死亡，2名伤者正在治疗。",
        "男子偷车获刑七年\n二审改判偷车男子赵某有期徒刑三年。",
        "雨季到来9人遇难\n张家村一名司机触电，造成1人死亡。",
    ],
)
def test_other_events_and_sums_are_left_alone(text: str) -> None:
    assert not list(told_once(discourse(text), load()))


def test_a_score_is_told_again() -> None:
    (link,) = scores_told_twice(discourse("东岭4比1击败西河\n昨晚，东岭队在主场以2:1战胜西河队。"), load())
    assert [link.readings[0].players[side][0].value for side in ("first", "second")] == [4, 2]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "东岭4:1击败西河\n首回合，东岭队曾以2:1战胜西河队。",
        "东岭4:1击败西河\n南城队以2:1战胜北山队。",
        "东岭4:1击败西河\n东岭队以4比1战胜西河队，上轮2:1战胜北山队。",
    ],
)
def test_other_matches_are_left_alone(text: str) -> None:
    assert not list(scores_told_twice(discourse(text), load()))
