"""Terms and gaps with their ends around them -> links that hold the length against every pair of ends."""

from __future__ import annotations

from tests.reading import links, players


def test_a_term_between_a_contract_and_its_end() -> None:
    text = "双方于2016年3月29日签订借款合同。借款期限二年，至2017年3月28日止。"
    assert players(links(text, "span-events")[0]) == {"start": ["2016年3月29日"], "end": ["2017年3月28日"], "stated": ["二年"]}


def test_a_product_that_falls_due() -> None:
    text = "该信托计划成立于2017年8月29日，期限36个月。\n2019年8月29日产品到期后，公司发布公告。"
    assert players(links(text, "span-events")[0])["end"] == ["2019年8月29日"]


def test_prolonged_terms_and_interest_say_nothing() -> None:
    text = "双方于2016年3月29日签订借款合同，借款期限二年。后延期至2019年3月28日到期。"
    assert links(text, "span-events") == []
    text = "2016年3月29日，王某借款，期限一年，自2018年3月30日起计算利息。"
    assert links(text, "span-events") == []


def test_a_gap_between_the_two_dates_of_a_sentence() -> None:
    text = "直到1994年，球队继1970年之后，时隔14年再次晋级决赛。"
    assert players(links(text, "span-step")[0]) == {"start": ["1970年"], "end": ["1994年"], "stated": ["14年"]}
