"""18胜6负 or 24场18胜 and the share of wins (胜率75%, 胜率0.750) that a text gives for them -> links of the three."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from claimcheck.claims.links.rate_forms import lead_of
from claimcheck.claims.links.scene import between, quantities_in
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["win_rates"]

_GAMES = frozenset({"场", "战", "局", "盘", "次"})
_WON_OF = late(r"(?:比赛|交锋|交手|对决|较量)?[，,]?[^，。；\d]{0,8}?(?:获|取得|赢得|赢了?|拿到|拿下|斩获|取)?")
_OF_SOME = late("主场|客场|对阵|面对|交锋|生涯|近|历史|逢|半场|决胜|场均")
"""主场胜率: a share of some of the games alone."""
_IN_ALL, _PLAYED = late("(?:合计|共计|一共|总共|共)(?:拿下|取得|获得)?$"), late("[打赛战踢]")
_NEAR = 1
_LEAST_PLACES = Decimal("0.01")


def win_rates(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """The nearest record before a share of wins in its sentence, or the only one of the sentence before."""
    for share in discourse.claims:
        if share.role == "time" or not _is_share(share) or not lead_of(discourse, share)[1].rstrip("为达到约高仅是有").endswith("胜率"):
            continue
        if _OF_SOME.search(lead_of(discourse, share)[1]):
            continue
        here = [c for c in quantities_in(discourse, share.clause.sentence) if c.id < share.id]
        tables = list(_tables(discourse, here))
        if not tables:
            tables = list(_tables(discourse, quantities_in(discourse, share.clause.sentence - _NEAR)))
            tables = tables if len(tables) == 1 else []
        if tables:
            won, whole = tables[-1]
            players = {"part": (won,), "whole": whole, "share": (share,)}
            yield Link("portion", (Reading("games won", players),), frozenset({"stem", "marker", "lone-whole"}))


def _is_share(claim: Claim) -> bool:
    """A percentage, or a bare number below one as tables of leagues write it (0.458)."""
    quantity = claim.quantity
    if quantity.is_range or quantity.hedges:
        return False
    bare = quantity.dimension == quantity.unit == "" and 0 < quantity.value < 1 and quantity.place <= _LEAST_PLACES
    return quantity.dimension == "ratio" or bare


def _tables(discourse: Discourse, claims: list[Claim] | tuple[Claim, ...]) -> Iterator[tuple[Claim, tuple[Claim, ...]]]:
    """Games won with what they are of: 18胜6负, 24场18胜."""
    for two in claims:
        if two.quantity.unit == "胜" and _IN_ALL.search(two.label):
            games = [c for c in claims if c.id < two.id and c.quantity.unit in _GAMES and c.quantity.value >= two.quantity.value]
            if len(games) == 1 and _PLAYED.search(games[0].label):
                yield two, (games[0],)  # 已打40场,主场拿下15场,客场拿下13场,合计28胜
    for one, two in pairwise(claims):
        if two.id != one.id + 1:
            continue
        first, second = one.quantity, two.quantity
        gap = between(discourse, one, two)
        behind = discourse.text[two.span.end : two.span.end + 1]
        if (first.unit == "胜" and second.unit in {"负", "败"} and not gap) or (gap == "胜" and behind in {"负", "败"}):
            yield one, (one, two)
        elif first.unit in _GAMES and second.unit == "胜" and second.value <= first.value and _WON_OF.fullmatch(gap):
            if not discourse.text[two.span.end : two.span.end + 2].strip("0123456789"):
                continue  # 24场18胜2平4负: not only wins and losses
            yield two, (one,)
