"""Dates of writing -> whose they are and how far they reach."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.bylines import byline_of, reaches, signed
from claimcheck.packs import load
from tests.reading import discourse


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("新华社北京3月5日电 会议闭幕。", True),
        ("今天（3月5日），会议闭幕。", True),
        ("甲报3月5日报道，会议闭幕。", False),
        ("会议3月5日闭幕。", None),
    ],
)
def test_a_date_of_writing_is_of_the_text_or_of_a_source(text: str, own: bool | None) -> None:
    told = discourse(text)
    found = byline_of(told, told.claims[-1], load())
    assert (found.own if found is not None else None) is own


def test_a_source_reaches_the_sentences_beside_it_only() -> None:
    told = discourse("甲报3月5日报道，会议闭幕。会议3月6日散会。\n乙市3月7日开会。")
    byline = byline_of(told, told.claims[0], load())
    assert byline is not None
    assert [reaches(told, byline, claim) for claim in told.claims[1:]] == [True, False]


def test_a_text_is_signed_by_a_date_alone_in_its_line() -> None:
    body = "各县要抓紧落实。\n各乡要按时上报。\n各村要做好登记。\n"
    note, source = discourse(body + "2024年5月6日"), discourse(body + "甲网. 《综述》. 2024年5月6日.")
    assert signed(note) is not None
    assert signed(source) is None
