"""Reference tables -> figures for places and times."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimcheck.errors import PackError
from claimcheck.packs import load
from claimcheck.packs.facts import Facts
from tests.rulebook import write

DIVISIONS = """\
place_code,place,aliases,level,parent_code,status
1,东省,东,province,,current
11,甲市,甲,prefecture,1,current
111,中区,中区人,county,11,current
2,西省,,province,,current
21,乙市,,prefecture,2,current
211,中区,,county,21,current
212,旧县,,county,21,former
"""
FIGURES = """\
place_code,place,metric,label,value,unit,as_of,source,note
11,甲市,population,人口,100,人,2010-11-01,普查,
11,甲市,population,人口,120,人,2020,普查,
11,甲市,area,面积,7,平方公里,,年鉴,
"""


@pytest.fixture
def facts(tmp_path: Path) -> Facts:
    return Facts((write(tmp_path, {"divisions.csv": DIVISIONS, "figures.csv": FIGURES, "other.csv": "a,b\n1,2\n"}),))


def test_places(facts: Facts) -> None:
    codes = {
        text: place.code if (place := facts.resolve(text)) else None
        for text in ("甲市", "东省甲市", "甲市中区", "中区", "西省中区", "东省乙市")
    }
    assert codes == {"甲市": "11", "东省甲市": "11", "甲市中区": "111", "中区": None, "西省中区": "211", "东省乙市": None}
    assert facts.resolve("东") is None
    assert facts.resolve("旧县") is not None
    assert facts.resolve("全市") is None
    assert facts.resolve("") is None


def test_the_figure_nearest_before_the_time(facts: Facts) -> None:
    def value(when: date | None) -> int:
        fact = facts.lookup("population", "甲市", when)
        return int(fact.value) if fact else 0

    assert [value(when) for when in (None, date(2022, 1, 1), date(2015, 1, 1), date(1999, 1, 1))] == [120, 120, 100, 100]
    assert facts.lookup("gdp", "甲市") is None
    assert facts.lookup("population", "丙市") is None
    area = facts.lookup("area", "甲市", date(1900, 1, 1))
    assert area is not None
    assert (area.unit, area.source, area.as_of) == ("平方公里", "年鉴", None)


def test_a_confirmed_figure_comes_before_that_of_a_single_source(tmp_path: Path) -> None:
    figures = FIGURES + "11,甲市,population,人口,150,人,2022,网站,single source\n"
    facts = Facts((write(tmp_path, {"divisions.csv": DIVISIONS, "figures.csv": figures}),))
    fact = facts.lookup("population", "甲市", date(2023, 1, 1))
    assert fact is not None
    assert fact.value == 120


def test_a_later_folder_wins(tmp_path: Path, facts: Facts) -> None:
    own = write(tmp_path / "own", {"mine.csv": "place_code,metric,label,value,unit,as_of,source\n11,population,人口,130,人,2020,公报\n"})
    fact = Facts((*facts.folders, own)).lookup("population", "甲市")
    assert fact is not None
    assert (int(fact.value), fact.source) == (130, "公报")


def test_a_broken_row_is_told_with_its_line(tmp_path: Path) -> None:
    folder = write(tmp_path, {"divisions.csv": DIVISIONS, "x.csv": FIGURES.replace("120", "many")})
    with pytest.raises(PackError, match=r"x\.csv:3:1"):
        Facts((folder,)).lookup("population", "甲市")


def test_the_built_in_tables() -> None:
    facts = load().facts
    fact = facts.lookup("population", "辽宁省大连市", date(2021, 1, 1))
    assert fact is not None
    assert int(fact.value) == 7450785
    assert facts.resolve("朝阳区") is None
    assert facts.resolve("北京市朝阳区") is not None


def test_the_only_place_of_a_stretch_of_text(facts: Facts) -> None:
    assert facts.only_place("昨日甲市报告") == "甲市"
    assert facts.only_place("东省甲市报告") == "甲市"
    assert facts.only_place("甲市和乙市报告") == ""
    assert facts.only_place("各地报告") == ""
