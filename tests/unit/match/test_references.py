"""Claims -> the reference figure beside them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck.match.references import reference
from claimcheck.model.claim import Claim, Discourse
from claimcheck.packs import Pack, Role
from tests.handmade import discourse
from tests.rulebook import rulebook

DIVISIONS = "place_code,place,aliases,level,parent_code,status\n11,甲州市,甲州,prefecture,,current\n12,乙州市,乙州,prefecture,,current\n"
FIGURES = "place_code,place,metric,label,value,unit,as_of,source\n11,甲州市,population,常住人口,3000001,人,2020-11-01,普查\n"
ROLE = Role(fact="population")


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return rulebook(tmp_path, facts__divisions_csv=DIVISIONS, facts__population_csv=FIGURES)


def looked_up(text: str, pack: Pack, **fields: object) -> list[str]:
    made: Discourse = discourse(text)
    claims: list[Claim] = [replace(claim, **fields) for claim in made.claims]  # type: ignore[arg-type]
    return [f"{given.text} {given.value}" for given in reference(ROLE, claims, made, pack)]


def test_the_place_is_the_subject_or_the_only_one_named(pack: Pack) -> None:
    found = ["甲州市常住人口300万人 3000001"]
    assert looked_up("治疗90万人,覆盖率3%。", pack, subject="甲州") == found
    assert looked_up("甲州治疗90万人,覆盖率3%。", pack) == found
    assert looked_up("甲州与乙州治疗90万人,覆盖率3%。", pack) == []
    assert looked_up("治疗90万人,覆盖率3%。", pack) == []


def test_a_part_of_the_people_has_no_figure(pack: Pack) -> None:
    assert looked_up("甲州老人治疗90万人,覆盖率3%。", pack) == []
    assert looked_up("治疗90万人,覆盖率3%。", pack, subject="甲州", scope=("城镇",)) == []
    assert looked_up("治疗90万人,覆盖率3%。", pack, subject="甲州", scope=("甲州",)) != []


def test_only_what_is_asked_for(pack: Pack) -> None:
    made = discourse("甲州治疗90万人")
    assert reference(Role(), made.claims, made, pack) == ()
    assert reference(ROLE, (), made, pack) == ()
    assert reference(Role(fact="area"), made.claims, made, pack) == ()
