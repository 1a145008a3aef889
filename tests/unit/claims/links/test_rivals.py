"""A place behind those that are named in front."""

import pytest

from claimcheck.claims.links.rivals import rivals_in_front
from claimcheck.packs import load
from tests.reading import discourse


def test_whoever_is_not_among_the_first_stands_behind_them() -> None:
    made = discourse("我省产量居第四位，前四位依次为：河东、河西、岭南、岭北。")
    (link,) = rivals_in_front(made, load())
    assert [name.span.of(made.text) for name in link.readings[0].players["names"]] == ["河东", "河西", "岭南", "岭北"]


@pytest.mark.parametrize(
    "text", ["小王最终名列第三，前三名分别是小李、小赵和小王。", "产量居第四位，前四位依次为甲省、乙省、丙省、丁省。", "我省居第四位。"]
)
def test_members_and_unknown_holders_are_left_alone(text: str) -> None:
    assert not list(rivals_in_front(discourse(text), load()))
