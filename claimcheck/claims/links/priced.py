"""An amount of money and the number before it -> whether it is that of each of so many things."""

from __future__ import annotations

from claimcheck.claims.around import outer
from claimcheck.claims.links.scene import left_of
from claimcheck.model.claim import Claim, Discourse
from claimcheck.packs.patterns import late

__all__ = ["counted_out", "of_each_before"]

_UNPRICED = frozenset({"", "户", "人", "名", "位", "家", "笔", "宗", "起", "例", "次", "人次"})


def counted_out(discourse: Discourse, claim: Claim) -> bool:
    """Whether an amount of money is that of each of so many things: 两个五块,三个一块,一共十三块."""
    last = discourse.claims[claim.id - 1] if claim.id else claim
    if claim.quantity.dimension != "money" or last.role == "time" or last.span.end != outer(claim.mention).start:
        return False
    return last.quantity.dimension == "count" and last.quantity.unit not in _UNPRICED and last.quantity.value > 1


_EACH = late(r"(?:各|每(?:人|户|家|位|名|个|件|天|月|年|次|台|只|张|套|份|间|亩))[^，。；、\d]{0,4}$")


def of_each_before(discourse: Discourse, total: Claim, last: Claim) -> bool:
    """Whether the number right before a total is one of each, that the total is alone of: 给双方老人各500元，合计1000元."""
    between = (claim for claim in discourse.claims[last.id + 1 : total.id] if claim.role != "time")
    told = [claim for claim in between if claim.quantity.dimension == total.quantity.dimension]
    return (
        bool(told)
        and _EACH.search(left_of(discourse, told[-1], 10)) is not None
        and told[-1].quantity.base_value < total.quantity.base_value
    )
