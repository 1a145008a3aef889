"""A rank of now and one that words or years put before it -> links that hold both against the move between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.claims.links.ordinals import is_ordinal
from claimcheck.claims.links.scene import between, left_of, right_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["ranks_then"]

_THEN = late(
    r"(?:(?:去|上|前|头)一?个?(?:年|月|期|季度?|届|次|轮|赛季|学年)|此前|之前|先前|原来?|原先|\d{1,2}年前|[一二三四五六七八九十]年前|由|从)[^，。；,;\d第]{0,14}$"
)
_FROM = late(r"(?:由|从|自)[^，。；、\d]{0,12}$")
_APART = late("[，,。；;（(]")
_LIMIT, _REACH = 2, 60
_UNIT = "人"
"""What 位 and 名 count."""
_HELD = late("(?:居|列|排|名|位|于|至|到|为|第|退|升|跌|滑|在)$")


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    climbs: re.Pattern[str]
    sinks: re.Pattern[str]
    way: re.Pattern[str]
    moved: re.Pattern[str]
    spread: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    any_of = pack.alternatives
    up, down = any_of("ordinals.climbs"), any_of("ordinals.sinks")
    return _Words(
        late(rf"{up}(?:了|整整|足足)*$"),
        late(rf"{down}(?:了|整整|足足)*$"),
        late(rf"(?P<up>{up}|{any_of('ordinals.climbs_to')})|(?P<down>{down}|{any_of('ordinals.sinks_to')})"),
        late(any_of("ordinals.moved")),
        late(any_of("ordinals.spread")),
    )


def ranks_then(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """去年列第35位,今年第21位,上升14位: two ranks of one thing and how far, or which way, it moved."""
    words = _words(pack)
    seen: set[tuple[int, int]] = set()
    for claim in discourse.of("ordinal"):
        if not is_ordinal(claim):
            continue
        pair = _pair(discourse, claim.clause.sentence)
        if pair is None or (pair[0].id, pair[1].id) in seen or words.spread.search(between(discourse, *pair)):
            continue
        seen.add((pair[0].id, pair[1].id))
        yield from _moved(discourse, *pair, words)


def _pair(discourse: Discourse, sentence: int) -> tuple[Claim, Claim] | None:
    """The only two ranks of a sentence, or one of it and one of the next, the earlier in time first."""
    here = _ranks(discourse, sentence)
    if len(here) == 1 and sentence + 1 < len(discourse.layout.sentences):
        one, two = (discourse.layout.sentences[index] for index in (sentence, sentence + 1))
        behind = _ranks(discourse, sentence + 1)
        here = [*here, *behind] if len(behind) == 1 and one.paragraph == two.paragraph else []
    if len(here) != _LIMIT or here[0].quantity.value == here[1].quantity.value:
        return None
    past = [_THEN.search(left_of(discourse, claim, 24)) is not None for claim in here]
    if past[0] != past[1]:
        return (here[0], here[1]) if past[0] else (here[1], here[0])
    years = [_year(discourse, claim) for claim in here]
    if any(past) or None in years or years[0] == years[1]:
        return None
    return (here[0], here[1]) if (years[0] or 0) < (years[1] or 0) else (here[1], here[0])


def _ranks(discourse: Discourse, sentence: int) -> list[Claim]:
    told = [claim for claim in discourse.by_sentence.get(sentence, ()) if is_ordinal(claim) and claim.quantity.value > 0]
    ranks = [claim for claim in told if claim.quantity.unit == _UNIT or _HELD.search(left_of(discourse, claim, 2))]
    return ranks if len(ranks) == len(told) else []


def _year(discourse: Discourse, claim: Claim) -> int | None:
    """The year of the last date before a rank in its sentence."""
    before = [one for one in discourse.by_sentence.get(claim.clause.sentence, ()) if one.id < claim.id and isinstance(one.mention, Moment)]
    mention = before[-1].mention if before else None
    return mention.year if isinstance(mention, Moment) else None


def _moved(discourse: Discourse, then: Claim, now: Claim, words: _Words) -> Iterator[Link]:
    """The places that are said to lie between two ranks, or the way that the words beside them go."""
    first, last = sorted((then, now), key=lambda claim: claim.id)
    here = discourse.by_sentence.get(last.clause.sentence, ())
    within = discourse.claims[first.id + 1 : last.id] if first is now else ()
    beside = [c for c in within if _is_move(discourse, c, words)]
    behind = [c for c in here if last.id < c.id <= last.id + 2 and _is_move(discourse, c, words)]
    for moved in (*beside, *behind)[:1]:
        if len(between(discourse, last, moved)) > _REACH or (then is first and _FROM.search(left_of(discourse, then, 16))):
            return  # 由第35位升至第21位: rank_moves reads these
        better, worse = (now, then) if words.climbs.search(left_of(discourse, moved, 10)) else (then, now)
        yield Link("rank-moved-by", (Reading("ranks", {"worse": (worse,), "better": (better,), "places": (moved,)}),))
        return
    said: Sequence[re.Match[str]] = list(words.way.finditer(between(discourse, then, now)))
    if not said and first is now:
        return
    if not said:
        said = _way_behind(discourse, last, words)
    if len({found.lastgroup for found in said}) == 1:
        kind = "fall" if said[0].lastgroup == "up" else "rise"
        yield Link(kind, (Reading("ranks", {"start": (then,), "end": (now,)}),))


def _way_behind(discourse: Discourse, last: Claim, words: _Words) -> Sequence[re.Match[str]]:
    """The way that the clause right behind two ranks tells, with no number in it."""
    clause = right_of(discourse, last, 24).lstrip("位名，, ")
    clause = clause[: found.start()] if (found := _APART.search(clause)) else clause
    return [] if any(sign.isdigit() for sign in clause) else list(words.way.finditer(clause))


def _is_move(discourse: Discourse, claim: Claim, words: _Words) -> bool:
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.hard is not None or mention.dimension != "count" or mention.is_range:
        return False
    left = left_of(discourse, claim, 10)
    if words.moved.search(mention.text + right_of(discourse, claim, 4)) is None:
        return False
    return bool(words.climbs.search(left) or words.sinks.search(left))
