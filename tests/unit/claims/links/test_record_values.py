"""A former record and the value that is said to beat it."""

import pytest

from tests.reading import links, players


def test_the_value_before_the_words_is_the_one_that_beats_the_record() -> None:
    (found,) = links("小将跳过2米21，打破了由前辈保持五年之久的赛会纪录2米24。", "record-high")
    assert players(found) == {"before": ["2米24"], "value": ["2米21"]}


@pytest.mark.parametrize(
    "text",
    [
        "库水位升至61.20米，仍低于2011年创下的63.75米历史最高水位。",
        "她以4米40名列第二，无缘打破4米70的赛会纪录。",
    ],
)
def test_what_stays_below_a_record_does_not_claim_it(text: str) -> None:
    assert links(text, "record-high") == []
