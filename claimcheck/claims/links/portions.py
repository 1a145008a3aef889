"""Claims of shares -> rows of those that stand together: at one level, or each alone in its bracket."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item, items_of, parent_of
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Quantity
from claimcheck.packs.patterns import late

__all__ = ["ShareRow", "share_rows"]


@dataclass(frozen=True, slots=True)
class ShareRow:
    """Shares of one level in order.

    ``glosses`` where each stands alone in a bracket after what it is the share of, ``counts`` then the counts before them;
    ``unit`` is ratio where they are numbers joined by colons that stand for per cent.
    """

    items: tuple[Item, ...]
    glosses: bool
    unit: str = "%"
    counts: tuple[Decimal | None, ...] = ()


_MEASURED = late(r"±|\d/\d\d")
"""What a trial measures (7.9±0.9)%, and how many of how many (34/43), are no shares that stand in a row."""


def _is_share(claim: Claim, words: Cues) -> bool:
    quantity = claim.mention
    if not isinstance(quantity, Quantity) or quantity.dimension != "ratio" or quantity.per:
        return False
    if claim.role in {"delta", "from", "base", "per", "threshold"} or _MEASURED.search(quantity.text):
        return False
    return claim.label.endswith(("占", "的占", "占比", "占比为")) or not words.no_share.search(claim.label)


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
    found.extend(_ratios(discourse, words))
    for level, glosses in lone.items():
        ordered = sorted(glosses, key=lambda c: c.id)
        if len(ordered) > 1:
            counted = [_counted(discourse, claim) for claim in ordered]
            found.append(ShareRow(tuple(_outside(discourse, level, ordered, words)), True, "%", tuple(counted)))
    return tuple(found)


def _outside(discourse: Discourse, level: int, claims: list[Claim], words: Cues) -> list[Item]:
    """Items whose gaps are what stands outside the brackets."""
    return [replace(item, times=1) for item in items_of(discourse, level, claims, words, glosses=True)]


def _counted(discourse: Discourse, claim: Claim) -> Decimal | None:
    """The count that a share in a bracket stands after (32例(25.4%))."""
    parents = parent_of(discourse, claim.clause.bracket, 2)
    return parents[0].quantity.value if parents and parents[0].quantity.dimension == "count" else None


_COLON = late(r"[∶:：]")
_STRUCTURE = late(r"结构|产业比|比(?:调整|优化|变|演变|提升|转变)[为至到成]|占比|比重|构成|比例|之比|比为|比是")


def _ratios(discourse: Discourse, words: Cues) -> Iterator[ShareRow]:
    """Numbers joined by colons after 结构 or 占比 (8.7∶45.1∶46.2) are shares in per cent."""
    run: list[Claim] = []
    for claim in (*discourse.claims, None):
        bare = claim is not None and isinstance(claim.mention, Quantity) and claim.mention.dimension == "" and not claim.mention.hedges
        if claim is not None and bare and run and _COLON.fullmatch(discourse.text[run[-1].span.end : claim.span.start].strip()):
            run.append(claim)
            continue
        if len(run) > 2 and _STRUCTURE.search(
            discourse.text[max(0, discourse.layout.sentence_at(run[0].span.start).span.start, run[0].span.start - 40) : run[0].span.start]
        ):
            yield ShareRow(items_of(discourse, run[0].clause.bracket, run, words), False, "ratio")
        run = [claim] if claim is not None and bare else []
