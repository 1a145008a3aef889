"""Dates that words beside them take away from a length."""

import pytest

from tests.reading import links


@pytest.mark.parametrize(
    "text",
    [
        "今天（10月4日）是假期第4天，客流平稳。假期共7天，针对10月7日的返程高峰，将增派人手。",
        "1921年赴美，两年后获硕士学位。1928年起任校长达9年。1937年率全校西迁。",
        "他1946年入伍，1975年转业到地方。此后他在县里工作了11年，1986年离休。",
        "1936年回国任教。战时随校内迁，在山城工作了6年，发表论文23篇。1955年当选学部委员，1979年病逝。",
        "未成年人可在1月13日至15日的每天20时至21时登录游戏，总计14小时。",
    ],
)
def test_other_dates_bound_it(text: str) -> None:
    assert links(text, "span-events") == []
    assert links(text, "span-at-most") == []


def test_two_ends_beside_it_still_do() -> None:
    assert links("大桥2009年12月动工，2018年10月通车，历时十二年。", "span-events")
