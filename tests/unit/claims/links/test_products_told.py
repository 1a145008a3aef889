"""A price, a count and what they come to."""

from claimcheck.claims.links.products_told import products_told
from claimcheck.model.claim import Link
from claimcheck.packs import load
from tests.reading import discourse


def links(text: str) -> list[Link]:
    return list(products_told(discourse(text), load()))


def test_a_price_in_any_dress() -> None:
    assert links("老师带着32名学生买了65元一张的学生票，共付2800元。")
    assert links("客人点了3瓶洋酒，单价2360元/瓶，仅酒水就消费7800元。")


def test_what_is_in_a_pack() -> None:
    (link,) = links("白酒每箱6瓶，标价1194元，折合每瓶189元。")
    assert link.kind == "mean-of-total"


def test_a_product_that_holds_makes_no_link() -> None:
    assert links("老师带着32名学生买了65元一张的学生票，共付2080元。") == []


def test_what_no_slip_explains_is_another_matter() -> None:
    assert links("他每天加工120只灯笼，每只手工费0.8元，这个月挣了2690元。") == []


def test_ten_shares_at_a_time() -> None:
    assert links("公司以总股本32000万股为基数，每10股派发现金1.5元，共计派发4500万元。")


def test_more_went_into_it() -> None:
    assert links("他买了3箱苹果，每箱48元，另加运费，一共付了154元。") == []
