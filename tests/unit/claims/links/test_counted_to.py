"""Years since a beginning -> what they may be counted to."""

from __future__ import annotations

from claimcheck.claims.links.counted_to import LATEST, counted_to
from claimcheck.model.claim import Claim
from tests.reading import claim, discourse


def _times(text: str, quote: str, root: str) -> list[str]:
    found, _ = counted_to(discourse(text), claim(text, quote), [claim(text, root)], by_year=True)
    return [one.mention.text for one in found if isinstance(one, Claim)]


def test_other_dates_of_the_sentence_come_first() -> None:
    assert _times("1951年创办，2021年迎来七十周年。2023年改制。", "七十周年", "1951年") == ["2021年", "2023年"]


def test_this_year_is_not_before_the_last_that_figures_run_to() -> None:
    text = "今年5月迎来六十周年团庆。剧团创办于1951年。截至2022年3月底演出80场。"
    assert _times(text, "六十周年", "1951年") == ["2022年3月底"]
    assert _times(text.replace("截至", "拟到"), "六十周年", "1951年") == []
    assert LATEST > 2022
