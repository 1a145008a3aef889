"""Figures of a text -> those that a table has for the same subject, metric and time."""

from __future__ import annotations

import pytest

from claimcheck.match.tables import told_and_known
from claimcheck.model.claim import Given
from claimcheck.packs import Pack, load
from claimcheck.packs.tables import with_rows
from claimcheck.pipeline import check, understand
from claimcheck.read import read_text

ROWS = (
    ",公司,revenue,营业收入,15.2,亿元,2022,年报,",
    ",华辰股份,revenue,营业收入,38.2,亿元,2022,年报（修订）,",
    ",华辰股份,revenue,营业收入,37.9,亿元,2022,业绩快报,",
    ",北京市朝阳区,population,常住人口,345.2,万人,2020,普查,",
)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return with_rows(load(), ROWS, "rows")


def compared(text: str, pack: Pack) -> list[tuple[str, str, frozenset[str]]]:
    """The kind of each link, the figure of the text, and the marks."""
    found = told_and_known(understand(read_text(text), pack), pack)
    return [(link.kind, link.readings[0].players["stated"][0].mention.text, link.marks) for link in found]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "公司2022年营业收入12.5亿元。",
        "2022年，公司实现营业收入12.5亿元。",
        "据悉，2022年度公司营业收入为12.5亿元，同比增长8%。",
        "华辰股份2022年营业收入12.5亿元。",
    ],
)
def test_the_same_subject_metric_and_time(text: str, pack: Pack) -> None:
    assert compared(text, pack) == [("figure-in-table", "12.5亿元", frozenset())]


@pytest.mark.parametrize(
    "text",
    [
        "公司2021年营业收入12.5亿元。",
        "公司2022年上半年营业收入12.5亿元。",
        "公司2022年境外营业收入12.5亿元。",
        "公司2022年电池业务营业收入12.5亿元。",
        "公司预计2022年营业收入12.5亿元。",
        "远山股份2022年营业收入12.5亿元。",
        "公司营业收入12.5亿元。",
        "2022年，公司营业收入和成本分别为12.5亿元、3亿元。",
        "其中，2022年华辰股份子公司营业收入2.5亿元。",
    ],
)
def test_another_period_scope_or_subject(text: str, pack: Pack) -> None:
    assert compared(text, pack) == []


def test_an_ambiguous_place_needs_its_context(pack: Pack) -> None:
    assert compared("2020年，朝阳区常住人口200万人。", pack) == []
    assert compared("2020年，北京市朝阳区常住人口200万人。", pack) == [("figure-in-table", "200万人", frozenset())]
    ((kind, _, marks),) = compared("北京市今天公布普查结果。2020年，朝阳区常住人口200万人。", pack)
    assert (kind, marks) == ("figure-in-table", {"inferred"})


def test_what_is_not_said_of_residence_is_inferred(pack: Pack) -> None:
    assert compared("2020年，北京市朝阳区人口200万人。", pack) == [("figure-in-table", "200万人", frozenset({"inferred"}))]
    assert compared("2020年，北京市朝阳区户籍人口200万人。", pack) == []


def test_first_publication_and_revision_are_both_readings(pack: Pack) -> None:
    (link,) = told_and_known(understand(read_text("华辰股份2022年营业收入37.9亿元。"), pack), pack)
    known = [reading.players["known"][0] for reading in link.readings]
    assert all(isinstance(given, Given) for given in known)
    assert [given.text for given in known if isinstance(given, Given)] == ["华辰股份营业收入38.2亿元", "华辰股份营业收入37.9亿元"]
    assert check(read_text("华辰股份2022年营业收入37.9亿元。"), pack).findings == ()


def test_the_message_names_source_and_time(pack: Pack) -> None:
    (finding,) = check(read_text("公司2022年营业收入12.5亿元。"), pack).findings
    assert (finding.rule, finding.severity) == ("reference-mismatch", "error")
    assert finding.message["zh"] == "文中为12.5亿元，而公司营业收入15.2亿元（2022年，年报）"


def test_equal_within_rounding(pack: Pack) -> None:
    assert all(check(read_text(f"公司2022年营业收入{text}。"), pack).findings == () for text in ("15.2亿元", "15.23亿元", "约15亿元"))


def test_reference_figures_need_no_table() -> None:
    (found,) = compared("2020年，大连市常住人口547万人。", load())
    assert found[:2] == ("figure-in-reference", "547万人")
