"""Words of averages."""

import pytest

from claimcheck.claims.links.mean_words import bare, eaches_of, mean_words, names, shared_stem
from claimcheck.packs import load
from tests.reading import claim, discourse

WORDS = mean_words(load())


@pytest.mark.parametrize(
    ("text", "quote", "units"),
    [
        ("日均检测3万人次。", "3万人次", ("天",)),
        ("户均收入2万元。", "2万元", ("户",)),
        ("亩产500公斤。", "500公斤", ("亩",)),
        ("平均每人每天2元。", "2元", ("人", "天")),
        ("平均温度20度。", "20度", ("",)),
        ("总收入2万元。", "2万元", None),
    ],
)
def test_what_an_average_is_taken_over(text: str, quote: str, units: tuple[str, ...] | None) -> None:
    assert eaches_of(discourse(text), claim(text, quote), WORDS) == units


@pytest.mark.parametrize(("text", "quote", "expected"), [("户均收入2万元。", "2万元", True), ("日均检测3万人次。", "3万人次", False)])
def test_what_names_nothing_of_its_own(text: str, quote: str, expected: bool) -> None:
    assert bare(discourse(text), claim(text, quote), WORDS) is expected


def test_an_average_and_its_total_share_their_noun() -> None:
    text = "日均发送旅客3.1万人，累计发送旅客93万人，售出盒饭8万份。"
    mean, total, other = claim(text, "3.1万人"), claim(text, "93万人"), claim(text, "8万份")
    assert names(discourse(text), mean, total, WORDS)
    assert shared_stem(mean, total)
    assert not shared_stem(mean, other)
