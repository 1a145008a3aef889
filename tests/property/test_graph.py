"""Random places whose figures close -> no finding across sentences, and one where a figure is far off."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from claimcheck.judge.propagate import CHECK
from claimcheck.model.finding import Finding
from claimcheck.packs import load
from claimcheck.pipeline import check
from claimcheck.read import read_text

NAMES = ("东山县", "西河县", "南湖县", "北岭县")
FEW = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
PARTS = st.lists(st.integers(100, 9999), min_size=2, max_size=len(NAMES))
PACK = load()


def rounded(number: Decimal, places: str) -> str:
    return str(number.quantize(Decimal(places), ROUND_HALF_UP))


def text(parts: list[int], covered: Decimal, rate: Decimal) -> str:
    """The residents of each county, that the counties are all, and what part of the residents of the city is covered."""
    names = NAMES[: len(parts)]
    counted = "".join(f"{name}常住人口{rounded(Decimal(part) / 10, '0.1')}万人。" for name, part in zip(names, parts, strict=True))
    divided = f"全市由{'、'.join(names[:-1])}和{names[-1]}组成。"
    return f"{divided}{counted}全市完成全程接种{rounded(covered, '0.1')}万人，接种率{rounded(rate, '0.1')}%。"


def together(said: str) -> list[Finding]:
    return [found for found in check(read_text(said), PACK).findings if found.check == CHECK]


@FEW
@given(PARTS, st.integers(100, 990))
def test_what_closes_is_silent(parts: list[int], share: int) -> None:
    rate = Decimal(share) / 10
    assert together(text(parts, Decimal(sum(parts)) / 10 * rate / 100, rate)) == []


@FEW
@given(PARTS, st.integers(300, 990))
def test_a_figure_far_off_is_found_with_all_that_it_takes(parts: list[int], share: int) -> None:
    rate = Decimal(share) / 10
    assume(len(set(parts)) == len(parts))
    (found,) = together(text(parts, Decimal(sum(parts)) / 10 * rate / 200, rate))
    assert len(found.claims) == len(parts) + 2
