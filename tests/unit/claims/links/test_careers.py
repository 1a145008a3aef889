"""Offices of a career -> what their brackets tell lies in them."""

from __future__ import annotations

from tests.reading import links, players


def test_an_election_told_of_an_office_is_not_before_it() -> None:
    text = "2010年1月，任县委副书记、代县长（2009年2月当选县长）。"
    assert players(links(text, "told-in-order")[0]) == {"earlier": ["2010年1月"], "later": ["2009年2月"]}


def test_studies_meanwhile_end_within_the_office() -> None:
    text = "2003.01--2006.06 任县委书记（其间：2004.07--2007.01参加培训班学习）。"
    found = [players(link) for link in links(text, "told-in-order")]
    assert {"earlier": ["2007.01"], "later": ["2006.06"]} in found
    assert links("2003.01--2006.06 任县委书记（2001.07--2004.01在职研究生学习）。", "told-in-order") == []


def test_one_row_out_of_order() -> None:
    rows = ["1984.07-1990.02 县一中教师", "1990.02-1996.05 县教育局干事", "1986.05-2001.03 县教育局副局长", "2001.03-2008.06 县教育局局长"]
    assert players(links("\n".join(rows), "told-in-order")[0])["later"] == ["1986.05"]
    rows[2] = "1996.05-2001.03 县教育局副局长"
    assert links("\n".join(rows), "told-in-order") == []
