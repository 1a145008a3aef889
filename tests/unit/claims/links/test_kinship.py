"""Children and parents among cases told one by one."""

from tests.reading import links, players


def test_a_son_born_before_his_mother() -> None:
    (found,) = links("病例5，女，1975年出生。病例6，男，1973年出生，系病例5的儿子。", "parent-before-child")
    assert players(found) == {"parent": ["1975年"], "child": ["1973年"]}


def test_a_mother_younger_than_her_child() -> None:
    (found,) = links("患者3，女，30岁，教师。患者4，女，28岁，系患者3的母亲。", "parent-above-child")
    assert players(found) == {"parent": ["28岁"], "child": ["30岁"]}


def test_a_wife_is_no_child() -> None:
    assert links("病例2，男，35岁。病例3，女，36岁，系病例2的妻子。", "parent-above-child") == []
