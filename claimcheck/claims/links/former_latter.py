"""甲462票,乙395票,前者多出67票 -> the difference as a change from the one value to the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.claims.links.change_sizes import change_links
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import POINTS, RATIO, VALUE
from claimcheck.claims.links.states import commensurate
from claimcheck.model.claim import Link
from claimcheck.packs.patterns import late

__all__ = ["former_latter"]

_SAID = late(
    "[,;。](?:可见|也就是说|即|相比之下|两者相比|相比|其中)?,?(?P<own>[前后]者)(?:的[^,。;]{1,4})?(?:比|较|较之)?(?P<other>[前后]者)?(?:的[^,。;]{1,4})?"
    "(?:整整|足足|还|要|约)?(?:(?P<more>多|高|大|长|重|贵|宽|深|厚|快|领先)|(?P<less>少|低|小|短|轻|便宜|窄|浅|薄|慢|落后))(?:出|了|约){0,2}"
)
_PAUSES = ",;。:("


def former_latter(stretch: Stretch, words: ChangeWords) -> Iterator[Link]:
    """Every 前者比后者多 behind two values of one kind, whatever they are of."""
    if "者" not in stretch.sketch.characters:
        return
    for one, two, delta in zip(stretch.items, stretch.items[1:], stretch.items[2:], strict=False):
        said = _SAID.fullmatch(("。" if delta.gap[:1] not in _PAUSES else "") + delta.gap) if "者" in delta.gap else None
        if said is None or said["own"] == said["other"] or not _side_by_side(one, two, delta, words):
            continue
        own, other = (one, two) if said["own"] == "前者" else (two, one)
        direction = 1 if said["more"] else -1
        item = replace(delta, role="delta", direction=direction, verb=said["more"] or said["less"])
        yield from change_links(item, [(other.claim, own.claim)], direction, {"adjacent"})


def _side_by_side(one: Item, two: Item, delta: Item, words: ChangeWords) -> bool:
    """Whether two values of one kind stand before a difference, each in a clause of its own."""
    if delta.sign not in (VALUE, POINTS, RATIO) or one.sign != two.sign:
        return False
    if one.sentence != two.sentence or delta.sentence - two.sentence > 1:
        return False
    if any(item.role not in ("level", "to", "base") or item.depth != delta.depth for item in (one, two)) or two.gap[:1] not in _PAUSES:
        return False
    return commensurate(one.claim, two.claim) and not words.zipped.search(one.gap[-8:] + two.gap)
