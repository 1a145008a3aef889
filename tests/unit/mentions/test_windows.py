"""Lengths of time with a direction -> the times that they point to."""

from __future__ import annotations

from datetime import datetime

import pytest

from claimcheck.mentions.times import find_durations
from claimcheck.mentions.windows import window
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import load

NOW = datetime(2022, 3, 15, 14, 40, 20)


def found(text: str) -> Moment | Period | None:
    (length,) = find_durations(text, load())
    return window(text, length, NOW, load())


def stamp(moment: Moment | None) -> str:
    assert moment is not None
    fields = [moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second]
    return "-".join(str(field) for field in fields if field is not None)


@pytest.mark.parametrize(
    ("text", "written", "first", "last"),
    [
        ("未来三天有雨", "未来三天", "2022-3-15", "2022-3-18"),
        ("过去的两周", "过去的两周", "2022-3-1", "2022-3-15"),
        ("近三个月来", "近三个月", "2021-12", "2022-3"),
        ("此后，后三小时", "后三小时", "2022-3-15-14", "2022-3-15-17"),
        ("五年内完成", "五年内", "2022", "2027"),
    ],
)
def test_stretches(text: str, written: str, first: str, last: str) -> None:
    period = found(text)
    assert isinstance(period, Period)
    assert (period.text, stamp(period.start), stamp(period.end)) == (written, first, last)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("20天后", "2022-4-4"),
        ("两年前", "2020"),
        ("三个月之后", "2022-6"),
        ("两年半后", "2024-9"),
        ("40分钟前", "2022-3-15-14-0"),
        ("30秒后", "2022-3-15-14-40-50"),
    ],
)
def test_points(text: str, when: str) -> None:
    moment = found(text)
    assert isinstance(moment, Moment)
    assert stamp(moment) == when


@pytest.mark.parametrize("text", ["历时三天", "第三天后", "三到五天后", "九千年前"])
def test_no_direction_or_no_calendar(text: str) -> None:
    lengths = find_durations(text, load())
    assert all(window(text, length, NOW, load()) is None for length in lengths)
