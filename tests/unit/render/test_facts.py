"""Reference tables -> lists and figures for people and machines."""

from __future__ import annotations

import csv
import io
import json

import pytest

from claimcheck.errors import SettingsError
from claimcheck.packs import load
from claimcheck.packs.tables import with_rows
from claimcheck.render.facts import figures_of, list_metrics, list_tables, render_figures
from claimcheck.render.view import View

PACK = with_rows(load(), [",华辰股份,revenue,营业收入,15.2,亿元,2022-Q1,季报,"], "own.csv")
VIEW = View()


def test_tables_are_listed_with_those_of_the_user() -> None:
    lines = list_tables(PACK, VIEW).splitlines()
    assert any("population.csv" in line and "births" in line for line in lines)
    assert lines[-1].split() == ["own.csv", "1", "行", "revenue"]


def test_metrics_are_listed_with_their_words() -> None:
    assert any(line.startswith("revenue ") and "营业收入" in line for line in list_metrics(PACK).splitlines())


@pytest.mark.parametrize("metric", ["population", "常住人口"])
def test_figures_newest_first(metric: str) -> None:
    facts = figures_of(PACK, "大连", metric)
    assert [fact.metric for fact in facts] == ["population"] * len(facts)
    assert sorted((fact.as_of for fact in facts if fact.as_of), reverse=True) == [fact.as_of for fact in facts]
    assert "第七次全国人口普查" in render_figures(facts, "table", VIEW)


def test_first_published_and_revised_are_one_metric() -> None:
    assert {fact.metric for fact in figures_of(PACK, "辽宁省", "gdp")} >= {"gdp_preliminary", "gdp_revised"}


def test_a_subject_of_a_table_of_the_user() -> None:
    facts = figures_of(PACK, "华辰股份")
    assert render_figures(facts, "table", VIEW) == "华辰股份  营业收入  15.2亿元  2022-01-01/2022-03-31  季报  own.csv:2\n"
    (row,) = csv.DictReader(io.StringIO(render_figures(facts, "csv", VIEW)))
    (told,) = json.loads(render_figures(facts, "json", VIEW))
    assert row == told
    assert (row["metric"], row["value"], row["as_of"]) == ("revenue", "1520000000", "2022-01-01/2022-03-31")


@pytest.mark.parametrize(
    ("subject", "metric", "said"),
    [
        ("朝阳区", "", "朝阳区 names several places: 北京市朝阳区, 吉林省长春市朝阳区; say which"),
        ("乌鲁木其", "", "no table has figures of 乌鲁木其; did you mean 乌鲁木齐?"),
        ("大连", "revenue", "no table has revenue of 大连; there is area, population"),
        ("xyz", "", "no table has figures of xyz; `claimcheck facts` lists the tables"),
    ],
)
def test_what_is_not_there(subject: str, metric: str, said: str) -> None:
    with pytest.raises(SettingsError) as error:
        figures_of(PACK, subject, metric)
    assert str(error.value) == said
