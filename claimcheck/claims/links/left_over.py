"""A number that is left over and those before it -> whether one of them is no whole that it is left of."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.links.lists import Item
from claimcheck.model.claim import Discourse
from claimcheck.packs.patterns import late

__all__ = ["all_but", "of_one_row"]

_EXCEPT = late(r"(?:^|[，。；])除了?[^。；]*$")
_INTEREST, _PAID = late(r"利息|违约金|滞纳金|罚息"), late(r"付(?!利?息)|支付|归还|偿还|给付")
_BACK, _PEER = 2, 2


def all_but(items: Sequence[Item], index: int) -> bool:
    """Whether the rest is all but one that is named (除了宁夏是…,其余九省), or a number changed to stands before it, or it is interest."""
    if _INTEREST.search(items[index].own):
        # 支付利息2万元，尚欠利息4000元: no principal is the whole of these
        due = [item for item in items[:index] if _INTEREST.search(item.own) and not _PAID.search(item.own)]
        if not due:
            return True
    return bool(_EXCEPT.search(items[index].gap)) or any(item.claim.role == "to" for item in items[max(0, index - _BACK) : index])


def of_one_row(discourse: Discourse, whole: Item, part: Item) -> bool:
    """Whether a number stands in one row with the first of the parts: told by one verb of one thing (甲党有52个席位,乙党有51个席位).

    Or the row of the parts begins with a ；-cell that counts nothing (浙江第二；安徽等八省超过1000亿，其余14省…).
    """
    if part.rank <= 1 and whole.claim.tail and whole.claim.tail == part.claim.tail:
        one, two = whole.own[-_PEER:], part.own[-_PEER:]
        if len(one) == len(two) == _PEER and one == two:
            return True
    between = discourse.text[whole.claim.span.end : part.claim.span.start]
    return whole.sentence != part.sentence and "；" in between
