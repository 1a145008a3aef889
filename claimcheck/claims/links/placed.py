"""A number of places and the list of places with their figures -> links between the number and the places counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.claims.around import outer
from claimcheck.claims.links.arithmetic import written
from claimcheck.claims.links.scene import comparable
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["placed"]

_PLACE = late(
    r"^(?:其中|分别是|分别为|分别|包括|即|具体为|[：:])*(?P<name>[一-鿿]{2,10}(?P<kind>[市州盟县区旗省镇乡村国街]|街道|社区|地区))$"
)
_PLACES = late(r"^(?:个|省|市|州|县|区|旗|镇|乡|村|国)?(?:地级|设区|县级)?[（(]?(?:省|市|州|盟|县|区|旗|镇|乡|村|国家|街道|社区|地区)")
_AMONG = late(r"(?:其他|其余|其它|另外?|全部|全省|全市|每|各|另有|前|近|超|约|余)[^，。；]{0,4}$")
_JOINT = late(r"[、，,；;和及与]|以及")
_OPEN = late(r"^[^。；]{0,2}(?:等|其他|其余|其它)")
_NEAR = 40
_FEWEST, _MOST = 3, 60
_LARGEST_GAP = 3
_BACK = 8


def placed(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """涉及8个市，其中甲市5例、乙市6例…: more places than announced, or fewer where their figures make up a total."""
    for claim in discourse.claims:
        if not _announces(discourse, claim):
            continue
        run = _run(discourse, claim)
        stated = int(claim.quantity.value)
        if len(run) < _FEWEST or abs(len(run) - stated) > _LARGEST_GAP:
            continue
        if len(run) <= stated and not _whole(discourse, run, claim):
            continue
        names = tuple(_name(place) for place in run)
        yield Link("list-count", (Reading("places", {"stated": (claim,), "items": names}),), frozenset({"explicit-parts"}))


def _announces(discourse: Discourse, claim: Claim) -> bool:
    """Whether a claim counts places that can be named next."""
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.hedges or mention.is_range or not mention.numerals[0].plain_integer:
        return False
    if not _FEWEST <= mention.value <= _MOST or _AMONG.search(claim.label):
        return False
    text = discourse.text[claim.span.end - len(mention.unit) : claim.span.end + 8]
    return bool(_PLACES.match(text) or _PLACES.match(claim.tail))


def _run(discourse: Discourse, claim: Claim) -> list[Claim]:
    """The figures with nothing but a place before each, from right behind the number on."""
    run: list[Claim] = []
    last = claim
    for other in discourse.claims[claim.id + 1 : claim.id + 1 + _MOST]:
        if not isinstance(other.mention, Quantity) or other.clause.bracket != claim.clause.bracket:
            if run and isinstance(other.mention, Quantity):
                continue
            break
        if not _PLACE.match(other.label) or (run and not comparable(run[0], other)):
            break
        gap = discourse.text[last.span.end : outer(other.mention).start]
        if len(gap) > _NEAR or (run and not _JOINT.match(gap) and other.clause.index == last.clause.index):
            break
        if run and (found := _PLACE.match(other.label)) is not None and found["name"] in {_name(place).text for place in run}:
            break
        run.append(other)
        last = other
    if run and _OPEN.match(discourse.text[run[-1].span.end : run[-1].span.end + 6]):
        return []
    return run


def _name(claim: Claim) -> Given:
    found = _PLACE.match(claim.label)
    return Given(claim.span, Decimal(1), found["name"] if found is not None else claim.label)


def _whole(discourse: Discourse, run: Sequence[Claim], claim: Claim) -> bool:
    """Whether the figures of the places make up a number before them, so that no place is left out."""
    made = written(run)
    before = discourse.claims[max(0, claim.id - _BACK) : claim.id]
    return any(isinstance(c.mention, Quantity) and comparable(c, run[0]) and c.quantity.base_value == made for c in before)
