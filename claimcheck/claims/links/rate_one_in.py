"""A part of a whole told again as one in every so many -> links between the two numbers and that ratio."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.claims.links.rate_parts import countable
from claimcheck.claims.links.rate_wholes import same_kind
from claimcheck.claims.links.rate_words import RateWords, rate_words
from claimcheck.claims.links.scene import between, quantities_in, years_apart
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["one_in_so_many"]

_LEAD = late(r"(?:^|[，,。；：:（(])(?:也就是说?|也即|即|相当于|等于说?|换言之[，,]?|这意味着|意味着)?[，,]?(?:大?约|平均|差不多|几乎)*每$")
_ONE = late(
    r"[一-鿿]{0,3}?(?:当中|之中|中|里面?)?[，,]?(?:就|便|即|约)?(?:有|是)(?:大?约)?(?P<one>[1一])(?:人|个|名|位|例|户|家|所|件|只|辆|台|头|村|校)"
    r"(?P<rest>[一-鿿]{0,12})"
)
_BACK = 8
_WIDE = 40
_SHORT = 2
_INSIDE = late(r"其中|(?:中|里)[，,]?有?")


def one_in_so_many(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """全村1200人,其中外出务工300人,平均每4人中就有1人: whole to part is as four to one."""
    words = rate_words(pack)
    for many in discourse.claims:
        quantity = many.mention
        if many.role == "time" or many.quantity.dimension != "count" or many.quantity.is_range or many.quantity.value < _SHORT:
            continue
        start = many.span.start
        if not _LEAD.search(discourse.text[max(0, start - _BACK * 2) : start]):
            continue
        found = _ONE.match(discourse.text, quantity.span.end)
        if found is None:
            continue
        pair = _pair(discourse, many, words)
        if pair is None or not _of_the_part(found["rest"], pair[1]):
            continue
        whole, part = pair
        one = Given(Span(found.start("one"), found.end("one")), Decimal(1), "1")
        players: dict[str, tuple[Claim | Given, ...]] = {"many": (whole,), "few": (part,), "high": (many,), "low": (one,)}
        marks = {"adjacent", "marker"} if _INSIDE.search(between(discourse, whole, part)) else {"adjacent"}
        yield Link("odds", (Reading("one in so many", players),), frozenset(marks))


def _of_the_part(rest: str, part: Claim) -> bool:
    """Whether what follows 就有1人 adds nothing to the part, or names it."""
    rest = rest.removeprefix("是").removeprefix("为")
    said = part.label[-12:] + part.tail[:8] + part.head
    return len(rest) < _SHORT or any(rest[i : i + 2] in said for i in range(len(rest) - 1))


def _pair(discourse: Discourse, many: Claim, words: RateWords) -> tuple[Claim, Claim] | None:
    """The last two numbers before the ratio, of one kind, the greater one first, in its sentence or the one before."""
    here = many.clause.sentence
    before = [c for index in (here - 1, here) for c in quantities_in(discourse, index) if c.id < many.id and countable(discourse, c)]
    if len(before) < _SHORT:
        return None
    whole, part = before[-2:]
    if not same_kind(whole, part, words):
        return None
    if whole.quantity.base_value <= part.quantity.base_value or years_apart(whole, part) or whole.clause.sentence != part.clause.sentence:
        return None
    return (whole, part) if len(between(discourse, whole, part)) <= _WIDE and len(between(discourse, part, many)) <= _WIDE else None
