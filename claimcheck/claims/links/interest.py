"""Loans and delays in contracts -> links between principal, rate, time and the interest or penalty they come to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, localcontext
from functools import lru_cache
from itertools import product

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.scene import comparable, left_of, right_of
from claimcheck.mentions.integers import integer
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late

__all__ = ["interests"]

_MOST = 48
_RUNS_TO = late(
    r"利息[^。；]{0,24}(?:止|计算)(?:共|计|共计|合计)?(?:为|是)$"
    r"|(?<![和及与、])利息[，,](?:共计|合计|总计|共|计|即)(?:人民币|约)?$"
)
_REPAID = late(r"[偿归]还|支付了?|给付|付清|还了")
_WITH_PRINCIPAL = late(r"本息|还本付息|本利|本金和利息|本金及利息")
_EACH = late(r"每(?:个|一)?(?P<period>半年|季度|季|年|月|次|期|日|天)|(?<![一-鿿])(?P<named>年|月)(?=利?息)")
_DONE = late(r"已|了|过|共|累计|尚|未|欠")
_EACH_ALONE = late(r"每(?:个|一)?[月年](?:应付|支付|付息|付|为|是|人民币)*$")
_EACH_MONTHS = {"月": Decimal(1), "季": Decimal(3), "季度": Decimal(3), "半年": Decimal(6), "年": Decimal(12)}
_SUED = late(r"请求|判令|要求|诉请|应[当予]?")
_OF_TERM = late(r"的?利息|定期|期(?!贷款市场|LPR|同期|同类|同档|以[内上])")
_PLAIN = late(r"(?:定期|存款|贷款|借款)?利率(?:均?为|是|约)?")
_BY_MONTH = late(r"月利|月息|[按每]月|日息|日利|每日")
_FIRST_MONTHS = late(r"[前头首后末](?P<n>[0-9一二三四五六七八九十]{1,3})个?(?P<unit>月|年)")
_FAR = 2
_MONTHS = {"年": Decimal(12), "周年": Decimal(12), "个月": Decimal(1), "月": Decimal(1), "季度": Decimal(3)}
_KEYS = (("day", "daily"), ("month", "monthly"), ("year", "yearly"))
_PER_MONTH = {"month": Decimal(1), "year": Decimal(1) / 12, "day": Decimal(30)}
_COINS = {"分": {"month": Decimal("0.01"), "year": Decimal("0.1")}, "厘": {"month": Decimal("0.001"), "year": Decimal("0.01")}}


@dataclass(frozen=True, slots=True)
class _Rate:
    """A rate of interest: what is charged, each ``period`` (month, year or day)."""

    claim: Claim
    operand: Claim | Given
    period: str


@dataclass(frozen=True, slots=True)
class _Term:
    """A length of time in the months it can be counted as, with the claims that state it."""

    claims: tuple[Claim, ...]
    months: tuple[Decimal, ...]
    text: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    periods: re.Pattern[str]
    period_of: Mapping[str, str]
    interest: re.Pattern[str]
    interest_tail: re.Pattern[str]
    principal: re.Pattern[str]
    refused: re.Pattern[str]
    paid: re.Pattern[str]
    amortised: re.Pattern[str]
    penalty: re.Pattern[str]
    term: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    interests = pack.alternatives("rates.interests")
    period_of = {word: name for name, key in _KEYS for word in pack.lexicon(f"rates.{key}")}
    return _Words(
        late(alternation(period_of)),
        period_of,
        late(f"{interests}(?:共|共计|合计|总计|人民币|为|约|金额|款|计|是|计人民币|计算为|数额为|[:：])*$"),
        late(f"^(?:的)?{interests}"),
        late(f"{pack.alternatives('rates.principals')}(?:人民币|共|共计|合计|总计|本金|为|了|金额|计|的|[:：])*$"),
        late(pack.alternatives("rates.interest_breaks")),
        late(pack.alternatives("rates.paid")),
        late(pack.alternatives("rates.amortised")),
        late(pack.alternatives("rates.penalties")),
        late(f"{pack.alternatives('rates.terms')}(?:为|是|共|共计|约定|暂定|[:：])*$"),
    )


def interests(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """利息 = 本金 × 月利率 × 月数; 违约金 = 欠款 × 万分之五 × 天数. Every principal, rate and time nearby is a reading."""
    words = _words(pack)
    amounts = [c for c in discourse.claims if c.role != "time" and c.quantity.dimension == "money" and not c.quantity.per]
    charged = [claim for claim in amounts if _charged(discourse, claim, words)]
    if not charged:
        return
    rates = list(_rates(discourse, words))
    if not rates:
        return
    terms = list(_terms(discourse))
    for claim in charged:
        late = words.penalty.search(claim.label[-8:]) is not None
        near_rates = [rate for rate in rates if _close(claim, rate.claim) and (not late or rate.period == "day")]
        near_terms = [term for term in terms if _ties(claim, term, charged, words)]
        if each := _EACH.search(claim.label[-12:]):
            # 每月应付利息 is the interest of one month, however long the loan runs; how long 每次 is nobody knows
            months = _EACH_MONTHS.get(each["period"] or each["named"])
            near_terms = [] if months is None else [_Term((claim,), (months,), each.group())]
            near_rates = [
                rate for rate in near_rates if rate.claim.clause.sentence == claim.clause.sentence and 0 < claim.id - rate.claim.id <= 3
            ]
        if first := _first_months(claim):
            near_terms = [_Term((claim,), (first,), claim.time.text if claim.time else "")]
        loans = [c for c in amounts if c is not claim and c not in charged and comparable(c, claim) and _close(c, claim, 4)]
        named = [c for c in loans if words.principal.search(c.label)]
        loans = named or [c for c in loans if c.quantity.base_value > claim.quantity.base_value]
        if any(loan.quantity.hedges for loan in loans):
            continue
        link = _link(discourse, claim, loans, near_rates, near_terms, bool(named), words)
        if link is not None:
            yield link


def _first_months(claim: Claim) -> Decimal | None:
    """The months that an interest is said to be of (前六个月利息)."""
    if claim.time is None or not claim.label.startswith(("利息", "的利息", "息")):
        return None
    found = _FIRST_MONTHS.fullmatch(claim.time.text)
    if found is None:
        return None
    number = integer(found["n"])
    return None if number is None else number * _MONTHS["年" if found["unit"] == "年" else "月"]


def _charged(discourse: Discourse, claim: Claim, words: _Words) -> bool:
    """Whether an amount of money is called interest or penalty that is due, not what was paid of it."""
    if _EACH.search(claim.label[-12:]) and "息" in claim.label[-8:] and not _DONE.search(claim.label[-14:]):
        return True
    if words.paid.search(claim.label[-16:]) or _WITH_PRINCIPAL.search(claim.label[-12:]):
        return False
    if _EACH_ALONE.search(claim.label[-8:]) and claim.id and _is_rate(discourse.claims[claim.id - 1]):
        return True
    if _RUNS_TO.search(left_of(discourse, claim, 40)):
        return True
    if words.interest.search(claim.label):
        return True
    if _REPAID.search(claim.label[-16:]) and not _SUED.search(left_of(discourse, claim, 60)):
        return False
    return words.interest_tail.search(claim.tail) is not None and words.principal.search(claim.label) is None


def _is_rate(claim: Claim) -> bool:
    return claim.role != "time" and (claim.quantity.dimension == "ratio" or claim.quantity.unit in _COINS)


def _ties(claim: Claim, term: _Term, charged: Sequence[Claim], words: _Words) -> bool:
    """Whether a length of time is the one interest runs for: called a term, or dates beside it with no other interest between."""
    last = term.claims[-1]
    if last.role != "time":
        return _close(claim, last) and (bool(words.term.search(last.label)) or _OF_TERM.match(last.tail) is not None)
    low, high = sorted((claim.id, last.id))
    if any(low < other.id < high for other in charged):
        return False
    return last.clause.sentence == claim.clause.sentence


def _close(one: Claim, other: Claim, reach: int = _FAR) -> bool:
    return abs(one.clause.sentence - other.clause.sentence) <= reach


def _rates(discourse: Discourse, words: _Words) -> Iterator[_Rate]:
    for claim in discourse.claims:
        if claim.role == "time" or claim.quantity.is_range:
            continue
        quantity = claim.quantity
        coin = quantity.unit if quantity.unit in _COINS else ("厘" if quantity.dimension == "" and claim.tail.startswith("厘") else "")
        if quantity.dimension != "ratio" and not coin:
            continue
        left = left_of(discourse, claim, 16)
        left = behind_last(left, "，。；,;、(（")
        cues = words.periods.findall(left)
        if not cues and not (_PLAIN.fullmatch(left) and _BY_MONTH.search(discourse.text) is None):
            continue
        period = words.period_of[cues[-1]] if cues else "year"
        if coin:
            worth = _COINS[coin].get(period)
            if worth is not None:
                with localcontext(EXACT):
                    yield _Rate(claim, Given(claim.span, quantity.value * worth, quantity.text), period)
        elif quantity.base_value < 1:
            yield _Rate(claim, claim, period)


def _terms(discourse: Discourse) -> Iterator[_Term]:
    """Lengths of time, periods, and the two dates of 自…起计算至…止."""
    start: Claim | None = None
    for claim in discourse.claims:
        mention = claim.mention
        if isinstance(mention, Period):
            if mention.start is not None and mention.end is not None:
                yield from _span(mention.start, mention.end, (claim,))
            if mention.start is not None:
                # 自6月1日起至次年5月31日止,付息至12月31日: what was paid runs from the same day
                start = claim
        elif isinstance(mention, Moment):
            if start is not None and _close(start, claim):
                first = start.mention
                begin = first.start if isinstance(first, Period) else first
                if isinstance(begin, Moment):
                    yield from _span(begin, mention, (start, claim))
            if "day" in mention.given and re.search(r"[自从由]$|于$", left_of(discourse, claim, 2)):
                start = claim
        elif claim.quantity.dimension == "duration" and not claim.quantity.is_range and not claim.quantity.hedges:
            months = _months(claim)
            if months:
                yield _Term((claim,), months)


def _months(claim: Claim) -> tuple[Decimal, ...]:
    quantity = claim.quantity
    with localcontext(EXACT):
        if quantity.unit in _MONTHS:
            return (quantity.value * _MONTHS[quantity.unit],)
        if quantity.unit in {"天", "日"}:
            return (quantity.value / 30, quantity.value * 12 / 365)
    return ()


def _span(start: Moment, end: Moment, claims: tuple[Claim, ...]) -> Iterator[_Term]:
    """The months between two full dates: whole months and days, and days by thirty or by the year, both ends counted or not."""
    if start.first is None or end.last is None or start.day is None or end.day is None or end.last <= start.first:
        return
    first, last = date.fromordinal(start.first), date.fromordinal(end.last)
    days = end.last - start.first
    with localcontext(EXACT):
        whole = (last.year - first.year) * 12 + last.month - first.month
        odd = last.day - first.day
        counts = {Decimal(whole) + Decimal(odd + extra) / 30 for extra in (0, 1)}
        counts |= {Decimal(whole), Decimal(whole + 1)} if abs(odd) <= 1 else {Decimal(whole), Decimal(whole + (1 if odd > 0 else -1))}
        counts |= {Decimal(days + extra) / 30 for extra in (0, 1)} | {Decimal(days + extra) * 12 / 365 for extra in (0, 1)}
    yield _Term(claims, tuple(sorted(count for count in counts if count > 0)))


def _link(
    discourse: Discourse,
    claim: Claim,
    loans: Sequence[Claim],
    rates: Sequence[_Rate],
    terms: Sequence[_Term],
    named: bool,
    words: _Words,
) -> Link | None:
    """The link of one amount of interest; None where the text does not say enough, or says that more went into it."""
    if not loans or not rates or not terms or _refused(discourse, claim, words):
        return None
    readings: list[tuple[int, Reading]] = []
    for loan, rate, term in product(loans, rates, terms):
        distance = sum(abs(other.id - claim.id) for other in (loan, rate.claim, *term.claims))
        for months in term.months:
            with localcontext(EXACT):
                times = (months * _PER_MONTH[rate.period]).quantize(Decimal("0.000001"))
            text = term.text or "".join(c.mention.text for c in term.claims)
            given = Given(term.claims[-1].span, times, text)
            players = {"principal": (loan,), "rate": (rate.operand,), "times": (given,), "interest": (claim,)}
            readings.append((distance, Reading("simple interest", players)))
    if len(readings) > _MOST * 4:
        return None
    readings.sort(key=lambda pair: pair[0])
    marks = set()
    if len({loan.quantity.base_value for loan in loans}) == 1:
        marks.add("lone-whole")
    if len(rates) == 1 and len(terms) == 1:
        marks.add("adjacent")
    if named:
        marks.add("same-noun")
    return Link("interest", tuple(reading for _, reading in readings[:_MOST]), frozenset(marks))


def _refused(discourse: Discourse, claim: Claim, words: _Words) -> bool:
    """Whether the words around say that more or less went into the interest, or those of its sentence that it is paid off bit by bit."""
    if words.refused.search(left_of(discourse, claim, 30) + right_of(discourse, claim, 40)):
        return True
    return words.amortised.search(discourse.layout.sentence_text(claim.clause.sentence)) is not None
