"""Numbered points (一是, 第一, ①) and the number that announces them -> links between the number and the points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from claimcheck.claims.around import outer
from claimcheck.claims.links.announced import announces
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late, may

__all__ = ["EDGE", "marked_points", "number_of"]

_FEWEST, _MOST = 2, 20
_REACH = 90
_ORDER = {character: value for value, character in enumerate("零一二三四五六七八九十")}
_CASE = "例"
_LINE = late(r"\s*\n\s*")
_SENTENCE = late(r"[。！？\n]")
_FAR = 600
_CLOSE = 30
_ONWARD = 60
_LONGEST_POINT = 150
_MORE = late(
    r"(?:最后|另外?|此外|还有|其余|剩下|再者|首先|其次|再次)(?=[一-鿿，,])|第[二三四五六七八九十](?=[一-鿿，,、])|[二三四五六七八九十](?:是|要|则)"
)
"""Words that go on with a list without its marker."""
_ROUND = {chr(0x2460 + index): index + 1 for index in range(20)}
_LOOSE, _LAST = "首", "最后"
_WORDS = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": 0, "其一": 1, "其二": 2, "其三": 3, "其四": 4, "其五": 5, "其六": 6}
_DIGITS = late(r"[0-9]+|[一二三四五六七八九十]+|[①-⑳]")
EDGE = late(r"[。；;：:，,！？\n\s”）)、]$|^$")


@lru_cache(maxsize=8)
def _kinds(pack: Pack) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, late(pattern)) for name, pattern in pack.table("counts.markers").items())


@lru_cache(maxsize=8)
def _not_listed(pack: Pack) -> frozenset[str]:
    return frozenset(pack.lexicon("counts.not_listed")) - {"点", "步", "路", "线", "次"}


def marked_points(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """三项任务：一是…二是…三是…四是…: a run of points from the first on, and the number before it."""
    not_listed = _not_listed(pack)
    for name, kind in _kinds(pack):
        for run in _runs(discourse.text, kind, near=name != _CASE) if may(kind, discourse.characters) else ():
            if name == _CASE:
                yield from _cases(discourse, run)
                continue
            start = run[0].span.start
            stated = _latest(_announced(discourse, start, not_listed), _spoken(discourse.text, start))
            if stated is None or abs(_number(stated) - len(run)) > 2:
                continue
            if len(run) < _number(stated) and not _ends(discourse.text, run, name):
                continue
            yield Link("list-count", (Reading("points", {"stated": (stated,), "items": run}),), frozenset({"explicit-parts"}))


_SPOKEN = late(r"(?<![第一到这那每下上几])(?P<n>[两二三四五六七八九十])(?:大?方面|点)(?!半|钟|左右|多|军|\d)(?P<noun>[^！？；\n]{0,60})$")


def _spoken(text: str, start: int) -> Given | None:
    """A number that counts what has no classifier of its own (四方面任务, 提出三点要求), right before the first point."""
    found = _SPOKEN.search(text, max(0, start - _REACH), start)
    if found is None:
        return None
    value = Decimal(2 if found["n"] == "两" else _ORDER.get(found["n"], 10))
    return Given(Span(found.start("n"), found.start("noun")), value, text[found.start("n") : found.start("noun")])


def _latest(claim: Claim | None, spoken: Given | None) -> Claim | Given | None:
    """Of two numbers before a first point the one that stands nearer to it."""
    if claim is None or spoken is None:
        return claim or spoken
    return spoken if spoken.span.start > claim.span.start else claim


def _number(stated: Claim | Given) -> int:
    return int(stated.value if isinstance(stated, Given) else stated.quantity.value)


def _cases(discourse: Discourse, run: Sequence[Given]) -> Iterator[Link]:
    """新增5例：病例1…病例4: any number of cases told before the first of them may be that of all."""
    start = run[0].span.start
    before = [
        claim
        for claim in discourse.claims
        if claim.span.start < start and isinstance(claim.mention, Quantity) and claim.mention.unit in _CASES and not claim.mention.per
    ]
    near = [claim for claim in before if start - claim.span.end <= _REACH and not claim.quantity.hedges]
    if not near or abs(int(near[-1].quantity.value) - len(run)) > 2 or _OTHERS.search(discourse.text, run[-1].span.end):
        return
    readings = tuple(Reading("cases", {"stated": (claim,), "items": tuple(run)}) for claim in reversed(before))
    yield Link("list-count", readings, frozenset({"explicit-parts"}))


_CASES = frozenset({"例", "名", "人", "位"})
_OTHERS = late(r"(?:其余|其他|另有?|还有)[^，。；]{0,6}(?:例|名|人|病例|患者)|病例[0-9]+(?:、|和|至|-|—)")


def _ends(text: str, run: Sequence[Given], kind: str) -> bool:
    """Whether nothing says that a list goes on in other words: short points of one form, and no 还有, 另外 or 最后一个 among them."""
    if kind == _LOOSE and run[-1].text != _LAST:
        # 首先, 其次, and then 还要 or 第三个: only 最后 says that nothing follows
        return False
    stop = _LINE.search(text, run[-1].span.end)
    end = stop.start() if stop else len(text)
    own = {(item.span.start, item.span.end) for item in run}
    more = [m for m in _MORE.finditer(text, run[0].span.end, min(len(text), end + _ONWARD)) if m.span() not in own]
    longest = max(two.span.start - one.span.end for one, two in pairwise(run)) if len(run) > 1 else 0
    return not more and max(longest, end - run[-1].span.end) <= _LONGEST_POINT


def _apart(text: str, one: Given, two: re.Match[str]) -> bool:
    """Whether two markers are too far from each other for points of one list: paragraphs between, or a clause of another sentence."""
    gap = text[one.span.end : two.start()]
    if len(_LINE.findall(gap)) > 1 or len(gap) > _FAR:
        return True
    if gap[-1:] in {"，", ",", "、"} and _SENTENCE.search(gap):
        return True
    return two.group() == _LAST and text[two.end() : two.end() + 1] not in {"，", ",", text[one.span.end : one.span.end + 1]}


def _runs(text: str, kind: re.Pattern[str], *, near: bool) -> Iterator[tuple[Given, ...]]:
    """Markers of one kind that count from one on without a gap; a new one begins another run.

    A list whose next point stands far off is told at length, in words that no count of markers knows.
    """
    run: list[Given] = []
    found = [match for match in kind.finditer(text) if EDGE.search(text[max(0, match.start() - 1) : match.start()])]
    numbers = [number_of(match.group()) for match in found]
    for match, written, following in zip(found, numbers, [*numbers, 0][1:], strict=True):
        if not run and written != 1:
            continue
        # a slip in one number: the next goes on as if it were right
        slipped = written not in {1, len(run) + 1} and following == len(run) + 2
        number = len(run) + 1 if slipped or match.group() == _LAST else written
        if number == 1:
            yield from _done(run)
            run = []
        elif number != len(run) + 1:
            if number > len(run):
                yield from _done(run)
                run = []
            continue
        elif near and _apart(text, run[-1], match):
            run = []
            continue
        run.append(Given(Span(match.start(), match.end()), Decimal(number), match.group()))
    yield from _done(run)


def _done(run: Sequence[Given]) -> Iterator[tuple[Given, ...]]:
    if _FEWEST <= len(run) <= _MOST:
        yield tuple(run)


def number_of(marker: str) -> int:
    if marker in _WORDS:
        return _WORDS[marker]
    found = _DIGITS.search(marker)
    if found is None:
        return 0
    text = found.group()
    if text in _ROUND:
        return _ROUND[text]
    if text.isdigit():
        return int(text)
    if text == "十":
        return 10
    tens, _, ones = text.rpartition("十")
    return (10 * _ORDER.get(tens, 1) if "十" in text else 0) + _ORDER.get(ones, 0)


def _announced(discourse: Discourse, start: int, not_listed: frozenset[str]) -> Claim | None:
    """The nearest number before the first point that may announce it: in its sentence, or closing the one before."""
    found = None
    for claim in discourse.claims:
        if claim.span.start >= start:
            break
        if announces(claim, not_listed) and start - outer(claim.mention).end <= _REACH:
            found = claim
    if found is None or _KNOWN.search(found.label):
        return None
    gap = discourse.text[outer(found.mention).end : start]
    if not _SENTENCE.search(gap):
        return found if _OPENED.search(gap) or len(gap) <= _CLOSE else None
    return found if _CLOSING.fullmatch(gap) and not found.quantity.unit.endswith(_PLACES) else None


_PLACES = ("国", "省", "市", "县", "区", "州", "地")
_KNOWN = late(r"(?:[这那该此前每各]|(?<!先)后|上述|前述|其中|其余)[^，。；、：:\d]{0,3}$")
"""Words before a number of things that the reader knows: they announce nothing (这两个限制都有了突破。首先…)."""
_OPENED = late(r"(?:[：:]|是|为|有|即|包括)[，,：:]?\s*$")
_CLOSING = late(
    r"[^。！？\n，,；;]{0,24}(?:[，,][^。！？\n，,；;]{0,8}(?:如下|分别|具体|即|包括)[^。！？\n，,；;]{0,4})?"
    r"(?:。[^。！？\n，,；;\d]{0,8}如下)?[。：:！]?\s*"
)
