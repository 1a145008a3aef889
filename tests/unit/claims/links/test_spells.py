"""Which far-off values may be one thing at two times."""

from tests.reading import links


def test_a_year_and_a_quarter_are_no_before_and_after() -> None:
    assert not links("2023年，两市贸易额达到27.5亿元。2024年第一季度，两市贸易额继续增长至6.6亿元。", "rise")


def test_two_dated_values_of_one_name_are() -> None:
    assert links("2012年，全市蟹塘面积6.5万亩，多为混养；到2020年扩至13.1万亩，八年间增幅为三分之一。", "rise-by-rate")


def test_a_value_without_a_date_is_not() -> None:
    assert not links("全县有6.5万亩鱼塘。看蟹塘，到2020年有13.1万亩，比十年前增加了2.1万亩。", "rise-by-amount")
