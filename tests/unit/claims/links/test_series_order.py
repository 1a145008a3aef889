"""Which of two dated figures is the earlier."""

from tests.reading import links, players


def test_days_without_a_month_are_of_one_month() -> None:
    (found,) = links("到18日17时，全州累计死亡病例为121例；到19日17时，累计死亡病例为113例。", "cumulative-series")
    assert players(found) == {"earlier": ["121例"], "later": ["113例"]}


def test_counts_of_other_starts_are_no_series() -> None:
    assert not links("全年累计进口46.8亿元，1至2月累计进口6.8亿元。", "cumulative-series")
