"""Changes whose base is told elsewhere."""

from tests.reading import links, players


def test_the_base_stands_in_a_later_sentence() -> None:
    text = "上半年，全县完成水利投资56.1亿元，同比增长10.3%。新建泵站12座。水利投资去年同期为53.9亿元。"
    (found,) = links(text, "rise-by-rate")
    assert players(found) == {"start": ["53.9亿元"], "end": ["56.1亿元"], "rate": ["10.3%"]}


def test_the_base_stands_in_the_paragraph_before() -> None:
    text = "先看往年的情况。上年专项资金为4.60亿元。\n今年专项资金5.66亿元、比上年增加1.6亿元。"
    (found,) = links(text, "rise-by-amount")
    assert players(found)["start"] == ["4.60亿元"]


def test_a_year_before_is_a_base_too() -> None:
    text = "2023年，全省通用码头建设提速。年吞吐百万吨以上的码头达38个，较上年增加20个。可比的是，这样的码头在2022年只有28个。"
    (found,) = links(text, "rise-by-amount")
    assert players(found) == {"start": ["28个"], "end": ["38个"], "amount": ["20个"]}


def test_rates_given_one_by_one_meet_their_own_values() -> None:
    text = "3家公园共接待游客6.6万人次、门票收入169万元，同比分别增长37%和45%。去年这3家共接待5.8万人次。"
    (found,) = links(text, "rise-by-rate")
    assert players(found) == {"start": ["5.8万人次"], "end": ["6.6万人次"], "rate": ["37%"]}


def test_what_the_sentence_before_tells_is_measured_again() -> None:
    (found,) = links("验箱时间由原来的5小时缩短到25分钟。仅此一步，耗时压缩了六成。", "fall-by-rate")
    assert players(found)["end"] == ["25分钟"]


def test_the_base_of_another_thing_is_none() -> None:
    assert not links("全县完成水利投资56.1亿元，同比增长10.3%。新建泵站12座。工业用电去年同期为53.9亿元。", "rise-by-rate")


def test_the_base_of_a_month_does_not_serve_a_year() -> None:
    assert not links("全年营业收入56.1亿元，同比增长10.3%。新建门店12家。去年8月营业收入为53.9亿元。", "rise-by-rate")
