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


def test_years_count_from_the_only_beginning_of_the_text() -> None:
    text = "服务队2002年成立。32年来，队员坚持24小时在岗。2024年除夕前，他们赶赴外省。"
    assert players(links(text, "span-since")[0]) == {"start": ["2002年"], "end": ["2024年除夕"], "stated": ["32年"]}
    # it may have been written in 2020
    assert links("服务队1990年成立。30年来，队员坚持在岗。2015年获表彰。", "span-since") == []


def test_a_birth_in_brackets_right_before_an_anniversary() -> None:
    text = "画册献给梁先生（1904年生）诞辰110周年，由出版社于2004年出版。"
    assert players(links(text, "anniversary")[0])["founded"] == ["1904年"]
