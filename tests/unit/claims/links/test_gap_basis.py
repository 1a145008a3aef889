"""Which time before a gap names."""

from claimcheck.claims.links.change_words import change_words
from claimcheck.claims.links.gap_basis import basis_named, basis_of, beyond_extreme, past_of
from claimcheck.packs import load

WORDS = change_words(load())


def test_a_time_before_is_the_value_s_own_or_what_it_is_measured_from() -> None:
    assert past_of(",上年同期为", WORDS) == "year"
    assert past_of(",比上年增长", WORDS) == ""
    assert basis_of(",比上年增长", WORDS) == "year"
    assert basis_named("同比", WORDS) == "year"


def test_now_and_years_ago_name_no_day_before() -> None:
    assert basis_of("目前日产能达到", WORDS) == ""
    assert basis_of("五年前日处理污水为", WORDS) == ""
    assert basis_of(",较前日增加", WORDS) == "prior"


def test_from_an_extreme_there_is_one_way() -> None:
    assert [beyond_extreme(gap) for gap in ("指数达到最高峰", "跌至谷底", "指数为")] == [-1, 1, 0]
