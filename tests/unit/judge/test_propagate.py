"""Figures that several equations bind -> the smallest set that cannot all be true."""

from __future__ import annotations

import pytest

from claimcheck.judge import propagate
from claimcheck.judge.propagate import inferred
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.packs import load
from claimcheck.pipeline import check, understand
from claimcheck.read import read_text

PACK = load()
CITY = "全市由东山县和西河县组成。东山县常住人口100万人，西河县常住人口200万人。"


def figures(text: str) -> list[list[str]]:
    constraints, _ = inferred(understand(read_text(text), PACK), PACK, ())
    return [[one.mention.text for one in found.readings[0].players["figures"] if isinstance(one, Claim)] for found in constraints]


def findings(text: str) -> tuple[Finding, ...]:
    return check(read_text(text), PACK).findings


def test_three_sentences() -> None:
    assert figures(f"{CITY}全市完成全程接种150万人，接种率80%。") == [["100万人", "200万人", "150万人", "80%"]]
    assert figures(f"{CITY}全市完成全程接种240万人，接种率80%。") == []


def test_the_derivation_shows_both_ways() -> None:
    (found,) = findings(f"{CITY}全市完成全程接种150万人，接种率80%。")
    assert (found.check, found.severity) == ("figures-together", "warning")
    assert found.steps["zh"] == ("150万人、80% ⇒ 常住人口185.1万–189.4万人 ≠ 100万人、200万人 ⇒ 常住人口299万–302万人",)


def test_only_the_figures_of_the_clash_are_named() -> None:
    more = "全市男性人口151万人，女性人口149万人。"
    assert figures(f"{CITY}{more}全市完成全程接种150万人，接种率80%。") == [["100万人", "200万人", "150万人", "80%"]]


def test_rounding_is_kept() -> None:
    assert figures("2021年，东山县城镇人口32.5万人，乡村人口41.3万人。2021年，东山县完成全程接种60.5万人，接种率82%。") == []
    assert figures("2021年，东山县城镇人口约30万人，乡村人口约40万人。2021年，东山县完成全程接种60.5万人，接种率82%。") == []


def test_against_a_reference_figure() -> None:
    assert figures("2020年，大连市城镇人口1250万人，乡村人口650万人。") == [["1250万人", "650万人"]]
    assert figures("2020年，大连市城镇人口580万人，乡村人口165万人。") == []


def test_a_direct_finding_is_not_told_again() -> None:
    text = "2021年，东山县常住人口73.8万人，完成全程接种35.1万人，接种率82%。2021年，东山县城镇人口32.5万人，乡村人口41.3万人。"
    assert {found.check for found in findings(text)} & {"figures-together"} == set()
    clash = understand(read_text(f"{CITY}全市完成全程接种150万人，接种率80%。"), PACK)
    assert inferred(clash, PACK, [frozenset({2, 3})]) == ((), ())
    assert len(inferred(clash, PACK, [frozenset({3, 4})])[0]) == 1


@pytest.mark.parametrize("text", [f"{CITY}全市常住人口250万人。全市常住人口270万人。全市完成全程接种150万人，接种率80%。"])
def test_two_values_of_one_quantity_are_left_out(text: str) -> None:
    constraints, _ = inferred(understand(read_text(text), PACK), PACK, ())
    assert all(
        "250万人" not in [one.mention.text for one in c.readings[0].players["figures"] if isinstance(one, Claim)] for c in constraints
    )


def test_a_cap_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(propagate, "_MOST_EQUATIONS", 1)
    monkeypatch.setattr(propagate, "_MOST_STEPS", 0)
    _, notes = inferred(understand(read_text(f"{CITY}全市完成全程接种150万人，接种率80%。"), PACK), PACK, ())
    assert notes == (
        "figures-together: only the first 1 equations of 2 were followed",
        "figures-together: stopped after 0 steps",
    )
