"""A change in the first line and the same change in the text below it -> links where one rises and the other falls."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.links.states import shares
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.interval import EXACT
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["title_signs"]

_TITLE, _BELOW = 40, 4
_LONE_DIGITS = 2
_LIGHT = late(
    r"[上下]半年|全[年省市县国区]|同比|环比|较?上年(?:同期)?|去年(?:同期)?|比|截至|收盘|午盘|早盘|大幅|小幅|[0-9年月日季度]|由|为|了|约|近|的|个百分点"
)


def title_signs(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """恒生指数跌0.48% over 恒生指数涨0.48%: one thing, one number, and two ways."""
    sentences = discourse.layout.sentences
    if len(sentences) < 2 or sentences[0].paragraph == sentences[-1].paragraph:
        return
    first = sentences[0].paragraph
    changes = [claim for claim in discourse.claims if _is_change(claim)]
    heads = [claim for claim in changes if sentences[claim.clause.sentence].paragraph == first and _short(discourse, claim)]
    for head in heads:
        body = [
            claim
            for claim in changes
            if sentences[claim.clause.sentence].paragraph > first
            and claim.clause.sentence - head.clause.sentence <= _BELOW
            and _one_number(head, claim)
            and shares(_name(discourse, head), _name(discourse, claim))
        ]
        ways = {_way(claim) for claim in body}
        if len(body) == 1 and ways == {-_way(head)} and sum(_one_number(head, claim) for claim in changes) == 2:
            yield Link(
                "signs-told-twice", (Reading("one change", {"first": (_signed(head),), "second": (_signed(body[0]),)}),), frozenset()
            )


def _is_change(claim: Claim) -> bool:
    return claim.role == "delta" and _way(claim) != 0 and claim.quantity.value > 0 and not claim.quantity.is_range


def _way(claim: Claim) -> int:
    return claim.direction


def _short(discourse: Discourse, claim: Claim) -> bool:
    """Whether the first line is a title: short, and without a full stop."""
    text = discourse.layout.sentence_text(claim.clause.sentence).strip()
    return len(text) <= _TITLE and not text.endswith(("。", "！", "？"))


def _one_number(one: Claim, other: Claim) -> bool:
    a, b = one.quantity, other.quantity
    same = a.unit == b.unit and a.value == b.value and a.place == b.place
    return same and len(str(a.numerals[0].value).replace(".", "").strip("0")) >= _LONE_DIGITS


def _name(discourse: Discourse, claim: Claim) -> str:
    """The words of the clause before the verb of a change."""
    left = discourse.text[claim.clause.span.start : claim.span.start]
    return _LIGHT.sub("", left)


def _signed(claim: Claim) -> Given:
    way = "上升" if _way(claim) > 0 else "下降"
    return Given(claim.span, EXACT.multiply(_way(claim), claim.quantity.base_value), way + claim.quantity.text)
