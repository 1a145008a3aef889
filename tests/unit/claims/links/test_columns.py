"""Two totals named together and the pairs behind them."""

from claimcheck.claims.links.columns import columns
from claimcheck.claims.links.cues import cues
from claimcheck.claims.links.lists import rows
from claimcheck.packs import load
from tests.reading import discourse


def found(text: str) -> list[tuple[str, list[str]]]:
    words = cues(load())
    links = columns(rows(discourse(text), words), words)
    return [
        (link.readings[0].players["total"][0].mention.text, [p.mention.text for p in link.readings[0].players["parts"]]) for link in links
    ]


def test_each_total_has_its_own_column() -> None:
    text = "本周有65亿元短债和5亿元长债到期。其中，周二有25亿元短债和2亿元长债到期，周三有40亿元短债和3亿元长债到期。"
    assert found(text) == [("65亿元", ["25亿元", "40亿元"]), ("5亿元", ["2亿元", "3亿元"])]


def test_a_single_total_is_no_pair() -> None:
    assert found("本周有65亿元债券到期。其中，周二有25亿元和2亿元，周三有35亿元和3亿元。") == []
