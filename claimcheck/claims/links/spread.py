"""Rows of items -> links from a total to parts that are told sentence by sentence, or in the paragraph under it, in its own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.links.arithmetic import closes, exceeds, falls_short, overfull, small
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item, Row, dated_apart
from claimcheck.claims.links.weights import COUNTED, claims_of, counted
from claimcheck.model.claim import Discourse, Link, Reading
from claimcheck.packs.patterns import late

__all__ = ["spread"]

_MOST = 9
_SENTENCES = 5
_GAP = 20
_KINDS = frozenset({"count", "money", "mass", "area", "energy", "power"})
_BY = late(r"(?:^|[，；。])(?:按照?|从|以|分)[^，。；\d]{1,10}(?:分|看|来看|划分|而言|来说|上|来分)[：，]")
_NOT_PARTS = late(
    r"其中|占|同比|环比|较|比|增|减|降|升|已|累计|平均|每|最|目标|计划|另|此外|等|近|约|超|预计|去年|上年|昨|新增|包括|含|首|前|再|又|还|上述|共|总|合计"
)
_WHOLE = late(r"[共全总]")
_EMPTY = late(r"[\d▪的了有为是共计合总达约设在由从其中：、“”《》（）()]|全[省市县区国院校年]|本[院校市省县区]|完成|实现|目前|一共|分别")


def spread(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """开放床位1200张。…本部设床位860张，…；东院床位350张；…: each part in a clause of its own that names what the total names."""
    for row in rows:
        if row.level or row.kind[0] not in _KINDS or row.kind[1] == "shots":
            continue
        for index, total in enumerate(row.items[:-2]):
            if total.quantity.is_range or total.quantity.hedges or total.times > 1 or total.claim.role != "level":
                continue
            if link := _told_apart(discourse, row.items, index, words):
                yield link


def _told_apart(discourse: Discourse, items: Sequence[Item], index: int, words: Cues) -> Link | None:
    total = items[index]
    first = items[index + 1]
    by = bool(_BY.search(first.gap))
    run = _run(items, index, by=by)
    if len(run) < 2 or all(item.rank < 2 for item in run) or small(total.claim, run[0].claim):
        return None
    claims = claims_of(run)
    if len({claim.mention.text for claim in claims}) == 1 and any(_AGAIN.search(item.gap[-_GAP:]) for item in run):
        return None  # 这次核准的六台机组…六台机组总投资…: one number, told twice
    if any(closes(total.claim, claims[start:end]) for start in range(len(claims) - 1) for end in range(start + 2, len(claims) + 1)):
        return None
    if dated_apart(discourse, total.claim, words) or any(item.quantity.hedges or dated_apart(discourse, item.claim, words) for item in run):
        return None
    stated = counted(discourse, run, None, words) or _counts(total, len(claims), words)
    # the first of several alike is not the total of the others
    if not (stated or by or words.totals.search(total.own) or _WHOLE.search(total.own)):
        return None
    short = falls_short(total.claim, claims)
    text = discourse.text[total.claim.span.end : discourse.layout.sentences[run[-1].sentence].span.end]
    said = {
        "same-noun": not by,
        "partition": by,
        "stated-count": stated,
        "explicit-total": bool(words.totals.search(total.own) or "共" in total.own[-8:]),
        "many-parts": len(claims) > 3,
        "over-full": overfull(total.claim, claims),
        "unlisted-rest": short and not stated,
        "open-list": short and bool(words.open.search(text)),
        "revision": bool(words.overlap.search(text)),
    }
    marks = {"loose-list", *(mark for mark, holds in said.items() if holds)}
    return Link("total-parts", (Reading("told apart", {"total": (total.claim,), "parts": claims}),), frozenset(marks))


def _counts(total: Item, size: int, words: Cues) -> bool:
    """Whether the words before the total say how many there are (三大机场共保障…)."""
    return any(words.digits.get(found["n"]) == size for found in COUNTED.finditer(total.gap[-24:]))


_AGAIN = late(r"(?:这|该|此|上述)[^，。；]{0,8}$|[。；]$")
_RANKED = late("第[二三四五六七八九十][名位大]?(?:是|为|的)")
"""第三名是…，死亡58人: one of a row of its like, and no part of the one before."""


def _run(items: Sequence[Item], index: int, *, by: bool) -> list[Item]:
    """The items behind a total that are named like it, or behind the words that divide it, each for itself."""
    total = items[index]
    noun = _EMPTY.sub("", total.own + total.claim.tail[:6])
    run: list[Item] = []
    names: set[str] = set()
    for item in items[index + 1 : index + 1 + _MOST]:
        apart = item.rank > (2 if run and by else 4) or item.sentence - total.sentence > _SENTENCES or (run and item.rank > 3)
        if apart or item.quantity.is_range or not exceeds(total.claim, item.claim) or item.claim.role != "level":
            break
        name = _EMPTY.sub("", item.own + item.claim.tail[:6])
        alike = by or any(noun[i : i + 2] in name for i in range(len(noun) - 1))
        if _NOT_PARTS.search(item.own) or _RANKED.search(item.gap) or item.gap[-_GAP:] in names or not alike:
            break
        names.add(item.gap[-_GAP:])
        run.append(item)
    return run
