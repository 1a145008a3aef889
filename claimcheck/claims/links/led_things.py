"""The names of two rates, one said to lead the other -> whether they are of two different things."""

from __future__ import annotations

__all__ = ["of_another"]


def of_another(told: str, own: str, whole: str) -> bool:
    """Whether the rate of ``whole`` was told of another thing than that of ``own``.

    >>> of_another("男性脂肪肝检出率", "女性结节检出率", "男性")
    True
    >>> of_another("全市产值增速", "工业增速", "全市")
    True
    >>> of_another("农村居民人均收入", "城镇居民人均收入", "农村")
    False
    """
    if not whole or whole not in told:
        return False
    one, two = told.replace(whole, ""), own
    while one and two and one[-1] == two[-1]:
        one, two = one[:-1], two[:-1]
    return len(one) > 1 and len(two) > 1 and not set(one) & set(two)
