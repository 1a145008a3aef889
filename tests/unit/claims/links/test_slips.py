"""Slips of the pen between two numbers."""

import pytest

from claimcheck.claims.links.slips import agree, narrowed, one_sided, rarity, rounds_to, scale_apart, slip
from claimcheck.model.mention import Quantity
from tests.reading import discourse


def _two(text: str) -> tuple[Quantity, Quantity]:
    one, two = (found.quantity for found in discourse(text).claims)
    return one, two


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("高2138米，宽2183米", "transposed"),
        ("得1.62亿元，付12596万元", "transposed"),
        ("有405例，共450例", "transposed"),
        ("得2927万元，付29270.5万元", "shifted"),
        ("有1486人，共1846人", "transposed"),
        ("高3450米，宽3550米", "substituted"),
        ("得1860元，付18860元", "dropped"),
        ("高3450米，宽7912米", ""),
        ("高345米，宽345米", ""),
    ],
)
def test_kinds_of_slips(text: str, kind: str) -> None:
    assert slip(*_two(text)) == kind


def test_longer_numbers_tell_more() -> None:
    assert rarity(*_two("高2138米，宽2183米")) > rarity(*_two("高21米，宽12米"))
    assert rarity(*_two("高3450米，宽7912米")) == 0
    assert rarity(*_two("月息20‰，年息20%")) > 0


def test_rounding_and_hedges_agree() -> None:
    assert agree(*_two("得340亿元，付338亿元"))
    assert not agree(*_two("得4.00亿元，付4.90亿元"))
    assert not agree(*_two("得10万元，付1万元"))
    assert agree(*_two("有超200例，共228例"))
    assert not agree(*_two("有超8万人，共超6万人"))
    assert not agree(*_two("高约339公里，宽393公里左右"))
    assert rounds_to(*_two("得338亿元，付340亿元"))


def test_bounds_and_narrowing() -> None:
    above, about = _two("有超200例，高约393公里")
    assert one_sided(above) == "above"
    assert one_sided(about) == ""
    assert narrowed(about).hard is None
    assert narrowed(above) is above


def test_ten_thousandfold_apart() -> None:
    assert scale_apart(*_two("得48.5亿元，付48.5万元"))
    assert not scale_apart(*_two("得48.5亿元，付4.85亿元"))
