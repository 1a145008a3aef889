"""An operand and a role -> whether the one may play the other."""

from __future__ import annotations

from claimcheck.model.claim import Given, Operand
from claimcheck.model.mention import Quantity
from claimcheck.packs import Role

__all__ = ["fits"]


def fits(operand: Operand, role: Role) -> bool:
    """Whether an operand passes every filter of a role; what was counted or looked up always does."""
    if isinstance(operand, Given):
        return True
    mention = operand.mention
    kind = mention.dimension if isinstance(mention, Quantity) else "time"
    unit = mention.unit if isinstance(mention, Quantity) else ""
    return (
        (not role.metric or operand.metric in role.metric)
        and (not role.dimension or kind in role.dimension)
        and (not role.unit or unit in role.unit)
        and (not role.aspect or any(aspect in role.aspect for aspect in operand.aspect))
        and (not role.stance or operand.stance in role.stance)
        and not any(word in operand.label for word in role.without)
    )
