"""Dates of one event that differ in month or day."""

from tests.reading import links, players

KIND = "one-event-days"


def test_one_promise_with_two_months() -> None:
    text = "双方约定余款3万元于2016年12月30日前支付。法院查明，双方约定余款3万元于2016年10月30日前支付。"
    assert [players(found)["first"] for found in links(text, KIND)] == [["2016年12月30日"]]


def test_two_events_of_one_kind() -> None:
    assert links("2017年1月14日借款5万元，2017年1月24日还款2万元。", KIND) == []
    assert links("甲于1968年4月5日出生，住县城。乙于1968年6月5日出生，住县城。", KIND) == []
