"""Plots and their floor space."""

from claimcheck.claims.links.plot_ratios import plot_ratios
from claimcheck.model.claim import Link
from claimcheck.packs import load
from tests.reading import discourse


def links(text: str) -> list[Link]:
    return list(plot_ratios(discourse(text), load()))


def test_another_ratio_fits() -> None:
    (link,) = links("该宗地面积为37860平方米，容积率4.5，规划建筑面积189300平方米。")
    assert link.kind == "floor-space"


def test_the_ratio_fits() -> None:
    assert links("该宗地面积为37860平方米，容积率5.0，规划建筑面积189300平方米。") == []


def test_no_ratio_fits() -> None:
    assert links("该宗地面积为37860平方米，容积率4.5，规划建筑面积168125平方米。") == []
