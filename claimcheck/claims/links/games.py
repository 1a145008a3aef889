"""Games won, drawn and lost, the rounds played and the points they bring -> links that hold them together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["games_played"]

_N = "[0-9]{1,3}|[一两二三四五六七八九十]{1,3}"
_RECORD = late(rf"(?P<w>{_N})胜、?(?:(?P<d>{_N})[平和]、?)?[和及]?(?P<l>{_N})[负败]")
_ROUNDS = late(r"(?:前|经过|打完|赛完|战罢|踢完|过去|已赛|已进行|进行了|比赛)了?$")
_OTHER = late(
    "连胜|连败|最近|近|主场|客场|少赛|少打|补赛|延期|推迟|对阵|交锋|交手|历史|扣|热身|友谊|上赛季|去年|上半程|下半程|此前|各队|净胜"
)
_PLAYED = late(
    r"(?:联赛|常规赛|小组赛|比赛|赛事)?(?:战罢|过后|过去|之后|打完|里|中|[，,]?[^，。；\d]{0,8}?(?:取得|获得|打出|踢出|战绩|打下|录得)|[，,]$)"
)
_REACH = 44
_POINTS = late(r"[，,]?(?:积|共积|总积|以积|累积|拿到|得到|得|获得|狂揽|豪取|取得)$")


def games_played(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """前26轮…18胜5平3负积59分: one game a round, and three points or two for a win."""
    at = {claim.span.start: claim for claim in discourse.claims if isinstance(claim.mention, Quantity)}
    for found in _RECORD.finditer(discourse.text):
        claims = [at[found.start(name)] for name in "wdl" if found.start(name) in at]
        if len(claims) != sum(found[name] is not None for name in "wdl"):
            continue
        won, lost = claims[0], claims[-1]
        parts: tuple[Operand, ...] = tuple(claims)
        sure = {"complete-set", "named-all"} | (set() if found["d"] else {"inferred"})
        sentence = discourse.layout.sentences[won.clause.sentence].span
        stop = min(sentence.end, found.end() + 2)
        for claim in discourse.quantities.get(won.clause.sentence, ()):
            if not _rounds(discourse, claim, found.start()) or _OTHER.search(discourse.text, claim.clause.span.start, stop):
                continue
            if not _RECORD.search(discourse.text, claim.span.end, found.start()):
                yield Link("total-parts", (Reading("rounds", {"total": (claim,), "parts": parts}),), frozenset(sure))
        if _OTHER.search(discourse.text, max(sentence.start, found.start() - _REACH), stop):
            continue
        points = _points(discourse, lost)
        if points is not None and found["d"]:
            drawn = claims[1]
            ways = [(Decimal(3), "3×"), (Decimal(2), "2×")]
            readings = [
                Reading(
                    "points",
                    {"total": (points,), "parts": (_times(won, factor, sign), Given(drawn.span, drawn.quantity.value, drawn.mention.text))},
                )
                for factor, sign in ways
            ]
            yield Link("total-parts", tuple(readings), frozenset({"complete-set", "named-all"}))


def _rounds(discourse: Discourse, claim: Claim, start: int) -> bool:
    """Whether a number is that of the rounds played so far."""
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.unit not in {"轮", "场"} or mention.hedges or not 0 < start - claim.span.end <= _REACH:
        return False
    left = discourse.text[max(0, claim.span.start - 6) : claim.span.start]
    return mention.dimension != "ordinal" and bool(_ROUNDS.search(left) or _PLAYED.match(discourse.text, claim.span.end))


def _points(discourse: Discourse, lost: Claim) -> Claim | None:
    """The points right behind a record."""
    following = discourse.claims[lost.id + 1 : lost.id + 2]
    if (
        not following
        or not isinstance(following[0].mention, Quantity)
        or not discourse.text[following[0].span.end - 1 : following[0].span.end + 1].startswith("分")
    ):
        return None
    gap = discourse.text[lost.span.end : following[0].span.start].lstrip("负败")
    exact = not following[0].quantity.hedges and following[0].quantity.value < 150
    return following[0] if exact and re.fullmatch(_POINTS.pattern.removesuffix("$") + "的?", gap) else None


def _times(claim: Claim, factor: Decimal, sign: str) -> Given:
    return Given(Span(claim.span.start, claim.span.end), claim.quantity.value * factor, f"{sign}{claim.mention.text}")
