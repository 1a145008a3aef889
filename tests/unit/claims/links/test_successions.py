"""Numbers of cases, of points and of editions, and who came before."""

import pytest

from claimcheck.claims.links.successions import followers, headed_runs, next_editions, numbered_cases
from claimcheck.packs import load
from tests.reading import discourse


def test_cases_are_numbered_within_all_there_are() -> None:
    made = discourse("全县累计报告病例99例。新增病例情况如下。第98例：女，45岁。第101例：男，37岁。")
    (link,) = numbered_cases(made, load())
    assert link.readings[0].players["place"][0].span.of(made.text) == "第101例"


def test_points_that_open_sentences_go_on_by_one() -> None:
    text = "村里提出四件实事。\n第一件是修路。\n第二件是通水。\n第三件是建校。\n第三件是植树。\n第五件是养老。"
    kinds = [link.kind for link in headed_runs(discourse(text), load())]
    assert "run-of-places" in kinds


@pytest.mark.parametrize("text", ["第一件是修路。\n第二件是通水。\n第三件是建校。", "第一次去是春天。\n第三次去是秋天。\n第二次最短。"])
def test_whole_runs_and_tales_are_left_alone(text: str) -> None:
    assert [link for link in headed_runs(discourse(text), load()) if link.kind == "run-of-places"] == []


def test_the_next_edition() -> None:
    (link,) = next_editions(discourse("第十二届运动会昨晚闭幕。下一届运动会（第十四届农运会）将在河东举行。"), load())
    assert link.kind == "next-edition"


def test_those_who_came_before_are_counted() -> None:
    (link,) = followers(discourse("我县成为继河东和河西之后第二个通高铁的县。"), load())
    assert [name.text for name in link.readings[-1].players["names"]] == ["河东", "河西"]


def test_years_that_came_before_are_no_names() -> None:
    assert list(followers(discourse("这是继2018年、2020年之后，今年第二次降价。"), load())) == []
