"""The body of a list before the number that closes it."""

from decimal import Decimal

import pytest

from claimcheck.claims.links.announced import list_words
from claimcheck.claims.links.list_bodies import body_before, led, names_sorts, parted, spelt_out
from claimcheck.model.claim import Given
from claimcheck.model.document import Span
from claimcheck.packs import load
from tests.reading import discourse


@pytest.mark.parametrize(
    ("text", "body", "closer"),
    [
        ("把水量、水质、水景“三大问题”一并解决。", "把水量、水质、水景", ""),
        ("镇里定下“扩面、提速、减负”三条。", "扩面、提速、减负", ""),
        ("4、甲厂、乙厂、丙厂共三家企业涨价。", "甲厂、乙厂、丙厂", "共"),
        ("要抓好修、管、用的三个环节。", "要抓好修、管、用", ""),
    ],
)
def test_what_belongs_to_the_sentence_is_left_out(text: str, body: str, closer: str) -> None:
    found = discourse(text)
    stated = [claim for claim in found.claims if claim.quantity.value == 3][-1]
    words = list_words(load())
    assert body_before(found, stated, words).text == body
    assert body_before(found, stated, words).closer == closer


@pytest.mark.parametrize(("body", "names"), [("甲、乙、丙", 3), ("甲、乙和丙", 3), ("甲和乙、丙", 2), ("甲、乙与丁及丙", 3)])
def test_the_last_joint_parts_two_names(body: str, names: int) -> None:
    assert parted(body) == names


def test_sorts_are_counted_whatever_they_are_called() -> None:
    words = list_words(load())
    found = discourse("修、管、用三个环节，三个村民。")
    assert [names_sorts(claim, words) for claim in found.claims] == [True, False]


def _items(*names: str) -> tuple[Given, ...]:
    return tuple(Given(Span(30 * i, 30 * i + len(name)), Decimal(1), name) for i, name in enumerate(names))


def test_what_leads_to_the_first_name_is_cut_off() -> None:
    assert [item.text for item in led(_items("2025年进入东川", "西陵"))] == ["东川", "西陵"]
    assert [item.text for item in led(_items("东川", "西陵"))] == ["东川", "西陵"]


def test_a_name_of_several_counts_as_each_of_them() -> None:
    several = list_words(load()).several
    assert [item.text for item in spelt_out(_items("京津冀", "浙江"), several)] == ["京", "津", "冀", "浙江"]
