"""Increases told apart from what they increase."""

from tests.reading import links, players


def test_an_increase_of_capital() -> None:
    text = "甲公司拟新增注册资本14.45亿元，增资完成后，注册资本将从3.36亿元增加至17.81亿元。"
    (found,) = links(text, "rise-by-amount")
    assert players(found) == {"start": ["3.36亿元"], "end": ["17.81亿元"], "amount": ["14.45亿元"]}


def test_a_step_of_a_rate_in_the_title() -> None:
    text = "央行加息25个基点\n该行宣布将基准利率从4.50%上调至4.75%。"
    (found,) = links(text, "rise-by-amount")
    assert players(found)["amount"] == ["25个基点"]
