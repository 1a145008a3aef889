"""A plot, how much of it may be built over and the floor space -> links of the three, where another ratio fits exactly."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, localcontext

from claimcheck.claims.links.scene import left_of, near
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.interval import EXACT
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["plot_ratios"]

_RATIO = late(r"容积率(?:均|约)?(?:为|是)?$")
_LAND = late(r"(?:用地|土地|占地|宗地|地块|出让|净用地)(?:总)?面积(?:约|共|合计)?(?:为|是|达)?$|(?:宗地|地块)面积(?:为|约)?$")
_FLOORS = late(r"(?:规划|计容|地上|总|可建|总规划)(?:总)?建筑(?:总)?面积(?:约|共|合计)?(?:为|是|达)?$")
_EXACT = Decimal("0.0006")


def plot_ratios(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """面积37860平方米，容积率4.5，规划建筑面积189300平方米: five times the plot may be built."""
    for ratio in discourse.claims:
        if ratio.role == "time" or ratio.quantity.dimension or ratio.quantity.is_range or ratio.quantity.hedges:
            continue
        if not _RATIO.search(left_of(discourse, ratio, 8)) or not ratio.quantity.value:
            continue
        areas = [c for c in near(discourse, ratio, 1, 1) if c.quantity.dimension == "area" and not c.quantity.is_range]
        floors = [c for c in areas if _FLOORS.search(c.label)]
        land = [c for c in areas if c not in floors and (_LAND.search(c.label) or c.label.endswith(("面积为", "面积")))]
        if len(land) == len(floors) == 1 and _another_fits(land[0], floors[0], ratio):
            players = {"total": (floors[0],), "mean": (ratio,), "count": (land[0],)}
            yield Link("floor-space", (Reading("floor space", players),), frozenset({"lone-whole", "same-noun"}))


def _another_fits(land: Claim, floors: Claim, ratio: Claim) -> bool:
    """Whether the floor space is just so many times the plot, to the last digit of a ratio, but not as many as it says."""
    with localcontext(EXACT):
        due = floors.quantity.base_value / land.quantity.base_value
        step = min(ratio.quantity.place, Decimal("0.1"))
        nearest = (due / step).to_integral_value() * step
        return nearest != ratio.quantity.value and abs(due - nearest) <= _EXACT * due
