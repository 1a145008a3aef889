"""Parts that are told sentence by sentence."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("三大车站共开行列车1864列\n东站开行列车912列；西站开行列车548列；北站开行列车377列。", ["912列", "548列", "377列"]),
        ("共交办问题415件。\n从类型看，道路类188件；管网类97件；绿化类85件；其他类54件。", ["188件", "97件", "85件", "54件"]),
        ("全院开放床位1300张。本部设床位820张；东院以妇儿为主，床位360张；西院床位210张。", ["820张", "360张", "210张"]),
    ],
)
def test_each_part_in_its_own_clause(text: str, parts: list[str]) -> None:
    assert parts in [players(link)["parts"] for link in links(text, "total-parts") if link.readings[0].name == "told apart"]


@pytest.mark.parametrize(
    "text",
    [
        "共开行列车1837列。\n东站开行列车912列；西站开行列车548列；北站开行列车377列。",
        "全院开放床位1300张。去年本部设床位820张；东院床位360张。",
        "镇里现有农户1200户，收入过万的农户900户，盖起楼房的农户46户。",
    ],
)
def test_silence_where_they_add_up_or_may_be_others(text: str) -> None:
    assert not [link for link in links(text, "total-parts") if link.readings[0].name == "told apart"]
