"""Days that an act sets -> none that has gone by."""

from __future__ import annotations

from tests.reading import links, players


def test_a_term_that_had_run_out_when_the_loan_was_made() -> None:
    roles = players(links("2018年3月5日，陈某向李某借款2万元，约定借款期限至2017年底还清。", "events-in-order")[0])
    assert roles == {"earlier": ["2018年3月5日"], "later": ["2017年底"]}


def test_a_limit_set_by_a_decision_of_the_sentence_before() -> None:
    text = "城管局于2015年6月3日作出处罚决定。决定书限其于2015年4月18日前拆除。"
    assert players(links(text, "events-in-order")[0])["later"] == ["2015年4月18日"]


def test_papers_made_later_may_name_days_gone_by() -> None:
    assert links("2018年3月5日，双方补写借条，约定于2017年12月31日前归还。", "events-in-order") == []


def test_the_next_year_need_not_be_written() -> None:
    assert links("12月20日，他向邻居借款，约定3月1日前归还。", "events-in-order") == []
