"""Balances that hold in every text."""

import pytest

from tests.reading import links, players


def test_patients() -> None:
    (found,) = links("累计报告病例96例，治愈出院70例，死亡1例，现有住院病例25例。", "identity")
    assert players(found) == {"total": ["96例"], "parts": ["70例", "25例", "1例"]}


def test_foreign_trade() -> None:
    found = links("上半年进出口总值816.4亿元，出口502.1亿元，进口314.3亿元。", "identity")
    assert any(players(one)["total"] == ["816.4亿元"] for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "累计病例1869例，出院1787例。截至昨日24时，据各地报告，现有病例331例。",
        "累计重症病例147例，现有重症病例17例，死亡4例，出院892例。",
        "归母净资产-4.92亿元，负债总额43.39亿元，少数股东权益0.13亿元。",
    ],
)
def test_silence_across_dates_grades_and_signs(text: str) -> None:
    assert not links(text, "identity")


def test_a_pause_before_the_number_keeps_its_name() -> None:
    assert links("进出口总值达3250.6亿美元，比上年增长12.1%。出口保持较快势头，为1827亿美元；进口平稳，为1323.6亿美元。", "identity")
