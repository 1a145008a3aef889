"""Shares of something else than the figures beside them."""

import pytest

from tests.reading import links


@pytest.mark.parametrize(
    "text",
    [
        "多元家庭达39.9万户，同比增加1.41万户（3.7%）。",
        "前十强企业里，8强中外地占一半。",
        "九座粮仓中，7座小仓只占4.3%，10座大仓都在北边。",
    ],
)
def test_what_has_grown_or_is_ranked_is_no_part(text: str) -> None:
    assert links(text, "portion") == []
