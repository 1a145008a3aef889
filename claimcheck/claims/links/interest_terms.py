"""The times and rates of a text -> the months that interest may run for, and what it is charged at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, localcontext
from functools import lru_cache

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.scene import between, left_of
from claimcheck.mentions.integers import integer
from claimcheck.model.claim import Claim, Discourse, Given
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late

__all__ = [
    "COINS",
    "EACH_MONTHS",
    "PER_MONTH",
    "Rate",
    "Term",
    "is_rate",
    "months_of",
    "own_term",
    "periods",
    "rates_of",
    "span_of",
    "terms_of",
]

EACH_MONTHS = {
    "日": Decimal(1) / 30,
    "天": Decimal(1) / 30,
    "月": Decimal(1),
    "季": Decimal(3),
    "季度": Decimal(3),
    "半年": Decimal(6),
    "年": Decimal(12),
}
PER_MONTH = {"month": Decimal(1), "year": Decimal(1) / 12, "day": Decimal(30)}
COINS = {
    "毛": {"month": Decimal("0.1")},
    "角": {"month": Decimal("0.1")},
    "分": {"month": Decimal("0.01"), "year": Decimal("0.1")},
    "厘": {"month": Decimal("0.001"), "year": Decimal("0.01")},
}
_MONTHS = {"年": Decimal(12), "周年": Decimal(12), "个月": Decimal(1), "月": Decimal(1), "季度": Decimal(3)}
_PLAIN = late(r"(?:定期|存款|贷款|借款|大额存单|存单|理财|公积金|商业)?(?<![月日])利率(?:均?为|是|约)?$")
_BY_MONTH = late(r"月利|月息|[按每]月|日息|日利|每日")
_FIRST_MONTHS = late(r"[前头首后末](?P<n>[0-9一二三四五六七八九十]{1,3})个?(?P<unit>月|年)")
_FIRST = late(r"(?:第[一1]|首|头|当)个?(?P<unit>月|年)(?:的|借款|贷款|全部)*(?:利息|息|收益)?(?:共|约|就|为|是|计|达|人民币)*$")
_HALF = late(r"半年(?:的|借款|贷款)*(?:利息|息)?(?:共|约|就|为|是|计|人民币)*$")
_OWN = late(r"(?:期|期限)?[，,]?(?:的|借款|贷款|应付|应计|应得)*")
_NAMES = late(r"(?:的|期)?(?:借款|贷款|应付|欠付|应得)*(?:利息|息|收益|利钱|违约金|滞纳金)")
_TILL = late(r"(?:算|计|[截暂]|计算)(?:至|到|止)?(?:至|到|止)?$")
_STARTS = 3
_KEYS = (("day", "daily"), ("month", "monthly"), ("year", "yearly"))


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate of interest: what is charged, each ``period`` (month, year or day)."""

    claim: Claim
    operand: Claim | Given
    period: str

    @property
    def value(self) -> Decimal:
        """What is charged of one yuan."""
        return self.operand.value if isinstance(self.operand, Given) else self.operand.quantity.base_value


@dataclass(frozen=True, slots=True)
class Term:
    """A length of time in the months it can be counted as, with the claims that state it; ``guessed`` where its first day is not told."""

    claims: tuple[Claim, ...]
    months: tuple[Decimal, ...]
    text: str = ""
    guessed: bool = False


@lru_cache(maxsize=8)
def periods(pack: Pack) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """The words that tell what a rate is charged for (月利率, 按日), and which period each means."""
    period_of = {word: name for name, key in _KEYS for word in pack.lexicon(f"rates.{key}")}
    return late(rf"{alternation(period_of)}(?!租|薪|工资|供|收入)"), period_of


def is_rate(claim: Claim) -> bool:
    """Whether a claim states a share or a coin of interest (2分)."""
    return claim.role != "time" and (claim.quantity.dimension == "ratio" or claim.quantity.unit in COINS)


