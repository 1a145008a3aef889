"""Patients split into arms by their n, unwanted events beside the share they make, men and women aboard -> links of total and parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["arms_by_n", "events_and_rate", "market_turnover", "men_and_women"]

_STRONG = frozenset({"complete-set", "named-all"})
_ARM = r"[^，。；（(\d]{{0,14}}?(?:组|班|队)[（(]n ?[=＝] ?(?P<{0}>[0-9]{{1,4}})[^（()）]{{0,12}}[)）]"
_ARMS = late(
    r"(?:分为|分成|分至|分入|设为|分)"
    + _ARM.format("a")
    + r"(?:[和与及、，,])"
    + _ARM.format("b")
    + r"(?:[和与及、，,]"
    + _ARM.format("c")
    + ")?"
)
_MORE = late(r"[和与及、，,][^，。；（(\d]{0,14}?(?:组|班|队)[（(]n")
_PEOPLE = frozenset({"例", "名", "人", "位", "只", "个", "只大鼠", "头", "条"})
_FAR = 60


def arms_by_n(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """75例患者随机分为治疗组(n=37)和对照组(n=38): every patient is in one of the arms."""
    for found in _ARMS.finditer(discourse.text):
        if _MORE.match(discourse.text, found.end()):
            continue
        parts = [_given(discourse, found.start(name), found.end(name)) for name in "abc" if found[name]]
        before = [c for c in discourse.claims if c.span.end <= found.start() and found.start() - c.span.end <= _FAR and _counted(c)]
        if before and not re.search("[。；]", discourse.text[before[-1].span.end : found.start()]):
            yield Link("total-parts", (Reading("arms", {"total": (before[-1],), "parts": tuple(parts)}),), _STRONG)


def _given(discourse: Discourse, start: int, end: int) -> Given:
    return Given(Span(start, end), Decimal(discourse.text[start:end]), discourse.text[start:end])


def _counted(claim: Claim) -> bool:
    mention = claim.mention
    return isinstance(mention, Quantity) and mention.unit in _PEOPLE and not mention.hedges and not mention.is_range and mention.value > 3


_RATE = late(
    r"(?P<list>(?:[一-鿿A-Za-z]{2,10}[0-9]{1,3}例[、，,和及]?)+)[，,；]?[^，。；0-9]{0,12}(?:发生率|反应率|并发症率)[^，。；0-9]{0,4}[0-9.]+[%％][（(](?P<n>[0-9]{1,3})/[0-9]{1,4}[)）]"
)
_CASES = late(r"([0-9]{1,3})例")
_BOTH = late("同时|合并|兼有|并发[^症]|其中|均|各")


def events_and_rate(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """口干3例、便溏2例、皮疹1例，发生率12.0%（6/50）: the numerator is what was listed."""
    for found in _RATE.finditer(discourse.text):
        if _BOTH.search(found["list"]):
            continue
        start = found.start("list")
        parts = [_given(discourse, start + m.start(1), start + m.end(1)) for m in _CASES.finditer(found["list"])]
        total = _given(discourse, found.start("n"), found.end("n"))
        if len(parts) > 1:
            yield Link(
                "total-parts", (Reading("events", {"total": (total,), "parts": tuple(parts)}),), frozenset({"named-all", "adjacent"})
            )


_SEXES = late(
    r"(?P<a>[0-9]{1,3}|[一两二三四五六七八九十]{1,3})(?:名|个|位)?(?P<s>[男女])(?:性|子)?[、，和]?(?P<b>[0-9]{1,3}|[一两二三四五六七八九十]{1,3})(?:名|个|位)?(?P<t>[男女])(?![儿童教生装])"
)
_NUMBERS = {sign: value for value, sign in enumerate("一二三四五六七八九十", 1)} | {"两": 2}


def men_and_women(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """8名乘客…车上共有3女5男: both together are one of the numbers told around them."""
    for found in _SEXES.finditer(discourse.text):
        values = [_value(found[name]) for name in "ab"]
        if found["s"] == found["t"] or None in values:
            continue
        parts = [
            Given(Span(found.start(n), found.end(n)), value, found[n]) for n, value in zip("ab", values, strict=True) if value is not None
        ]
        near = [
            c
            for c in discourse.claims
            if _counted(c) and c.quantity.unit in {"名", "人", "位"} and abs(c.span.start - found.start()) <= 160
        ]
        near = [c for c in near if not found.start() <= c.span.start < found.end()]
        amount = sum(part.value for part in parts)
        if not near or any(c.quantity.value == amount for c in near) or not _shared(found, near, discourse):
            continue
        told: Sequence[Operand] = [c for c in near if abs(c.quantity.value - amount) <= max(Decimal(2), amount / 4)]
        if told:
            readings = tuple(Reading("sexes", {"total": (total,), "parts": tuple(parts)}) for total in told)
            yield Link("total-parts", readings, frozenset({"complete-set", "named-all", "far-apart"}))


def _shared(found: re.Match[str], near: Sequence[Claim], discourse: Discourse) -> bool:
    """Whether the two sexes are all there are (共有3女5男), and some number near is told twice or beside 全部."""
    left = discourse.text[max(0, found.start() - 8) : found.start()]
    values = [claim.quantity.value for claim in near]
    return bool(re.search("共|全|有", left)) and (len(values) == 1 or len(set(values)) < len(values))


def _value(text: str) -> Decimal | None:
    if text.isdigit():
        return Decimal(text)
    if len(text) == 1:
        return Decimal(_NUMBERS[text])
    return Decimal(10 + _NUMBERS[text[1]]) if text[0] == "十" and len(text) == 2 and text[1] != "十" else None


_MARKET = late(
    r"(?:沪指|上证指数|上证综指|沪市)[^。；\n]{0,60}?成交额?(?:为|报|达)?(?P<a>[0-9.]+)亿元[；，。;][^。\n]{0,60}?(?:深证成指|深成指|深市)[^。；\n]{0,60}?成交额?(?:为|报|达)?(?P<b>[0-9.]+)亿元"
)
_TOGETHER = late(
    r"(?:两市|沪深两市|沪深)(?:全天|今日|当日|总|共|合计|总共|共计)*(?:成交额?|成交金额)(?:合计|共计|总计|为|达|共)*(?P<t>[0-9.]+)亿元"
)


def market_turnover(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """沪指…成交额2695.14亿元；深成指…成交额3664.47亿元…两市合计成交6359.61亿元."""
    for found in _MARKET.finditer(discourse.text):
        total = _TOGETHER.search(discourse.text, found.end(), found.end() + 200)
        if total is not None and "." in total["t"]:
            parts = tuple(_given(discourse, found.start(name), found.end(name)) for name in "ab")
            whole = _given(discourse, total.start("t"), total.end("t"))
            if abs(whole.value - sum(part.value for part in parts)) > Decimal("0.05"):
                yield Link("total-parts", (Reading("markets", {"total": (whole,), "parts": parts}),), _STRONG)
