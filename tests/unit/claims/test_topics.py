"""Topics: names that a clause opens with though no ending tells them, and whom 公司 or 该县 stands for."""

from __future__ import annotations

import pytest

from claimcheck.claims.topics import openings
from claimcheck.packs import load
from tests.reading import claim


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("恒岳传媒公布产销快报", "恒岳传媒"),
        ("灰尾雪雀是雀形目的一种", "灰尾雪雀"),
        ("石屏茶园始建于◇◇◇", "石屏茶园"),
        ("凤城进出口总值□□", "凤城"),
        ("森林蓄积量□□", ""),
        ("伏季休渔期从◇◇起", ""),
        ("厂长赵永江介绍", ""),
        ("我国是产茶大国", ""),
    ],
)
def test_a_clause_opens_with_a_name(clause: str, name: str) -> None:
    assert openings(load()).of(clause, closed=False) == name


@pytest.mark.parametrize(
    ("clause", "work"),
    [
        ("国产电影《长路》上映□□", "长路"),
        ("“海鸥”号邮轮总吨位□□", "海鸥"),
        ("台风“海鸥”中心风力□□", "海鸥"),
        ("有“茶乡”之称", None),
    ],
)
def test_works_and_names_in_quotation_marks(clause: str, work: str | None) -> None:
    found = openings(load()).work(clause)
    assert (found and found[1]) == work


@pytest.mark.parametrize(
    ("text", "quote", "subject"),
    [
        ("北江农商银行披露年报。2023年，该行实现营业收入41.7亿元。", "41.7亿元", "北江农商银行"),
        ("恒泽传媒公布年报。2023年，公司实现营业收入41.7亿元。", "41.7亿元", "恒泽传媒"),
        ("湖东机械厂通过验收。该厂有职工400人。", "400人", "湖东机械厂"),
        ("公司实现营业收入41.7亿元。", "41.7亿元", "公司"),
        ("何小彤，1999年8月出生，身高1.78米。", "1.78米", "何小彤"),
        ("明镜湖面积482平方公里。", "482平方公里", "明镜湖"),
        ("周三，上证指数收报3041.97点。", "3041.97点", "上证指数"),
        ("2023年，凤城外贸进出口总值682亿元，其中出口451亿元。", "451亿元", "凤城"),
    ],
)
def test_subjects_that_no_ending_tells(text: str, quote: str, subject: str) -> None:
    assert claim(text, quote).subject == subject
