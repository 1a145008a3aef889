"""爆炸造成19人死亡…爆炸造成17人死亡 -> the dead of one event told twice in the body of a text, the second time fewer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.claims.links.facts_twice import pair_link
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["event_tolls"]

_CAUSED = late(
    r"(?P<what>火灾|大火|爆炸|地震|事故|车祸|袭击|枪击|空袭|坠机|空难|沉船|翻船|坍塌|垮塌|塌方|滑坡|泥石流|洪水|洪灾|洪涝|台风|飓风|龙卷风|海啸|踩踏|冲突|骚乱|灾害|火山喷发|疫情|暴雨)"
    r"(?:已经?|目前|现|共|一共|总共|至今)*(?:造成|导致|致使?|夺去)[^，。；\d]{0,3}$"
)
_DEAD = late(r"(?:[名位]?[一-鿿]{0,4}?)(?:死亡|遇难|身亡|丧生|罹难)")
_ANOTHER = late(
    "此前|去年|上年|曾|另|其中|分别|当场|误|更正|下调|并非|年前|历史|近年|以来|今年|累计|平均|每|又|再次|第[一二三四]|失踪|纠正|修正"
)
_SENTENCES, _HEADS = 6, frozenset({"人", "名", "位"})


def event_tolls(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """Two tolls of the one event that a text has a word for; a later one may be higher, but not lower."""
    told = [(claim, what) for claim in discourse.claims if (what := _toll(discourse, claim))]
    for (one, first), (two, second) in pairwise(told):
        apart = two.clause.sentence - one.clause.sentence
        if first != second or not 0 < apart <= _SENTENCES or not two.quantity.value < one.quantity.value or two.quantity.hedges:
            continue
        start, end = (discourse.layout.sentences[side.clause.sentence].span for side in (one, two))
        if not _ANOTHER.search(discourse.text, start.start, end.end):
            yield pair_link(one, two, {"same-attribute", "same-phrase"})


def _toll(discourse: Discourse, claim: Claim) -> str:
    """The word for the event whose dead a number counts, "" where it does not."""
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.unit not in _HEADS or mention.is_range or set(mention.hedges) - {"at-least"}:
        return ""
    found = _CAUSED.search(discourse.text, max(0, mention.around.start - 16), mention.around.start)
    return found["what"] if found is not None and _DEAD.match(discourse.text, claim.span.end) else ""
