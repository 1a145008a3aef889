"""Small numbers of a heading that the text below tells otherwise."""

import pytest

from claimcheck.claims.links.small_twice import small_numbers_of_headings, told_alike
from claimcheck.packs import load
from tests.reading import discourse, players


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("十三所中学试行选课走班\n市教育局介绍，本学期起全市十五所中学试行选课走班。", "十三所", "十五所"),
        ("青沙湾遗址第三次发掘收工\n省考古所今天宣布，青沙湾遗址第四次发掘结束。", "第三次", "第四次"),
        ("山路通车：行程从30分钟缩短到3分钟\n新路今天通车，两村之间的行程从30分钟缩短为13分钟。", "3分钟", "13分钟"),
    ],
)
def test_the_only_other_number_in_the_same_words(text: str, first: str, second: str) -> None:
    (found,) = small_numbers_of_headings(discourse(text), load())
    assert players(found) == {"first": [first], "second": [second]}


@pytest.mark.parametrize(
    "text",
    [
        "十三所中学试行选课走班\n市教育局介绍，全市十三所中学试行选课走班，另有十五所中学下学期试行选课走班。",
        "十三所中学试行选课走班\n去年，十五所中学试行选课走班。",
        "十多所中学试行选课走班\n市教育局介绍，全市十五所中学试行选课走班。",
        "十三所中学试行选课走班\n其中十所中学在城区试行选课走班。",
        "在轨人数达到17人\n上一纪录出现在三年前，当时在轨人数为14人。",
    ],
)
def test_numbers_of_other_things(text: str) -> None:
    assert not list(small_numbers_of_headings(discourse(text), load()))


def test_who_counts_few_does_not_round() -> None:
    few, many = ([claim.quantity for claim in discourse(text).claims] for text in ("来了20人。来了22人。", "来了200人。来了约202人。"))
    assert not told_alike(*few)
    assert told_alike(*many)
