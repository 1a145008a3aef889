"""The year of a heading and that of a labelled field, before one name."""

from tests.reading import links, players

KIND = "one-event-years"
HEAD = "关于召开2019年年度股东大会的通知\n公司董事会保证本公告内容真实。\n一、会议的基本情况\n"
BODY = "\n（二）召集人：董事会\n（三）会议召开时间：2020年5月20日14点"


def test_a_labelled_field_of_another_year() -> None:
    (found,) = links(HEAD + "（一）大会届次：2018年年度股东大会" + BODY, KIND)
    assert players(found) == {"first": ["2019年"], "second": ["2018年"]}


def test_the_same_year_and_a_field_of_another_name() -> None:
    assert links(HEAD + "（一）大会届次：2019年年度股东大会" + BODY, KIND) == []
    assert links(HEAD + "（一）最近项目：2018年研发中心建设" + BODY, KIND) == []
