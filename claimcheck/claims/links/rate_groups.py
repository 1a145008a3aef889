"""One size for each of several groups and a row of counts with their rates -> links for the one rate that the size does not give."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.links.rate_parts import countable
from claimcheck.claims.links.rate_wholes import Whole, closes
from claimcheck.claims.links.scene import between, left_of, same_paragraph
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["rates_of_groups"]

_SIZE = late(
    r"(?:每[一个]?|各)(?:[一-鿿]{0,2}(?:组|班|队|村|校|厂|批|线|家|片|区|店|站|行|种|类|点)|有|为|抽[查检取测]了?|调查了?|随机抽取|发放|选取?)?$"
)
_RATE = late(r"(?:率|占比|比例|比率|比重)(?:为|是|达|达到|仅|仅为|有|均)*$|^[(（]$")
_INSIDE = late(r"其中|占|增|降|升|减|提高|高于|低于")
_LOST = late(r"脱落|失访|退出|剔除|除外|排除|流失|作废|回收|收回|实到|缺考|缺席|增至|减至")
_PERSONS = frozenset({"人", "名", "例", "位"})
_SENTENCES = 5
_GAP = 16


def rates_of_groups(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """两组各80例。甲组并发症12例,发生率12.5%;乙组22例,发生率27.5%: where the size of a group gives all rates but one, that is wrong."""
    if "各" not in discourse.text and "每" not in discourse.text:
        return
    for size in discourse.claims:
        if not isinstance(size.mention, Quantity) or size.quantity.hedges or not _SIZE.search(left_of(discourse, size, 8)):
            continue
        pairs = _pairs(discourse, size)
        whole = Whole((size,), frozenset(), 0)
        wrong = [pair for pair in pairs if not closes(pair[0], whole, pair[1])]
        if len(pairs) > 1 and len(wrong) == 1 and not _of_another(discourse, wrong[0], size):
            part, share = wrong[0]
            readings = (Reading("of a group", {"part": (part,), "whole": (size,), "share": (share,)}),)
            yield Link("portion", readings, frozenset({"closes-elsewhere", "row"}))


def _pairs(discourse: Discourse, size: Claim) -> list[tuple[Claim, Claim]]:
    """Counts in the unit of the size with the rate right behind each, in the sentences after it."""
    found = []
    for part, share in zip(discourse.claims[size.id + 1 :], discourse.claims[size.id + 2 :], strict=False):
        if share.clause.sentence - size.clause.sentence > _SENTENCES:
            break
        if not (isinstance(part.mention, Quantity) and isinstance(share.mention, Quantity)) or share.quantity.dimension != "ratio":
            continue
        gap = between(discourse, part, share)
        alike = (
            part.quantity.unit == size.quantity.unit or {part.quantity.unit, size.quantity.unit} <= _PERSONS
        ) and part.quantity.base_value < size.quantity.base_value
        if not (alike and countable(discourse, part) and len(gap) <= _GAP and _RATE.search(gap)):
            continue
        if part.clause.sentence != share.clause.sentence or _INSIDE.search(left_of(discourse, part, 8) + gap):
            continue
        if same_paragraph(discourse, size, part):
            found.append((part, share))
    return found


def _of_another(discourse: Discourse, pair: tuple[Claim, Claim], size: Claim) -> bool:
    """Whether the odd rate fits another count of the text, or some of the group are said to have been left out meanwhile."""
    part, share = pair
    if _LOST.search(discourse.text, size.span.end, share.span.start):
        return True
    others = (c for c in discourse.claims if isinstance(c.mention, Quantity) and c.quantity.dimension == part.quantity.dimension)
    return any(closes(part, Whole((c,), frozenset(), 0), share) for c in others if c.id != part.id)
