"""Numbers of a heading that the text never repeats."""

from claimcheck.claims.links.toplines import pairs_of, top_spans
from claimcheck.packs import load
from tests.reading import discourse, links, players

KIND = "same-fact"


def test_pairs_leave_out_digits_and_signs() -> None:
    assert pairs_of("新增12例,死亡") == {"新增", "死亡"}


def test_marked_topics_at_the_start_are_headings() -> None:
    made = discourse("#甲市新增病例3例#【#甲市现有病例30例#】市卫健委通报，新增病例5例。")
    assert ["甲市新增病例3例" in span.of(made.text) for span, _ in top_spans(made, load())].count(True) >= 1


def test_a_number_that_stands_in_other_figures_below() -> None:
    (found,) = links("三部门推出18条措施方便看病\n三部门日前印发通知，推出15条措施，方便群众看病。", KIND)
    assert players(found) == {"first": ["18条"], "second": ["15条"]}


def test_persons_are_counted_with_any_classifier() -> None:
    (found,) = links("五世同堂大家庭98人\n老人全家五世同堂，共有88口人，分住两村。", KIND)
    assert players(found) == {"first": ["98人"], "second": ["88口人"]}


def test_one_end_of_a_range() -> None:
    (found,) = links("甲公司预计亏损26亿元-35亿元\n甲公司公告，预计净利润亏损62亿元-35亿元。", KIND)
    assert players(found) == {"first": ["26亿元"], "second": ["62亿元"]}


def test_a_number_told_anywhere_is_told() -> None:
    assert links("三部门推出18条措施方便看病\n三部门印发通知，推出15条挂号措施，方便群众看病。措施共18条。", KIND) == []


def test_a_sum_of_what_stands_below() -> None:
    assert links("两项工程开工 总投资9亿元\n水厂工程开工，投资4亿元；引水工程开工，投资5亿元。", KIND) == []


def test_each_share_and_ten_shares() -> None:
    assert links("重要提示：每股派现0.3元\n分配方案：每10股派现3元。", KIND) == []


def test_a_heading_may_be_a_bare_number() -> None:
    assert links("62人\n男50人。", KIND) == []
