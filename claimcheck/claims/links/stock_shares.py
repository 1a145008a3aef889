"""Numbers of shares and what part of a company or a holding they are -> pairs that a slip keeps from being of one whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from itertools import combinations

from claimcheck.claims.links.scene import between
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import World
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["stock_shares"]

_ALL = late(r"占[^，。；\d]{0,12}(?:总股本|股份总数|总股份|股本总额|总股数|股份总额|已发行股份)[^，。；\d]{0,8}$")
_HELD = late(r"占[^，。；\d]{0,6}(?:所?持有?|直接持有|合计持有)[^，。；\d]{0,14}$")
_BOTH = late(r"[；;]|剔除|扣除|回购专|有限售|无限售|流通|A股|B股|H股|表决权|前|后")
_SENTENCES = 2
_MOST = 12
_ALL_OF = late(r"(?:总股本|股份总数|总股份)(?:比例)?的$")
_TOTAL = late(r"(?:总股本|股份总数|总股份|总股数)(?:约|共计|共|为|是|合计|总数为)*$")
_THAT_IS = late(r"[，,](?:即|也即|计|合计|折合)[^，。；、,;]{0,14}")
_SAME = late(r"[，。；、,;](?:本次|此次|累计|其|上述|截至|剩余|合计|解除|补充|新增|再次|另)[^，。；]{0,16}$")
_CHANGED = late(r"转增|送股|增发|发行完成|股本变|注销|变更为|由[^，。；]{0,12}(?:变为|增至|减至|降至)")


_MOVED = late(r"[由从自](?:原来的|此前的)?$|[降减增升变]?[至到为]$")
"""占总股本的比例由48.03%减少至42.10%: which number of shares an end goes with is told elsewhere."""
_HOLDERS = 50
"""Below a fiftieth, who acts in concert may make the difference: 控股股东所持, 其所持."""


@dataclass(frozen=True, slots=True)
class _Held:
    """Some shares, and what part they are of all or of what the holder has."""

    amount: Claim
    share: Claim
    base: str


def stock_shares(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """解除质押240万股，占其所持股份5.203%；质押220万股，占其所持股份47.70%: both tell what the holder has."""
    if _CHANGED.search(discourse.text):
        return
    yield from _declared(discourse)
    held = list(_held(discourse))[:_MOST]
    for one, other in combinations(held, 2):
        if one.base != other.base or one.amount is other.amount:
            continue
        if other.share.clause.sentence - one.share.clause.sentence > _SENTENCES or _agree(one, other):
            continue
        # another holder has another holding: 张某质押…，占其所持50%；李某质押…，占其所持80%
        same = one.base == "all" or _SAME.search(between(discourse, one.share, other.amount)) is not None
        if _slip(one, other, same=same) or _slip(other, one, same=same):
            players = {"part": (other.amount,), "share": (other.share,), "other_part": (one.amount,), "other_share": (one.share,)}
            yield Link("one-whole", (Reading("one stock", players),), frozenset({"same-noun", "slip"}))


def _declared(discourse: Discourse) -> Iterator[Link]:
    """总股本为4.5亿股。…不超过总股本的30%，即不超过1.13亿股: the shares that are said to be a share of all, against all of them."""
    claims = discourse.claims
    for index, share in enumerate(claims[:-1]):
        if share.role == "time" or share.quantity.dimension != "ratio" or share.quantity.is_range or not _ALL_OF.search(share.label):
            continue
        part = claims[index + 1]
        if (
            part.role == "time"
            or part.quantity.unit != "股"
            or part.quantity.is_range
            or not _THAT_IS.fullmatch(between(discourse, share, part))
        ):
            continue
        wholes = [
            c for c in claims[:index] if c.role != "time" and c.quantity.unit == "股" and not c.quantity.per and _TOTAL.search(c.label)
        ]
        if len({c.quantity.base_value for c in wholes}) == 1 and not _roughly(part, wholes[-1], share):
            # 不超过总股本的30%，即不超过1.13亿股: both are bounds, and one bound makes the other
            exact = [Given(c.span, c.quantity.base_value, c.mention.text) for c in (part, share)]
            players: dict[str, tuple[Operand, ...]] = {"part": (exact[0],), "whole": (wholes[-1],), "share": (exact[1],)}
            yield Link("portion", (Reading("of all shares", players),), frozenset({"marker", "lone-whole", "same-noun"}))


def _roughly(part: Claim, whole: Claim, share: Claim) -> bool:
    """Whether a share of all comes to a part but for what rounding leaves out."""
    with localcontext(EXACT):
        due = whole.quantity.base_value * share.quantity.base_value
        return abs(due - part.quantity.base_value) * _MOST * _MOST <= due


def _of_stock(claim: Claim) -> bool:
    return claim.role != "time" and claim.quantity.unit == "股" and not claim.quantity.is_range and not claim.quantity.per


def _held(discourse: Discourse) -> Iterator[_Held]:
    amount: Claim | None = None
    for claim in discourse.claims:
        if claim.role == "time":
            continue
        quantity = claim.quantity
        if quantity.unit == "股" and not quantity.is_range and not quantity.hedges and not quantity.per:
            amount = claim
        elif quantity.dimension == "ratio" and amount is not None and not quantity.is_range and not quantity.hedges and quantity.value > 0:
            gap = between(discourse, amount, claim)
            if amount.clause.sentence != claim.clause.sentence or _BOTH.search(gap):
                continue
            last = gap[max(gap.rfind("，"), gap.rfind(","), gap.rfind("、")) + 1 :]
            base = "all" if _ALL.search(last) else "held" if _HELD.search(last) else ""
            if base and not _MOVED.search(last):
                yield _Held(amount, claim, base)


def _agree(one: _Held, other: _Held) -> bool:
    for world in World:
        first = one.amount.quantity.interval(world, coarse=True) * other.share.quantity.interval(world)
        if first.meets(other.amount.quantity.interval(world, coarse=True) * one.share.quantity.interval(world)):
            return True
    return False


def _slip(sound: _Held, odd: _Held, *, same: bool) -> bool:
    """Whether one slip of the pen makes the share of one the share that the other implies."""
    share = odd.share.quantity
    with localcontext(EXACT):
        due = odd.amount.quantity.base_value / sound.amount.quantity.base_value * sound.share.quantity.base_value / share.factor
        return any(_one_off(share.value, due, place, same=same) for place in (share.place, share.place * 10, share.place / 10))


def _one_off(stated: Decimal, due: Decimal, place: Decimal, *, same: bool) -> bool:
    """Whether swapped digits, a moved point or, of one holder, another digit tells two shares apart."""
    with localcontext(EXACT):
        if abs(stated - due) * _HOLDERS < due:
            return False
        one, two = (str(int((number / place).quantize(Decimal(1), ROUND_HALF_UP))) for number in (stated, due))
        if stated.normalize().adjusted() != due.adjusted():
            moved = due.scaleb(stated.adjusted() - due.adjusted())
            return abs(moved - stated) * 200 < stated
    apart = [index for index in range(min(len(one), len(two))) if one[index] != two[index]]
    if len(one) != len(two) or len(one) < 2:
        return False
    return (len(apart) == 2 and sorted(one) == sorted(two)) or (same and len(apart) == 1 and len(one) > 2)
