"""Changes that name their base and leave their end to the sentence before."""

from tests.reading import links, players


def test_the_end_is_told_in_the_sentence_before() -> None:
    (found,) = links("新馆今年接待观众84万人次。\n和去年（70万人次）相比，观众量增长40%。", "rise-by-rate")
    assert players(found) == {"start": ["70万人次"], "end": ["84万人次"], "rate": ["40%"]}


def test_another_thing_is_no_end() -> None:
    assert not links("新馆今年卖出图录84万册。\n和去年（70万册）相比，海报增长40%。", "rise-by-rate")


def test_what_stands_beside_is_no_base() -> None:
    assert not links("本馆有观众84万人次。与邻馆（70万人次）合并后，观众量增长40%。", "rise-by-rate")


def test_the_base_bears_the_name_of_an_earlier_value() -> None:
    found, *_ = links("本馆今年接待观众84万人次。办展12场，接待观众较去年同期的70万人次增长40%。", "rise-by-rate")
    assert players(found) == {"start": ["70万人次"], "end": ["84万人次"], "rate": ["40%"]}
