"""All numbers of a document -> those that lost their integer part and point."""

from __future__ import annotations

from claimcheck.claims.links.lost import lost_digits
from claimcheck.model.claim import Claim, Given
from claimcheck.packs import load
from claimcheck.pipeline import understand
from claimcheck.read import read_text

PACK = load()
MANY = "".join(
    f"第{name}乡修渠{number}米，清淤{number // 7}处，培训{number // 3}人。"
    for name, number in zip("东西南北上下前后里外高低大小", range(125, 1000, 62), strict=False)
)


def suspects(text: str) -> tuple[list[str], list[str]] | None:
    for link in lost_digits(understand(read_text(text), PACK), PACK):
        players = link.readings[0].players
        assert isinstance(players["numbers"][0], Given)
        clues, others = ([one.mention.text for one in players[role] if isinstance(one, Claim)] for role in ("clues", "suspects"))
        return clues, others
    return None


def test_the_clue_and_what_it_makes_doubtful() -> None:
    assert suspects(f"{MANY}发病率控制在04%以下，增长8%，销售收入3亿元，产量12万吨。") == (["04%"], ["8%", "3亿元"])


def test_one_decimal_shows_that_points_survive() -> None:
    assert suspects(f"{MANY}发病率控制在04%以下，增长8.2%。") is None


def test_without_a_clue_round_figures_are_just_round() -> None:
    assert suspects(f"{MANY}发病率控制在4%以下，增长8%，销售收入3亿元。") is None


def test_a_short_document_may_have_no_decimal() -> None:
    assert suspects("发病率控制在04%以下，增长8%，销售收入3亿元。") is None
