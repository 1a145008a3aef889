"""Binding: every mention becomes a claim, in order, and elided names are inherited."""

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
