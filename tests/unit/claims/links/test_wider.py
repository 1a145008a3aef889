"""A place, a day or a feature within the wider count."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("昨日全省新增病例318例，河口市新增病例645例。", "645例"),
        ("上半年全省完成公路投资286亿元，省会城市完成投资912亿元。", "912亿元"),
        ("昨日新增病例82例，本轮疫情以来累计报告病例64例。", "82例"),
        ("医院接诊患儿126人，需要输液的就有193人。", "193人"),
    ],
)
def test_more_in_less(text: str, part: str) -> None:
    assert [part] in [players(link)["part"] for link in links(text, "contained")]


@pytest.mark.parametrize(
    "text",
    [
        "昨日全省新增病例318例，河口市累计病例645例。",
        "去年全省出口286亿元，河口市累计贷款余额912亿元。",
        "昨日新增出院82例，累计报告死亡64例。",
        "13人去世，眼下仍在医院治疗的有32人。",
        "全省投资286亿元，其他市投资912亿元。",
    ],
)
def test_silence_where_aspect_or_matter_differ(text: str) -> None:
    assert not links(text, "contained")
