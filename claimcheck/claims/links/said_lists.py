"""A number, what it counts and the clause that says which they are -> links between the number and the items counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.claims.around import outer
from claimcheck.claims.links.announced import announces, list_link, list_words
from claimcheck.claims.links.counts import opened
from claimcheck.claims.links.items import SIDE_BY_SIDE, enclosed, ways
from claimcheck.claims.links.list_bodies import names_sorts, parted
from claimcheck.model.claim import Claim, Discourse, Given, Link
from claimcheck.model.document import Span
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late
from claimcheck.text import words as cut
from claimcheck.text.words import Word

__all__ = ["listed_as_said"]

_FEWEST = 3
_LONGEST = 12
_SAID = late(
    r"(?P<noun>[^，。；、：:（(,;\d\n]{0,10}?)(?:”|」)?(?P<how>指的是|是指|依次是|就是|是|为|即|[，,](?!也|都|均|并|但|而|其中|另|还|此外))[：:]?\s*"
)
_END = late(r"[，。；！？,;\n]|$")
_PERSONS = frozenset({"人", "例", "户", "只", "头", "起", "场", "件", "台", "辆", "张", "枚", "组", "对", "座", "条", "篇", "支", "部"})
"""Units of single ones: three of them may be teachers, doctors and drivers, and five as well."""
_PICKED = late(r"(?:前|后|倒数|倒数前|另外?|其余|此前|此外|剩下|剩余|最[大小多少高低好差快慢]的?|之前|现有|原有)的?$")
"""Words that pick so many out of an order, so that who they are is a list of names."""
_FROM = late(r"第[二三四五六七八九十\d]+[名位]?(?:开始|起|以后)")
"""从第二名开始，前十名是…: nine names."""
_NEAR = 24
_DOES = late(r"[都均也不各共就才还又已曾应要会能必将]|可能|分别|之一")
_NO_NAME = ("d", "p", "r", "u", "m", "c", "y", "t", "f")
_NOUN = ("n", "vn", "an", "j", "l", "i", "eng", "x", "s")


def listed_as_said(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """前三名是甲、乙、丙 and 有三个邻国，甲、乙和丙: a clause of nothing but names, right behind the number and its noun."""
    words = list_words(pack)
    text = discourse.text
    for claim in discourse.claims:
        if not announces(claim, words.not_listed):
            continue
        end = outer(claim.mention).end
        found = _SAID.match(text, end)
        if found is None or opened(discourse, claim, words) is not None or _DOES.search(found["noun"]) or _singles(claim):
            continue
        if _FROM.search(text, max(0, end - _NEAR), end):
            continue
        stop = _END.search(enclosed(text[found.end() : found.end() + 160]))
        span = Span(found.end(), found.end() + (stop.start() if stop else 0))
        if not stop or parted(enclosed(span.of(text))) < _FEWEST:
            continue
        items = ways(text, span, SIDE_BY_SIDE)
        aside = found["how"].startswith(("，", ","))
        if aside and any(word.tag.startswith(("v", "p", "d")) for word in _led_in(cut(span.of(text)))):
            continue
        loose = names_sorts(claim, words) and not aside
        if not items or not all(_nothing_else(way, loose=loose) for way in items) or _goes_on(text, span, items, claim):
            continue
        yield from list_link(discourse, claim, items, span, words)


def _led_in(tokens: Sequence[Word]) -> Sequence[Word]:
    """The words of the first piece of a list; a name that stands there alone leads to nothing."""
    first = next((i for i, word in enumerate(tokens) if word.text in {"、", "，"}), len(tokens))
    return tokens[:first] if first > 1 else ()


def _singles(claim: Claim) -> bool:
    """Whether what is counted are single persons or things, of which several may be of one sort, and no ranks."""
    return claim.quantity.unit in _PERSONS and not _PICKED.search(claim.label)


def _nothing_else(items: Sequence[Given], *, loose: bool) -> bool:
    """Whether all pieces are names and hold no word of a sentence; of sorts and steps any short piece will do."""
    if any(len(item.text) > _LONGEST for item in items):
        return False
    pieces = [list(cut(item.text)) for item in items]
    several = [piece for piece in pieces if len(piece) > 1]  # 大连 by itself is a name, whatever it is tagged
    if any(word.tag.startswith(_NO_NAME) for piece in several for word in piece):
        return False
    nouns = sum(piece[-1].tag.startswith(_NOUN) for piece in pieces)
    return loose or (nouns > len(pieces) - nouns and all(piece[-1].tag.startswith(_NOUN) for piece in several))


def _goes_on(text: str, span: Span, items: Sequence[Sequence[Given]], claim: Claim) -> bool:
    """Whether a list that is too short may go on behind its comma."""
    short = max(map(len, items)) < claim.quantity.value
    behind = re.split("[。！？\n]", enclosed(text[span.end : span.end + 60]))[0]
    return short and _MORE.search(behind) is not None


_MORE = late(r"[、；;]|以及|还有|另|等")