def rates_of(discourse: Discourse, periods: re.Pattern[str], period_of: Mapping[str, str]) -> Iterator[Rate]:
    """Every rate whose words tell what it is charged for; one called 利率 alone is yearly where no other is monthly or daily."""
    for claim in discourse.claims:
        if claim.role == "time" or claim.quantity.is_range:
            continue
        quantity = claim.quantity
        coin = quantity.unit if quantity.unit in COINS else ("厘" if quantity.dimension == "" and claim.tail.startswith("厘") else "")
        if quantity.dimension != "ratio" and not coin:
            continue
        left = behind_last(left_of(discourse, claim, 16), "，。；,;、(（")
        cues = periods.findall(left)
        if not cues and not (_PLAIN.search(left) and _BY_MONTH.search(discourse.text) is None):
            continue
        period = period_of[cues[-1]] if cues else "year"
        if coin:
            worth = COINS[coin].get(period)
            if worth is not None:
                with localcontext(EXACT):
                    yield Rate(claim, Given(claim.span, quantity.value * worth, quantity.text), period)
        elif quantity.base_value < 1:
            yield Rate(claim, claim, period)


def own_term(discourse: Discourse, claim: Claim) -> Term | None:
    """The length of time that an amount of interest is said to be of: 前六个月利息, 第一年利息, 三个月利息6000元."""
    if claim.time is not None and claim.label.startswith(("利息", "的利息", "息")):
        found = _FIRST_MONTHS.fullmatch(claim.time.text)
        number = integer(found["n"]) if found is not None else None
        if found is not None and number is not None:
            return Term((claim,), (number * _MONTHS["年" if found["unit"] == "年" else "月"],), claim.time.text)
    left = left_of(discourse, claim, 16)
    if (first := _FIRST.search(left)) is not None:
        return Term((claim,), (EACH_MONTHS[first["unit"]],), first.group())
    if _HALF.search(left):
        return Term((claim,), (Decimal(6),), "半年")
    before = discourse.claims[claim.id - 1] if claim.id else None
    if before is None or before.role == "time" or before.quantity.dimension != "duration" or before.quantity.hedges:
        return None
    gap = between(discourse, before, claim)
    if before.clause.sentence == claim.clause.sentence and _NAMES.match(gap) and not re.search(r"[，,。；;]", gap):
        months = months_of(before)
        return Term((before,), months) if months else None
    return None


def terms_of(discourse: Discourse) -> Iterator[Term]:
    """Lengths of time, periods, and the two dates of 自…起计算至…止; of 暂算至 alone also the days told before it."""
    start: Claim | None = None
    days: list[Claim] = []
    for claim in discourse.claims:
        mention = claim.mention
        if isinstance(mention, Period):
            if mention.start is not None and mention.end is not None:
                yield from span_of(mention.start, mention.end, (claim,))
            if mention.start is not None:
                # 自6月1日起至次年5月31日止,付息至12月31日: what was paid runs from the same day
                start = claim
        elif isinstance(mention, Moment):
            if start is not None and abs(start.clause.sentence - claim.clause.sentence) <= _STARTS - 1:
                first = start.mention
                begin = first.start if isinstance(first, Period) else first
                if isinstance(begin, Moment):
                    yield from span_of(begin, mention, (start, claim))
            elif _TILL.search(left_of(discourse, claim, 6)):
                for day in days[-_STARTS:]:
                    if isinstance(day.mention, Moment):
                        yield from span_of(day.mention, mention, (day, claim), guessed=True)
            if "day" in mention.given:
                days.append(claim)
                if re.search(r"[自从由]$|于$", left_of(discourse, claim, 2)):
                    start = claim
        elif claim.quantity.dimension == "duration" and not claim.quantity.is_range and not claim.quantity.hedges:
            months = months_of(claim)
            if months:
                yield Term((claim,), months)


def months_of(claim: Claim) -> tuple[Decimal, ...]:
    """The months that a length of time can be counted as."""
    quantity = claim.quantity
    with localcontext(EXACT):
        if quantity.unit in _MONTHS:
            return (quantity.value * _MONTHS[quantity.unit],)
        if quantity.unit in {"天", "日"}:
            return (quantity.value / 30, quantity.value * 12 / 365)
    return ()


def span_of(start: Moment, end: Moment, claims: tuple[Claim, ...], *, guessed: bool = False) -> Iterator[Term]:
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
    yield Term(claims, tuple(sorted(count for count in counts if count > 0)), guessed=guessed)
