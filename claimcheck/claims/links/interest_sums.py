"""Interest of several runs, or told in one sum with its principal -> links of the sum, where a slip of the pen tells them apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext
from itertools import product

from claimcheck.claims.links.interest_terms import PER_MONTH, Rate, Term, periods, rates_of, span_of, terms_of
from claimcheck.claims.links.scene import comparable, left_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["interest_sums"]

_TOGETHER = late(
    r"(?:本息|本利|连本带[息利]|本金[和及与、]利息|借款[和及与、]利息)(?:共计|合计|总计|总额|一共|总共|金额|共|应|为|计|是|人民币)*$"
)
_LESS = late(r"已[经]?(?:支?付|还|归还|偿还)|扣除|减去|归还了|偿还了|尚欠|剩余|复利|等额|分期|每月[归偿]?还")
_LOAN = late(r"(?:借款|本金|借|贷款|存入|欠款)(?:现金|人民币|本金|共|计|了|为|[:：])*$")
_INTEREST = late(r"利息(?:共计|合计|总计|共|计|为|人民币)*$")
_SENTENCES, _FEWEST, _MOST = 2, 2, 3
_CLOSE = 80
"""One part in so many of the interest may lie in how its days are counted."""


def interest_sums(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """本息合计 is principal and interest together; 利息8500元（5万元自…至…；5万元自…至…） is what two runs come to."""
    amounts = [c for c in discourse.claims if c.role != "time" and c.quantity.dimension == "money" and not c.quantity.per]
    asked = [c for c in amounts if _TOGETHER.search(c.label) or _INTEREST.search(c.label)]
    rates = list(rates_of(discourse, *periods(pack))) if asked else []
    for claim in asked:
        near = {(rate.value, rate.period): rate for rate in rates if abs(rate.claim.clause.sentence - claim.clause.sentence) <= _SENTENCES}
        if len(near) != 1 or claim.quantity.hedges or claim.quantity.is_range:
            continue
        (rate,) = near.values()
        link = _with_principal(discourse, claim, amounts, rate) if _TOGETHER.search(claim.label) else _runs(discourse, claim, rate)
        if link is not None:
            yield link


def _with_principal(discourse: Discourse, claim: Claim, amounts: Sequence[Claim], rate: Rate) -> Link | None:
    if _LESS.search(left_of(discourse, claim, _CLOSE)):
        return None
    first = claim.clause.sentence - _SENTENCES
    loans = [c for c in amounts if c.id < claim.id and c.clause.sentence >= first and comparable(c, claim) and _LOAN.search(c.label)]
    terms = [term for term in terms_of(discourse) if term.claims[-1].id < claim.id and term.claims[-1].clause.sentence >= first]
    if not loans or not terms or len({loan.quantity.base_value for loan in loans}) > 1:
        return None
    loan = loans[-1]
    options = [(_made(loan, rate, months), term) for term in terms for months in term.months]
    return _sum(claim, [(loan.quantity.base_value, loan.span, loan.mention.text)], [[option] for option in options])


def _runs(discourse: Discourse, claim: Claim, rate: Rate) -> Link | None:
    """The interest whose bracket tells what was lent and from when to when, more than once."""
    inside = [c for c in discourse.claims[claim.id + 1 :] if c.clause.bracket and c.clause.bracket != claim.clause.bracket]
    inside = [c for c in inside if c.clause.bracket == inside[0].clause.bracket]
    if not inside or discourse.text[claim.span.end : claim.span.end + 1] not in {"（", "("}:
        return None
    runs: list[list[tuple[Decimal, Term]]] = []
    loan: Claim | None = None
    days: list[Claim] = []
    for one in inside:
        if _day(one) is not None:
            days = [*days, one] if loan is not None else []
        elif one.role != "time" and one.quantity.dimension == "money":
            loan, days = one, []
        if loan is not None and len(days) == _FEWEST:
            first, last = (_day(day) for day in days)
            if first is not None and last is not None:
                runs.append([(_made(loan, rate, months), term) for term in span_of(first, last, tuple(days)) for months in term.months])
            loan, days = None, []
    if not _FEWEST <= len(runs) <= _MOST or not all(runs):
        return None
    return _sum(claim, [], [list(parts) for parts in product(*runs)])


def _day(claim: Claim) -> Moment | None:
    """The day that a date or the beginning of a stretch names."""
    mention = claim.mention
    moment = mention.start if isinstance(mention, Period) and mention.end is None else mention
    return moment if isinstance(moment, Moment) else None


def _made(loan: Claim, rate: Rate, months: Decimal) -> Decimal:
    with localcontext(EXACT):
        return (loan.quantity.base_value * rate.value * months * PER_MONTH[rate.period]).quantize(Decimal("0.01"))


def _sum(claim: Claim, fixed: Sequence[tuple[Decimal, object, str]], options: Sequence[Sequence[tuple[Decimal, Term]]]) -> Link | None:
    """The link of a sum that one slip makes of some option, where none makes it as it stands."""
    stated = claim.quantity.base_value
    found: Sequence[tuple[Decimal, Term]] | None = None
    for option in options:
        with localcontext(EXACT):
            interest = sum((part for part, _ in option), Decimal(0))
            made = interest + sum((value for value, _, _ in fixed), Decimal(0))
            if abs(made - stated) * _CLOSE <= interest:
                return None
        if found is None and _one_slip(stated, made):
            found = option
    if found is None:
        return None
    parts = tuple(Given(term.claims[-1].span, value, f"{value.normalize():f}") for value, term in found)
    held = tuple(Given(claim.span, value, text) for value, _, text in fixed)
    reading = Reading("interest in a sum", {"total": (claim,), "parts": (*held, *parts)})
    return Link("total-parts", (reading,), frozenset({"explicit-parts", "complete-set", "slip", "inferred"}))


def _one_slip(stated: Decimal, due: Decimal) -> bool:
    one, two = (f"{number.normalize():f}" for number in (stated, due))
    if len(one) != len(two):
        return False
    apart = sum(a != b for a, b in zip(one, two, strict=True))
    return apart == 1 or (apart == _FEWEST and sorted(one) == sorted(two))
