"""Several ways to divide one total."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("车祸致34人受伤，男性21人、女性13人；重伤6人，轻伤82人。", ["6人", "82人"]),
        ("全乡共860户。其中，甲村410户，乙村450户；按收入分，高的120户，中的530户，低的120户。", ["120户", "530户", "120户"]),
    ],
)
def test_one_division_is_even_and_another_is_not(text: str, parts: list[str]) -> None:
    assert parts in [players(link)["parts"] for link in links(text, "total-parts") if "closes-elsewhere" in link.marks]


@pytest.mark.parametrize(
    "text",
    [
        "确诊182例，男性93例，女性89例；目前，160例平稳，7例危重，4例重症，10例出院，1例死亡。",
        "共86人。其中男40人，女46人。新增病例中，甲市3人，乙市4人。",
        "共860户，甲村410户，乙村430户；高的120户，低的130户。",
    ],
)
def test_silence_where_none_is_even_or_a_list_goes_on(text: str) -> None:
    assert not [link for link in links(text, "total-parts") if link.readings[0].name == "another division"]
