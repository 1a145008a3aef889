"""Votes for, against and withheld -> links between their sum and those who were there to vote."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.around import outer
from claimcheck.claims.links.scene import left_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["votes"]

_SIDES = late(r"(?P<side>赞成|贊成|同意|支持|反对|反對|弃权|棄權)")
_BEFORE = late(rf"{_SIDES.pattern}[的票为是有]?$")
_DUE = late(r"(?:应到|应出席|应参[加会]|應到)[^，。；]{0,6}$")
_KINDS = {"赞": "for", "贊": "for", "同": "for", "支": "for", "反": "against", "弃": "none", "棄": "none"}
_UNITS = frozenset({"票", "人", "名", "位"})
_VOTERS = late(r"在席|出席|实到|實到|到会|到會|与会|與會|参会|參會|参加表决|参与表决|參與表決|投票|收回|表决")
_SHARES = late(r"股|%|亿|占")
_BACK, _APART = 6, 1


def votes(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """在席议员57人，36票赞成、19票反对、4票弃权: no more votes than voters."""
    for sentence, claims in discourse.by_sentence.items():
        sides = {kind: claim for claim in claims if (kind := _side(discourse, claim))}
        if len(sides) < len(set(_KINDS.values())) or sum(bool(_side(discourse, claim)) for claim in claims) != len(sides):
            continue
        cast = sorted(sides.values(), key=lambda claim: claim.id)
        if cast[-1].id - cast[0].id != len(cast) - 1 or _SHARES.search(discourse.text, cast[0].span.start, cast[-1].span.end):
            continue
        there = [
            claim
            for claim in discourse.claims[max(0, cast[0].id - _BACK) : cast[0].id]
            if sentence - claim.clause.sentence <= _APART and _voters(discourse, claim)
        ]
        total = sum(claim.quantity.value for claim in cast)
        if there and all(total > claim.quantity.value for claim in there):
            readings = [Reading("votes", {"total": (claim,), "parts": tuple(cast)}) for claim in reversed(there)]
            yield Link("total-parts", tuple(readings), frozenset({"complete-set", "explicit-parts"}))


def _plain(claim: Claim) -> bool:
    mention = claim.mention
    return isinstance(mention, Quantity) and mention.unit in _UNITS and not mention.hedges and not mention.is_range


def _side(discourse: Discourse, claim: Claim) -> str:
    """Which side a number of votes is of: the word right behind it, else the one right before it."""
    if not _plain(claim):
        return ""
    found = _SIDES.match(discourse.text, outer(claim.mention).end) or _BEFORE.search(left_of(discourse, claim, 4))
    return _KINDS[found["side"][0]] if found else ""


def _voters(discourse: Discourse, claim: Claim) -> bool:
    """Whether a number counts who is there: 在席议员57人, 57名代表出席."""
    beside = discourse.text[max(claim.clause.span.start, claim.span.start - 12) : claim.span.end + 10].split("。")[0]
    counted = _plain(claim) or (isinstance(claim.mention, Quantity) and claim.mention.unit == "个" and not claim.mention.hedges)
    due = _DUE.search(left_of(discourse, claim, 10)) is not None
    return counted and not due and not _side(discourse, claim) and _VOTERS.search(beside) is not None
