"""Tables of the user's own -> figures, or what is wrong with each line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from claimcheck.errors import PackError
from claimcheck.packs import Fact, load
from claimcheck.packs.tables import HEADER, read_tables, with_rows

HEAD = ",".join(HEADER) + "\n"


def read(tmp_path: Path, *rows: str, head: str = HEAD) -> tuple[Fact, ...]:
    path = tmp_path / "own.csv"
    path.write_text(head + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return read_tables([path], load())


def test_a_row_becomes_a_figure(tmp_path: Path) -> None:
    (fact,) = read(tmp_path, ",华辰股份,营业收入,,15.2,亿元,2022,年报,")
    assert (fact.metric, fact.place, fact.code, fact.label) == ("revenue", "华辰股份", "", "营业收入")
    assert (fact.value, fact.unit, fact.margin) == (Decimal(1520000000), "元", Decimal(5000000))
    assert (fact.since, fact.as_of, fact.source) == (date(2022, 1, 1), date(2022, 12, 31), "年报")
    assert fact.own.endswith("own.csv:2")


def test_a_place_has_its_code(tmp_path: Path) -> None:
    facts = read(
        tmp_path, ",北京市朝阳区,population,常住人口,3452460,人,2020-11-01,普查,", "210200,,population,,7450785,人,2020-11-01,普查,"
    )
    assert [(fact.code, fact.place, fact.margin) for fact in facts] == [("110105", "北京市朝阳区", 0), ("210200", "大连市", 0)]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (",甲,revenu,,1,元,2022,年报,", "metric: nothing is called revenu; did you mean revenue?"),
        (",甲,revenue,,一,元,2022,年报,", "value: 一 is no number"),
        (",甲,revenue,,NaN,元,2022,年报,", "value: NaN is no number"),
        (",甲,revenue,,1,吨,2022,年报,", "unit: 吨 is a unit of mass, but revenue is measured in money"),
        (",甲,revenue,,1,蚁元,2022,年报,", "unit: nothing is called 蚁元"),
        (",甲,revenue,,1,元,2022年,年报,", "as_of: 2022年 is no time; write it like 2022"),
        (",甲,revenue,,1,元,2022-12-31/2022-01-01,年报,", "is no time"),
        (",甲,revenue,,1,元,2022,,", "source is empty"),
        (",,revenue,,1,元,2022,年报,", "place is empty"),
        ("999,甲,revenue,,1,元,2022,年报,", "place_code: no place has the code 999"),
        (",朝阳区,population,,1,人,2022,普查,", "朝阳区 names several places: 北京市朝阳区 (110105)"),
        (",甲,revenue,,1,元,2022,年报,注,多", "more cells than the header has"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, row: str, said: str) -> None:
    with pytest.raises(PackError) as error:
        read(tmp_path, row)
    (problem,) = error.value.problems
    assert problem.startswith(f"{tmp_path / 'own.csv'}:2: ")
    assert said in problem


def test_everything_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(PackError) as error:
        read(tmp_path, ",甲,revenu,,一,元,2022,年报,", ",甲,revenue,,1,元,2022,年报,", ",甲,revenue,,1,元,二〇二二,年报,")
    assert [problem.split(":")[1] for problem in error.value.problems] == ["2", "2", "4"]


def test_files_that_are_no_tables(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r":1: no column place, source; the header is place_code,place,metric"):
        read(tmp_path, head="metric,value,unit,as_of\n")
    (tmp_path / "gbk.csv").write_bytes("公司".encode("gbk"))
    with pytest.raises(PackError, match="is not UTF-8"):
        read_tables([tmp_path / "gbk.csv"], load())
    with pytest.raises(PackError, match="cannot be read"):
        read_tables([tmp_path / "none.csv"], load())


def test_rows_without_a_header() -> None:
    pack = load()
    assert with_rows(pack, (), "here") is pack
    assert [fact.place for fact in with_rows(pack, [",甲,revenue,,1,元,2022,年报,"], "here").facts.own] == ["甲"]
    with pytest.raises(PackError, match="here:2: value"):
        with_rows(pack, [",甲,revenue,,x,元,2022,年报,"], "here")
