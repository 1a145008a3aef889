"""A share and its form -> the quantities that may be its part, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.claims.around import outer
from claimcheck.claims.links.rate_forms import ABSTRACT, Form
from claimcheck.claims.links.rate_words import RateWords
from claimcheck.claims.links.scene import between, quantities_in, right_of, same_paragraph
from claimcheck.model.claim import Claim, Discourse

__all__ = ["Part", "countable", "parts_of", "shares_words"]

_MOST = 4
_FAR = 90
_MEASURES = {"area": ("面积",), "money": ("金额", "总额", "额", "款", "值", "价", "资", "费"), "count": ("人数", "数量", "数", "量", "人员")}


@dataclass(frozen=True, slots=True)
class Part:
    """A possible numerator with what speaks for it; ``negated`` where it counts what the rate leaves out."""

    claim: Claim
    marks: frozenset[str]
    negated: bool = False


def countable(claim: Claim) -> bool:
    """Whether a claim can be a part or a whole: an amount, no single-digit 一家 or 两种, no change, no 每."""
    if claim.role == "time":
        return False
    quantity = claim.quantity
    if quantity.dimension in ABSTRACT or quantity.per or quantity.value <= 0 or quantity.unit == "步" or quantity.is_range:
        return False
    if claim.role in {"per", "from", "base"} or (claim.role == "delta" and "新增" not in claim.aspect and "增" not in claim.label[-2:]):
        return False
    return not (quantity.value < 10 and quantity.numerals[0].form == "hanzi" and quantity.dimension == "count")


def parts_of(discourse: Discourse, share: Claim, form: Form, words: RateWords) -> tuple[Part, ...]:
    """The candidates: before its bracket, in the clause before, named by the words before 占, or right after the share."""
    if form.how == "bracket":
        host = _host(discourse, share)
        return (Part(host, frozenset({"adjacent"})),) if host is not None else ()
    after = _after(discourse, share, words)
    if after is not None:
        return (Part(after, frozenset({"adjacent"})),)
    if form.how == "gloss":
        return ()
    found = [part for claim in _before(discourse, share, form) if (part := _part(discourse, share, form, claim, words)) is not None]
    found.sort(key=lambda part: (-len(part.marks), -part.claim.id))
    return tuple(found[:_MOST])


def _host(discourse: Discourse, share: Claim) -> Claim | None:
    """The quantity that the bracket of a share follows directly, or the one that leads it: (23人,40%)."""
    start = discourse.layout.brackets[share.clause.bracket].span.start - 1
    for claim in reversed(quantities_in(discourse, share.clause.sentence)):
        if claim.span.end <= start:
            near = len(discourse.text[claim.span.end : start].strip()) <= 8
            return claim if near and countable(claim) and claim.clause.bracket != share.clause.bracket else None
    return None


def _after(discourse: Discourse, share: Claim, words: RateWords) -> Claim | None:
    """The amount that a share comes to: 合同总价的5%,即6万元; 六成(72户)."""
    for claim in quantities_in(discourse, share.clause.sentence):
        if claim.id != share.id + 1 or not countable(claim):
            continue
        gap = discourse.text[outer(share.mention).end : outer(claim.mention).start]
        if gap in {"(", "（"} or (len(gap) <= 8 and gap.endswith(("(", "（")) and "，" not in gap):
            behind = right_of(discourse, claim, 2)
            return claim if behind[:1] in {")", "）"} else None
        if len(gap) <= 14 and words.comes_to.search(gap) and not any(sign in gap for sign in "。；;"):
            return claim
    return None


def _before(discourse: Discourse, share: Claim, form: Form) -> Iterator[Claim]:
    """Amounts of the sentence before the share, nearest first; without any, the last of the sentence before."""
    inline = {claim.id for claim in form.inline}
    found = False
    for claim in reversed(quantities_in(discourse, share.clause.sentence)):
        if claim.id >= share.id or claim.id in inline or claim.clause.bracket not in {0, share.clause.bracket}:
            continue
        if len(between(discourse, claim, share)) > _FAR:
            break
        if countable(claim):
            found = True
            yield claim
    if found:
        return
    previous = [claim for claim in quantities_in(discourse, share.clause.sentence - 1) if countable(claim) and claim.clause.bracket == 0]
    for claim in reversed(previous[-3:]):
        if same_paragraph(discourse, claim, share):
            yield claim


def _part(discourse: Discourse, share: Claim, form: Form, claim: Claim, words: RateWords) -> Part | None:
    """The candidate with its marks; None where the words before 占 name something else."""
    marks: set[str] = set()
    gap = between(discourse, claim, share)
    nothing_between = not any(countable(other) for other in discourse.claims[claim.id + 1 : share.id] if other.id not in {c.id for c in form.inline})
    if nothing_between and len(gap) <= 36:
        marks.add("adjacent")
    around = f"{claim.label[-16:]}{claim.head}{claim.tail[:10]}"
    if form.how == "rate":
        cues = words.parts_of_rates.get(_stem(form.stem, words), ())
        if shares_words(form.stem[-4:], around, words) or any(cue in around for cue in cues):
            marks.add("stem")
        return Part(claim, frozenset(marks), _left_out(around, form.stem, words)) if marks else None
    owner = words.generic.sub("", form.owner, count=1) if form.owner else ""
    owner = owner.removesuffix("人数").removesuffix("数量")
    if len(owner) >= 2:
        if shares_words(owner, around, words) or form.owner.endswith(_MEASURES.get(claim.quantity.dimension, ("\0",))):
            marks.add("stem")
        elif claim.span.start < form.start:
            return None
    return Part(claim, frozenset(marks)) if marks else None


def _stem(stem: str, words: RateWords) -> str:
    """The longest ending of a rate's name that the table of parts knows."""
    return next((stem[i:] for i in range(len(stem)) if stem[i:] in words.parts_of_rates), stem)


def shares_words(name: str, around: str, words: RateWords) -> bool:
    """Whether a name shares two characters in a row with the words around a quantity, hollow ones (总数, 公司) aside.

    """
    pieces = [piece for piece in words.hollow.split(name) if len(piece) >= 2]
    return any(piece[i : i + 2] in around for piece in pieces for i in range(len(piece) - 1))


def _left_out(around: str, stem: str, words: RateWords) -> bool:
    """Whether the part is what the rate does not count: 不合格 beside 合格率."""
    if words.negation.search(stem):
        return False
    return any(around.startswith(stem[-2:], found.end()) for found in words.negation.finditer(around))
