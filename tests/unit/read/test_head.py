"""First lines -> title and date of publication."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.read.head import published_of, title_of


@pytest.mark.parametrize(("text", "title"), [
    ("\n  全市上半年经济运行平稳  \n正文。", "全市上半年经济运行平稳"),
    ("今年上半年,全市经济运行平稳。\n正文", ""),
    ("长" * 80, ""),
    ("", ""),
])  # fmt: skip
def test_titles(text: str, title: str) -> None:
    assert title_of(text) == title


@pytest.mark.parametrize(("text", "published"), [
    ("标题\n2023年4月5日\n正文", date(2023, 4, 5)),
    ("标题\n发布时间:2023-04-05 10:20 来源:市统计局\n正文", date(2023, 4, 5)),
    ("标题\n来源: 某报 2023/4/5\n正文", date(2023, 4, 5)),
    ("标题\n某某社北京2023年4月5日电 会议举行。", date(2023, 4, 5)),
    ("标题\n2023年4月5日,会议举行,共62人参加。", None),
    ("标题\n截至2023年4月5日,累计62例。", None),
    ("标题\n2023-02-30\n正文", None),
    ("标题\n正文", None),
])  # fmt: skip
def test_datelines(text: str, published: date | None) -> None:
    assert published_of(text) == published
