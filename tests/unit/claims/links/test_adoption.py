"""Numbers that share the classifier of their neighbours."""

from claimcheck.claims.links.cues import cues
from claimcheck.claims.links.lists import rows
from claimcheck.packs import load
from tests.reading import discourse


def kinds(text: str) -> dict[str, tuple[str, str]]:
    return {item.claim.mention.text: row.kind for row in rows(discourse(text), cues(load())) for item in row.items}


def test_the_general_classifier_goes_on_with_the_special_one() -> None:
    found = kinds("124所机构中，疾控中心有20所，医院有63所，实验室有41个。")
    assert found["41个"] == found["63所"]


def test_one_number_alone_lends_nothing() -> None:
    assert kinds("学校有20所，实验室有41个。")["41个"] == ("count", "个")


def test_a_bare_number_is_of_the_kind_that_follows() -> None:
    found = kinds("新增病例中，甲市64、乙市56例。")
    assert found["64"] == found["56例"]


def test_a_region_told_with_the_general_classifier_lends_itself() -> None:
    found = kinds("全县12个乡镇中，有9个完成任务，4个开发区没有。")
    assert found["9个"] == found["12个乡镇"]
    assert found["4个"] == ("count", "个")
