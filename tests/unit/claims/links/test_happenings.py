"""What happened once and is told again as known."""

from tests.reading import links, players

KIND = "one-event-years"


def test_a_thing_named_again_with_another_year() -> None:
    (found,) = links("青溪大桥于2018年10月建成通车，造价三亿元。这座2019年10月通车的大桥全长1.6公里。", KIND)
    assert players(found) == {"first": ["2018年10月"], "second": ["2019年10月"]}


def test_a_beginning_counted_from() -> None:
    (found,) = links("县博物馆始建于1958年，馆藏文物二万件。自1985年建馆以来，该馆办展六百余场。", KIND)
    assert players(found)["second"] == ["1985年"]


def test_the_year_of_both_is_told_beside_the_first() -> None:
    assert links("云岭公司成立于2003年，2013年在甲市成立分公司。2013年成立的分公司现有员工300人。", KIND) == []


def test_a_second_time() -> None:
    assert links("青溪大桥于1998年建成通车。2018年重建通车的大桥宽了一倍。", KIND) == []


def test_he_is_the_one_whose_birth_was_told() -> None:
    (found,) = links("李木匠1972年出生于山里，家境贫寒。1982年出生的他从小懂事。", KIND)
    assert players(found) == {"first": ["1972年"], "second": ["1982年"]}
    assert links("哥哥1972年出生于山里，家境贫寒。1982年出生的他从小懂事。", KIND) == []
