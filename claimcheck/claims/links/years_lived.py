"""Two ages of one person and the years said to lie between them -> links of the three."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.claims.links.dated import is_length
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["years_lived"]

_IN_HIS_STEAD = late("(?:父|母|爷爷|奶奶|妻|丈夫|哥|姐)[亲子]?(?:去世|病逝|离|独自|把|一直|守|抚养|照顾|改嫁|走|靠)")
_FAR, _BEHIND = 70, 12
_THEN = late("那年|的?时候?|起|开始|的(?:他|她)|时[，,]|便|就|被|考|进|拜|离|随")
_YEARS = late("(?:一[一-鿿]{1,2}(?:就是)?|整整|这|已|已经|至今|坚持了?|[，。；,]|[干学练画教守走写唱]了)$")
_ON = late("年?(?:来|间|里|过去|下来|[。，,])")
_NOW = late("(?:今年|如今|现年|现在|而今|年已|已经|已|的)$|[，。；](?:如今|今年|现在)?$")
_NOW_AFTER = late("的?(?:他|她|老人|高龄)|[，。；,]")
_OTHERS = late("父|母|妻|丈夫|老伴|儿|女儿|孙|哥|姐|弟|妹|爷|奶|师傅|同伴|徒弟|对方|平均|当时的")


def years_lived(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """7岁那年进体校，12年来…今年19岁; 60岁的他开始学画，一画就是15年，如今75岁."""
    aged = [claim for claim in discourse.claims if _age(claim)]
    for one, two in pairwise(aged):
        young, old = sorted((one, two), key=lambda claim: claim.quantity.value)
        if two.span.start - one.span.end > _FAR or young.quantity.value == old.quantity.value or not _one_paragraph(discourse, one, two):
            continue
        if not _THEN.match(discourse.text, young.span.end) or not _now(discourse, old):
            continue
        if _OTHERS.search(discourse.text[one.span.end : two.span.start].split("。")[-1]) or _OTHERS.search(one.label + two.label):
            continue
        for length in discourse.claims[young.id + 1 : young.id + 4]:
            if not is_length(length) or length.quantity.unit != "年" or length.quantity.hedges or length.quantity.value < 2:
                continue
            left = discourse.text[max(0, length.span.start - 6) : length.span.start]
            fits = _YEARS.search(left) and _ON.match(discourse.text, length.span.end - 1)
            around = discourse.text[young.span.end : length.span.end + _BEHIND]
            if fits and length.span.start - young.span.end <= _FAR and not _IN_HIS_STEAD.search(around):
                players = {"young": (young,), "years": (length,), "old": (old,)}
                yield Link("years-lived", (Reading("one life", players),), frozenset({"inferred"}))
                break


def _age(claim: Claim) -> bool:
    mention = claim.mention
    return (
        isinstance(mention, Quantity)
        and mention.dimension == "age"
        and mention.unit == "岁"
        and not mention.hedges
        and not mention.is_range
    )


def _one_paragraph(discourse: Discourse, one: Claim, two: Claim) -> bool:
    sentences = discourse.layout.sentences
    return sentences[one.clause.sentence].paragraph == sentences[two.clause.sentence].paragraph


def _now(discourse: Discourse, claim: Claim) -> bool:
    """Whether an age is that of today."""
    left = discourse.text[max(0, claim.span.start - 6) : claim.span.start]
    return bool(re.search("今年|如今|现年|现在|而今", left)) and bool(_NOW_AFTER.match(discourse.text, claim.span.end))
