"""The day of writing -> what must lie before and after it."""

from __future__ import annotations

import pytest

from tests.reading import links


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("新华社北京2021年11月24日电 截至2021年12月1日，已接种300万剂次。", "as-of-report"),
        ("新华社乌鲁木齐8月12日电 生态输水8月20日正式启动。", "past-before-report"),
        ("新华社西安2022年4月24日电 发布会将于2022年4月12日举行。", "plan-after-report"),
        ("财联社9月16日丨公司拟于2019年9月9日回购股份。", "plan-after-report"),
    ],
)
def test_what_the_day_of_writing_denies(text: str, kind: str) -> None:
    assert len(links(text, kind)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "新华社西安2022年4月24日电 原定将于2022年4月12日举行的发布会推迟。",
        "今天（11月1日）的发布会介绍，新馆将于明年5月1日开馆。",
        "记者3月5日从教育局获悉，网上报名截至3月20日。",
    ],
)
def test_what_it_does_not_deny(text: str) -> None:
    assert [kind for kind in ("as-of-report", "past-before-report", "plan-after-report") if links(text, kind)] == []
