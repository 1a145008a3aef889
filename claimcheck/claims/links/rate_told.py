"""A share told twice, as a fraction or in words and in figures -> links that hold the two against each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.claims.around import outer
from claimcheck.claims.links.rate_forms import lead_of
from claimcheck.claims.links.rate_words import RateWords, rate_words
from claimcheck.claims.links.scene import between, right_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["shares_told_twice"]

_GAP = 12
_ENDS = late(r"(?:以上|左右|上下|多|强|弱)*\s*(?:[，。；,;）)！？\n]|$)")
_OF_WHOM = late(r"的[一-鿿]{1,8}[(（](?:即|约|为|占|合)*")
_NOUNS = ("比重", "占比", "比例", "份额", "")


def shares_told_twice(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """2.83%(177/6247); 超过三分之二(60%); 占一半以上,比重达到45.5%."""
    words = rate_words(pack)
    for one, two in pairwise(discourse.claims):
        if not _is_share(one) or not _is_share(two):
            continue
        if one.clause.sentence != two.clause.sentence or _spelling(one) == _spelling(two):
            continue
        if _glossed(discourse, one, two) or _continued(discourse, one, two, words):
            kind, role = ("share-as-fraction", "fraction") if _spelling(two) == "fraction" else ("share-told-twice", "gloss")
            yield Link(kind, (Reading("gloss", {"share": (one,), role: (two,)}),), frozenset({"adjacent"}))


def _is_share(claim: Claim) -> bool:
    return claim.role != "time" and claim.quantity.dimension == "ratio" and not claim.quantity.is_range


def _spelling(claim: Claim) -> str:
    """How a share is written: as a fraction a/b, in words, or in figures."""
    numeral = claim.quantity.numerals[0]
    if "/" in claim.quantity.text:
        return "fraction"
    return "words" if numeral.form in {"fraction", "word", "hanzi"} or claim.quantity.unit in {"成", "折"} else "figures"


def _glossed(discourse: Discourse, one: Claim, two: Claim) -> bool:
    """Whether the second stands alone in the bracket of the first."""
    gap = discourse.text[outer(one.mention).end : outer(two.mention).start].strip()
    if gap.rstrip("即约为占合") not in {"(", "（"} and not (_spelling(one) == "words" and _OF_WHOM.fullmatch(gap)):
        return False
    return right_of(discourse, two, 2).strip()[:1] in {")", "）", "，", ","}


def _continued(discourse: Discourse, one: Claim, two: Claim, words: RateWords) -> bool:
    """Whether the second repeats the first in the next clause: 占一半以上,比重达到45.5%."""
    if {_spelling(one), _spelling(two)} != {"words", "figures"} or len(between(discourse, one, two)) > _GAP:
        return False
    if "占" not in lead_of(discourse, one)[1] or one.clause.bracket != two.clause.bracket:
        return False
    if not _ENDS.match(right_of(discourse, two, 6)) or "其中" in between(discourse, one, two):
        return False  # 占全球的30%，一半的店: another share begins
    lead = lead_of(discourse, two)[1]
    named = next((noun for noun in _NOUNS if lead.startswith(noun)), None)
    return named is not None and words.bare.fullmatch(lead.removeprefix(named)) is not None
