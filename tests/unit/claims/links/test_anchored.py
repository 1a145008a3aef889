"""What stands behind a figure that is told twice."""

import pytest

from tests.reading import links, players


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("上半年用电97.88亿千瓦时，增幅居全省第6位。据悉，用电97.88亿千瓦时，增幅居全省第9位。", "第6位", "第9位"),
        ("全年营收128.6亿元，同比增长6.2%。年报称，营收128.6亿元，同比增长6.9%。", "6.2%", "6.9%"),
    ],
)
def test_the_same_words_lead_to_two_numbers(text: str, first: str, second: str) -> None:
    assert {"first": [first], "second": [second]} in [players(link) for link in links(text, "same-fact")]


@pytest.mark.parametrize(
    "text",
    [
        "上半年用电97.88亿千瓦时，增幅居全省第6位。据悉，用电97.88亿千瓦时，增幅居全省第6位。",
        "上半年用电97.88亿千瓦时，增幅居全省第6位。据悉，用电97.98亿千瓦时，增幅居全省第9位。",
        "上半年用电98亿千瓦时，增幅居全省第6位。邻市用电98亿千瓦时，增幅居全省第9位。",
    ],
)
def test_other_figures_and_the_same_number(text: str) -> None:
    assert not [link for link in links(text, "same-fact") if "same-phrase" in link.marks]
