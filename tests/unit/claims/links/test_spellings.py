"""Runs that are no number, and ranges written backwards."""

from __future__ import annotations

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("达标率提高12.%5，成效明显。", "12.%5"),
        ("单日接待1.2.万人次。", "1.2.万"),
        ("比赛于19:3O开始。", "19:3O"),
        ("湖区现有天鹅076只。", "076只"),
        ("赈济一千零零五人。", "千零零五"),
        ("定于3日15月开会。", "3日15月"),
    ],
)
def test_runs_that_are_no_number(text: str, run: str) -> None:
    assert any(run in number for found in links(text, "flawed-number") for number in players(found)["number"])


@pytest.mark.parametrize("text", ["编号076只作内部使用。", "会议于3月15日8时开始。", "达标率提高12.5%。", "四十五十岁的人居多。"])
def test_runs_that_only_look_so(text: str) -> None:
    assert links(text, "flawed-number") == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("热销的是第21层至18层。", "21", "18"),
        ("依法应在十三年以上十年以下量刑。", "十三", "十"),
        ("偏北风平均8到6级。", "8", "6"),
        ("当10.8＜pH＜6.6时沉淀。", "10.8", "6.6"),
        ("昼夜温差将超过15℃甚至10℃。", "15℃", "10℃"),
        ("年龄介于85岁-11月龄之间。", "85", "11"),
    ],
)
def test_ranges_written_backwards(text: str, low: str, high: str) -> None:
    found = links(text, "range-ends")
    assert {"low": [low], "high": [high]} in [players(one) for one in found]


def test_a_shortened_last_page_is_no_range_backwards() -> None:
    assert links("参见第1125—36页。", "range-ends") == []


def test_bare_ends_powers_and_named_numbers() -> None:
    for text in ("指标在1.59-1.39之间。", "含钍223×10-6～26×10-6。", "病例168—病例107，居住于东城区。"):
        assert len(links(text, "range-ends")) == 1, text
