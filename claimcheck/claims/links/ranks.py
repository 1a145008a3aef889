"""A rank and the rank before it -> links that hold both against the places gained or lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from claimcheck.claims.links.ordinals import is_ordinal
from claimcheck.claims.links.scene import between, left_of, right_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["places_held", "rank_moves"]

_FROM = late(r"(?:由|从|自)[^，。；、\d]{0,12}$")
_TO = late(r"(?:至|到|为|成)[^，。；、\d]{0,10}$")
_AHEAD = late(r"(?:个?[位名]次?|席)?[，,]?(?:排名)?(?:由|从)(?:上[月年届期]|去年|此前)?的?")
_REACH = 30
_UNITS = frozenset({"", "人", "名", "位"})
_MOST = 30
_SHARED = late(
    "并列|同获|同列|共同|双双|[皆均都](?:获|列|得|居|是|为|夺)|另一|分别|[男女](?:子|单|双|篮|足|排|组|甲)|混双|级别|公斤级|单打|双打|组别|[甲乙丙]组"
)
_RANKED = late("(?:居|列|排|名|位|获|得|夺|为|是|，|；|,)[^，。；、0-9]{0,4}$|^$")


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    climbs: re.Pattern[str]
    sinks: re.Pattern[str]
    moved: re.Pattern[str]
    titles: Mapping[str, str]
    title: re.Pattern[str]
    refused: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    any_of = pack.alternatives
    return _Words(
        late(rf"{any_of('ordinals.climbs')}了?$"),
        late(rf"{any_of('ordinals.sinks')}了?$"),
        late(any_of("ordinals.moved")),
        pack.table("ordinals.titles"),
        late(any_of("ordinals.titles")),
        late(any_of("ordinals.no_standing")),
    )


def rank_moves(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """由第12位上升到第8位，前进4位: two ranks and the places between."""
    words = _words(pack)
    places = [c for c in discourse.claims if is_ordinal(c) and c.quantity.value > 0]
    for one, two in pairwise(places):
        if one.clause.sentence != two.clause.sentence or two.id - one.id > 2:
            continue
        gap = between(discourse, one, two)
        if len(gap) > _REACH or not _FROM.search(left_of(discourse, one, 16)) or not _TO.search(gap):
            continue
        yield from _by(discourse, one, two, words)


def _by(discourse: Discourse, one: Claim, two: Claim, words: _Words) -> Iterator[Link]:
    """The places gained or lost, right behind the two ranks or right before them: 上升4个位次，由第12位升至第8位."""
    here = discourse.by_sentence.get(two.clause.sentence, ())
    behind = [c for c in here if two.id < c.id <= two.id + 3 and isinstance(c.mention, Quantity) and c.mention.hard is None][:1]
    ahead = [c for c in here if c.id == one.id - 1 and _AHEAD.fullmatch(between(discourse, c, one))]
    for moved in (*behind, *ahead):
        if not isinstance(moved.mention, Quantity) or moved.mention.hard is not None or moved.mention.dimension != "count":
            continue
        left = left_of(discourse, moved, 8)
        text = moved.mention.text + right_of(discourse, moved, 4)
        if not words.moved.search(text) or len(between(discourse, two, moved)) > _REACH + len(between(discourse, one, two)):
            continue
        if words.climbs.search(left) or words.sinks.search(left):
            better, worse = (two, one) if words.climbs.search(left) else (one, two)
            yield Link("rank-moved-by", (Reading("ranks", {"worse": (worse,), "better": (better,), "places": (moved,)}),))
            return


def places_held(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """冠军…季军…第三; 榜首…次席…第四…第四: a place left out and the one behind it held twice."""
    words = _words(pack)
    for sentence in discourse.by_sentence:
        body = discourse.layout.sentence_text(sentence)
        held = _held(discourse, sentence, words)
        if len(held) < 3 or held[0][0] != 1 or _SHARED.search(body) or words.refused.search(body):
            continue
        for index in range(1, len(held)):
            before, one = held[index - 1], held[index]
            if one[0] != before[0] + 1:
                behind = held[index + 1] if index + 1 < len(held) else None
                twice = one[0] == before[0] + 2 and behind is not None and behind[0] == one[0] and behind[2] != one[2]
                titled = one[0] == before[0] == one[3] - 1
                if twice or titled:
                    roles = {"before": (before[1],), "after": (one[1],)}
                    yield Link("run-of-places", (Reading("held", roles),), frozenset({"row"}))
                break


def _held(discourse: Discourse, sentence: int, words: _Words) -> list[tuple[int, Operand, int, int]]:
    """Places in the order of the text: number, operand, clause, and the number of the title that stands right behind."""
    text, whole = discourse.text, discourse.layout.sentences[sentence].span
    ordinals = [c for c in discourse.by_sentence.get(sentence, ()) if is_ordinal(c) and c.quantity.unit in _UNITS]
    ordinals = [c for c in ordinals if c.quantity.value > 0 and _RANKED.search(left_of(discourse, c, 8))][:_MOST]
    found: list[tuple[int, Operand, int, int]] = []
    taken: list[Span] = []
    for claim in ordinals:
        title = words.title.match(text, claim.span.end)
        number = int(claim.quantity.value)
        found.append((number, claim, claim.clause.index, int(words.titles[title.group()]) if title else number))
        taken.append(Span(claim.span.start, title.end() if title else claim.span.end))
    for title in words.title.finditer(text, whole.start, whole.end):
        if title.group().endswith("牌") or any(span.start < title.end() and title.start() < span.end for span in taken):
            continue
        number = int(words.titles[title.group()])
        clause = len(re.findall("[，；,;]", text[whole.start : title.start()]))
        found.append((number, Given(Span(title.start(), title.end()), Decimal(number), title.group()), -1 - clause, number))
    return sorted(found, key=lambda place: place[1].span.start)
