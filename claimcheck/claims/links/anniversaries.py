"""Anniversaries and years since a founding -> links with the founding date and the time they are counted to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.around import outer
from claimcheck.claims.links.chronology import chronology
from claimcheck.claims.links.counted_to import LATEST, counted_to
from claimcheck.claims.links.dated import after, before, end_of, moment_of, year_of
from claimcheck.claims.links.spans import is_length
from claimcheck.claims.links.tied import TiedWords, counted_itself, last_year, near_enough, own_year, tied, tied_words
from claimcheck.model.claim import Claim, Discourse, Link, Operand, Reading
from claimcheck.model.mention import Period, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["anniversaries", "since_founding"]

_MOST = 40
_FAR = 48
_UP_TO = late("截[至止]到?(?:(?:今[天日]|目前|昨[天日]|现在)[，,（(]?)?$")
_CLAUSE = 8
_LONGEST = 500
_ROOT_STOP = late(r"[。；;\n]")
_IF = late("如果|假如|若|只要|凡")
_OWN, _ROUND = 4, 20
_OTHER_YEAR = late("[明后去前来]年")
_NOW = late("(?:至今|距今|迄今|到现在|到今天)[已有经约近达了整足将]{0,4}$")
_NAMED_PARTY = late("(?<!我)[一-龥]{2}党建党$|[一-龥]社建社$")
_IN_LIFE = late("(?:在位|执政|任教|从教|从医|从艺|从业|从军|从警|工作|服役|坚守|扎根|相伴|结婚)[已共达近约了整足]{0,3}$")
_BARE = late("[^，。；0-9]{0,8}")
_LASTING = frozenset({"founding", "opening", "start", "work", "party", "army", "wedding"})
_MARKED = frozenset({"release", "showing", "find", "invention", "prize", "graduation", "homecoming"})
"""What has its anniversaries but does not go on: 2001年被发现, 流行已60年 are counted from two times."""
_BUILT_OR_OPENED = frozenset({"founding", "opening"})
_BUILT = late(r"建[^立设议材筑造国军党交]\n")
"""建连, 建行, 建矿 and all the others right before an anniversary."""


@dataclass(frozen=True, slots=True)
class _Words:
    founded_before: re.Pattern[str]
    origin: re.Pattern[str]
    origin_end: re.Pattern[str]
    origins: Mapping[str, str]
    bare: re.Pattern[str]
    since_before: re.Pattern[str]
    since_after: re.Pattern[str]
    open_after: re.Pattern[str]
    thing_before: re.Pattern[str]
    thing_after: re.Pattern[str]
    refused_after: re.Pattern[str]


class _Root(NamedTuple):
    """A date that years are counted from, with the kind of beginning that the words beside it name."""

    claim: Claim
    kind: str
    end: int


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    of = chronology(pack)
    return _Words(
        late(f"{of('founded_before')}$"),
        late(of("origins")),
        late(f"{of('origins')}(?:运营|至今)?[已满了近]{{0,2}}$"),
        pack.table("chronology.origins"),
        late(f"{of('anniversary_bare')}$"),
        late(f"{of('since_before')}[了有近约整达足满]{{0,2}}$"),
        late(rf"\s?(?:多|余)?{of('since_after')}"),
        late(rf"\s?(?:多|余)?{of('since_open_after')}"),
        late(f"{of('thing_age_before')}[了有近约整达足已为是仅只才]{{0,3}}$"),
        late(rf"\s?的?{of('thing_age_after')}"),
        late(of("span_refused_after")),
    )


def anniversaries(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """N周年 against the dates of beginnings of its kind, counted to any year that the text may mean."""
    words, ties = _words(pack), tied_words(pack)
    stated = [claim for claim in discourse.claims if _is_anniversary(discourse, claim)]
    if not stated:
        return
    # 2021年是建党100周年,2024年是…成立75周年: each of these words names an anniversary, not what happened in its year
    starts = [outer(claim.mention).start for claim in stated]
    found = [root for root in _roots(discourse, words) if not any(_names(discourse, root.end, start) for start in starts)]
    for claim in stated:
        left = _own_words(before(discourse, claim, 18))
        kinds = _kinds(f"{left}\n{after(discourse, claim, 6)}", words) if claim.quantity.unit == "周年" else frozenset({"founding"})
        if not kinds and left and not words.bare.search(left) and not _NAMED_PARTY.search(left):
            # an event of its own: 改革开放40周年
            continue
        roots = _matching(discourse, claim, found, kinds, ties)
        if not roots or _OTHER_YEAR.search(left):
            continue
        times, marks = counted_to(discourse, claim, roots, by_year=True)
        readings = [
            Reading("founded", {"founded": (root,), "when": (time,), "stated": (claim,)})
            for root in roots
            for time in times
            if time is not root
        ]
        if any(near_enough(root, time, claim) for root in roots for time in times):
            yield Link("anniversary", tuple(readings[:_MOST]), frozenset(marks))


def _is_anniversary(discourse: Discourse, claim: Claim) -> bool:
    """N周年, and the birthday of a thing: 石桥四百岁生日."""
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.hedges or mention.is_range:
        return False
    return mention.unit == "周年" or (mention.dimension == "age" and mention.value > 130 and "生日" in after(discourse, claim, 6))


def _own_words(left: str) -> str:
    """What stands before an anniversary and not before the one told last: 创刊70周年、改日报60周年."""
    own = left.rpartition("周年")[2].lstrip("、和及与暨")
    return own or left


def _kinds(text: str, words: _Words) -> frozenset[str]:
    kinds = {words.origins[word] for word in words.origin.findall(text)}
    return frozenset(kinds | ({"founding"} if _BUILT.search(text) else set()))


def _roots(discourse: Discourse, words: _Words) -> list[_Root]:
    """Dates with their year that something began on, or that ended a life; one date may have begun several things."""
    found = []
    for claim in discourse.of("time"):
        moment = moment_of(claim)
        if moment is None or moment.year is None or moment.given & {"decade", "century"} or not own_year(discourse, claim):
            continue
        left, end = before(discourse, claim, 10), claim.span.end
        right = _ROOT_STOP.split(discourse.text[end : end + 60])[0]
        right = right[: _next_digit(right)]
        beside = words.origin.search(left[-6:])
        if beside is not None:
            found.append(_Root(claim, words.origins[beside.group()], claim.span.start))
        elif right.lstrip(")）").startswith("生") or left.endswith("生于"):
            found.append(_Root(claim, "birth", end))
        else:
            named = [
                _Root(claim, words.origins[word.group()], end + word.end())
                for word in words.origin.finditer(right)
                if not counted_itself(discourse.text[end + word.end() :][:8])
            ]
            found.extend(named or ([_Root(claim, "", end)] if words.founded_before.search(left) else []))
    return found


def _next_digit(text: str) -> int:
    return next((index for index, sign in enumerate(text) if sign.isdigit()), len(text))


def _names(discourse: Discourse, end: int, start: int) -> bool:
    """Whether a word of beginning stands in the clause of the anniversary itself."""
    low, high = sorted((end, start))
    return high - low <= _CLAUSE and not any(sign in discourse.text[low:high] for sign in "，,。；;)）")


def _matching(discourse: Discourse, claim: Claim, found: list[_Root], kinds: frozenset[str], ties: TiedWords) -> list[Claim]:
    """The beginnings of the same kind in the paragraph, else in the text where it has only one."""
    kinds = kinds or frozenset({"founding"})
    start = outer(claim.mention).start
    # 2008年2月…成立四十周年: that word names the anniversary, not what happened in 2008
    found = [root for root in found if not _names(discourse, root.end, start) and tied(discourse, claim, root.claim, ties)]
    here = claim.clause.sentence
    fitting = [root for root in found if root.kind in kinds]
    fitting = fitting or [root for root in found if not root.kind and root.claim.clause.sentence == here]
    sentences = discourse.layout.sentences
    here = sentences[here].paragraph
    near = [root.claim for root in fitting if sentences[root.claim.clause.sentence].paragraph == here]
    if not near and len({year_of(root.claim) for root in fitting}) == 1:
        near = [fitting[0].claim]
    return sorted(near, key=lambda other: (abs(other.span.start - claim.span.start), other.span.start))


_EARLIER = late("[比较][^，。；]*[早晚先迟]")


def since_founding(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """自1998年成立以来20年, 1903年创办,至今已有120年历史: from the date to any later year that the text may mean."""
    words, ties = _words(pack), tied_words(pack)
    found: list[_Root] | None = None
    for claim in discourse.of("duration"):
        if not is_length(claim) or claim.quantity.unit not in {"年", "个月", "天"} or claim.quantity.value < 2:
            continue
        left, right = before(discourse, claim), after(discourse, claim)
        if words.refused_after.match(right) or _EARLIER.search(before(discourse, claim, 40)):
            continue  # 比北京的那一座早建成2年
        roots: list[Claim] = []
        since = bool(words.since_before.search(left) or words.since_after.match(right))
        if since or words.open_after.match(right):
            root = _root_of(discourse, claim, words)
            roots = [root] if root is not None and (since or _opens(discourse, root)) else []
        if not roots and claim.quantity.unit == "年":
            kinds = _kinds(left[-8:], words) - _MARKED
            thing = words.thing_before.search(left) or words.thing_after.match(right)
            ending = words.origin_end.search(left)
            if thing or (ending and kinds) or (kinds and words.since_before.search(left)):
                found = _roots(discourse, words) if found is None else found
                roots = _matching(discourse, claim, found, kinds or _BUILT_OR_OPENED, ties)[:1] if kinds or thing else []
        alone = (
            not roots
            and not claim.quantity.hedges
            and claim.quantity.value < _LONGEST
            and claim.quantity.unit == "年"
            and right.startswith("来")
        )
        if alone and _BARE.fullmatch(left):
            # 2002年成立。32年来,…: from the only beginning that the text told
            found = _roots(discourse, words) if found is None else found
            roots = _only_root(discourse, claim, [root for root in found if tied(discourse, claim, root.claim, ties)])
        if not roots:
            continue
        times, marks = counted_to(discourse, claim, roots, by_year=claim.quantity.unit == "年", keep_days=True)
        readings = [
            Reading("since", {"start": (end_of(root, last=False),), "end": (time,), "stated": (claim,)}) for root in roots for time in times
        ]
        if "inferred" in marks and _NOW.search(left) and _written_later(discourse, roots, claim):
            continue
        if any(near_enough(root, time, claim) for root in roots for time in times) and not _rounded(roots, times, claim):
            yield Link("span-since", tuple(readings[:_MOST]), frozenset(marks))


def _written_later(discourse: Discourse, roots: Sequence[Claim], claim: Claim) -> bool:
    """Whether a text that counts up to now can have been written long after the last year that it tells of."""
    years = [year for other in discourse.claims if (year := year_of(other, last=True)) is not None and year <= LATEST]
    now = max((year_of(root) or 0 for root in roots), default=0) + int(claim.quantity.value)
    return max(years, default=0) + _UNTOLD < now <= LATEST


_UNTOLD = 15


def _only_root(discourse: Discourse, claim: Claim, found: Sequence[_Root]) -> list[Claim]:
    """The one beginning of the text, told before, unless the text can have been written as many years after it."""
    known = [root for root in found if root.kind in _LASTING]
    if len({year_of(root.claim) for root in known}) != 1 or known[0].claim.span.end > claim.span.start:
        return []
    begun = year_of(known[0].claim) or 0
    years = [year for other in discourse.claims if (year := year_of(other, last=True)) is not None and year <= LATEST]
    now = begun + int(claim.quantity.value)
    return [] if max(years, default=0) - 1 <= now <= LATEST else [known[0].claim]


def _opens(discourse: Discourse, root: Claim) -> bool:
    """Whether the date opens a stretch that runs on: 自2008年成立以来."""
    return isinstance(root.mention, Period) or before(discourse, root, 4).endswith(("自", "从"))


def _root_of(discourse: Discourse, claim: Claim, words: _Words) -> Claim | None:
    """The date that the years are counted from: the nearest before them in the sentence that is a beginning."""
    start = outer(claim.mention).start
    for other in reversed(discourse.by_sentence.get(claim.clause.sentence, ())):
        if other.span.end > start or _UP_TO.search(discourse.text, max(0, other.span.start - 9), other.span.start):
            continue
        if start - other.span.end > _FAR:
            return None
        moment = moment_of(other)
        if moment is None or (moment.year is None and claim.quantity.unit == "年") or not own_year(discourse, other):
            continue
        if isinstance(other.mention, Period):
            return other if other.mention.end is None else None
        right = discourse.text[other.span.end : start]
        if _IF.search(right):
            return None  # 从2015年起,如果工龄满30年
        if (ended := words.origin.match(right)) and words.origins[ended.group()] == "death" and _IN_LIFE.search(before(discourse, claim)):
            return None  # 1952年即位,2022年去世,在位70年
        if words.founded_before.search(before(discourse, other, 10)) or _begins(right, words) or _until_now(right):
            return other
        return None
    return None


def _begins(right: str, words: _Words) -> bool:
    """Whether what stands between a date and a length says what began then, not what the length is of: 2019年4月,公司…,上市3年."""
    found = words.origin.search(right)
    if found is None or words.origins[found.group()] in {"liberation", *_MARKED}:
        return False
    return len(right) - found.end() > _OWN or not any(sign in right[: found.start()] for sign in "，,")


def _rounded(roots: Sequence[Claim], times: Sequence[Operand], claim: Claim) -> bool:
    """Whether a round number of decades is told of about as many years: 2003年以来,20年间."""
    size = claim.quantity.value
    apart = [last - first for root in roots for time in times[:1] if (first := year_of(root)) and (last := last_year(time))]
    return size >= _ROUND and size % 10 == 0 and any(abs(size - years) * 10 <= size for years in apart)


def _until_now(text: str) -> bool:
    return _NOW.search(text) is not None
