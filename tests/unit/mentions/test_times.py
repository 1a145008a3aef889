"""Running text -> the times in it, and no others."""

from __future__ import annotations

import pytest

from claimcheck.mentions.times import find_durations, find_times
from claimcheck.model.mention import Moment
from claimcheck.packs import load


def only(text: str) -> Moment:
    found = find_times(text, load())
    assert len(found) == 1, [mention.text for mention in found]
    assert isinstance(found[0], Moment)
    return found[0]


@pytest.mark.parametrize(
    "text",
    [
        "升级到版本1.2.3",
        "排名5.12",
        "24/7服务",
        "以3-2取胜",
        "投入1998.3亿元",
        "三年级",
        "第3年",
        "10年期国债",
        "股票代码600519",
        "每月开放",
        "六个月",
        "300多年",
        "5000年文明",
        "地址为五号楼",
        "有3人",
        "从青年初步看",
        "以上年龄组",
        "然后日本队",
        "线上周边商品",
        "同年级学生",
    ],
)
def test_what_is_not_a_date(text: str) -> None:
    assert find_times(text, load()) == []


@pytest.mark.parametrize("text", ["输1-10分", "病例3、4和5号", "第1、2条", "0~10km", "1.中国", "5至8元"])
def test_a_row_of_numbers_with_no_time_behind_it(text: str) -> None:
    assert find_times(text, load()) == []
    assert find_durations(text, load()) == []


@pytest.mark.parametrize(("text", "times"), [("3-5月", 1), ("2、3和4月", 3), ("1至3季度", 1), ("08-15 12:30", 1), ("3、4日", 2)])
def test_a_row_of_numbers_with_a_time_behind_it(text: str, times: int) -> None:
    assert len(find_times(text, load())) == times


@pytest.mark.parametrize("text", ["3至5天", "三到五个月", "100-200多个小时", "5~10 分钟", "3至几天"])
def test_a_row_of_numbers_with_a_length_behind_it(text: str) -> None:
    assert len(find_durations(text, load())) == 1


def test_a_model_number_does_not_run_into_the_date() -> None:
    assert only("新车XT48月29日亮相").text == "8月29日"
    assert only("新车XT4 8月29日亮相").text == "8月29日"


def test_times_and_lengths_come_in_order_and_never_overlap() -> None:
    text = "2022年8月15日14时，他用19天走完全程，近两个月后，即10月上旬，于同年末的周五回到家。"
    found = [*find_times(text, load()), *find_durations(text, load())]
    assert [mention.text for mention in found] == ["2022年8月15日14时", "10月上旬", "同年末", "周五", "19天", "两个月"]
    assert all(mention.span.of(text) == mention.text for mention in found)


def test_no_text_is_too_odd() -> None:
    for text in (
        "",
        "年",
        "1",
        "第",
        "第一",
        "2022年第",
        "上",
        "’98",
        "12:",
        "三千",
        "2022年前",
        "8月15日至",
        "半",
        "几",
        "初",
        "从去年到",
        "0" * 5000,
        "一" * 5000,
    ):
        find_times(text, load())
        find_durations(text, load())
