"""The annotated texts -> proof that they can be read, and a ratchet: slots that were right once stay right."""

import pytest

from tests.bench.annotations import articles
from tests.bench.score_slots import SLOTS, score

LEAST = {
    "first": {"subject": 138, "metric": 143, "aspect": 147, "time": 150, "unit": 149, "whole": 8},
    "second": {"subject": 131, "metric": 125, "aspect": 139, "time": 121, "unit": 143, "whole": 7},
    "third": {"subject": 186, "metric": 182, "aspect": 185, "time": 176, "unit": 186, "whole": 6},
    "fourth": {"subject": 47, "metric": 41, "aspect": 48, "time": 48, "unit": 49, "whole": 3},
    "fifth": {"subject": 502, "metric": 476, "aspect": 561, "time": 531, "unit": 579, "whole": 30},
    "sixth": {"subject": 205, "metric": 224, "aspect": 264, "time": 263, "unit": 278, "whole": 11},
}
"""Right answers of each half; the figures only ever get better."""


def test_marks_stand_where_the_quotes_are() -> None:
    for article in articles():
        for annotation in article.claims:
            assert article.text.startswith(annotation.quote, annotation.start), (article.name, annotation.quote)


@pytest.mark.parametrize("half", LEAST)
def test_slots_do_not_get_worse(half: str) -> None:
    counts = score(article for article in articles() if article.half == half)
    right = {slot: sum(number for (_, asked), (number, _) in counts.items() if asked == slot) for slot in SLOTS}
    assert {slot: number for slot, number in right.items() if number < LEAST[half][slot]} == {}
