"""以95比101力克上海队 -> the two sides of a score that a verb of winning follows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.model.claim import Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["won_scores"]

_WON = late(
    r"(?:以|凭借?|用)(?:总比分|大比分|总分|点球|加时)?\s?(?P<own>\d{1,3})\s?(?:比|[:：∶︰]|[-－–—])\s?(?P<other>\d{1,3})(?![\d.]|\s?[比:：、，,]\s?\d)(?:的)?"
    r"(?:总?比分|成绩|微弱优势|些微优势)?(?:艰难|惊险|轻松|意外|逆转|客场|主场|成功|再次|先后|加时)?"
    r"(?:力克|战胜|击败|险胜|大胜|完胜|轻取|横扫|力挫|逆转|淘汰|掀翻|拿下|取胜|获胜|胜出|小胜|力压|痛击|挫败)"
)
_LOST = late(r"不敌|负于|惜败|输给|憾负|告负|失利|落后|被|遭|未能|没能|杆|若|如果|假如|要是")


def won_scores(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """The score of whoever is told to have won, his own points first."""
    text = discourse.text
    if "剑" in discourse.characters:
        return  # fencers once counted the hits that they had taken
    for found in _WON.finditer(text):
        clause = text[max(0, found.start() - 12) : found.end() + 2]
        own, other = (_given(found.span(side), found[side]) for side in ("own", "other"))
        if own.value <= other.value and not _LOST.search(clause):
            yield Link("won-score", (Reading("won", {"own": (own,), "other": (other,)}),), frozenset({"adjacent"}))


def _given(place: tuple[int, int], text: str) -> Given:
    return Given(Span(*place), Decimal(text), text)
