"""Rows of values and of their shares."""

from tests.reading import links, players


def test_the_odd_share_of_a_row_is_held_against_its_value() -> None:
    text = "一、二、三车间产值分别为20万元、30万元和50万元，占全厂100万元产值的比重分别为20%、35%和50%。"
    found = [link for link in links(text, "portion") if "row" in link.marks and "respectively" in link.marks]
    assert [players(link)["share"] for link in found] == [["35%"]]
    assert players(found[0])["part"] == ["30万元"]


def test_a_row_that_fits_says_nothing() -> None:
    text = "一、二、三车间产值分别为20万元、30万元和50万元，占全厂100万元产值的比重分别为20%、30%和50%。"
    assert not [link for link in links(text, "portion") if "respectively" in link.marks]


def test_growth_is_no_share() -> None:
    text = "一、二、三车间产值分别为20万元、30万元和50万元，同比分别增长20%、35%和50%。"
    assert not [link for link in links(text, "portion") if "respectively" in link.marks]
