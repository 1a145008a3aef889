"""An age and a beginning -> whether they are of one thing."""

from __future__ import annotations

from tests.reading import links, players


def test_an_anniversary_in_another_sentence_needs_the_same_thing() -> None:
    assert links("邻县的启明书局2004年成立。2024年，老城茶社迎来成立25周年。", "anniversary") == []
    found = links("启明书局1998年成立。2024年，启明书局迎来成立25周年。", "anniversary")
    assert players(found[0])["founded"] == ["1998年"]


def test_a_word_that_points_back_ties_too() -> None:
    found = links("12月6日，第二中学迎来建校110周年。该校前身为1903年创办的学堂。2023年有学生两千人。", "anniversary")
    assert players(found[0])["founded"] == ["1903年"]


def test_the_year_of_the_anniversary_is_no_beginning() -> None:
    assert links("到剧团成立100周年（2021年）时建成新剧场，2026年再演。", "anniversary") == []


def test_a_distance_far_from_the_number_is_that_of_something_else() -> None:
    assert links("自2015年首次举办胜利70周年展览以来，展览逐年扩大。2025年闭幕。", "anniversary") == []
