"""Calculations written out with their signs."""

from claimcheck.claims.links.formulas import formulas
from claimcheck.model.claim import Link
from claimcheck.packs import load
from tests.reading import discourse


def links(text: str) -> list[Link]:
    return list(formulas(discourse(text), load()))


def test_a_product() -> None:
    (link,) = links("误工费为156元/天×90天=14400元。")
    assert link.kind == "calculation"


def test_a_product_that_holds() -> None:
    assert links("误工费为156元/天×90天=14040元。") == []
    assert links("被扶养人生活费21600元×6年÷2=64800元。") == []


def test_a_sum() -> None:
    (link,) = links("合计3200元+450元=3560元。")
    assert link.kind == "total-parts"


def test_brackets_are_left_alone() -> None:
    assert links("(120元+30元)×4天=150元。") == []


def test_a_bracket_that_tells_how_it_was_reckoned() -> None:
    assert links("应支付赔偿金73903.60元（5236.40元/月×7个月×2倍）。")
    assert links("应支付赔偿金73309.60元（5236.40元/月×7个月×2倍）。") == []
