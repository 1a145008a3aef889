"""Items of one list under a total."""

import pytest

from claimcheck.claims.links.rate_siblings import siblings
from tests.reading import discourse, links


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("订单总额9962亿元，其中西药7902亿元，中成药2060亿元。", True),
        ("订单总额9962亿元，西药7902亿元，其中中成药2060亿元。", False),
        ("西药订单7902亿元，中成药2060亿元。", False),
    ],
)
def test_the_last_two_of_a_sentence(text: str, expected: bool) -> None:
    found = discourse(text)
    assert siblings(found, *found.claims[-2:]) is expected


@pytest.mark.parametrize(
    "text",
    [
        "68.8亿人从没用过，占84%。13.8亿人用过，占16%。",
        "3月新增社融5.89万亿。其中新增贷款3.82万亿，债券融资1.49万亿，两者合计占了90%以上。",
        "园区聚集的48家企业中有4家是上市公司，占据了整个盐城上市企业数量的一半。",
    ],
)
def test_siblings_sums_and_all_of_a_wider_place_set_a_share_apart(text: str) -> None:
    assert links(text, "portion") == []
