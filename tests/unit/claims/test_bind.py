"""Binding: every mention becomes a claim, in order, and elided names are inherited."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading import claim, discourse


def test_claims_are_numbered_in_order_of_appearance() -> None:
    made = discourse("甲厂产布120米，乙厂80米。5月共出口30吨。")
    assert [found.id for found in made.claims] == list(range(len(made.claims)))
    assert [found.span for found in made.claims] == sorted(found.span for found in made.claims)


def test_an_elided_name_comes_from_the_claim_before() -> None:
    found = claim("上半年出口额30亿元，达40亿元。", "40亿元")
    assert found.head == "出口额"
    assert "metric: previous claim" in found.reasons


def test_claims_can_be_had_by_clause_sentence_and_bracket() -> None:
    made = discourse("新增9例（甲县5例、乙县4例）。治愈2例。")
    assert [found.mention.text for found in made.by_sentence[0]] == ["9例", "5例", "4例"]
    assert [found.mention.text for found in made.by_bracket[1]] == ["5例", "4例"]


@given(st.text(alphabet="共其中为由至增降占比第，。（）、1234年月日％%万亿人元例 \n", max_size=50))
def test_no_text_makes_binding_fail(text: str) -> None:
    made = discourse(f"甲{text}")
    for found in made.claims:
        assert found.span.of(made.text)


@pytest.mark.parametrize(
    ("text", "quote", "stance"),
    [
        ("2025年计划造林8000亩，改造低产林1.1万亩。", "1.1万亩", "plan"),
        ("预计全年产值达到70亿元，同比增长6%。", "6%", "plan"),
        ("今年计划造林8000亩，目前已完成5200亩。", "5200亩", "actual"),
        ("今年计划造林8000亩。去年造林6000亩。", "6000亩", "actual"),
        ("将246例患者分为两组。", "246例", "actual"),
        ("公司偿付能力充足率为118%。", "118%", "actual"),
        ("比计划工期提前47天。", "47天", "actual"),
    ],
)
def test_a_forecast_holds_for_its_sentence_until_something_ends_it(text: str, quote: str, stance: str) -> None:
    assert claim(text, quote).stance == stance


@pytest.mark.parametrize(
    ("text", "quote", "head"),
    [
        ("她以4.30米的成绩获得亚军。", "4.30米", "成绩"),
        ("全县63座隧道已贯通。", "63座", "隧道"),
        ("管理费率每年1.2%。", "1.2%", "管理费率"),
        ("学校现有24个学院。", "24个", "学院"),
    ],
)
def test_names_behind_the_number_and_before_each(text: str, quote: str, head: str) -> None:
    assert claim(text, quote).head == head


@pytest.mark.parametrize(("text", "quote", "direction"), [("本科线421分，比去年低7分。", "7分", -1), ("比上届多326部。", "326部", 1)])
def test_how_far_one_thing_lies_from_another(text: str, quote: str, direction: int) -> None:
    found = claim(text, quote)
    assert (found.role, found.direction) == ("delta", direction)
