"""Parts that stand apart from their total."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        ("两个园区共有职工860人。东园有340人，以技工为主。西园有520人，多为外地人。", "860人", ["340人", "520人"]),
        ("园区一期装机80MW，二期装机120MW，总规模达到200MW。", "200MW", ["80MW", "120MW"]),
        ("电站二期60MW（一期为150MW）投产，总装机210MW。", "210MW", ["60MW", "150MW"]),
        ("爆炸致7人死亡。消防说，爆炸造成厂内4人和厂外3人死亡。", "7人", ["4人", "3人"]),
        ("代表团成员共21人。8人生于1970年之前，16人出生于1970年以后。", "21人", ["8人", "16人"]),
        ("共纳入240例患者，120例行常规治疗，120例行改良治疗，两组疗效相近。", "240例", ["120例", "120例"]),
    ],
)
def test_each_way_of_telling_parts_apart(text: str, total: str, parts: list[str]) -> None:
    found = [players(link) for link in links(text, "total-parts")]
    assert {"total": [total], "parts": parts} in found


@pytest.mark.parametrize(
    "text",
    [
        "三个园区共有职工860人。东园有340人。西园有520人。",
        "一期装机80MW，二期装机120MW，其中总装机里风电60MW。",
        "代表团成员共21人。8人生于1970年之前，13人出生于1970年以后。",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not links(text, "total-parts")
