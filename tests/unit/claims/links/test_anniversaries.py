"""Anniversaries and years since -> the beginning they are counted from."""

from __future__ import annotations

from tests.reading import links, players


def test_an_anniversary_takes_a_beginning_of_its_kind() -> None:
    roles = players(links("学校创办于1949年，2022年迎来75周年校庆。", "anniversary")[0])
    assert roles == {"founded": ["1949年"], "when": ["2022年"], "stated": ["75周年"]}
    assert links("2015年开馆的美术馆，2018年办展纪念改革开放40周年。", "anniversary") == []


def test_years_since_a_founding_may_be_counted_to_any_year_of_the_text() -> None:
    found = links("自1998年成立以来，二十五年间协会壮大。2010年改选。", "span-since")
    assert [players(link)["end"] for link in found] == [["2010年"]]
    assert links("她2015年入职这家有180年历史的洋行。", "span-since") == []
