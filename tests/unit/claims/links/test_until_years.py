"""Years there have been by a date -> links with the beginning told before."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.until_years import until_years
from claimcheck.packs import load
from tests.reading import discourse


def _found(text: str) -> list[tuple[str, str]]:
    found = until_years(discourse(text), load())
    return [(r.players["start"][0].mention.text, r.players["end"][0].mention.text) for link in found for r in link.readings]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "茶厂创办于1987年。到2011年，茶厂已有24年历史。",
        "茶厂1987年创办，到2011年已24年。",
        "茶厂1987年创办。\n到2011年，茶厂至今已24年。",
    ],
)
def test_years_by_a_date_run_from_the_beginning_before_it(text: str) -> None:
    assert _found(text) == [("1987年", "2011年")]


@pytest.mark.parametrize(
    "text",
    [
        "茶厂1987年获奖。到2011年，他工作已有24年。",
        "茶厂创办于1987年，1999年扩建。到2011年，新车间已有12年历史。",
        "茶厂创办于1987年。2011年，茶厂已有24年历史。",
        "茶厂创办于1987年。到2011年，已有24年以上树龄的茶树百株。",
    ],
)
def test_other_beginnings_are_left_alone(text: str) -> None:
    assert _found(text) == []
