"""Subjects: whom or what a number is about, and how far that is inherited."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.claims.subjects import elsewhere
from tests.handmade import discourse
from tests.reading import claim


def test_the_nearest_place_or_organisation_is_the_subject() -> None:
    assert claim("青岛市现有病床900张。", "900张").subject == "青岛市"
    assert claim("大连完成接种61万人。", "61万人").subject == "大连"


def test_a_clause_without_one_inherits_it_and_says_so() -> None:
    found = claim("青岛市医疗资源充足，现有病床900张。", "900张")
    assert found.subject == "青岛市"
    assert "subject: sentence" in found.reasons


def test_a_paragraph_without_one_takes_that_of_its_heading() -> None:
    found = claim("青岛市医疗资源概况\n现有病床900张。", "900张")
    assert found.subject == "青岛市"
    assert "subject: heading" in found.reasons


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("西河县", "东山县", True),
        ("西河县", "全市", True),
        ("大连市", "全市", False),
        ("西河县", "西河县", False),
        ("公司", "全市", False),
        ("大连市", "辽宁省", False),
    ],
)
def test_what_is_said_of_one_place_is_not_said_of_another(one: str, other: str, apart: bool) -> None:
    first, second = (discourse("共65人。", subject=subject).claims[0] for subject in (one, other))
    assert elsewhere(first, second) is apart
    assert not elsewhere(replace(first, reasons=("subject: sentence",)), second)


@pytest.mark.parametrize(
    ("text", "quote", "subject"),
    [
        ("海州市中心医院有床位900张。", "900张", "海州市中心医院"),
        ("宁湾港完成吞吐量2.31亿吨。", "2.31亿吨", "宁湾港"),
        ("全市到港船舶1420艘次。", "1420艘次", "全市"),
        ("晨曦助学基金会资助学生300名。", "300名", "晨曦助学基金会"),
        ("海州市上市公司达30家。", "30家", "海州市"),
        ("东港海浪队射门9次。", "9次", "东港海浪队"),
    ],
)
def test_bodies_carry_the_name_of_their_place(text: str, quote: str, subject: str) -> None:
    assert claim(text, quote).subject == subject
