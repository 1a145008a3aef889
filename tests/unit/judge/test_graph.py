"""Claims -> variables and the equations between them."""

from __future__ import annotations

import pytest

from claimcheck.judge.graph import Graph, graph_of
from claimcheck.packs import load
from claimcheck.pipeline import understand
from claimcheck.read import read_text

PACK = load()


def graph(text: str) -> Graph:
    return graph_of(understand(read_text(text), PACK), PACK)


def stated(text: str) -> list[tuple[str, str]]:
    return [(metric, whom[0]) for metric, whom in graph(text).stated]


def test_variables_have_subject_and_metric() -> None:
    assert stated("2021年，东山县城镇人口32.5万人，乡村人口41.3万人。") == [("urban-population", "东山县"), ("rural-population", "东山县")]


@pytest.mark.parametrize(
    "text",
    [
        "2021年，东山县老年人接种率82%。",
        "预计2025年，东山县常住人口70万人。",
        "常住人口70万人。",
        "东山县常住人口增加70万人。",
        "东山县常住人口60至70万人。",
    ],
)
def test_a_doubtful_reading_is_no_variable(text: str) -> None:
    assert stated(text) == []


def test_an_equation_needs_all_roles_but_one() -> None:
    assert [equation.name for equation in graph("2021年，东山县城镇人口32.5万人，乡村人口41.3万人。").equations] == ["population-by-sector"]
    assert graph("2021年，东山县城镇人口32.5万人。").equations == []
    assert graph("2020年，东山县城镇人口32.5万人。2021年，东山县乡村人口41.3万人。").equations == []


@pytest.mark.parametrize(
    ("said", "sums"),
    [
        ("全市由东山县和西河县组成。", 1),
        ("全市辖东山、西河两县。", 1),
        ("全市共辖东山县、西河县2个县。", 1),
        ("全市辖东山、西河三县。", 0),
        ("全市辖东山、西河等县。", 0),
        ("全市包括东山县和西河县。", 0),
        ("", 0),
    ],
)
def test_places_that_make_up_a_whole(said: str, sums: int) -> None:
    found = graph(f"{said}东山县常住人口100万人。西河县常住人口200万人。")
    assert [equation.name for equation in found.equations].count("places") == sums


def test_reference_figures_are_known() -> None:
    (known,) = graph("2020年，大连市城镇人口580万人，乡村人口165万人。").known.values()
    assert known[0].text.startswith("大连市常住人口745")
