"""Two things compared by name."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "kind", "size", "start", "end"),
    [
        ("甲组平均用时12.0分钟，乙组为9.0分钟，乙组比甲组缩短25%。", "fall-by-rate", "25%", "12.0分钟", "9.0分钟"),
        ("北渠长46公里，南渠长38公里，南渠较北渠短8公里。", "fall-by-amount", "8公里", "46公里", "38公里"),
        ("全县用电量增长9.2%，高于全市平均水平（7.5%）1.7个百分点。", "rise-by-amount", "1.7个百分点", "7.5%", "9.2%"),
        ("工程预算4.20亿元，结算4.65亿元，超预算4500万元。", "rise-by-amount", "4500万元", "4.20亿元", "4.65亿元"),
        ("她跳出6.82米，比第二名的6.75米多出0.07米。", "rise-by-amount", "0.07米", "6.75米", "6.82米"),
    ],
)
def test_a_gap_with_its_size(text: str, kind: str, size: str, start: str, end: str) -> None:
    found = links(text, kind)[0]
    told = players(found)
    assert (told["start"], told["end"]) == ([start], [end])
    assert [size] in told.values()


def test_without_a_size_the_greater_is_named() -> None:
    (found,) = links("本科生8200人，研究生9100人，本科生多于研究生。", "rise")
    assert players(found) == {"start": ["9100人"], "end": ["8200人"]}


def test_the_gap_of_the_last_two() -> None:
    found = links("甲获得5213票，乙获得5102票，甲以111票之差当选。", "rise-by-amount")[0]
    assert players(found)["amount"] == ["111票"]


@pytest.mark.parametrize(
    "text",
    [
        "她以2分05秒57触壁，比半决赛的2分06秒20提高了0.63秒，与冠军相差0.08秒。",
        "收入106万元，比前五年增加17万元；支出136万元，比前五年增加26万元。",
    ],
)
def test_who_has_no_value_is_not_compared(text: str) -> None:
    assert not [found for found in links(text, "rise-by-amount") if "adjacent" in found.marks]
