"""Verbs without a size between two values."""

import pytest

from tests.reading import links, players


def test_the_verb_stands_behind_the_base() -> None:
    (found,) = links("单价为0.9元，较去年同期的0.7元有所下降。", "fall")
    assert players(found) == {"start": ["0.7元"], "end": ["0.9元"]}


def test_growth_now_against_growth_then() -> None:
    (found,) = links("四季度零售额按年增长20%至25%，较三季度的约15%有所放缓。", "fall")
    assert players(found) == {"start": ["15%"], "end": ["20%至25%"]}


def test_losses_widen_and_narrow_by_their_size() -> None:
    (found,) = links("每股亏损0.04元，较去年同期的0.1元有所扩大。", "rise")
    assert players(found)["end"] == ["0.04元"]


def test_a_size_behind_the_verb_is_no_bare_verb() -> None:
    assert not links("单价为0.9元，较去年同期的0.7元有所下降2%。", "fall")


def test_what_a_value_is_compared_with_may_have_its_value_elsewhere() -> None:
    text = "本市居民平均电价水平在每度0.9元。个别房东收到每度1.8元，大大低于本市居民平均电价水平。"
    (found,) = links(text, "fall")
    assert players(found) == {"start": ["0.9元"], "end": ["1.8元"]}


def test_letters_for_resolutions_have_no_unit_to_compare() -> None:
    assert not links("全4K的超高清转播制作，8K超高清国际公用信号。", "rise")


@pytest.mark.parametrize(
    ("text", "kind", "start"),
    [
        ("今年录取线定为488分，去年是501分，录取线有所上升。", "rise", "501分"),
        ("2021年接待游客35万人次，2022年接待游客31万人次，数量明显减少。", "fall", "35万人次"),
    ],
)
def test_a_verb_behind_the_values_of_two_times(text: str, kind: str, start: str) -> None:
    found = links(text, kind)[-1]
    assert players(found)["start"] == [start]


@pytest.mark.parametrize(
    ("text", "kind", "start"),
    [
        ("库存较上周减少，由312万吨增至335万吨。", "fall", "312万吨"),
        ("进口量明显回落，由去年的41万吨升至46万吨。", "fall", "41万吨"),
        ("他的百米成绩从10秒32提高到10秒48。", "fall", "10秒32"),
    ],
)
def test_a_verb_before_the_values(text: str, kind: str, start: str) -> None:
    assert players(links(text, kind)[0])["start"] == [start]


def test_a_clause_before_that_is_of_something_else() -> None:
    assert links("失业人数减少，由于口径调整，从3.1万人变为3.3万人。", "fall") == []
