"""Claims of shares -> rows of those that stand together: at one level, or each alone in its bracket."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item, items_of
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Quantity

__all__ = ["ShareRow", "share_rows"]


@dataclass(frozen=True, slots=True)
class ShareRow:
    """Shares of one level in order; ``glosses`` where each stands alone in a bracket after what it is the share of."""

    items: tuple[Item, ...]
    glosses: bool


def _is_share(claim: Claim, words: Cues) -> bool:
    quantity = claim.mention
    if not isinstance(quantity, Quantity) or quantity.dimension != "ratio" or quantity.per:
        return False
    if claim.role in {"delta", "from", "base", "per", "threshold"}:
        return False
    return not words.no_share.search(claim.label)


def share_rows(discourse: Discourse, words: Cues) -> tuple[ShareRow, ...]:
    """The rows of a document."""
    found: list[ShareRow] = []
    lone: dict[int, list[Claim]] = defaultdict(list)
    for level, claims in discourse.by_bracket.items():
        chosen = [claim for claim in claims if _is_share(claim, words)]
        if level and len(chosen) == 1:
            lone[discourse.layout.brackets[level].parent].append(chosen[0])
        elif len(chosen) > 1:
            found.append(ShareRow(items_of(discourse, level, chosen, words), False))
    for level, claims in lone.items():
        if len(claims) > 1:
            found.append(ShareRow(tuple(_outside(discourse, level, sorted(claims, key=lambda c: c.id), words)), True))
    return tuple(found)


def _outside(discourse: Discourse, level: int, claims: list[Claim], words: Cues) -> list[Item]:
    """Items whose gaps are what stands outside the brackets."""
    items: list[Item] = []
    for item in items_of(discourse, level, claims, words, glosses=True):
        items.append(replace(item, times=1))
    return items
