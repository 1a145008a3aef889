"""Payments that a judgment tells several times -> pairs of sums of one day, or days of one sum, that are one payment."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, pairwise

from claimcheck.claims.links.dated import end_of
from claimcheck.claims.links.facts_twice import pair_link
from claimcheck.claims.links.slips import agree, rarity, scale_apart
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["payments_told_twice"]

_REACH, _BEFORE, _AFTER, _MOST, _RARE = 90, 14, 6, 60, 3
_TENS = (1, 2, 4, 8)
_FROM = late(r"[^。；，]{0,6}?[自从]")
_FINDS = late("查明|认定事实|事实如下|认定如下|确认如下|认定以下|认定本案事实|法律事实")
_AGAIN = late("再次|又向|分[两二三四]次|第[二三四]次|多次借|两笔|[三四五]笔|陆续|先后|两次|续借|展期|重新出具")
_NOTE = late("出具[^。；]{0,8}(?:借条|借据|欠条|欠据|收条)")
_SIGNER = late(r"(?:借款人|欠款人|具借人|具欠人|此据|立据人|借款人签名|经手人)[^。；]{0,14}$")


Day = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Payment:
    """A sum that was lent, paid or sent, with the day that the words before it give."""

    sum: Claim
    date: Claim
    day: Day
    deed: str


@lru_cache(maxsize=8)
def _deeds(pack: Pack) -> tuple[re.Pattern[str], dict[str, str]]:
    table = dict(pack.table("facts.deeds"))
    return late(pack.alternatives("facts.deeds")), table


def payments_told_twice(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """3月22日汇款1000元 in the evidence, 3月22日转账10000元 in the finding."""
    payments = list(_payments(discourse, pack))[:_MOST]
    days: dict[tuple[str, Day], list[Payment]] = defaultdict(list)
    for payment in payments:
        days[payment.deed, payment.day].append(payment)
    for group in days.values():
        yield from _sums(group)
    lent = [payment for payment in payments if payment.deed == "lent"]
    yield from _days(discourse, lent)
    yield from _interest(discourse, lent)
    yield from _signed(discourse)
    yield from _noted(discourse)


def _payments(discourse: Discourse, pack: Pack) -> Iterator[Payment]:
    deeds, table = _deeds(pack)
    text = discourse.text
    for claim in discourse.of("money"):
        mention = claim.mention
        if not isinstance(mention, Quantity) or mention.dimension != "money" or mention.is_range or mention.per or mention.hedges:
            continue
        found = list(deeds.finditer(text, max(0, claim.span.start - _BEFORE), min(len(text), claim.span.end + _AFTER)))
        day = _day(discourse, claim)
        if found and day is not None:
            kinds = [table[deed.group()] for deed in found if deed.end() <= claim.span.start] or [table[found[0].group()]]
            back = "returned" in kinds and day[0].span.start < claim.span.start
            yield Payment(claim, day[0], day[1], "returned" if back else kinds[-1])


def _day(discourse: Discourse, claim: Claim) -> tuple[Claim, Day] | None:
    """The full date shortly before a sum in its sentence, with no other date or sum between; or the day from which it bears interest."""
    for other in reversed(discourse.claims[max(0, claim.id - 4) : claim.id]):
        if other.clause.sentence != claim.clause.sentence or claim.span.start - other.span.end > _REACH:
            break
        if isinstance(other.mention, Moment | Period):
            day = full_day(other)
            return None if day is None else (other, day)
        if other.quantity.dimension == "money":
            break
    later = discourse.claims[claim.id + 1 : claim.id + 2]
    for other in later:
        if _FROM.fullmatch(discourse.text, claim.span.end, other.span.start) and (day := full_day(other)) is not None:
            return other, day
    return None


def full_day(claim: Claim) -> Day | None:
    """Year, month and day of a date that writes all three; 3月20日0—24时 and 3月20日起 are days too."""
    mention = claim.mention
    if isinstance(mention, Period):
        first, last = (_written(moment) if moment is not None else None for moment in (mention.start, mention.end))
        return first if mention.end is None or last is None or last == first else None
    return _written(mention) if isinstance(mention, Moment) else None


def _written(moment: Moment) -> Day | None:
    if moment.year is None or moment.month is None or moment.day is None or moment.calendar != "gregorian" or moment.relative:
        return None
    return moment.year, moment.month, moment.day


def _sums(group: Sequence[Payment]) -> Iterator[Link]:
    """Two sums of one day where one is the other with a slip of the pen and the text knows no third."""
    values = {payment.sum.quantity.base_value for payment in group}
    if len(values) != 2:
        return
    for one, other in combinations(group, 2):
        a, b = one.sum.quantity, other.sum.quantity
        if one.sum.clause.sentence == other.sum.clause.sentence or a.base_value == b.base_value or a.unit != b.unit:
            continue
        if scale_apart(a, b, _TENS) or rarity(a, b) >= _RARE:
            yield pair_link(one.sum, other.sum, {"same-time", "told-twice"})
            return


def _days(discourse: Discourse, lent: Sequence[Payment]) -> Iterator[Link]:
    """One sum that the parties date to one day and the court to another; two loans of one sum are told with both days."""
    found = _FINDS.search(discourse.text)
    if found is None:
        return
    again = _AGAIN.search(discourse.text) is not None
    sums: dict[Decimal, list[Payment]] = defaultdict(list)
    for payment in lent:
        sums[payment.sum.quantity.base_value].append(payment)
    for group in sums.values():
        told = [payment for payment in group if payment.date.span.start < found.start()]
        held = [payment for payment in group if payment.date.span.start > found.start()]
        days = {p.day for p in told}
        if len({p.day for p in held}) != 1 or not told or held[0].day in days:
            continue
        other_year = [p for p in told if p.day[1:] == held[0].day[1:]]
        if other_year:
            yield from _two_days(other_year[0].date, held[0].date)
        elif len(days) == 1 and not again:
            yield from _two_days(told[0].date, held[0].date)


_LENT = late(r"(?:借款|借走|借得|借到|借|出借)(?:现金|人民币|本金|了|共|计|为|给[^，。；]{1,6})*$")
_WRITES = late(
    r"[^。；]{0,24}?(?:出具|书写|写下|立下|签署|打)[^。；，]{0,12}?(?:借条|借据|欠条|欠据|收条|收据)[^。；，]{0,8}"
    r"[，,。；]?[^。；，“]{0,8}?(?:写明|载明|注明|内容为|内容是|记载|写有|载有|上写)[^。；]{0,30}$"
)
_OTHER_SUM = late(r"本息|利息|结算|对账|其中[一两]|合计|共计|累计|之前|此前|另|余款|尚欠|已还|两[张份次]|[二三四]张|分别|先后|多次")


def _noted(discourse: Discourse) -> Iterator[Link]:
    """借款34万元，并出具借条，写明“今借到43万元”: the note is for the sum that was lent, unless it tells of more than the loan."""
    money = [c for c in discourse.claims if isinstance(c.mention, Quantity) and c.mention.dimension == "money"]
    text = discourse.text
    for one, other in pairwise(money):
        if other.clause.sentence - one.clause.sentence > 1 or not _LENT.search(text, max(0, one.span.start - _BEFORE), one.span.start):
            continue
        start = discourse.layout.sentences[one.clause.sentence].span.start
        if not _WRITES.fullmatch(text, one.span.end, other.span.start) or _OTHER_SUM.search(text, start, other.span.start):
            continue
        a, b = one.quantity, other.quantity
        if not agree(a, b) and (scale_apart(a, b, _TENS) or rarity(a, b) >= _RARE) and a.unit == b.unit:
            yield pair_link(one, other, {"told-twice"})


def _interest(discourse: Discourse, lent: Sequence[Payment]) -> Iterator[Link]:
    """Interest runs from the day of the loan, never from the same day of an earlier year."""
    if len({payment.day for payment in lent}) != 1:
        return
    loan = lent[0]
    for claim in discourse.of("time"):
        day = full_day(claim)
        if day is None or day[1:] != loan.day[1:] or day >= loan.day or "起" not in discourse.text[claim.span.end - 1 : claim.span.end + 1]:
            continue
        if "息" in discourse.text[max(0, claim.span.start - _REACH) : claim.span.start]:
            yield from _two_days(loan.date, claim)
            return


def _signed(discourse: Discourse) -> Iterator[Link]:
    """A note is signed on the day on which it was given."""
    given: Claim | None = None
    for claim in discourse.of("time"):
        day = full_day(claim)
        if day is None:
            continue
        if _SIGNER.search(discourse.text, max(0, claim.span.start - 24), claim.span.start):
            if given is not None and claim.clause.sentence - given.clause.sentence <= 1 and (full_day(given) or day)[1:] == day[1:]:
                yield from _two_days(given, claim)
            given = None
        elif _NOTE.search(discourse.text, claim.span.end, claim.span.end + 60):
            given = claim


def _two_days(one: Claim, other: Claim) -> Iterator[Link]:
    """The link of two dates that differ in one field."""
    first, second = full_day(one), full_day(other)
    if first is None or second is None:
        return
    fields = [place for place in range(3) if first[place] != second[place]]
    if len(fields) == 1:
        kind = "one-event-days" if fields[0] else "one-event-years"
        yield Link(
            kind,
            (Reading("one payment", {"first": (end_of(one, last=False),), "second": (end_of(other, last=False),)}),),
            frozenset({"told-twice"}),
        )
