"""Claims -> constraints joined by metric."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from claimcheck.match.joins import joined
from claimcheck.model.claim import Discourse, Given
from claimcheck.model.finding import Constraint
from claimcheck.packs import Pack
from tests.handmade import discourse
from tests.rulebook import check, rulebook

ROLES = "{part: {metric: treated}, rate: {metric: coverage}, whole: {metric: population, fact: population, within: '1.25'}}"
DIVISIONS = "place_code,place,aliases,level,parent_code,status\n11,甲市,,prefecture,,current\n"
FIGURES = "place_code,place,metric,label,value,unit,as_of,source\n11,甲市,population,常住人口,3000000,人,2020-11-01,普查\n"


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return rulebook(
        tmp_path,
        check("cover", roles=ROLES, same="[subject, period, scope]", holds="part == rate * whole"),
        facts__divisions_csv=DIVISIONS,
        facts__population_csv=FIGURES,
    )


def told(text: str, *metrics: str, **fields: object) -> Discourse:
    made = discourse(text, subject="甲市", **fields)
    claims = tuple(replace(claim, metric=metric) for claim, metric in zip(made.claims, metrics, strict=True))
    return Discourse(made.layout, claims)


def names(constraint: Constraint) -> list[list[str]]:
    return [
        [operand.text if isinstance(operand, Given) else operand.mention.text for (operand,) in reading.players.values()]
        for reading in constraint.readings
    ]


def test_roles_are_filled_by_metric(pack: Pack) -> None:
    made = told("治疗90万人,覆盖率30%,人口300万人。", "treated", "coverage", "population")
    (constraint,) = joined(made, pack)
    assert names(constraint) == [["90万人", "30%", "300万人"]]
    assert constraint.marks == frozenset()


def test_a_fact_steps_in(pack: Pack) -> None:
    (constraint,) = joined(told("治疗90万人,覆盖率3%。", "treated", "coverage"), pack)
    fact = constraint.readings[0].players["whole"][0]
    assert isinstance(fact, Given)
    assert (fact.value, fact.text, fact.source) == (Decimal(3000000), "甲市常住人口300万人", "2020年普查")


def test_every_claim_of_a_metric_is_a_reading_the_nearest_first(pack: Pack) -> None:
    made = told("人口300万人。治疗90万人,覆盖率30%,人口290万人。", "population", "treated", "coverage", "population")
    time = made.claims[0].time
    assert time is None
    (constraint,) = joined(made, pack)
    assert names(constraint) == [["90万人", "30%", "290万人"], ["90万人", "30%", "300万人"]]


def test_neighbouring_sentences_join_where_nothing_contradicts(pack: Pack) -> None:
    made = told("人口300万人。治疗90万人。覆盖率30%。", "population", "treated", "coverage")
    bare = tuple(replace(claim, subject="") for claim in made.claims)
    assert names(next(iter(joined(Discourse(made.layout, bare), pack_without_fact(pack))))) == [["90万人", "30%", "300万人"]]


def test_a_segment_is_not_the_whole_business(pack: Pack) -> None:
    made = told("人口300万人。治疗90万人。覆盖率30%。", "population", "treated", "coverage")
    apart = tuple(replace(claim, subject="", label="电池业务" if claim.id == 2 else "") for claim in made.claims)
    assert list(joined(Discourse(made.layout, apart), pack_without_fact(pack))) == []


def pack_without_fact(pack: Pack) -> Pack:
    check = pack.checks["cover"]
    roles = {name: replace(role, fact="", within=None) for name, role in check.roles.items()}
    return replace(pack, checks={"cover": replace(check, roles=roles)})


@pytest.mark.parametrize("field", ["subject", "scope", "stance"])
def test_what_differs_is_not_joined(pack: Pack, field: str) -> None:
    made = told("治疗90万人,覆盖率3%。", "treated", "coverage")
    other = replace(made.claims[1], **{field: ("城镇",) if field == "scope" else "别的"})
    assert list(joined(Discourse(made.layout, (made.claims[0], other)), pack)) == []


def test_no_fact_for_an_unknown_place(pack: Pack) -> None:
    made = told("治疗90万人,覆盖率3%。", "treated", "coverage")
    elsewhere = tuple(replace(claim, subject="乙市") for claim in made.claims)
    assert list(joined(Discourse(made.layout, elsewhere), pack)) == []


def test_hedges_are_marked(pack: Pack) -> None:
    made = told("治疗90万人,覆盖率3%。", "treated", "coverage")
    hedged = replace(made.claims[0], mention=replace(made.claims[0].quantity, hedges=("about",)))
    (constraint,) = joined(Discourse(made.layout, (hedged, made.claims[1])), pack)
    assert constraint.marks == {"hedged"}


def test_too_many_ways_leave_a_join_open(pack: Pack) -> None:
    made = told("治疗" + "、".join(["1人"] * 30) + ",覆盖率3%、4%。", *["treated"] * 30, "coverage", "coverage")
    (constraint,) = joined(made, pack)
    assert "open" in constraint.marks
