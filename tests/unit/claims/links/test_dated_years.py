"""The years that dates write."""

from claimcheck.claims.links.dated_years import could_be_one, written_year, years_in
from claimcheck.model.claim import Claim
from claimcheck.model.mention import Moment, Period
from tests.reading import discourse


def times(text: str) -> list[Claim]:
    return [claim for claim in discourse(text).claims if isinstance(claim.mention, Moment | Period)]


def test_dates_that_differ_in_the_year_alone() -> None:
    one, other, far, same = times("2014年5月3日签约。2015年5月3日开工。2016年6月完工。2014年5月验收。")
    assert could_be_one(one, other)
    assert not could_be_one(one, far)
    assert not could_be_one(one, same)


def test_only_a_year_that_is_written_counts() -> None:
    assert [written_year(claim) for claim in times("2014年5月3日签约，次年开工，5月完工。")] == [2014, None, None]


def test_a_stretch_has_the_years_of_both_ends() -> None:
    assert years_in(times("2011年至2015年施工。")[0]) == {2011, 2015}
