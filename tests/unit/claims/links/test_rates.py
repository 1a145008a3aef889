"""Shares in their sentences -> links."""

from claimcheck.claims.links.rate_words import rate_words
from claimcheck.claims.links.rates import portions, portions_in
from claimcheck.packs import load
from tests.reading import discourse


def kinds(text: str) -> list[str]:
    return [link.kind for link in portions(discourse(text), load())]


def test_kinds_of_portions() -> None:
    assert kinds("全校1200名学生中有900人参检，参检率85%。") == ["portion"]
    assert kinds("抽检样品400批次，其中不合格28批次，合格率97%。") == ["portion-left"]
    assert kinds("拍品起拍价120万元，最终以960万元成交，是起拍价的6倍。") == ["times-of"]


def test_blanks_between_thousands_are_read_and_others_say_nothing() -> None:
    assert kinds("共调查5 739人，发现27例，感染率为0.47%。") == ["portion"]
    assert kinds("表1 200人的调查中，发现27例，感染率为0.47%。") == []


def test_rows_of_brackets_are_not_wholes_of_each_other() -> None:
    assert kinds("头痛48例(40%)、乏力30例(25%)、咳嗽24例(20%)。") == []


def test_an_elliptic_share_takes_the_whole_of_the_one_before() -> None:
    made = discourse("甲国铁路41.2万公里，占世界铁路总长度的35%；乙国8.6万公里，占6%。")
    assert [portion.form.whole for portion in portions_in(made, rate_words(load()))] == ["世界铁路总长度", "世界铁路总长度"]
