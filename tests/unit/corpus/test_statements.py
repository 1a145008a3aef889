"""A document -> the values, dates and firsts that it states with all of their key."""

from __future__ import annotations

import pytest

from claimcheck.corpus.statements import statements
from claimcheck.packs import load
from claimcheck.pipeline import understand
from claimcheck.read import read_text

PACK = load()


def said(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.claim.mention.text) for one in statements(understand(read_text(text), PACK), PACK)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2020年末，苏州市常住人口1274万人。", ("between-values", "1274万人")),
        ("华辰银行2021年实现净利润35.2亿元。", ("between-values", "35.2亿元")),
        ("2019年5月1日，白塔河大桥正式通车。", ("between-dates", "2019年5月1日")),
        ("青石岭隧道于2016年开工。", ("between-dates", "2016年")),
        ("从2019年6月“绿色账户”上线至今，鞍山市已有30万户参加。", ("begun", "2019年6月")),
        ("2021年3月1日，本溪市成为辽宁省首个推行“绿色账户”的城市。", ("between-firsts", "2021年3月1日")),
    ],
)
def test_what_names_all_of_its_key(text: str, found: tuple[str, str]) -> None:
    assert found in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "苏州市常住人口1274万人。",
        "2020年末，全市常住人口1274万人。",
        "2020年末，朝阳区常住人口345万人。",
        "2020年，苏州市新区常住人口增加10万人。",
        "预计2025年，苏州市常住人口1300万人。",
        "原计划2018年10月，白塔河大桥建成通车。",
        "2019年，该项目正式开工。",
        "2019年，华辰公司成立足球队。",
        "去年5月，白塔河大桥正式通车。",
        "2021年3月1日，本溪市成为首个推行“绿色账户”的城市。",
    ],
)
def test_what_leaves_any_of_it_open(text: str) -> None:
    assert said(text) == []


def test_keys_are_equal_however_the_sentence_is_built() -> None:
    one, other = (
        next(statements(understand(read_text(text), PACK), PACK)).key
        for text in ("2020年末，苏州市常住人口1274万人。", "据统计，苏州市2020年末常住人口为1247万人。")
    )
    assert one == other
