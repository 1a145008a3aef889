"""What a text tells and when it was written or lived -> where the two cannot be."""

from __future__ import annotations

from tests.reading import links, players


def test_a_plan_for_a_time_before_all_that_is_told() -> None:
    text = "1259年11月，使者上书请求退兵。大军驻扎城外，准备在1258年春天召开大会。"
    assert players(links(text, "plan-after-report")[0]) == {"told": ["1258年春天"], "written": ["1259年11月"]}
    assert links(text.replace("准备", "原准备"), "plan-after-report") == []
    assert links(text.replace("1258", "1260"), "plan-after-report") == []


def test_a_paper_is_handed_in_after_its_data() -> None:
    text = "收集2019年1月至2019年12月收治的患者资料，结果如下。收稿日期：2017-03-14。"
    assert players(links(text, "past-before-report")[0]) == {"told": ["2019年12月"], "written": ["2017-03-14"]}


def test_who_is_counted_had_arrived() -> None:
    text = "2022年3月18日0—24时，新增输入病例1例。病例1于2022年3月{}日抵达机场。"
    assert players(links(text.format(25), "past-before-report")[0])["told"] == ["2022年3月25日"]
    assert links(text.format(19), "past-before-report") == []


def test_the_dead_are_not_elected() -> None:
    text = "王某（1889—1957），字子明，桥梁学家。1975年{}学部委员，著有论文多篇。"
    assert players(links(text.format("当选"), "inside-term")[0])["inside"] == ["1975年"]
    assert links(text.format("被追认为"), "inside-term") == []


def test_a_deed_after_the_death() -> None:
    found = links("诗人1948年病逝于重庆。1950年，他应邀到上海讲学两月。", "told-in-order")
    assert players(found[-1]) == {"earlier": ["1950年"], "later": ["1948年"]}
    assert links("诗人1948年病逝于重庆。1950年，他的遗稿结集出版。", "told-in-order") == []
