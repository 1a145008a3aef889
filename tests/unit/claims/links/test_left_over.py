"""What is left over of no number that stands before it."""

import pytest

from tests.reading import links


@pytest.mark.parametrize(
    "text",
    [
        "在议会，甲党有52个席位，乙党有51个席位，剩下10个席位在丙党手里。",
        "30个站客流超过计划。有12个站客流下降，除了南门站是改建，其余9个站是修路。",
        "改革前有科室25个，其中有10个不到四人。改革后，科室精简到20个，四人以下的剩下2个。",
        "31个县报了预算。甲县收入80亿；乙县超60亿，排在第二；丙县等8个县超过10亿，其余14个县不到10亿。",
    ],
)
def test_no_whole_of_a_rest(text: str) -> None:
    assert not [f for f in links(text, "total-parts") if f.readings[0].name == "rest"]


def test_a_rest_of_a_named_whole() -> None:
    assert [f for f in links("全县有52个村，通水的有31个村，其余10个村年底通水。", "total-parts") if f.readings[0].name == "rest"]
