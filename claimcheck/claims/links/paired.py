"""Names and values that 分别 pairs -> links between how many there are of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from claimcheck.claims.around import outer
from claimcheck.claims.links.announced import announces
from claimcheck.claims.links.items import named, ways
from claimcheck.claims.links.scene import comparable
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Mention, Moment, Period, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["paired", "values_behind"]

_JOINT = late(r"[、,，]?(?:和|与|及|以及)?")
_REACH = 34
_BACK = 160
_MOST = 24
_LARGEST_GAP = 2
_CLOSE = 16
_SHORT = 5
_NOT_THINGS = frozenset({"步", "次", "级", "期", "代", "层", "倍", "轮"})
_QUARTERS = late(r"第(?P<a>[一二三1-3])(?:季度)?(?:至|到|-|—|~)第(?P<b>[二三四2-4])季度")
_ONE_MORE = late(r"[一二三四五六七八九\d]、$")
"""一、二、三季度: the first numbers lean on the word behind the last."""
_BREAK = late(r"[。；！？\n;]")


@lru_cache(maxsize=8)
def _cue(pack: Pack) -> re.Pattern[str]:
    return late(pack.alternatives("counts.respectively"))


def paired(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """甲、乙、丙分别为1、2: as many values as names, years or things that the text counts."""
    text = discourse.text
    several = late(pack.alternatives("counts.several_times"))
    for cue in _cue(pack).finditer(text):
        values = values_behind(discourse, cue.end())
        if len(values) < 2:
            continue
        start = max((m.end() for m in _BREAK.finditer(text, max(0, cue.start() - _BACK), cue.start())), default=max(0, cue.start() - _BACK))
        if several.search(text, start, cue.start()):
            continue
        counts = list(_counts(discourse, start, cue.start()))
        yield from _miscounted(discourse, len(values), start, cue.start())
        if not counts or any(len(values) % n == 0 for n, _ in counts) or abs(counts[0][0] - len(values)) > _LARGEST_GAP:
            continue
        if min(n for n, _ in counts) < len(values) < max(n for n, _ in counts):
            continue
        readings = [Reading("pairs", {"names": items, "values": values}) for _, items in counts]
        if all(n > 1 for n, _ in counts):
            yield Link("names-and-values", tuple(readings), frozenset({"respectively"}), anchors=(Span(cue.start(), cue.end()),))


def _miscounted(discourse: Discourse, size: int, start: int, end: int) -> Iterator[Link]:
    """三家子公司甲、乙、丙、丁净利润分别为1、2、3、4: where names and values agree, it is the number before them that is wrong."""
    text = discourse.text
    clause = max(start, max((text.rfind(sign, start, end) for sign in "，,：:"), default=-1) + 1)
    stated = [c for c in discourse.claims if clause <= c.span.start < end and announces(c, _NOT_THINGS)]
    if len(stated) != 1 or not _APPOSED.search(text[clause : stated[0].span.start]) or size < _FEWEST_NAMED:
        return
    claim = stated[0]
    body = Span(outer(claim.mention).end, end)
    found = [items for items in ways(text, body, ("、", "、 at most", "、 and last joint")) if named(items[1:])]
    sizes = {len(items) for items in found}
    if sizes != {size} or not 0 < abs(size - int(claim.quantity.value)) <= _LARGEST_GAP or claim.tail.startswith(("的", "中")):
        return
    yield Link(
        "list-count", tuple(Reading("named", {"stated": (claim,), "items": items}) for items in found), frozenset({"explicit-parts"})
    )


_APPOSED = late(r"^(?:[^、\d]{0,8}(?<![前每各第余其另]))$")
_FEWEST_NAMED = 3


def values_behind(discourse: Discourse, start: int) -> tuple[Claim, ...]:
    """The quantities of one unit side by side, from right behind the cue on."""
    found: list[Claim] = []
    for claim in discourse.claims:
        if claim.span.start < start:
            continue
        if len(found) >= _MOST or not (_clock(claim) or (isinstance(claim.mention, Quantity) and not claim.mention.is_range)):
            break
        gap = discourse.text[outer(found[-1].mention).end if found else start : outer(claim.mention).start]
        if not found and (len(gap) > _REACH or _BREAK.search(gap) or "，" in gap):
            break
        if found and not (_JOINT.fullmatch(gap) and _same_kind(found[0], claim)):
            break
        if found and _SUMMED.match(claim.tail):
            break  # 35家、28家、17家，三家合计80家
        found.append(claim)
    if found:
        behind = discourse.text[outer(found[-1].mention).end :][:2]
        if behind[:1] in {"", "、"} or behind.startswith(("和", "及", "与", "等")):
            return ()
    return tuple(found)


_SUMMED = late(r"(?:合计|共|总计|总共|一共|加起来|相加|之和)")


def _clock(claim: Claim) -> bool:
    """Whether a claim is a time of day without a date."""
    return isinstance(claim.mention, Moment) and claim.mention.hour is not None and claim.mention.day is None


def _same_kind(one: Claim, other: Claim) -> bool:
    if _clock(one) or _clock(other):
        return _clock(one) and _clock(other)
    return comparable(one, other) or not one.quantity.unit


def _quarters(text: str, start: int, end: int) -> Given | None:
    """第一至第四季度 before the cue, with nothing else that could be paired."""
    found = list(_QUARTERS.finditer(text, start, end))
    if len(found) != 1 or re.search("[、和与及]", text[start:end]):
        return None
    first, last = ("一二三四".find(found[0][name]) % 4 if not found[0][name].isdigit() else int(found[0][name]) - 1 for name in ("a", "b"))
    return Given(Span(found[0].start(), found[0].end()), Decimal(last - first + 1), found[0].group()) if last > first else None


def _counts(discourse: Discourse, start: int, end: int) -> Iterator[tuple[int, tuple[Operand, ...]]]:
    """How many names, years or counted things stand before the cue, in every way that a reader may take them."""
    text = discourse.text
    clause = max(start, max((text.rfind(sign, start, end) for sign in "，,：:"), default=-1) + 1)
    inside = [c for c in discourse.claims if start <= c.span.start < end]
    years = [
        c for c in inside if isinstance(c.mention, Period) or (isinstance(c.mention, Moment) and c.mention.given and not c.mention.relative)
    ]
    runs = _run(discourse, [c for c in years if not text[: c.span.start].endswith(("截至", "截止"))])
    if runs and _ONE_MORE.search(text, max(0, runs[0].span.start - 3), runs[0].span.start):
        return
    if len(runs) > 1:
        yield len(runs), tuple(runs)
        return
    quarters = _quarters(text, start, end)
    if quarters is not None:
        yield int(quarters.value), tuple(Given(quarters.span, Decimal(1), quarters.text) for _ in range(int(quarters.value)))
        return
    if any(isinstance(c.mention, Period) for c in inside):
        return
    stated = [c for c in inside if c.span.start >= clause and announces(c, frozenset()) and end - c.span.end <= _CLOSE]
    for claim in stated[-1:]:
        if text[claim.span.start - 1] == "、" or re.search("[前每各]$", claim.label) or claim.quantity.unit in _NOT_THINGS:
            continue
        number = int(claim.quantity.value)
        yield number, tuple(Given(claim.span, Decimal(1), claim.mention.text) for _ in range(number))
    body = Span(clause, end)
    before = re.split("[，,：:]", text[start : max(start, clause - 1)])[-1]
    owned = text.rfind("的", clause, end) + 1
    if owned and "、" in text[owned:end]:  # 第二、第三名的北京、深圳
        yield from ((len(items), items) for items in ways(text, Span(owned, end), ("、",)) if named(items))
    for items in ways(text, body, ("、", "、 at most", "、 and last joint")):
        if "、" in body.of(text) and named(items[1:]):
            yield len(items), items
            if clause > start and len(before) <= _SHORT:  # 与大鼠,狗、人…
                yield len(items) + 1, items


def _named_time(mention: Mention) -> bool:
    """Whether a mention is a date that is written out, or a stretch of time."""
    return isinstance(mention, Period) or (isinstance(mention, Moment) and bool(mention.given) and not mention.relative)


def _run(discourse: Discourse, claims: Sequence[Claim]) -> list[Claim]:
    """Dates side by side: 2019年、2020年和2021年."""
    run: list[Claim] = [*claims[:1]]
    for one, two in pairwise(claims):
        gap = discourse.text[one.span.end : two.span.start]
        if _JOINT.fullmatch(gap) and gap:
            run.append(two)
        elif len(run) < 2:
            run = [two]
    return run if len(run) > 1 else []
