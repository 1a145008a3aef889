"""A dated beginning and what came of it -> links that keep the plan, the sequel and the last case on their side of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.claims.links.chronology import as_of, chronology, open_future
from claimcheck.claims.links.dated import before, in_one_year
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["found_after_count", "outcomes", "plans_after_start", "sequels"]

_WRITTEN = late(r"[)）]?\s?(?:[^，。；0-9]{0,6})(?:[电讯丨｜]|消息|报道|获悉|通报|公告|公布|发布)")
_ON, _OF = ("于", "在"), late(r"[^，。；]{0,14}的")
"""重复1964年的奇迹, 废除2012年承认其主权的方案: a date that only says which thing is meant."""
_FAR, _SENTENCES = 44, 8
_DATED = frozenset({"year", "month", "day"})


class _Words(NamedTuple):
    sequel: re.Pattern[str]
    backwards: re.Pattern[str]
    begun: re.Pattern[str]
    planned: re.Pattern[str]
    planned_end: re.Pattern[str]
    as_of: re.Pattern[str]
    found: re.Pattern[str]
    open: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    of = chronology(pack)
    return _Words(
        late(r"[^，。；;,、0-9（(]{1,12}?(?:之后|以后|后)[，,](?!来)[^。；;0-9（(]{0,30}$"),
        late(of("backwards_near")),
        late(f"[^，。；;,0-9]{{0,6}}?{of('begun')}[^。；;0-9]{{0,10}}$"),
        late(f"(?:{of('first_plan')})[^，。；;,0-9]{{0,8}}$"),
        late(f"[^，。；;,0-9]{{0,10}}?{of('plan_end')}"),
        as_of(pack),
        late(f"[^，。；;0-9]{{0,26}}?{of('found')}"),
        open_future(pack),
    )


def sequels(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """1898年发明后,首条线路在1892年启用: what follows on 后 in the next clause came later."""
    words = _words(pack)
    for claims in discourse.by_sentence.values():
        for one, two in pairwise(claims):
            gap = discourse.text[one.span.end : two.span.start]
            if not _alike(one, two) or len(gap) > _FAR or not words.sequel.fullmatch(gap) or words.backwards.search(gap):
                continue
            if words.backwards.search(before(discourse, one, 10)) or (gap[-1:] not in _ON and _OF.match(discourse.text, two.span.end)):
                continue
            yield from _link(one, two, "sequel")


def plans_after_start(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """项目于2008年启动,原计划2013年交货: a plan made for an end lies after the beginning told before it."""
    words = _words(pack)
    for claims in discourse.by_sentence.values():
        for one, two in pairwise(claims):
            gap = discourse.text[one.span.end : two.span.start]
            if not _alike(one, two) or len(gap) > _FAR or not words.begun.fullmatch(gap) or not words.planned.search(gap):
                continue
            if "重新" not in gap and words.planned_end.match(discourse.text, two.span.end):
                yield from _link(one, two, "plan")


def found_after_count(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """截至1月16日20时,累计17例。…病例17于1月18日被发现: nobody counted was found later, where no other date goes beyond the count."""
    words = _words(pack)
    counted = [claim for claim in discourse.of("time") if _day(claim) and words.as_of.search(before(discourse, claim, 14))]
    if not counted or len({(c.mention.month, c.mention.day) for c in counted if isinstance(c.mention, Moment)}) != 1:
        return
    count = counted[-1]
    later = [claim for claim in discourse.of("time") if _day(claim) and _after(count, claim)]
    if len(later) != 1 or later[0].span.start < count.span.start or later[0].clause.sentence - count.clause.sentence > _SENTENCES:
        return
    claim = later[0]
    left, right = before(discourse, claim, 14), discourse.text[claim.span.end : claim.span.end + 40]
    found = words.found.match(right)
    if left.endswith(("于", "在")) and found is not None and not words.open.search(left + found.group()):
        yield from _link(claim, count, "counted")


def outcomes(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """4月16日晚作案…已于4月13日被刑事拘留: what came of a thing lies after the only other day that the text tells of."""
    words = _outcome(pack)
    days = [claim for claim in discourse.of("time") if _day(claim) and not claim.clause.bracket]
    for claim in days[1:]:
        before_it, right = before(discourse, claim, 8), discourse.text[claim.span.end : claim.span.end + 24]
        if not before_it.endswith(("已于", "已在", "并于", "现已于")) or words.match(right) is None:
            continue
        others = [other for other in days if other.id != claim.id and not as_of(pack).search(before(discourse, other, 14))]
        others = [other for other in others if not _WRITTEN.match(discourse.text, other.span.end)]
        if others and all(other.id < claim.id and _after(claim, other) for other in others):
            yield from _link(others[-1], claim, "outcome")


@lru_cache(maxsize=8)
def _outcome(pack: Pack) -> re.Pattern[str]:
    return late(f"[^，。；;0-9]{{0,10}}?{pack.alternatives('chronology.outcomes')}")


def _day(claim: Claim) -> bool:
    moment = claim.mention
    return isinstance(moment, Moment) and moment.calendar == "gregorian" and {"month", "day"} <= moment.given and not moment.flaws


def _after(count: Claim, claim: Claim) -> bool:
    """Whether a day lies after that of the count, in the same month or the next."""
    placed = in_one_year(count, claim)
    if placed is None:
        return False
    one, two = placed[0].mention, placed[1].mention
    if not isinstance(one, Moment) or not isinstance(two, Moment) or one.last is None or two.first is None:
        return False
    return two.first - one.last > 0


def _alike(one: Claim, two: Claim) -> bool:
    """Whether two dates write the same fields, a year among them."""
    a, b = one.mention, two.mention
    if not isinstance(a, Moment) or not isinstance(b, Moment) or a.calendar != "gregorian" or b.calendar != "gregorian":
        return False
    plain = not (a.relative or b.relative or a.hedges or b.hedges or a.flaws or b.flaws)
    return plain and a.given <= _DATED and b.given <= _DATED and "year" in a.given and "year" in b.given


def _link(one: Claim, two: Claim, name: str) -> Iterator[Link]:
    placed = in_one_year(one, two)
    if placed is not None:
        yield Link("told-in-order", (Reading(name, {"earlier": (placed[0],), "later": (placed[1],)}),), frozenset())
