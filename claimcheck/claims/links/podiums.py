"""Neighbouring clauses that each give a place and its result -> links that keep the better place with the better result."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import groupby, pairwise

from claimcheck.claims.links.ordinals import is_ordinal
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["podiums"]

_GOLD = late(r"枚?(?:金牌|金(?!额|融|属|币|花|秋))")
_LONGEST = 3600  # seconds
_GAP = 2
_POINTS = frozenset({"分", "环", "票"})
"""Points before a title (283分夺得冠军) are read with the standings."""
_LIKE = {"金": ("金", "枚")}
_APART = late(
    r"分别|并列|另一|[男女]|米|公里|公斤级|组|项目|去年|上届|上轮|曾|历史|生涯|预赛|半决赛|首轮|罚分|杆|帆船|总分|决赛成绩|人均|同比|增速"
)


@dataclass(frozen=True, slots=True)
class _Stand:
    place: int
    said: Operand
    result: Claim
    kind: str
    place_first: bool


@lru_cache(maxsize=8)
def _words(pack: Pack) -> tuple[re.Pattern[str], Mapping[str, str]]:
    return late(pack.alternatives("ordinals.podium")), pack.table("ordinals.podium")


def podiums(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """甲12金居首，乙18金第二; 甲以10秒83夺冠，乙以10秒35获亚军."""
    titles, numbers = _words(pack)
    for sentence in discourse.by_sentence:
        claims = discourse.by_sentence[sentence]
        if sum(_kind(discourse, claim) != "" for claim in claims) < 2:
            continue
        stands = [_stand(discourse, list(group), titles, numbers) for _, group in groupby(claims, lambda claim: claim.clause.index)]
        for one, two in pairwise(stands):
            if one is None or two is None or two.place != one.place + 1 or one.place_first != two.place_first:
                continue
            first, second = one.result.clause.span, two.result.clause.span
            if two.kind not in _LIKE.get(one.kind, one.kind) or _APART.search(discourse.text, first.start + 1, second.end):
                continue
            read = one.kind in _POINTS and not one.place_first and _titled(one.said)
            if second.start - first.end > _GAP or read:
                continue
            roles = {"better": (one.result,), "worse": (two.result,), "first": (one.said,), "second": (two.said,)}
            yield Link("race" if one.kind == "time" else "standing", (Reading("podium", roles),), frozenset({"adjacent"}))


def _titled(said: Operand) -> bool:
    """Whether a place is told by its title (冠军) and not by what was done (夺冠)."""
    return isinstance(said, Given) and (said.text[-1] in "军位名席" or said.text == "榜首")


def _kind(discourse: Discourse, claim: Claim) -> str:
    """What decides the places: time, gold medals, points."""
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.is_range or mention.hedges or mention.dimension == "ordinal":
        return ""
    if mention.dimension == "duration":
        return "time" if "秒" in mention.text and mention.base_value < _LONGEST else ""
    if _GOLD.match(discourse.text, claim.span.end if mention.unit != "枚" else claim.span.end - 1):
        return "金"
    return mention.unit if mention.unit in {"分", "环", "票", "枚"} else ""


def _stand(discourse: Discourse, claims: Sequence[Claim], titles: re.Pattern[str], numbers: Mapping[str, str]) -> _Stand | None:
    """The one place and the one result of a clause."""
    results = [(claim, kind) for claim in claims if (kind := _kind(discourse, claim))]
    if not results or (len(results) > 1 and results[0][1] != "金"):
        return None
    result, kind = results[0]
    places: list[tuple[int, Operand]] = [
        (int(claim.quantity.value), claim) for claim in claims if is_ordinal(claim) and claim.quantity.unit in {"", "名", "位", "人"}
    ]
    span = result.clause.span
    for found in titles.finditer(discourse.text, span.start, span.end):
        number = int(numbers[found.group()])
        if not any(claim.span.start <= found.start() < claim.span.end for claim in claims):
            places.append((number, Given(Span(*found.span()), Decimal(number), found.group())))
    if len(places) != 1 or places[0][0] < 1:
        return None
    place, said = places[0]
    return _Stand(place, said, result, kind, said.span.start < result.span.start)
