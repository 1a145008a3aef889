"""Where lists begin."""

import pytest

from claimcheck.claims.links.cues import cues
from claimcheck.claims.links.heads import heads
from claimcheck.claims.links.lists import rows
from claimcheck.packs import load
from tests.reading import discourse


def begun(text: str) -> set[tuple[str, str]]:
    words = cues(load())
    made = discourse(text)
    return {(head.mode, head.total.mention.text) for row in rows(made, words) for head in heads(made, row, words)}


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("收柑橘318吨（东坡108吨、西坡97吨）。", ("bracket", "318吨")),
        ("卖书4630册。其中，童书1980册，教辅1140册。", ("explicit-parts", "4630册")),
        ("在院的98例中，轻型30例，普通型68例。", ("header", "98例")),
        ("昨日新增病例12例，累计病例90例。新增病例中，城东7例，城西5例。", ("header", "12例")),
        ("报名参加体检1236人，男生684人，女生552人。", ("pair", "1236人")),
    ],
)
def test_cues_name_the_total(text: str, head: tuple[str, str]) -> None:
    assert head in begun(text)


def test_a_header_that_names_nothing_known_is_left_alone() -> None:
    assert not begun("另有疑似病人207例。重症病人中，城东354例，城西301例。")


def test_joined_numbers_are_no_single_total() -> None:
    assert ("header", "16名") not in begun("机上379名乘客及16名机员中，有25人受伤。")
