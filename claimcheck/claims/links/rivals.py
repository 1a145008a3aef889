"""A place in an order and the names of those in front -> links that place whoever is not among them behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.claims.links.items import named, ways
from claimcheck.claims.links.ordinals import is_ordinal
from claimcheck.claims.links.scene import left_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["rivals_in_front"]

_AHEAD = late(
    r"[^。；！？\n]{0,6}[，。；\n]\s*(?:而|其中|目前)?[^，。；、\d]{0,8}?前(?P<n>[二三四五六七八九十两]|[0-9]{1,2})(?:位|名|强|席)?[^，。；、]{0,4}?(?:依次|分别|顺序)?(?:为|是)[：:]?"
)
_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九十")} | {"两": 2}
_STOP = late(r"[。；！？\n，,]")
_OTHER = late(r"去年|上年|上届|上月|同比|连续|人均|增速|其中")
_MEASURE = late(r"[量额值率数力积速幅重比度]$|收入|经济|规模|成绩|水平")
_HOME = {"我国": ("中国",), "我省": (), "我市": (), "我县": (), "我区": (), "我队": (), "我校": ()}
_WHO = late(
    r"(?:^|[，。；：\n])(?:最终|其中|年我|目前|如今|去年|今年)?"
    r"(?P<who>我[国省市县区队校]|[该本此][国省市县区队校院厂]|[一-鿿]{2,5}?(?=最终|名列|位列|位居|排名|排位|排在|居|列))"
)


@lru_cache(maxsize=8)
def _ranked(pack: Pack) -> re.Pattern[str]:
    return late(rf"{pack.alternatives('ordinals.rank')}[^，。；、\d]{{0,8}}$")


def rivals_in_front(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """我省居第四位，前四位依次为甲、乙、丙、丁: whoever is not named among the first four is the fifth at best."""
    ranked, text = _ranked(pack), discourse.text
    for claim in discourse.of("ordinal"):
        if not is_ordinal(claim) or not 2 <= claim.quantity.value <= 30 or not ranked.search(left_of(discourse, claim, 14)):
            continue
        found = _AHEAD.match(text, claim.span.end)
        if found is None or _OTHER.search(found.group()):
            continue
        size = int(found["n"]) if found["n"].isdigit() else _DIGITS[found["n"]]
        stop = _STOP.search(text, found.end())
        span = Span(found.end(), stop.start() if stop is not None else len(text))
        cuts = [items for items in ways(text, span, ("、", "、 only", "、 and last joint")) if named(items) and len(items) == size]
        if cuts and _absent(discourse, claim, cuts[0]):
            yield Link("place-after", (Reading("in front", {"names": cuts[0], "place": (claim,)}),), frozenset())


def _absent(discourse: Discourse, claim: Claim, items: Sequence[Given]) -> bool:
    """Whether it is known whose place is told, and that he is none of the names."""
    start = discourse.layout.sentences[claim.clause.sentence].span.start
    before = discourse.text[start : claim.span.start]
    who = [found["who"] for found in _WHO.finditer(before)] or ([home] if (home := next((h for h in _HOME if h in before), "")) else [])
    if not who or _MEASURE.search(who[0]):
        return False
    names = {who[0], *_HOME.get(who[0], ())}
    pointing = who[0][0] in "该本此"
    return not any(name == item.text or (not pointing and item.text.endswith(name)) for name in names for item in items) and not any(
        item.text[:1] in "该本此我" for item in items
    )
