"""A length that closes its clause -> the only two times told before it."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.events import event_words
from claimcheck.claims.links.plain_ends import plain_ends
from claimcheck.claims.links.span_words import span_words
from claimcheck.model.mention import Quantity
from claimcheck.packs import load
from tests.reading import discourse


def _held(text: str) -> list[tuple[str, str]]:
    pack, read = load(), discourse(text)
    lengths = [claim for claim in read.claims if isinstance(claim.mention, Quantity) and claim.mention.dimension == "duration"]
    found = [plain_ends(read, claim, span_words(pack), event_words(pack), pack) for claim in lengths]
    return [
        (link.readings[0].players["start"][0].mention.text, link.readings[0].players["end"][0].mention.text)  # type: ignore[union-attr]
        for link in found
        if link is not None
    ]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("样品3月12日入库，4月1日取出，存放30天。", ("3月12日", "4月1日")),
        ("船10日驶离港口，16日抵达，航行16天。", ("10日", "16日")),
        ("湖面12月5日封冻，次年3月25日解冻，封冻90天。", ("12月5日", "次年3月25日")),
        ("2014年3月抽取儿童628名，干预期为24个月，于2018年3月复查。", ("2014年3月", "2018年3月")),
    ],
)
def test_the_only_two_times_bound_a_length(text: str, held: tuple[str, str]) -> None:
    assert _held(text) == [held]


@pytest.mark.parametrize(
    "text",
    [
        "他1990年毕业，2000年调入县中，任教15年。",
        "样品3月12日入库，3月20日抽检，4月1日取出，存放30天。",
        "样品3月12日入库，4月1日取出，每批存放30天。",
        "样品3月12日入库，4月1日起复检，存放30天。",
        "公司3月12日公告，4月1日取出，存放30天。",
    ],
)
def test_what_goes_on_or_has_more_times_is_bound_by_nothing(text: str) -> None:
    assert _held(text) == []
