"""Ordinals before one and the same proper name -> pairs that number one thing in two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from claimcheck.claims.links.facts_twice import pair_link
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["numbered_names"]

_DIGITS = late(r"^第?\s*[\d一二三四五六七八九十百零〇两]+")
_QUOTED = late(r"[一-鿿]{0,6}[“\"「『]([^”\"」』，。]{2,8})[”\"」』]")
_NAME = late(r"[一-鿿]{6,14}")
_CHRISTENED, _LISTS = frozenset({"号"}), frozenset({"批"})
"""What has a number and a name of its own; lists that a thing is on once."""
_LONG, _MOST = 6, 12


def numbered_names(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """今年第9号台风“巴威”, 今年第6号台风“巴威”; 列入第六批全国重点文物保护单位, 第五批全国重点文物保护单位."""
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in discourse.claims:
        if isinstance(claim.mention, Quantity) and claim.mention.text.startswith("第"):
            unit = _DIGITS.sub("", claim.mention.text)
            quoted = _QUOTED.match(discourse.text, claim.span.end)
            if quoted and unit in _CHRISTENED:
                groups[unit, quoted[1]].append(claim)
            elif unit in _LISTS and (name := _NAME.match(discourse.text, claim.span.end)):
                groups[unit, name.group()[:_LONG]].append(claim)
    for group in groups.values():
        if len({claim.quantity.value for claim in group}) == 2:  # three and more are a row
            yield from _pairs(group[:_MOST])


def _pairs(group: Sequence[Claim]) -> Iterator[Link]:
    """The first two of a group that differ, told in two sentences."""
    for one, other in combinations(group, 2):
        if one.quantity.value != other.quantity.value and one.clause.sentence != other.clause.sentence:
            yield pair_link(one, other, {"same-phrase", "inferred"})
            return
