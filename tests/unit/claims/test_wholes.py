"""Wholes: what a share is a share of."""

from __future__ import annotations

import pytest

from tests.reading import claim


@pytest.mark.parametrize(
    ("text", "quote", "whole"),
    [
        ("研发人员占员工总数的21%。", "21%", "员工总数"),
        ("全省用电量2300亿千瓦时，其中居民用电占18.9%。", "18.9%", "用电量"),
        ("同城业务占业务量的14.9%，异地业务占83.7%。", "83.7%", "业务量"),
        ("35.6%的居民有听书习惯。", "35.6%", "居民"),
        ("近三成毕业生投递简历。", "三成", "毕业生"),
        ("提取文物1.8万件，其中九成是瓷器。", "九成", "文物"),
        ("蓝鲸以19.8%的市场份额居首。", "19.8%", ""),
        ("平均年龄36.8岁，女性占43.9%。", "43.9%", ""),
        ("产量增长5%。", "5%", ""),
    ],
)
def test_what_a_share_is_a_share_of(text: str, quote: str, whole: str) -> None:
    assert claim(text, quote).whole == whole
