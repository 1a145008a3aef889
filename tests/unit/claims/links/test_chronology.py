"""The shared words of order in time."""

from claimcheck.claims.links.chronology import as_of, chronology, open_future
from claimcheck.packs import load


def test_a_list_is_given_by_its_name() -> None:
    assert "截至" in chronology(load())("as_of")


def test_words_right_before_a_date() -> None:
    assert as_of(load()).search("全省情况：截至目前")
    assert not as_of(load()).search("截至去年的情况")


def test_words_that_leave_the_future_open() -> None:
    assert open_future(load()).search("有望明年启用")
    assert not open_future(load()).search("已经启用")
