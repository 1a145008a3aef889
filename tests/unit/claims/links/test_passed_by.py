"""Years that go by between two dates -> links of the three."""

from __future__ import annotations

import pytest

from claimcheck.claims.links.passed_by import passed_by
from claimcheck.packs import load
from tests.reading import discourse


def _found(text: str) -> list[tuple[str, str, str]]:
    return [
        (link.kind, r.players["start"][0].mention.text, r.players["end"][0].mention.text)  # type: ignore[union-attr]
        for link in passed_by(discourse(text), load())
        for r in link.readings
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1977年渡口通航，苦等了22年，1999年大桥才合龙。",
        "1977年渡口通航。但两岸还要再等22年，到1999年才有大桥。",
        "在1977年的高潮之后22年，1999年，渡口停航。",
        "1977年，渡口动议。经过22年反复商议，1999年，两县才同意建桥。",
        "1977年两县签订了一份22年协议。1999年这份协议到期。",
    ],
)
def test_what_goes_by_leads_from_the_date_before_to_the_one_behind(text: str) -> None:
    assert _found(text) == [("span-step", "1977年", "1999年")]


def test_the_last_year_of_what_was_done_may_count() -> None:
    assert _found("1977年进渡口后当了22年船工，1999年又去守桥。") == [("span-within", "1977年", "1999年")]
    assert _found("2014年他当选村主任，当了八年的主任，一直到2022年。") == [("span-within", "2014年", "2022年")]


@pytest.mark.parametrize(
    "text",
    [
        "1988年立项。经过30年艰苦的努力，2016年首台机组并网。",
        "1990年当上厂长，管了3年仓库，2006年退休。",
        "1977年渡口通航，22年里摆渡百万人，1999年停航。",
    ],
)
def test_round_decades_and_other_words_are_left_alone(text: str) -> None:
    assert _found(text) == []
