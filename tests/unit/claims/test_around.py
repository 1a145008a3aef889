"""Surroundings: which words belong to a number."""

import pytest

from claimcheck.claims.around import behind_last
from tests.reading import claim


@pytest.mark.parametrize(
    ("text", "quote", "label", "tail"),
    [
        ("全市新增确诊病例12例，其中男性5例。", "12例", "全市新增确诊病例", ""),
        ("共计9人，其中，女性4人。", "4人", "其中，女性", ""),
        ("甲县6例、乙县3例。", "3例", "乙县", ""),
        ("截至8月15日累计报告228例。", "228例", "累计报告", ""),
        ("果园栽种30亩桃树、20亩梨树。", "20亩", "", "梨树"),
    ],
)
def test_labels_and_tails_end_at_boundaries(text: str, quote: str, label: str, tail: str) -> None:
    found = claim(text, quote)
    assert (found.label, found.tail) == (label, tail)


def test_what_stands_behind_the_last_of_several_signs() -> None:
    for text in ("", ",", "甲,乙;丙", "甲;乙,丙", "甲乙", ";,甲,,"):
        assert behind_last(text, ",;") == text[max(map(text.rfind, ",;")) + 1 :]
