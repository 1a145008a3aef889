"""Mentions that fail by their own spelling."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize("text", ["合格率为03%。", "投入3.5.1亿元。", "投入1,2345元。"])
def test_broken_numerals(text: str) -> None:
    assert len(links(text, "flawed-number")) == 1


@pytest.mark.parametrize("text", ["合格率为3%。", "比例为0.3%。", "投入12,345元。"])
def test_sound_numerals(text: str) -> None:
    assert links(text, "flawed-number") == []


def test_near_and_more_exclude_each_other() -> None:
    (found,) = links("近200多名学生参加。", "opposed-hedges")
    assert players(found) == {"number": ["200多名"]}
    assert [span.of("近200多名学生参加。") for span in found.anchors] == ["近200多名"]


@pytest.mark.parametrize("text", ["近200名学生参加。", "高达30多度。"])
def test_hedges_that_agree(text: str) -> None:
    assert links(text, "opposed-hedges") == []


def test_a_range_that_runs_backwards() -> None:
    (found,) = links("参加者30至20人。", "range-ends")
    assert players(found) == {"low": ["30"], "high": ["20"]}


@pytest.mark.parametrize("text", ["参加者20至30人。", "票价从高到低为300-100元。", "人数30—20人递减。"])
def test_ranges_that_may_run_so(text: str) -> None:
    assert links(text, "range-ends") == []


def test_a_second_hedge_behind_a_space() -> None:
    assert len(links("近4000 多名市民参加活动。", "opposed-hedges")) == 1
    assert links("约4000 多名市民参加活动。", "opposed-hedges") == []


def test_a_word_of_the_next_phrase_does_not_turn_a_range_round() -> None:
    assert len(links("售价6.59万元-4.99万元 第三代车型上市", "range-ends")) == 1


def test_a_verb_between_the_first_hedge_and_the_number() -> None:
    assert len(links("这种树至少可活900年以内。", "opposed-hedges")) == 1
    assert links("工期至少在5年以内不会变。", "opposed-hedges") == []
