"""Headings against the text below them."""

from claimcheck.claims.links.headlines import headings_and_bodies
from claimcheck.packs import load
from tests.reading import discourse, links, players

KIND = "same-fact"


def test_headings_in_a_row_share_one_body() -> None:
    made = discourse("大标题\n副标题\n正文第一句。正文第二句。\n小标题\n又一句。")
    assert [(section.headings, section.body) for section in headings_and_bodies(made, load())] == [((0, 1), (2, 3)), ((4,), (5,))]


def test_a_slip_in_the_heading() -> None:
    (found,) = links("某厂今年招收学徒1846名\n该厂今年共招收学徒1486名，全部安排到一线。", KIND)
    assert players(found) == {"first": ["1846名"], "second": ["1486名"]}


def test_a_rounded_heading_is_confirmed() -> None:
    assert links("甲公司中标价3.6亿元\n甲公司公告，中标价为35726万元。", KIND) == []
    assert links("招收新生超1800名\n学校共招收新生1846名。", KIND) == []


def test_a_heading_may_be_the_sum_of_two_numbers_below() -> None:
    assert links("山洪致12人遇难\n山洪已致甲村5人遇难、乙村7人遇难。", KIND) == []


def test_equal_bounds_are_compared_as_written() -> None:
    assert len(links("开幕式观众超8万人\n昨晚的开幕式吸引观众超6万人，创历届之最。", "same-bound")) == 1


def test_what_stands_before_the_report_is_its_headline() -> None:
    made = discourse("我县新开学堂26家。本报讯（记者 何青）县教育局昨天通报。新开学堂22家。")
    assert [section.headings for section in headings_and_bodies(made, load())] == [(0,)]
    assert list(headings_and_bodies(discourse("我县新开学堂26家。县教育局昨天通报。"), load())) == []


def test_two_halves_of_a_year_are_two_facts() -> None:
    assert links("我县上半年新开学堂26家。本报讯（记者 何青）下半年，我县新开学堂22家。", KIND) == []


def test_a_heading_that_sums_up_is_no_part_of_its_body() -> None:
    text = "春运首日 三大车站共开行列车1837列\n东站开行列车912列；西站开行列车548列；北站开行列车377列。"
    assert not links(text, "same-fact")
