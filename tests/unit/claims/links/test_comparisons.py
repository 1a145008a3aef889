"""Comparisons and rows."""

import pytest

from tests.reading import links


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("通胀率为2.5%，高于2月的2.9%。", "rise"),
        ("失业率为5.1%，低于上月的5.3%。", "fall"),
        ("去年三个季度的增速分别为5.1%、4.9%和5.3%，逐季回升。", "rise"),
        ("销量由高到低依次为甲厂86辆、乙厂63辆、丙厂68辆。", "fall"),
        ("就业率下降（二季度为74.8%，三季度为75.4%）。", "fall"),
        ("大桥南塔高168米，北塔高186米，南塔比北塔高18米。", "rise"),
    ],
)
def test_what_is_said_to_be_higher_or_lower(text: str, kind: str) -> None:
    assert links(text, kind)


@pytest.mark.parametrize(
    "text", ["到会人数超过50人，会期3天。", "时速不得高于80公里，实测75公里。", "铜、铝、铅价格持续走高，均价分别为6万元、2万元和1万元。"]
)
def test_limits_hedges_and_rows_of_things(text: str) -> None:
    assert not links(text, "rise")
