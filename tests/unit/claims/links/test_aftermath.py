"""Plans, sequels and last cases of a dated beginning."""

from tests.reading import links, players

KIND = "told-in-order"


def test_a_sequel_dated_earlier() -> None:
    (found,) = links("电话在1876年发明后，该市首个电话交换所于1867年启用。", KIND)
    assert players(found) == {"earlier": ["1876年"], "later": ["1867年"]}


def test_a_plan_for_a_time_before_the_start() -> None:
    (found,) = links("该机型项目于2008年启动，原计划2003年交付，后多次推迟。", KIND)
    assert players(found) == {"earlier": ["2008年"], "later": ["2003年"]}


def test_found_after_the_count() -> None:
    (found,) = links("截至2月10日24时，全市累计报告病例23例。病例23，男，于2月12日在核酸检测中发现。", KIND)
    assert players(found) == {"earlier": ["2月12日"], "later": ["2月10日24时"]}


def test_a_new_case_told_after_the_count() -> None:
    assert links("截至2月10日24时，累计报告23例。2月12日，又发现一例。", KIND) == []


def test_a_project_begun_anew() -> None:
    assert links("该项目2015年重新启动，原计划2012年完工。", KIND) == []


def test_an_outcome_before_what_it_came_of() -> None:
    found = links("5月16日晚，一辆电动车被撬走。目前，嫌疑人已于5月13日被刑事拘留。", KIND)
    assert players(found[-1]) == {"earlier": ["5月16日晚"], "later": ["5月13日"]}
