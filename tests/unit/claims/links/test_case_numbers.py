"""Cases with numbers of their own, within the count of all."""

from tests.reading import links, players

KIND = "ordinal-of"


def test_the_last_case_of_a_day() -> None:
    (found,) = links("昨日新增2例，全市累计报告17例。病例16：女，24岁。病例18：男，51岁。", KIND)
    assert players(found) == {"place": ["18"], "length": ["17例"]}


def test_numbers_that_go_on_or_that_the_count_does_not_close() -> None:
    assert links("全市累计报告17例。病例16：女，24岁。病例17：男，51岁。", KIND) == []
    assert links("全市累计报告17例。病例18：女，24岁。病例20：男，51岁。", KIND) == []
