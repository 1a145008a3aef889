"""A team list with its roles, or the children of a house told one by one -> links between each number and the names behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["children_in_turn", "rosters"]

_UNITS = frozenset({"人", "名", "位", "个"})
_FEWEST, _MOST, _LONGEST = 2, 40, 600
_LARGEST_GAP = 5
_NAME = late(r"[一-鿿·A-Za-z.]{2,16}|[一-鿿] {1,2}[一-鿿]")
_SURNAME_LONGEST = 4
_OPEN = late(r"等$|等[^、]{0,4}$")


@lru_cache(maxsize=8)
def _words(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    role = pack.alternatives("counts.roles")
    return late(rf"{role}$"), late(rf"[男女主副]?{role}(?:[（(][0-9]{{1,2}}[人名位][)）])?[：:(（]|[。；;\n]|$")


def rosters(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """教练员（7人）：甲、乙…医生：丙男运动员（12人）：…: the names up to the next role, though no mark parts them."""
    role, following = _words(pack)
    text = discourse.text
    for claim in discourse.claims:
        opened = _opened(discourse, claim, role)
        if opened is None:
            continue
        stop = following.search(text, opened, opened + _LONGEST)
        if stop is None or stop.start() <= opened or text[stop.start() : stop.start() + 1] in {"(", "（"}:
            continue
        items = _names(text, opened, stop.start())
        labels = stop.group()[-1:] in {"：", ":", "(", "（"}
        stated = int(claim.quantity.value)
        if len(items) < _FEWEST or abs(len(items) - stated) > _LARGEST_GAP or (not labels and abs(len(items) - stated) > _FEWEST):
            continue
        yield Link("list-count", (Reading("roster", {"stated": (claim,), "items": items}),), frozenset({"explicit-parts"}))


def _opened(discourse: Discourse, claim: Claim, role: re.Pattern[str]) -> int | None:
    """Where the names begin behind a role and its number in a bracket."""
    mention, text = claim.mention, discourse.text
    if not isinstance(mention, Quantity) or mention.unit not in _UNITS or mention.hedges or mention.is_range:
        return None
    start, end = claim.span.start, claim.span.end
    if text[start - 1 : start] not in {"(", "（"} or text[end : end + 1] not in {")", "）"} or not _FEWEST <= mention.value <= _MOST:
        return None
    if not role.search(text, max(0, start - 9), start - 1) or text[end + 1 : end + 2] not in {"：", ":"}:
        return None
    return end + 2


def _names(text: str, start: int, end: int) -> tuple[Given, ...]:
    """The names between two places, none where any piece is no name or the list is left open."""
    items: list[Given] = []
    at = start
    body = text[start:end].rstrip("，, ")
    if _OPEN.search(body):
        return ()
    for piece in body.split("、"):
        name = piece.strip()
        if not _NAME.fullmatch(name) or (len(name) > _SURNAME_LONGEST and "·" not in name and not name.isascii()):
            return ()
        items.append(Given(Span(at, at + len(piece)), Decimal(1), name))
        at += len(piece) + 1
    return tuple(items)


_CHILD = late(r"老(?P<n>[大二三四五六七八九十])(?![百几多来]|[爷娘公婆汉师板家])")
_LAST_BORN = late("老小|老幺|老疙瘩|小妹|小弟|最小的|幺妹|幺儿")
_ORDER = {sign: value for value, sign in enumerate("大二三四五六七八九十", 1)}
_KIN = late(
    r"(?:兄弟|姐妹|姊妹|兄妹|姐弟|弟兄|子女|孩子|儿子|女儿|儿女)(?:共|总共|一共|们)?$|^(?:兄弟|姐妹|姊妹|兄妹|姐弟|弟兄|子女|孩子|儿子|女儿|儿女)"
)
_CHILDREN = 200


def children_in_turn(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """兄弟五人，老大…老二…老三…老四…: all are told, from the eldest on."""
    for claim in discourse.claims:
        mention = claim.mention
        if not isinstance(mention, Quantity) or mention.unit not in _UNITS or mention.hedges or not _FEWEST < mention.value <= len(_ORDER):
            continue
        if not _KIN.search(claim.label) and not _KIN.match(claim.tail):
            continue
        end = claim.span.end + _CHILDREN
        found = list(_CHILD.finditer(discourse.text, claim.span.end, end))
        first: dict[int, re.Match[str]] = {}
        for match in found:
            first.setdefault(_ORDER[match["n"]], match)
        if len(first) <= _FEWEST or list(first) != list(range(1, len(first) + 1)) or _LAST_BORN.search(discourse.text, claim.span.end, end):
            continue
        if abs(len(first) - int(mention.value)) > 1:
            continue
        items = tuple(Given(Span(match.start(), match.end()), Decimal(1), match.group()) for match in first.values())
        yield Link("list-count", (Reading("children", {"stated": (claim,), "items": items}),), frozenset({"explicit-parts"}))
