"""Shares that stand together -> links from shares that divide one whole to the whole they must fill."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext

from claimcheck.claims.links.arithmetic import closes, written
from claimcheck.claims.links.cues import Cues
from claimcheck.claims.links.lists import Item
from claimcheck.claims.links.portions import ShareRow
from claimcheck.claims.links.sets import covers, denies
from claimcheck.claims.links.sums import claims_of, counted
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.interval import EXACT

__all__ = ["shares"]

_SLACK = Decimal("0.002")
_NEAR = Decimal("0.12")
_LEAST, _MOST = Decimal("0.6"), Decimal("1.6")
_LONGEST = 24
_SUMMED = re.compile(r"合计|合共|总共|总计|共计|一共|之和|相加|加起来|合并|共占|共同占|累计占|总占|两者|三者|共达|合起来")
_APART = re.compile(r"以外|之外|其他|其它|其余")


def shares(discourse: Discourse, rows: Sequence[ShareRow], words: Cues) -> Iterator[Link]:
    """Stated sums of shares, and runs of shares that must come to a hundred per cent."""
    for row in rows:
        if row.unit == "ratio":
            yield from _joined(row)
            continue
        yield from _stated(discourse, row, words)
        for run in _runs(row, words):
            if link := _hundred(discourse, run, words):
                yield link
            yield from _columns(run)


def _stated(discourse: Discourse, row: ShareRow, words: Cues) -> Iterator[Link]:
    """Shares before 合计占95%."""
    for index, item in enumerate(row.items):
        if index < 2 or not _SUMMED.search(item.own) or item.quantity.is_range or _APART.search(item.own):
            continue
        if item.quantity.base_value < max(other.quantity.base_value for other in row.items[max(0, index - 2) : index]):
            continue
        if "其中" in discourse.text[item.claim.span.end : item.claim.span.end + 12]:
            continue
        run: list[Item] = []
        rank, sentence = item.rank, item.sentence
        for other in reversed(row.items[max(0, index - 8) : index]):
            if rank > (2 if other.sentence == sentence else 3) or sentence - other.sentence > 1:
                break
            run.insert(0, other)
            rank = other.rank
        if len(run) < 2 or any(closes(item.claim, claims_of(row.items[start:index])) for start in range(max(0, index - 8), index - 1)):
            continue
        sizes = [len(run), *(size for size in range(2, len(run)))]
        readings = tuple(Reading("shares before", {"total": (item.claim,), "shares": claims_of(run[-size:])}) for size in sizes)
        marks = {"explicit-total", "adjacent"}
        if item.quantity.hedges or any(other.quantity.hedges for other in run):
            marks.add("hedged")
        if words.overlap.search(discourse.text[run[0].claim.span.start : item.claim.span.end]):
            marks.add("revision")
        yield Link("shares-total", readings, frozenset(marks))


def _runs(row: ShareRow, words: Cues) -> Iterator[list[Item]]:
    """Shares next to each other: in one sentence, or in two of which the second goes on with 其余 or the like."""
    run: list[Item] = []
    for item in row.items:
        summed = bool(words.closing.search(item.gap) or _SUMMED.search(item.own)) and not _APART.search(item.own)
        goes_on = item.rank <= 2 or (item.rank == 3 and words.rest.search(item.own))
        if run and (not goes_on or summed or words.subset.search(item.gap)):
            # shares that the text adds up itself need not come to a hundred
            if len(run) > 1 and not summed:
                yield run
            run = []
        run.append(item)
    if len(run) > 1:
        yield run


def _hundred(discourse: Discourse, run: list[Item], words: Cues) -> Link | None:
    """A run that comes to something else than a hundred, with what speaks for its being a division of one whole."""
    if len(run) > _LONGEST or any(item.quantity.is_range or item.quantity.hedges for item in run) or _closed(run, words):
        return None
    text = _around(discourse, run)
    if words.manifold.search(text):
        return None
    names = [item.own + re.split(r"[，,；;。：:、]", item.claim.tail)[0][:12] for item in run]
    pair = _complete(names, words) or (len(run) == 2 and (denies(names[0], names[1], words) or _thresholds(names)))
    rest = bool(words.rest.search(run[-1].own))
    stated = counted(discourse, run, None, words)
    amount = written(claims_of(run))
    if not (pair or rest or (stated and len(run) > 2)) and (len(run) < 3 or not _LEAST < amount < _MOST):
        return None
    marks = {
        mark
        for mark, said in (
            ("complete-set", pair or rest),
            ("stated-count", stated),
            ("partition", bool(words.partition.search(text))),
            ("many-parts", len(run) >= 4),
            ("same-noun", all(words.share_noun.search(name) for name in names)),
            ("over-full", amount > 1),
            ("near-whole", abs(amount - 1) <= _NEAR),
            ("revision", bool(words.overlap.search(text))),
            ("unlisted-rest", amount < 1 and not pair and not rest and not stated),
            ("open-list", amount < 1 and not pair and not rest and bool(words.open.search(text) or words.superlative.search(text))),
        )
        if said
    }
    return _link(run, marks)


def _closed(run: Sequence[Item], words: Cues) -> bool:
    """Whether some neighbouring shares, or every second or third one, come to a hundred per cent."""
    if len(run) == 2 and _complete([item.own for item in run], words):
        return _full(run, Decimal(0))
    if any(_full(run[start:end]) for start in range(len(run)) for end in range(start + 1, len(run) + 1)):
        return True
    return any(_full(run[offset::step]) for step in (2, 3, 4) for offset in range(step) if len(run) >= 2 * step)


def _complete(names: Sequence[str], words: Cues) -> bool:
    return covers(names, words) == len(names)


_COMPARISON = re.compile(r"(?P<low>不足|不到|不满|低于|少于|小于|<|＜|≤|及以下|以下|以内|不超过)|(?P<high>以上|超过|高于|多于|大于|>|＞|≥|及以上|不低于|不少于)")


def _thresholds(names: Sequence[str]) -> bool:
    """Whether two names lie on the two sides of one threshold (40小时及以下, 超过40小时)."""
    if len(names) != 2:
        return False
    sides = [_COMPARISON.search(name) for name in names]
    digits = [re.findall(r"\d+(?:\.\d+)?", name) for name in names]
    if not sides[0] or not sides[1] or digits[0] != digits[1] or not digits[0]:
        return False
    return bool(sides[0]["low"]) != bool(sides[1]["low"])


def _full(items: Sequence[Item], careless: Decimal = _SLACK) -> bool:
    """Whether shares come to a hundred per cent, rounding and a little carelessness allowed."""
    if not items:
        return False
    with localcontext(EXACT):
        slack = sum((item.quantity.place * item.quantity.factor / 2 for item in items), Decimal(0)) + careless
        return abs(written(claims_of(items)) - 1) <= slack


def _around(discourse: Discourse, run: Sequence[Item]) -> str:
    start = discourse.layout.sentences[run[0].sentence].span.start
    return discourse.text[max(start, run[0].claim.span.start - 60) : run[-1].claim.span.end + 12]


def _columns(run: Sequence[Item]) -> Iterator[Link]:
    """Two or three interleaved divisions (甲乙两组分别为…,…): where all but one are full, that one should be."""
    if any(item.quantity.is_range or item.quantity.hedges for item in run):
        return
    for step in (2, 3):
        if len(run) < 2 * step or len(run) % step or _full(run):
            continue
        columns = [run[offset::step] for offset in range(step)]
        full = [column for column in columns if _full(column)]
        if len(full) == step - 1:
            odd = next(column for column in columns if not _full(column))
            yield _link(odd, {"closes-elsewhere", "respectively", "complete-set"})


def _link(run: Sequence[Item], marks: set[str]) -> Link:
    last = run[-1].claim.span
    hundred = Given(Span(last.end, last.end), Decimal(1), "100%")
    shares: tuple[Claim, ...] = claims_of(run)
    return Link("shares-full", (Reading("shares", {"whole": (hundred,), "shares": shares}),), frozenset(marks))


def _joined(row: ShareRow) -> Iterator[Link]:
    """Numbers joined by colons that come near a hundred without meeting it."""
    amount = written(claims_of(row.items))
    spread = sum((item.quantity.place for item in row.items), Decimal(0))
    if 85 < amount < 115 and abs(amount - 100) > spread:
        last = row.items[-1].claim.span
        hundred = Given(Span(last.end, last.end), Decimal(100), "100")
        marks = frozenset({"complete-set", "partition", "near-whole"})
        yield Link("shares-full", (Reading("ratio", {"whole": (hundred,), "shares": claims_of(row.items)}),), marks)
