"""Groups that are taken up again with a number."""

from tests.reading import links, players

KIND = "same-fact"


def test_a_group_that_is_pointed_back_to() -> None:
    (found,) = links("去年公布的25个改造项目列为优先，不过该35个项目不包括老街。", KIND)
    assert players(found) == {"first": ["25个"], "second": ["35个"]}


def test_a_group_that_is_divided() -> None:
    found = links("全县累计报告病例535例。截至2月1日，553例病例中，重症50例。", KIND)
    assert players(found[0]) == {"first": ["535例"], "second": ["553例"]}


def test_named_persons_and_their_number() -> None:
    (found,) = links("被告人周某、吴某等9人的行为构成犯罪。八名被告人分别被判处有期徒刑。", KIND)
    assert players(found) == {"first": ["9人"], "second": ["八名"]}


def test_a_group_of_its_own() -> None:
    assert links("全县累计报告病例535例，出院35例。500例病例中，重症50例。", KIND) == []
    assert links("去年公布了25个改造项目，其中老城10个。该10个项目已经开工。", KIND) == []


def test_a_group_after_a_single_one() -> None:
    links("去年公布了1个改造项目。这12个改造项目已经开工。", KIND)
    links("去年培训了30名教师。这12人教师已经上岗。", KIND)
