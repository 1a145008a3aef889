"""Times of shares and of what they are shares of."""

from claimcheck.claims.links.rate_times import of_another_time, of_named_time, other_period, same_time
from tests.reading import discourse


def test_the_end_of_the_year_before_is_another_time() -> None:
    part, share = discourse("年末城镇人口273万人。上年末城镇化率64.0%。").claims[1::2]
    assert not same_time(part, share)
    assert of_another_time(share, part)


def test_stretches_of_a_year() -> None:
    told = discourse("第三季度收入30亿元，前三季度收入80亿元。")
    one, other = told.claims[1::2]
    assert other_period(told, one, other)


def test_a_comparison_names_the_time_of_its_base() -> None:
    made = discourse("去年产茶量12吨，今年产茶量36吨。")
    before, now = made.claims[1::2]
    assert of_named_time(made, "去年", before, now)
    assert not of_named_time(made, "前年", before, now)
    made = discourse("建厂时只有职工120人，现有职工480人。")
    assert of_named_time(made, "当初", *made.claims[-2:])
