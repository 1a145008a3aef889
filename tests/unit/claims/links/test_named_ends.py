"""A length that names its two ends, and their dates around it."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.named_ends import named_ends
from claimcheck.packs import load
from tests.reading import discourse


def _held(text: str) -> list[tuple[str, ...]]:
    found = named_ends(discourse(text), load())
    return [tuple(link.readings[0].players[role][0].mention.text for role in ("start", "end", "stated")) for link in found]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("机场从选址到通航用了17年：2008年完成选址，2014年动工，2019年通航。", ("2008年", "2019年", "17年")),
        ("电站2011年获批立项，2013年开工，2016年发电。从立项到发电，历时8年。", ("2011年", "2016年", "8年")),
        ("从递交申请到领证只用了6天。6月2日，他递交了申请，6月4日复核，6月5日领证。", ("6月2日", "6月5日", "6天")),
    ],
)
def test_the_dates_of_the_named_ends_bound_a_length(text: str, held: tuple[str, ...]) -> None:
    assert _held(text) == [held]


@pytest.mark.parametrize(
    "text",
    [
        "机场从选址到通航用了17年：2008年完成选址，2010年重新选址，2019年通航。",
        "机场从选址到通航用了17年：2008年动工，2019年通航。",
        "同类机场从选址到通航一般用时10年以上。2008年完成选址，2019年通航。",
    ],
)
def test_an_end_told_twice_or_not_at_all_bounds_nothing(text: str) -> None:
    assert _held(text) == []
