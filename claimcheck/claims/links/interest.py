"""Loans and delays in contracts -> links between principal, rate, time and the interest or penalty they come to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from functools import lru_cache
from itertools import product

from claimcheck.claims.links.interest_terms import EACH_MONTHS, PER_MONTH, Rate, Term, is_rate, own_term, periods, rates_of, terms_of
from claimcheck.claims.links.scene import between, comparable, left_of, right_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.interval import EXACT
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["interests"]

_MOST = 48
_RUNS_TO = late(
    r"利息[^。；]{0,24}(?:止|计算)(?:共|计|共计|合计)?(?:为|是)$"
    r"|利息按[^，。；]{0,16}(?:计|算)(?:得|为|是|出)$|(?<![和及与、])利息[，,](?:共计|合计|总计|共|计|即)(?:人民币|约)?$"
)
_COMES_TO = late(r"止?(?:的?(?:利息|违约金))?[，,]?(?:共计|合计|总计|暂计|共|计|即|为|是|应为|约为)(?:人民币|约)?")
_BEARS = late(r"利息|计息|月息|违约金|滞纳金|罚息|付息|手续费率")
_REPAID = late(r"[偿归]还|支付了?|给付|付清|还了")
_REPAID = late(r"(?:归还|偿还|还|付)了?(?:借款|贷款)?本金\d")
_WITH_PRINCIPAL = late(r"本息|还本付息|本利|本金和利息|本金及利息")
_DONE = late(r"已|了|过|累计|尚|未|欠")
_EACH_NAMED = late(r"(?<![一-鿿])(?P<period>年|月)(?=利?息)|每次?期?(?=利?息)")
_PAYS = late(r"[利付返结月]息|利息|违约金|滞纳金|收益|分红|手续费|服务费|管理费|返|拿|得")
_SUED = late(r"请求|判令|要求|诉请|应[当予]?")
_OF_TERM = late(r"的?利息|定期|期(?!贷款市场|LPR|同期|同类|同档|以[内上])")
_EACH = late(r"每(?:个|一)?(?P<period>半年|季度|季|年|月|次|期|日|天)")
_KEPT_BACK = late(r"扣[除下掉去留减]了?")
_THEN = late(r"^(?:后|，|,).*")
_NEXT = 3
_THEN_INTEREST = late(r"[，,]?(?:的|应付|应计|应得|共)*利息")
_OWES = late(r"应|须|需|可|能|即|违约金|滞纳金|约定")
_SWAP = 2
_DECLARES = late(r"[，,(（]?(?:即|也就是|合|折合|相当于|按照?)[^，。；0-9]{0,8}$")
_FAR = 2


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
    each: re.Pattern[str]
    named: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    interests = pack.alternatives("rates.interests")
    pattern, period_of = periods(pack)
    return _Words(
        pattern,
        period_of,
        late(f"{interests}(?:共|共计|合计|总计|人民币|为|约|金额|款|计|是|计人民币|计算为|数额为|[:：])*$"),
        late(f"^(?:的)?{interests}"),
        late(f"{pack.alternatives('rates.principals')}(?:人民币|共|共计|合计|总计|本金|为|了|金额|计|的|[:：])*$"),
        late(pack.alternatives("rates.interest_breaks")),
        late(pack.alternatives("rates.paid")),
        late(pack.alternatives("rates.amortised")),
        late(pack.alternatives("rates.penalties")),
        late(f"{pack.alternatives('rates.terms')}(?:为|是|共|共计|约定|暂定|[:：])*$"),
        late(rf"每(?:个|一)?(?P<period>半年|季度|季|年|月|日|天)(?:\d{{1,2}}[日号])?(?:{pack.alternatives('rates.each_pays')}|[，,])*$"),
        late(f"{interests}(?:共|计|合计|共计|人民币|约|为|就|是|达)*$"),
    )


def interests(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """利息 = 本金 × 月利率 × 月数; 违约金 = 欠款 × 万分之五 × 天数. Every principal, rate and time nearby is a reading."""
    words = _words(pack)
    amounts = [c for c in discourse.claims if c.role != "time" and c.quantity.dimension == "money"]
    charged = [claim for claim in amounts if _charged(discourse, claim, words)]
    if charged and len(_REPAID.findall(discourse.text)) > 1:
        return  # 2013年还本金1万元…2015年偿还本金3万元: interest of what was left each time
    rates = list(rates_of(discourse, words.periods, words.period_of)) if charged else []
    if not rates:
        return
    terms = list(terms_of(discourse))
    for claim in charged:
        late = words.penalty.search(claim.label[-8:]) is not None
        near_rates = [
            rate
            for rate in rates
            if _close(claim, rate.claim) and (not late or rate.period == "day" or rate.claim.clause.sentence == claim.clause.sentence)
        ]
        near_terms = [term for term in terms if _ties(discourse, claim, term, charged, words)]
        own = own_term(discourse, claim)
        if each := _each(discourse, claim, words):
            # 每月应付利息 is the interest of one month, however long the loan runs; how long 每次 is nobody knows
            months = EACH_MONTHS.get(each)
            own = None
            near_terms = [] if months is None else [Term((claim,), (months,), f"每{each}")]
            near_rates = [rate for rate in near_rates if _told_with(discourse, rate, claim)]
        if own is not None:
            near_terms = [own]
        loans = [c for c in amounts if c is not claim and c not in charged and comparable(c, claim) and _close(c, claim, 4)]
        named = [c for c in loans if words.principal.search(c.label)]
        loans = named or [c for c in loans if c.quantity.base_value > claim.quantity.base_value]
        if any(loan.quantity.hedges for loan in loans) or _refused(discourse, claim, words, kept=own is not None):
            continue
        link = _link(discourse, claim, loans, near_rates, near_terms, bool(named), own is not None)
        if link is not None:
            yield link


def _told_with(discourse: Discourse, rate: Rate, claim: Claim) -> bool:
    """Whether a rate stands right before what each month comes to, or is said right behind it (每月1200元，即月利率2%)."""
    if rate.claim.clause.sentence != claim.clause.sentence:
        # what is paid may be less than was agreed on
        return (
            _OWES.search(left_of(discourse, claim, 16)) is not None
            and abs(rate.claim.clause.sentence - claim.clause.sentence) == 1
            and 0 < claim.id - rate.claim.id <= _NEXT
        )
    return 0 < claim.id - rate.claim.id <= _NEXT or (
        rate.claim.id == claim.id + 1 and _DECLARES.fullmatch(between(discourse, claim, rate.claim)) is not None
    )


def _each(discourse: Discourse, claim: Claim, words: _Words) -> str:
    """The time that an amount of interest is asked for again and again (每月, 每季度); empty where it is asked for once."""
    if claim.quantity.per in EACH_MONTHS and (
        _PAYS.search(claim.label[-8:] + claim.tail[:6]) or (len(claim.label) <= 1 and _BEARS.search(left_of(discourse, claim, 24)))
    ):
        return claim.quantity.per
    if named := _EACH_NAMED.search(claim.label[-12:]):
        return named["period"] or "次"
    left = left_of(discourse, claim, 24)
    found = words.each.search(left)
    if found and (_PAYS.search(found.group()) or _BEARS.search(left) or (claim.id and is_rate(discourse.claims[claim.id - 1]))):
        return found["period"]
    old = _EACH.search(claim.label[-12:])
    return old["period"] if old and "息" in claim.label[-8:] else ""


def _charged(discourse: Discourse, claim: Claim, words: _Words) -> bool:
    """Whether an amount of money is called interest or penalty that is due, not what was paid of it."""
    each = _each(discourse, claim, words)
    if each and not _DONE.search(claim.label[-14:]):
        return True
    if claim.quantity.per:
        return False
    if own_term(discourse, claim) is not None and words.named.search(left_of(discourse, claim, 12)):
        return True
    if words.paid.search(claim.label[-16:]) or _WITH_PRINCIPAL.search(claim.label[-12:]):
        return False
    if _RUNS_TO.search(left_of(discourse, claim, 40)) or _ends_a_term(discourse, claim, words):
        return True
    if words.interest.search(claim.label):
        return True
    if _REPAID.search(claim.label[-16:]) and not _SUED.search(left_of(discourse, claim, 60)):
        return False
    return words.interest_tail.search(claim.tail) is not None and words.principal.search(claim.label) is None


def _ends_a_term(discourse: Discourse, claim: Claim, words: _Words) -> bool:
    """Whether an amount is what a term comes to in a sentence of interest: 利息按年利率24%从…计算至2016年7月9日为18万元."""
    before = discourse.claims[claim.id - 1] if claim.id else None
    if before is None or before.clause.sentence != claim.clause.sentence:
        return False
    if before.role != "time" and before.quantity.dimension != "duration":
        return False
    if not _COMES_TO.fullmatch(between(discourse, before, claim)) or words.principal.search(before.label):
        return False
    found = list(_BEARS.finditer(left_of(discourse, claim, 120)))
    return bool(found) and _WITH_PRINCIPAL.search(left_of(discourse, claim, 60)) is None


def _ties(discourse: Discourse, claim: Claim, term: Term, charged: Sequence[Claim], words: _Words) -> bool:
    """Whether a length of time is the one interest runs for: called a term, or dates beside it with no other interest between."""
    last = term.claims[-1]
    if last.role != "time":
        if last.id == claim.id - 1 and _THEN_INTEREST.match(discourse.text, last.span.end):
            return True
        return _close(claim, last) and (bool(words.term.search(last.label)) or _OF_TERM.match(last.tail) is not None)
    low, high = sorted((claim.id, last.id))
    if any(low < other.id < high for other in charged):
        return False
    return last.clause.sentence == claim.clause.sentence


def _close(one: Claim, other: Claim, reach: int = _FAR) -> bool:
    return abs(one.clause.sentence - other.clause.sentence) <= reach


def _link(
    discourse: Discourse, claim: Claim, loans: Sequence[Claim], rates: Sequence[Rate], terms: Sequence[Term], named: bool, own: bool
) -> Link | None:
    """The link of one amount of interest; None where the text does not say enough."""
    sure = [term for term in terms if not term.guessed]
    if not loans or not rates or not terms:
        return None
    readings: list[tuple[int, Reading]] = []
    swapped: list[Reading] = []
    exact = False
    for loan, rate, term in product(loans, rates, terms):
        distance = sum(abs(other.id - claim.id) for other in (loan, rate.claim, *term.claims))
        for months in term.months:
            with localcontext(EXACT):
                times = (months * PER_MONTH[rate.period]).quantize(Decimal("0.000001"))
            text = term.text or "".join(c.mention.text for c in term.claims)
            given = Given(term.claims[-1].span, times, text)
            players = {"principal": (loan,), "rate": (rate.operand,), "times": (given,), "interest": (claim,)}
            readings.append((distance, Reading("simple interest", players)))
            with localcontext(EXACT):
                made = loan.quantity.base_value * rate.value * times
                exact = exact or abs(made - claim.quantity.base_value) < 1
            if _swapped(made, claim) and (term.guessed or term.claims[-1].role != "time"):
                swapped.append(readings[-1][1])
    if len(readings) > _MOST * 4 or (not sure and not swapped):
        return None
    readings.sort(key=lambda pair: pair[0])
    marks = set()
    if len({loan.quantity.base_value for loan in loans}) == 1:
        marks.add("lone-whole")
    if len(rates) == 1 and len(terms) == 1:
        marks.add("adjacent")
    if named:
        marks.add("same-noun")
    if swapped or (own and len(loans) == 1 and any(_other_length(loans[0], rate, claim) for rate in rates)):
        marks.add("slip")
    if not sure:
        marks.add("inferred")
    if any(rate.claim.id == claim.id + 1 and _DECLARES.fullmatch(between(discourse, claim, rate.claim)) for rate in rates):
        marks.add("declared-gloss")
    if len(swapped) == 1 and not exact and sure and len(loans) == len(rates) == 1:
        # what two swapped digits tell from the product is no rounding
        return Link("interest-to-the-yuan", tuple(swapped), frozenset(marks | {"swapped"}))
    return Link("interest", tuple(reading for _, reading in readings[:_MOST]), frozenset(marks))


def _other_length(loan: Claim, rate: Rate, claim: Claim) -> bool:
    """Whether an interest is that of another whole number of periods than it is said to be of."""
    with localcontext(EXACT):
        number = claim.quantity.base_value / (loan.quantity.base_value * rate.value)
        return number == number.to_integral_value() and number < _MOST


def _swapped(made: Decimal, claim: Claim) -> bool:
    """Whether two swapped digits make one product of an amount of interest."""
    one, other = str(made.quantize(Decimal(1))), str(claim.quantity.base_value.quantize(Decimal(1)))
    apart = [place for place in range(min(len(one), len(other))) if one[place] != other[place]]
    return len(one) == len(other) and len(apart) == _SWAP and sorted(one) == sorted(other)


_PAID_UP_TO = late(r"[付还](?:利?息)?[至到][^。；，]{2,16}[，,][^。；]{0,10}$")
"""利息付至2018年12月22日,共计27000元: how long that is, another date tells."""


def _refused(discourse: Discourse, claim: Claim, words: _Words, *, kept: bool) -> bool:
    """Whether the words around say that more or less went into the interest, or those of its sentence that it is paid off bit by bit."""
    left, right = left_of(discourse, claim, 30), right_of(discourse, claim, 40)
    if not kept and _PAID_UP_TO.search(left):
        return True
    following = discourse.claims[claim.id + 1] if claim.id + 1 < len(discourse.claims) else None
    if following is not None and following.role != "time" and following.quantity.dimension == "money":
        right = right[: max(0, following.span.start - claim.span.end)]
    if kept:
        # 扣除三个月利息6000元: what is kept back is the interest of so long
        left, right = _KEPT_BACK.sub("", left), _THEN.sub("", right)
    if words.refused.search(left + "|" + right):
        return True
    return words.amortised.search(discourse.layout.sentence_text(claim.clause.sentence)) is not None
