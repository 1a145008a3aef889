"""The words left and right of a quantity -> its role in the clause, its direction and its stance."""

from __future__ import annotations

from claimcheck.claims.around import Around
from claimcheck.claims.vocabulary import Vocabulary
from claimcheck.model.mention import Quantity

__all__ = ["role_of", "stance_of"]

_RELATIVE = frozenset({"ratio", "points", "multiple", "doubling"})


def role_of(quantity: Quantity, around: Around, words: Vocabulary) -> tuple[str, int]:
    """The role (see Claim.role) and the direction of the verb that gives it, first match wins.

    Only a level or the end of a change can be a current value, and a delta is never a numerator, base or current value:
    that alone removes most wrong pairings.
    """
    left = around.left
    if found := words.to_end.search(left):
        return "to", direction_of(found["verb"], words)
    if (found := words.delta_end.search(left)) and not words.unmoved.search(left):
        return "delta", direction_of(found["verb"], words)
    if (found := words.compared_end.search(left)) and not left.endswith("占比"):
        return "delta", direction_of(found["verb"], words)
    if words.from_end.search(left) and words.to_ahead.match(around.right):
        return "from", 0
    if words.base_end.search(left) or (quantity.dimension == "ratio" and words.regained.search(left)):
        return "base", 0
    if quantity.dimension == "multiple" and left.endswith("的") and words.whole.search(left):
        return "share", 0
    if words.threshold_end.search(around.lead):
        return "threshold", 0
    if quantity.dimension == "ratio" and words.share_end.search(left):
        return "share", 0
    if quantity.dimension == "ratio" and words.rate_end.search(left):
        return "rate", 0
    if quantity.dimension in _RELATIVE and quantity.dimension != "ratio":
        return "delta", 0
    if quantity.per or words.per_end.search(left):
        return "per", 0
    return "level", 0


def direction_of(verb: str, words: Vocabulary) -> int:
    """+1 for a verb or noun of growth, -1 for one of decline, 0 for neither."""
    if words.up.fullmatch(verb):
        return 1
    return -1 if words.down.fullmatch(verb) else 0


def stance_of(left: str, words: Vocabulary) -> str:
    """plan, capacity or historic where a word of that kind stands left of the number in its clause, else actual."""
    left = words.unstanced.sub("，", left).removesuffix("将")  # 将246例患者分为两组
    for name, pattern in words.stances:
        if pattern.search(left):
            return name
    return "actual"
