"""Parts that shares confirm one by one."""

import pytest

from tests.reading import links


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全年手术8400台，其中日间手术3360台，占比40.0%；四级手术5460台，占全部手术的65.0%。", 0),
        ("全年手术8400台，其中日间手术3360台，占比40.0%；四级手术5960台，占全部手术的65.0%。", 1),
        ("全年手术8400台，其中日间手术3360台，占比40.0%；四级手术5460台。", 1),
    ],
)
def test_a_list_whose_parts_are_each_confirmed_is_left_alone(text: str, found: int) -> None:
    assert len(links(text, "total-parts")) == found
