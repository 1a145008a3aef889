"""Years that words of waiting and of later put between a date told before and the one behind (过了三年,2009年…) -> links of the two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.claims.around import outer
from claimcheck.claims.links.dated import Pair, before, dated, end_of, explicit, is_length, lines_before, measurable, moment_of, year_of
from claimcheck.claims.links.span_charity import charitable
from claimcheck.claims.links.surroundings import of_its_size
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["passed_by"]

_FEWEST, _REACH, _MOST = 2, 160, 6
_UNITS = frozenset({"年", "个月", "天"})
_ROUND, _DONE = 20, (2, 3)
_MONTHS = frozenset({"个月"})


@lru_cache(maxsize=8)
def _words(pack: Pack) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Pairs of what stands before a length and what stands between it and the date behind."""
    of = {name: pack.alternatives(f"chronology.passed_{name}") for name in ("by", "after", "done", "upto", "again", "deal", "due")}
    some, mark = "[^，。；,;0-9一二三四五六七八九十两]", "[，,]?"
    light = "(?:了|约|近|整整|足足|将近|大约|仅仅?|只|才|短短|差不多)*"
    return (
        # 过了三年,2009年…; 还要再等26年,到1936年
        (late(rf"{of['by']}{light}$"), late(rf"{some}{{0,6}}{mark}{of['upto']}?(?:的)?")),
        # 在2014年的高峰之后5年,2019年
        (late(rf"{of['after']}{light}$"), late(rf"{mark}{of['upto']}?")),
        # 当了八年的市长,一直到2022年
        (late(rf"{of['done']}了{light}$"), late(rf"的?{some}{{0,8}}[，,。；;]?[就才]?{of['upto']}")),
        # 当了24年厂长,2011年退休
        (
            late(rf"{of['done']}了{light}$"),
            late(
                rf"的?{some}{{0,6}}[，,](?=\d{{4}}年(?:\d{{1,2}}月)?[才就又再]?{some}{{0,4}}(?:{pack.alternatives('chronology.ends')}|{of['again']}))"
            ),
        ),
        # 毕业后当了5年教师,1978年又…
        (late(rf"后{some}{{0,6}}了{light}$"), late(rf"的?{some}{{0,6}}[，,](?={some}*\d{{4}}年{of['again']})")),
        # 签订了一份五年协议。2002年这份协议到期
        (late(rf"(?:一份|一个|一项|签|订|为期|了){light}$"), late(rf"期?的?{of['deal']}[，,。；;](?=\d{{4}}年{some}{{0,12}}{of['due']})")),
    )


def passed_by(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """A length between the date right behind it and the last ones told before, any of which may be meant."""
    words = _words(pack)
    for index, claim in enumerate(discourse.claims[:-1]):
        if not is_length(claim) or claim.quantity.unit not in _UNITS or claim.quantity.value < _FEWEST or claim.quantity.hedges:
            continue
        target = discourse.claims[index + 1]
        if not isinstance(target.mention, Moment) or not _known(target, claim):
            continue
        left = before(discourse, claim)
        start = outer(claim.mention).end
        shapes = [place for place, (one, two) in enumerate(words) if one.search(left) and _reaches(discourse, two, start, target)]
        if not shapes:
            continue
        told = [other for other in lines_before(discourse, claim, 2) if other.id < claim.id and dated(other) and _known(other, claim)]
        told = [other for other in told if claim.span.start - other.span.end <= _REACH][-_MOST:]
        pairs = [Pair(end_of(other, last=True), target) for other in reversed(told)]
        pairs = [pair for pair in pairs if measurable(pair, claim.quantity.unit) and _forward(pair)]
        if pairs and of_its_size(pairs[0], claim):
            if shapes[0] not in _DONE and _rounded(pairs, claim):
                continue
            # who is told to have done it up to a year may count that year too
            kind = "span-within" if shapes[0] in _DONE else "span-step"
            yield charitable(discourse, claim, Link(kind, tuple(_reading(pair, claim) for pair in pairs), frozenset({"inferred"})))


def _reaches(discourse: Discourse, words: re.Pattern[str], start: int, target: Claim) -> bool:
    """Whether nothing but the words of a shape stand between a length and the date behind it."""
    found = words.match(discourse.text, start)
    return found is not None and found.end() == target.span.start


def _rounded(pairs: Sequence[Pair], claim: Claim) -> bool:
    """Whether a round number of decades is told of about as many years: 1988年…经过30年努力,2016年…"""
    size = claim.quantity.value
    apart = [(year_of(pair.end) or 0) - (year_of(pair.start) or 0) for pair in pairs]
    return claim.quantity.unit == "年" and size >= _ROUND and size % 10 == 0 and any(abs(size - years) * 10 <= size for years in apart)


def _known(other: Claim, claim: Claim) -> bool:
    """Whether a date is as fine as the unit, with the year written where years are counted."""
    moment = moment_of(other)
    if moment is None or moment.calendar != "gregorian" or moment.given & {"decade", "century"}:
        return False
    if claim.quantity.unit == "年":
        return explicit(other)
    return moment.month is not None and (claim.quantity.unit in _MONTHS or moment.day is not None)


def _forward(pair: Pair) -> bool:
    one, two = moment_of(pair.start, last=True), moment_of(pair.end)
    if one is None or two is None:
        return False
    if one.first is None or two.last is None:
        return one.first is two.first and (one.month or 0, one.day or 0) < (two.month or 0, two.day or 0)
    return one.first < two.last


def _reading(pair: Pair, claim: Claim) -> Reading:
    return Reading("dates", {"start": (pair.start,), "end": (pair.end,), "stated": (claim,)})
