"""Characters without which a pattern cannot match."""

import re

import pytest

from claimcheck.packs.needs import needs_of, rarest
from claimcheck.packs.patterns import late, may


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("(?:截至|截止)[^，]*累计", ["截至3日，累计6例", "截至3日累计6例", "截止累计"]),
        ("(?P<low>[0-9]+)年以上(?P<high>[0-9]+)年以下", ["3年以上2年以下", "3年以上"]),
        ("(?<=[一-鿿])0[1-9]+(?=只|头)", ["羊076只", "羊076", "076头"]),
        ("[甲乙]{1,2}丙?|丁+", ["甲", "丙", "丁", "戊"]),
        ("(?:甲|乙丙|)丁{0,3}", ["", "丁"]),
        ("(?<!第)三名", ["第三名", "三名", "第三"]),
    ],
)
def test_what_is_refused_does_not_match(source: str, texts: list[str]) -> None:
    for text in texts:
        if re.search(source, text):
            assert may(late(source), frozenset(text)), text


def test_the_rarest_characters_come_first() -> None:
    assert needs_of("一是[，。]强调") == (frozenset("强"), frozenset("调"), frozenset("一"))


def test_wide_classes_and_options_need_nothing() -> None:
    assert needs_of("[一-鿿]*[0-9]?") == ()
    assert needs_of("(?i)a") == ()


def test_a_list_of_words_by_their_rarest_characters() -> None:
    assert rarest(["国籍", "年龄", ""]) == frozenset("籍龄")
    assert rarest([]) == frozenset()
