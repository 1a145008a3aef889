"""One size for each of several groups."""

import pytest

from tests.reading import links, players


def test_the_odd_rate_of_equal_groups_is_held_against_their_size() -> None:
    text = "两个试验田每区播种400粒。早播区发芽372粒，发芽率93%；晚播区发芽348粒，发芽率78%。"
    found = [link for link in links(text, "portion") if "closes-elsewhere" in link.marks]
    assert [players(link) for link in found] == [{"part": ["348粒"], "whole": ["400粒"], "share": ["78%"]}]


def test_persons_are_counted_by_several_words() -> None:
    text = "初三两个班各有50名学生。甲班优秀12人，优秀率24%；乙班优秀17人，优秀率43%。"
    assert [link for link in links(text, "portion") if "closes-elsewhere" in link.marks]


@pytest.mark.parametrize(
    "text",
    [
        "两个试验田每区播种400粒。早播区发芽372粒，发芽率93%；晚播区发芽348粒，发芽率87%。",
        "随机分为两组，每组40例。对照组失访3例。观察组治愈30例，治愈率75.0%；对照组治愈25例，治愈率67.6%。",
        "两个年级各抽查90人。初一近视36人，近视率40%；初二近视54人，近视率60%，其中高度近视27人，占50%。",
        "两个年级各抽查90人。初一近视36人，近视率45%；初二近视54人，近视率65%。",
    ],
)
def test_groups_that_close_or_lose_members_or_never_close_say_nothing(text: str) -> None:
    assert not [link for link in links(text, "portion") if "closes-elsewhere" in link.marks]
