"""A claim and the ways to cut a list -> whether the claim announces a list, and the link between both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.claims.links.items import MOST_ITEMS, named
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late

__all__ = ["ListWords", "announces", "list_link", "list_words"]

_BARE = late(
    r"大 ?[A-Za-z0-9一-鿿]|部门|单位|部委|校|城|省|市|县|区|国|地|岛|镇|乡|村|社|行|院|局|省市|国家|区域|景区|板块|领域|方面|原则|州"
)
_SORTS = frozenset({"类", "级", "等", "处", "区", "组", "档", "套"})
"""Two of a thing are 两类; 二类 and 二处 are the second."""
_WHERE = late("在[^、]+[中上里下内]的")
_LARGEST_GAP = 2
"""Writers miscount by one or two; a greater gap means that the list is not that of the number."""


@dataclass(frozen=True, slots=True, eq=False)
class ListWords:
    """How a text announces a number of items and lists them (rules/zh/counts.yaml)."""

    opener: re.Pattern[str]
    listing: re.Pattern[str]
    open: re.Pattern[str]
    closer: re.Pattern[str]
    not_listed: frozenset[str]
    united: frozenset[str]
    gloss: frozenset[str]
    groups: re.Pattern[str]
    refused: re.Pattern[str]
    told: frozenset[str]
    pronoun: re.Pattern[str]
    whole: re.Pattern[str]
    beside: re.Pattern[str]
    several: re.Pattern[str]
    sorts: frozenset[str]
    kinds: re.Pattern[str]
    divides: re.Pattern[str]


@lru_cache(maxsize=8)
def list_words(pack: Pack) -> ListWords:
    opener = pack.alternatives("counts.openers")
    return ListWords(
        opener=late(rf"(?P<noun>[^，。；、：:（(,;\d\n“「]{{0,16}}?)(?:[：:]|[，,]?{opener}[：:]?|——)"),
        listing=late(opener),
        open=late(pack.alternatives("counts.open")),
        closer=late(rf"{alternation([*pack.lexicon('counts.closers'), *pack.lexicon('counts.told')])}+$"),
        not_listed=frozenset(pack.lexicon("counts.not_listed")),
        united=frozenset(pack.lexicon("counts.united")),
        gloss=frozenset(pack.lexicon("counts.gloss")),
        groups=late(pack.alternatives("counts.groups") + "$"),
        refused=late(pack.alternatives("counts.not_a_list")),
        pronoun=late(rf"[^。；;！？\n（(：:]{{0,40}}?[，,](?:{pack.alternatives('counts.pronouns')}|即(?![使将可便时日刻是若或以]))[：:]?"),
        whole=late(pack.alternatives("counts.all_of_a_place")),
        beside=late(pack.alternatives("counts.beside")),
        several=late(pack.table("counts.several_in_one")["pattern"]),
        told=frozenset(pack.lexicon("counts.told")),
        sorts=frozenset(pack.lexicon("counts.sorts")),
        kinds=late(rf"大?[^，。；：、的和与及\d]{{0,4}}?{pack.alternatives('counts.kinds')}(?![室组人站者员站会])"),
        divides=late(pack.alternatives("counts.divides")),
    )


def _left_open(body: str, words: ListWords) -> bool:
    """Whether a word in a list leaves it open; 多 and 余 within a name (林斯多夫) do not."""
    return any(found.group() not in _WITHIN or not _NAME.match(body, max(0, found.start() - 1)) for found in words.open.finditer(body))


_WITHIN = frozenset({"多", "余", "如"})
_NAME = late("(?![一二三四五六七八九十百千万亿几许])[一-鿿][多余如][一-鿿]")


_AND_MORE = late(r"[一两三四五六七八九十]{1,2}(?:直辖)?[省市区县州盟旗港镇乡村校院所岛]")
"""三省一市（甲、乙、丙、丁）: of two counts neither is the number of the list."""


def announces(claim: Claim, not_listed: frozenset[str]) -> bool:
    """Whether a quantity can announce a list: a small exact count of things that have names."""
    mention = claim.mention
    return (
        isinstance(mention, Quantity)
        and (mention.dimension == "count" or (not mention.unit and bool(_BARE.match(claim.tail))))
        and not mention.hedges
        and not mention.is_range
        and 2 <= mention.value <= MOST_ITEMS
        and mention.numerals[0].plain_integer
        and mention.unit not in not_listed
        and not (mention.text.startswith("二") and mention.unit in _SORTS)
        and not mention.unit.endswith("字")
    )


def list_link(
    discourse: Discourse,
    claim: Claim,
    found: Sequence[tuple[Given, ...]],
    span: Span,
    words: ListWords,
    *,
    open_list: bool = False,
    closed: bool = False,
) -> Iterator[Link]:
    """The link of a list, unless a way of cutting it makes no list of names, or it is far from the number."""
    if not found or any(not items for items in found) or _AND_MORE.match(discourse.text, claim.span.end):
        return
    body = span.of(discourse.text)
    behind = discourse.text[span.end : span.end + 4]
    open_list = open_list or behind.startswith(("等", "……", "…")) or (not closed and _left_open(body, words))
    if any(not named(items) for items in found) or (not closed and any(item.text in words.gloss for items in found for item in items)):
        return
    if any(words.several.search(item.text) or _WHERE.search(item.text) for items in found for item in items):
        return
    stated = int(claim.quantity.value)
    if not open_list and min(abs(len(items) - stated) for items in found) > _LARGEST_GAP:
        return
    marks = frozenset({"explicit-parts"})
    readings = tuple(Reading("items", {"stated": (claim,), "items": items}) for items in found)
    yield Link("open-list-count" if open_list else "list-count", readings, marks, anchors=(span,))
