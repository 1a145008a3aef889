"""Names and values that 分别 pairs."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "names", "values"),
    [
        ("甲县、乙县、丙县分别增长8%、7%。", ["甲县", "乙县", "丙县"], ["8%", "7%"]),
        ("2019年、2020年、2021年分别为3亿元、4亿元。", ["2019年", "2020年", "2021年"], ["3亿元", "4亿元"]),
    ],
)
def test_a_value_is_missing(text: str, names: list[str], values: list[str]) -> None:
    (found,) = links(text, "names-and-values")
    assert players(found) == {"names": names, "values": values}
    assert found.marks == {"respectively"}


@pytest.mark.parametrize("text", ["甲县、乙县增长8%、7%。", "甲县分别增长8%、7%。"])
def test_nothing_pairs_them(text: str) -> None:
    assert links(text, "names-and-values") == []
