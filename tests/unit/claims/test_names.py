"""Names: what a number measures."""

import pytest

from tests.reading import claim


@pytest.mark.parametrize(
    ("text", "quote", "head"),
    [
        ("全市新增确诊病例12例。", "12例", "确诊病例"),
        ("当日报告10例确诊病例。", "10例", "确诊病例"),
        ("发放补贴达300万元。", "300万元", "补贴"),
    ],
)
def test_heads(text: str, quote: str, head: str) -> None:
    assert claim(text, quote).head.endswith(head)


def test_aspects_and_scopes_are_fields_of_their_own() -> None:
    found = claim("全省累计报告境外输入确诊病例88例。", "88例")
    assert "累计" in found.aspect
    assert "境外输入" in found.scope


def test_a_metric_is_known_by_any_of_its_names() -> None:
    assert claim("常住人口达到320万人。", "320万人").metric == "population"
    assert claim("疫苗接种率为87%。", "87%").metric == "coverage"
