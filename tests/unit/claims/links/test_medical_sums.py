"""Arms by n, events and their rate, men and women, two markets."""

import pytest

from tests.reading import links, players

KIND = "total-parts"


@pytest.mark.parametrize(
    ("text", "name", "parts"),
    [
        ("将57例患者随机分为治疗组（n=37）和对照组（n=38）。", "arms", ["37", "38"]),
        ("出现口干3例、便溏5例、皮疹1例，不良反应发生率12.0%（6/50）。", "events", ["3", "5", "1"]),
        ("面包车内8名乘客遇难，车上共有3女6男，8名乘客都是同村人。", "sexes", ["3", "6"]),
        (
            "沪指跌0.17%，成交额2695.14亿元；深证成指跌0.67%，成交额3664.47亿元。两市合计成交额6539.61亿元。",
            "markets",
            ["2695.14", "3664.47"],
        ),
    ],
)
def test_the_parts_of_a_total(text: str, name: str, parts: list[str]) -> None:
    found = [players(link) for link in links(text, KIND) if link.readings[0].name == name]
    assert parts in [one["parts"] for one in found]


@pytest.mark.parametrize(
    "text", ["车上共有3女5男，8名乘客都是同村人。", "将75例患者分为甲组（n=25）、乙组（n=25）、丙组（n=20）和丁组（n=5）。"]
)
def test_what_closes_or_goes_on_is_left_alone(text: str) -> None:
    assert [link for link in links(text, KIND) if link.readings[0].name in {"sexes", "arms"}] == []
