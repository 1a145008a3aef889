"""A percentage in its sentence -> the form in which it is said to be a share, and the words that name its part and whole."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.claims.around import outer
from claimcheck.claims.links.rate_words import RateWords
from claimcheck.claims.links.scene import quantities_in, right_of
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Quantity
from claimcheck.packs.patterns import late

__all__ = ["ABSTRACT", "Form", "form_of", "lead_of"]

ABSTRACT = frozenset({"ratio", "points", "multiple", "doubling", "duration", "age", "ordinal", "temperature"})
"""Dimensions that are never a part or a whole."""

_REACH = 64
_DIGIT = late(r"\d")
_COLON = late(r"[率比例重][:：]$")
_PICKED = late(r"(?:^|其|之|当)中(?:的|约|约有|超过|有)?$")
_COUNTED = late(r"(?:以上|左右|多|强)?[(（](?:约|即|共|合)?\d")
_OF_WHOM = late(r"的(?P<whom>[一-鿿]{2,8})[(（](?:约|即|共|合)?\d")
_HELD = late(r"(?:^|(?P<owner>[^，。；]*?))持股(?:约|为|达到?|近|超过?)*$")
_FEW = late(r"(?:其中|其|另|有|约|共|仍|还|也|近|超过?|而)*")
_SHORT_OF = late(r"占比?(?:约|近|超|达|到)?")
_WHICH = late(r"(?:以上|左右|多)?的(?:是|为|有|均|都|属)")
_NOT_OF = late("而非|而不是|而并非|并非")
_STOPS = frozenset("，。；,;：:\n")
_ENDS = ("，", "。", "；", ",", ";", "）", ")", "以上", "左右", "多", "上下", "强", "弱", "吧", "呢", "了", "\n")


@dataclass(frozen=True, slots=True)
class Form:
    """How a share is said.

    ``how`` is occupies (占…的), rate (参检率), of (是…的), bare (达四分之三), bracket (36人(40%)), gloss (六成(72户)) or
    discount (打八折).  ``owner`` are the words that name the part, ``whole`` those that name the whole, ``inline`` the
    quantities among the latter, ``stem`` the name of a rate, ``start`` where all that begins.
    """

    how: str
    owner: str = ""
    whole: str = ""
    stem: str = ""
    inline: tuple[Claim, ...] = ()
    start: int = 0


def lead_of(discourse: Discourse, claim: Claim) -> tuple[int, str]:
    """Where the words that lead up to a claim begin, and these words without what stands in brackets."""
    text, end = discourse.text, outer(claim.mention).start
    floor = max(discourse.layout.sentences[claim.clause.sentence].span.start, end - _REACH)
    if claim.clause.bracket:
        floor = max(floor, discourse.layout.brackets[claim.clause.bracket].span.start)
    for other in reversed(quantities_in(discourse, claim.clause.sentence)):
        if (
            other.id < claim.id
            and other.quantity.dimension in {"ratio", "points", "multiple"}
            and other.clause.bracket == claim.clause.bracket
        ):
            floor = max(floor, outer(other.mention).end)
            break
    taken: list[str] = []
    depth, at = 0, end - 1
    if _COLON.search(text, max(floor, at - 2), end):
        at -= 1  # 合格率：97%
    while at >= floor:
        sign = text[at]
        if sign in ")）]】":
            depth += 1
        elif sign in "(（[【":
            if depth == 0:
                break
            depth -= 1
        elif depth == 0:
            if sign in _STOPS and not (text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()):
                break
            taken.append(sign)
        at -= 1
    return at + 1, "".join(reversed(taken)).strip()


def form_of(discourse: Discourse, share: Claim, words: RateWords) -> Form | None:
    """The form of a percentage, or None where it is no share: a change, a return, a plan, one of a row paired by 分别."""
    mention = share.mention
    if not isinstance(mention, Quantity) or mention.is_range or mention.flaws or mention.value <= 0:
        return None
    start, lead = lead_of(discourse, share)
    if mention.unit == "折":
        return Form("discount", owner=lead, start=start)
    if mention.dimension == "multiple":
        found = _last_of(lead, words)
        return _named(discourse, share, "times", found["owner"], found["whole"], start) if found else None
    if mention.dimension != "ratio" or share.role in {"base", "from"} or words.breaks.search(lead[-24:]):
        return None
    if share.role == "delta" and not words.rate_end.search(lead):
        return None
    return _share_form(discourse, share, words, start, lead)


def _share_form(discourse: Discourse, share: Claim, words: RateWords, start: int, lead: str) -> Form | None:
    if (words.noun_alone.fullmatch(lead) or _SHORT_OF.fullmatch(lead)) and _WHICH.match(right_of(discourse, share, 8)):
        return None  # 占比近四成的是电子企业: of what follows
    changed = words.change.search(lead[-8:]) and not words.reached.search(lead)
    if not changed and (found := words.occupies_end.search(lead)):
        return _named(discourse, share, "occupies", found["owner"], found["whole"], start)
    behind = right_of(discourse, share, 12)
    if share.clause.bracket and len(lead) <= 3 and not words.change.search(lead):
        inside = discourse.layout.brackets[share.clause.bracket].span
        return Form("bracket", start=start) if discourse.text[inside.start : outer(share.mention).start].strip(" 即约为") == "" else None
    if words.noun_alone.fullmatch(lead) or (_PICKED.search(lead) and _COUNTED.match(behind)):
        return Form("occupies", start=start)
    found = words.rate_end.search(lead)
    if found:
        if found["noun"] != "面" and words.no_rate.search(found["stem"] + found["noun"]):
            return None
        bare = found["stem"].removeprefix(share.subject)
        return Form("rate", found["owner"], "", bare if len(bare) > 1 else found["stem"], (), start)
    if held := _HELD.search(lead):
        return Form("rate", held["owner"] or "", "", "持股", (), start)
    if changed:
        return None
    if found := words.of_end.search(lead):
        return _named(discourse, share, "of", found["owner"], found["whole"], start)
    counted = _OF_WHOM.match(behind)
    if counted and _FEW.fullmatch(lead):
        return Form("gloss", whole=counted["whom"], start=start)
    ends = not behind.strip() or behind.startswith(_ENDS)
    led = start > 0 and discourse.text[start - 1] in "，,"
    if words.bare.fullmatch(lead) and ends and led and not _MOST_CHANGED.search(discourse.text, max(0, start - 20), start - 1):
        return Form("bare", start=start)
    return None


_MOST_CHANGED = late("[涨跌增降升][幅速][^，。；、]*$")
"""涨幅最大的是黄瓜，达到22.4%: a change, whatever stands before it."""


def _last_of(lead: str, words: RateWords) -> re.Match[str] | None:
    """What 是…的 before a number names: of 产量为360万吨是乙地的 the last."""
    found = words.of_end.search(lead)
    later = words.of_end.search(lead, found.start("whole")) if found else None
    return later if later is not None and _DIGIT.search(later["owner"]) else found


def _named(discourse: Discourse, share: Claim, how: str, owner: str, whole: str, start: int) -> Form:
    """A form whose whole is named; quantities between the cue and the share are that whole itself."""
    text = discourse.text[start : share.span.start]
    whole = _NOT_OF.split(whole)[0]
    if how == "occupies" and not whole and "在" in owner:
        owner, _, whole = owner.rpartition("在")
        cue = start + max(text.rfind("在"), 0)
    elif how == "occupies":
        cue = start + max(text.rfind("占"), 0)
    else:
        cue = start + max(text.rfind(whole), 0 if whole in text else text.rfind(whole[:2]), 0)
    inline = tuple(
        claim
        for claim in quantities_in(discourse, share.clause.sentence)
        if cue <= claim.span.start and claim.span.end <= share.span.start and claim.quantity.dimension not in ABSTRACT
    )
    return Form(how, owner, whole, "", inline, start)
