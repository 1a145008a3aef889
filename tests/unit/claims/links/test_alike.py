"""Likeness: what joins two mentions of one fact and what parts them."""

from claimcheck.claims.links.alike import common_phrase, like, opposed, same_kind
from claimcheck.claims.links.contexts import Contexts, cues
from claimcheck.model.claim import Claim
from claimcheck.packs import load
from tests.reading import discourse


def _pair(text: str, one: str, two: str) -> tuple[Claim, Claim, Contexts]:
    made = discourse(text)
    first = next(found for found in made.claims if found.mention.text == one)
    second = next(found for found in made.claims if found.mention.text == two and found.id != first.id)
    return first, second, Contexts(made, load())


def test_a_back_reference_to_the_same_noun_joins() -> None:
    one, two, contexts = _pair("列车上有841名乘客。全车814名乘客分到了食物。", "841名", "814名")
    found = like(one, two, contexts, cues(load()))
    assert found is not None
    assert found.noun == 2
    assert found.pointed


def test_opposites_and_designators_part() -> None:
    words = cues(load())
    assert opposed("进口总值", "出口总值", words)
    assert opposed("甲市新增", "乙市新增", words)
    assert not opposed("进口总值", "进口额", words)


def test_kinds_must_agree() -> None:
    words = cues(load())
    one, two, _ = _pair("去年增长12%。今年下降21%。", "12%", "21%")
    assert not same_kind(one, two, words)
    one, two, _ = _pair("参赛者841名。共814人完赛。", "841名", "814人")
    assert same_kind(one, two, words)


def test_the_run_of_characters_around_two_numbers() -> None:
    assert common_phrase("大桥全长", "的桥面", "该桥全长", "的主梁") == 4
