"""Prices, shots and odds -> links between two numbers and the discount, hit rate or ratio that the text makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.claims.links.rate_forms import lead_of
from claimcheck.claims.links.rate_parts import countable
from claimcheck.claims.links.rate_wholes import same_kind
from claimcheck.claims.links.rate_words import RateWords, rate_words
from claimcheck.claims.links.scene import between, comparable, left_of, quantities_in, right_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["discounts", "hit_rates", "liabilities", "multiples", "odds", "yields"]

_NEAR = 2
_LISTED_BEFORE, _LISTED_BEHIND = late(r"[0-9][:∶：]$"), late(r"[:∶：][0-9]")
_PAIRS = 12
_PAIR = 2
_MORE_SHOTS = late("出手|命中|打进|投进")
_PER_SHARE = late(r"每股(?:现金)?(?:派息|派发|派现|分红|股息|红利|股利)[^，。；]{0,4}$")
_NOW = late(r"(?:[以据照按]此[^，。；]{0,3})?(?:对应的?|静态|当前|目前|折合)?股息率")
_COMES_TO = late(r"[^，。；]{0,4}[，,](?:即|计|合计|为|应为|应承担)(?:人民币)?")
_DEAREST, _SENTENCE = 5000, 40
_MULTIPLE = late(r"(?P<of>[一-鿿])(?:倍数|倍率)[^，。；0-9]{0,6}$")
_SHOT_AND_HIT = late(
    r"次?(?:[一-鿿]{0,3}?(?:出手|投篮|投射|罚球|罚篮|射门|点球|射击|尝试|机会|三分球?|两分球?))中?(?:里|内)?"
    r"[，,]?(?:共|就|仅|只|全部)?(?:命中|投中|罚中|射中|打进|投进|罚进)了?"
)


class _Odds(NamedTuple):
    named: re.Pattern[str]
    shot: re.Pattern[str]
    hit: re.Pattern[str]
    kinds: re.Pattern[str]
    losses: re.Pattern[str]
    awards: re.Pattern[str]
    per_ten: re.Pattern[str]
    quotes: re.Pattern[str]


@lru_cache(maxsize=8)
def _odds(pack: Pack) -> _Odds:
    return _Odds(
        late(f"{pack.alternatives('rates.odds')}(?:约|为|达|达到|高达|是|接近|近|超过|已达|约为|平均为|平均|仅为|已)*$"),
        late(r"^次?(?:投|罚|射|出手|打门|射门)$"),
        late(r"^次?(?:中|进|命中|入)"),
        *(late(pack.alternatives(f"rates.{name}")) for name in ("shots", "losses", "awards", "per_ten", "quotes")),
    )


def _amounts(discourse: Discourse, claim: Claim, before: int, after: int = 0) -> list[Claim]:
    """The amounts of the sentences around a claim, its own included."""
    first, last = claim.clause.sentence - before, claim.clause.sentence + after
    return [c for index in range(first, last + 1) for c in quantities_in(discourse, index) if c.id != claim.id and countable(discourse, c)]


def discounts(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """原价1280元,打八折后1024元: the price asked is so many tenths of the list price."""
    words = rate_words(pack)
    for share in discourse.claims:
        if share.role == "time" or share.quantity.unit != "折" or share.quantity.is_range or share.quantity.hedges:
            continue
        if share.tail.startswith("起"):  # 全场八折起
            continue
        prices = [c for c in _amounts(discourse, share, 1, 1) if c.quantity.dimension == "money"]
        apiece = [c for c in quantities_in(discourse, share.clause.sentence) if c.role == "per" and c.quantity.dimension == "money"]
        prices = apiece if len(apiece) == _PAIR else prices
        full = [c for c in prices if words.list_price.search(c.label) or words.list_price.search(lead_of(discourse, share)[1])]
        link = _discount(share, prices, full, words)
        if link is not None:
            yield link


def _discount(share: Claim, prices: list[Claim], full: list[Claim], words: RateWords) -> Link | None:
    readings = [
        (abs(whole.id - share.id) + abs(part.id - share.id), part, whole)
        for whole in full
        for part in prices
        if part is not whole and comparable(part, whole) and part.quantity.base_value < whole.quantity.base_value
    ]
    if not readings or len(prices) > _PAIRS:
        return None
    readings.sort(key=lambda entry: entry[0])
    part = readings[0][1]
    marks = {"stem"}
    if words.sale_price.search(part.label[-10:] + part.tail[:4]):
        marks.add("marker")
    if len({claim.quantity.base_value for claim in prices}) == 2:
        marks.add("lone-whole")
    found = tuple(Reading("discount", {"part": (one,), "whole": (other,), "share": (share,)}) for _, one, other in readings)
    return Link("discount", found, frozenset(marks))


def hit_rates(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """22投13中 and 命中率59.1%: shots and hits of every kind nearby are readings."""
    words = _odds(pack)
    shots = [
        (one, two)
        for one, two in pairwise(discourse.claims)
        if one.role != "time" and two.role != "time" and _is_shot(discourse, one, two, words)
    ]
    for share in discourse.claims if shots else ():
        if share.role == "time" or share.quantity.dimension != "ratio":
            continue
        lead = lead_of(discourse, share)[1]
        if "命中率" not in lead:
            continue
        kind = words.kinds.findall(lead)[-1:]
        if not kind and _MORE_SHOTS.search(_SHOT_AND_HIT.sub("", left_of(discourse, share, _SENTENCE).rpartition("命中率")[0])):
            continue
        near = [pair for pair in shots if abs(pair[0].clause.sentence - share.clause.sentence) <= _NEAR]
        alike = [pair for pair in near if words.kinds.findall(f"{pair[0].label}{between(discourse, *pair)}")[-1:] == kind]
        alike = alike or ([] if kind else near)
        readings = tuple(Reading("shots", {"part": (hit,), "whole": (shot,), "share": (share,)}) for shot, hit in alike)
        later = alike and _MORE_SHOTS.search(between(discourse, alike[-1][1], share)[1 : -len(lead) or None])
        if readings and not later:
            marks = {"stem", "marker"} | ({"lone-whole"} if len(alike) == 1 else set())
            yield Link("portion", readings, frozenset(marks))


def _is_shot(discourse: Discourse, one: Claim, two: Claim, words: _Odds) -> bool:
    """Whether two numbers are the shots and the hits among them: 22投13中, 12次出手命中5球."""
    gap = between(discourse, one, two)
    return bool(words.shot.match(gap) and words.hit.match(two.tail)) or _SHOT_AND_HIT.fullmatch(gap) is not None


def liabilities(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """承担70%的责任 of a loss, and what is to be paid: every sum called a loss with every sum called an award."""
    words = _odds(pack)
    for share in discourse.of("ratio"):
        if share.role == "time" or share.quantity.dimension != "ratio" or share.quantity.is_range:
            continue
        if not lead_of(discourse, share)[1].endswith(("承担", "承担了", "负", "承担约")):
            continue
        if "责任" not in right_of(discourse, share, 10) + left_of(discourse, share, 24):
            continue
        sums = [c for c in _amounts(discourse, share, 3, 3) if c.quantity.dimension == "money"]
        lost = [c for c in sums if words.losses.search(c.label[-10:])]
        paid = [
            c
            for c in sums
            if c not in lost
            and c.id > share.id
            and (words.awards.search(c.label[-10:]) or (c.id == share.id + 1 and _COMES_TO.fullmatch(between(discourse, share, c))))
        ]
        # 原告承担30%的责任，被告承担70%: what is paid may be the other's part
        others = [c for c in discourse.claims if c.role != "time" and c.quantity.dimension == "ratio" and "承担" in c.label[-6:]]
        readings = tuple(
            Reading("liability", {"part": (award,), "whole": (loss,), "share": (part,)})
            for part in (share, *(c for c in others if c is not share))
            for award in paid
            for loss in lost
            if comparable(award, loss)
        )
        if readings and len(lost) == 1 and len(sums) <= _NEAR + 2:
            yield Link("portion", readings, frozenset({"stem", "marker"}))


def yields(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """每10股派4元,股价20元,股息率2%, and 每股派息0.4元."""
    words = _odds(pack)
    shares = [c for c in discourse.claims if c.role != "time" and c.quantity.dimension == "ratio" and "股息率" in lead_of(discourse, c)[1]]
    for share in shares:
        sums = [c for c in _money(discourse, share) if c.quantity.value < _DEAREST]
        paid = [c for c in sums if words.per_ten.search(left_of(discourse, c, 16))]
        price = [c for c in sums if c not in paid and words.quotes.search(c.label[-10:])]
        if len(paid) == 1 and len(price) == 1:
            players = {"dividend": (paid[0],), "price": (price[0],), "share": (share,)}
            yield Link("dividend-yield", (Reading("for ten shares", players),), frozenset({"lone-whole"}))
        alone = [c for c in sums if _PER_SHARE.search(left_of(discourse, c, 16))]
        price = [c for c in sums if c not in alone and words.quotes.search(c.label[-10:])]
        if (
            not paid
            and _NOW.match(lead_of(discourse, share)[1])
            and len(alone) == len(price) == 1
            and len(sums) == 2
            and alone[0].quantity.unit == price[0].quantity.unit
        ):
            held = {"part": (alone[0],), "whole": (price[0],), "share": (share,)}
            yield Link("portion", (Reading("for one share", held),), frozenset({"stem", "marker", "lone-whole"}))


def _money(discourse: Discourse, claim: Claim) -> list[Claim]:
    """The sums of money around a claim, whatever their role."""
    span = range(claim.clause.sentence - _NEAR, claim.clause.sentence + 1)
    return [c for index in span for c in quantities_in(discourse, index) if c.quantity.dimension == "money"]


def odds(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """招聘520人,报名18720人,竞争比36:1."""
    words = _odds(pack)
    for one, two in pairwise(discourse.claims):
        if one.role == "time" or two.role == "time" or between(discourse, one, two).strip() not in {":", "∶", "：", "比"}:
            continue
        if not words.named.search(left_of(discourse, one, 16)) or one.quantity.value <= 0 or two.quantity.value <= 0:
            continue
        if _LISTED_BEFORE.search(left_of(discourse, one, 2)) or _LISTED_BEHIND.match(discourse.text, two.span.end):
            continue  # 8.6:40.2:51.2 is no ratio of two
        kinds = {"count", "money", "area"}
        near_by = [c for c in _amounts(discourse, one, _NEAR) if c.id < one.id]
        bare = [c for c in near_by if not c.quantity.dimension and c.label[-4:].rstrip("为达是有约共").endswith("人数")]
        amounts = [c for c in near_by if c.quantity.dimension in kinds or c in bare]
        pairs = [
            (many, few)
            for many in amounts
            for few in amounts
            if many.quantity.base_value > few.quantity.base_value
            and (comparable(many, few) or same_kind(many, few, rate_words(pack)))
            and min(many.quantity.value, few.quantity.value) >= 1
        ]
        pairs.sort(key=lambda pair: abs(pair[0].id - one.id) + abs(pair[1].id - one.id))
        if not pairs or len(pairs) > _PAIRS:
            continue
        high, low = (one, two) if one.quantity.value >= two.quantity.value else (two, one)
        # 净资产8640万元折股6000万股,折股比例1.44∶1: so much money for a share
        crossed = [(a, b) for a in amounts for b in amounts if {a.quantity.dimension, b.quantity.dimension} == {"money", "count"}]
        readings = tuple(Reading("odds", {"many": (a,), "few": (b,), "high": (high,), "low": (low,)}) for a, b in (*pairs, *crossed))
        marks = {"adjacent"} | ({"lone-whole"} if len(pairs) == 1 else set())
        yield Link("odds", readings, frozenset(marks))


def multiples(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """有效申购1860亿股,网上发行3000万股,申购倍数6200倍: of the numbers before it, the larger by the smaller."""
    for share in discourse.of("multiple"):
        if share.role == "time" or share.quantity.dimension != "multiple" or share.quantity.is_range or share.quantity.hedges:
            continue
        named = _MULTIPLE.search(lead_of(discourse, share)[1])
        if named is None:
            continue
        amounts = [c for c in _amounts(discourse, share, 1) if c.id < share.id and c.quantity.dimension != ""]
        pairs = [(a, b) for a in amounts for b in amounts if a.quantity.base_value > b.quantity.base_value and comparable(a, b)]
        pairs = [pair for pair in pairs if named["of"] in pair[0].label]
        if not pairs or len(pairs) > _PAIRS:
            continue
        pairs.sort(key=lambda pair: abs(pair[0].id - share.id) + abs(pair[1].id - share.id))
        readings = tuple(Reading("named multiple", {"part": (a,), "whole": (b,), "share": (share,)}) for a, b in pairs)
        yield Link("times-of", readings, frozenset({"adjacent", *(["lone-whole"] if len(pairs) == 1 else [])}))
