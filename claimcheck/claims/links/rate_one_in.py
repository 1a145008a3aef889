"""A part of a whole told again as one in every so many -> links between the two numbers and that ratio."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.claims.links.rate_names import spelt_out
from claimcheck.claims.links.rate_parts import countable
from claimcheck.claims.links.rate_wholes import same_kind
from claimcheck.claims.links.rate_words import RateWords, rate_words
from claimcheck.claims.links.scene import between, quantities_in, years_apart
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["one_in_so_many"]

_LEAD = late(
    r"(?:^|[，,。；：:（(\n—])(?:也就是说?|也即|即|相当于|等于说?|换言之[，,]?|这意味着|意味着)?[，,]?(?:大?约|平均|差不多|几乎)*每$"
)
_ALONE = late(r"(?:^|[，,。；：:（(\n—])(?:也就是说?|也即|即|相当于|换言之[，,]?|这意味着|意味着)?[，,]?(?:大?约|平均|差不多|几乎)*$")
_ONE = late(
    r"[一-鿿]{0,5}?(?P<among>当中|之中|中|里面?)?[，,]?(?:就|便|即|约|只)?(?:有|是)(?:大?约|近)?(?P<one>[1一2-9两二三四五六七八九])"
    r"(?:人|个|名|位|例|户|家|所|件|只|辆|台|头|村|校)(?P<rest>[一-鿿]{0,12})"
)
_HUNDRED = late(
    r"每(?P<all>百|千|万|100|1000)(?:人|名|位|个|户|例|家|辆)[一-鿿]{0,4}?(?:当中|之中|中|里面?)?[，,]?(?:就|便|即)?(?:有|是)(?:大?约|近)?$"
)
_SIZES = {"百": 100, "千": 1000, "万": 10000, "100": 100, "1000": 1000}
_SAID_HERE = late(r"[^，。；,;]{0,12}")
_FEW = {
    sign: number
    for number, signs in enumerate(("1一", "2两二", "3三", "4四", "5五", "6六", "7七", "8八", "9九"), start=1)
    for sign in signs
}
_BACK = 8
_WIDE = 40
_SHORT = 2
_SMALL = 20
_INSIDE = late(r"其中|(?:中|里)[，,]?有?")


def one_in_so_many(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """全村1200人,其中外出务工300人,平均每4人中就有1人: whole to part is as four to one; 每百人里有25人 as well."""
    words = rate_words(pack)
    for many in discourse.of("count"):
        if many.role == "time" or many.quantity.dimension != "count" or many.quantity.is_range or many.quantity.value < 1:
            continue
        told = _told(discourse, many)
        if told is None:
            continue
        rest, players = told
        strict = "每" not in discourse.text[max(0, many.span.start - _BACK) : many.span.start]
        pair = _pair(discourse, many, words) if not strict else None
        if pair is None or not _of_the_part(rest, pair[1]):
            pair = _pair_behind(discourse, many, words)
            if pair is None or len(rest) < _SHORT or not _of_the_part(rest, pair[1]):
                continue
        whole, part = pair
        if isinstance(players["low"], Given) and players["low"].value > _SMALL:
            whole, part = part, whole
        marks = {"adjacent", "marker"} if _INSIDE.search(between(discourse, *sorted(pair, key=lambda c: c.id))) else {"adjacent"}
        yield Link(
            "odds",
            (Reading("one in so many", {"many": (whole,), "few": (part,), **{k: (v,) for k, v in players.items()}}),),
            frozenset(marks),
        )


def _told(discourse: Discourse, many: Claim) -> tuple[str, dict[str, Claim | Given]] | None:
    """What is said of the few, and the two sides of the ratio: 每4人中就有1人…, 4个…里有1个…, 每百人里有18人…."""
    text, start = discourse.text, many.span.start
    before = text[max(0, start - _BACK * 3) : start]
    hundred = _HUNDRED.search(before)
    if hundred is not None:
        rest = _SAID_HERE.match(text, many.mention.span.end)
        at = start - len(before) + hundred.start("all")
        size = Given(Span(at, at + len(hundred["all"])), Decimal(_SIZES[hundred["all"]]), hundred["all"])
        return (rest.group() if rest else ""), {"high": many, "low": size}
    found = _ONE.match(text, many.mention.span.end)
    alone = found is not None and found["among"] is not None and _ALONE.search(before) is not None and many.quantity.value <= _SMALL
    if found is None or many.quantity.value < _SHORT or not (alone or _LEAD.search(before)):
        return None
    few = _FEW[found["one"]]
    if few >= many.quantity.value:
        return None
    return found["rest"], {"high": many, "low": Given(Span(found.start("one"), found.end("one")), Decimal(few), found["one"])}


def _of_the_part(rest: str, part: Claim) -> bool:
    """Whether what follows 就有1人 adds nothing to the part, or names it."""
    rest = rest.removeprefix("是").removeprefix("为")
    said = part.label[-12:] + part.tail[:8] + part.head + part.subject
    return len(rest) < _SHORT or spelt_out(rest[:_SHORT], said) or any(rest[i : i + 2] in said for i in range(len(rest) - 1))


def _pair(discourse: Discourse, many: Claim, words: RateWords) -> tuple[Claim, Claim] | None:
    """The last two numbers before the ratio, of one kind, the greater one first, in its sentence or the one before."""
    here = many.clause.sentence
    before = [c for index in (here - 1, here) for c in quantities_in(discourse, index) if c.id < many.id and countable(discourse, c)]
    if len(before) < _SHORT or not _pairs(discourse, before[-2], before[-1], words):
        return None
    return (before[-2], before[-1]) if len(between(discourse, before[-1], many)) <= _WIDE else None


def _pair_behind(discourse: Discourse, many: Claim, words: RateWords) -> tuple[Claim, Claim] | None:
    """The two numbers behind the ratio that it is explained by: 每5名老人中有1人独居。全街道4500名老人里,独居者900人."""
    here = many.clause.sentence
    behind = [c for index in (here, here + 1) for c in quantities_in(discourse, index) if c.id > many.id and countable(discourse, c)]
    behind = [c for c in behind if c.role != "per" and c.quantity.value >= _SMALL][:_SHORT]
    if len(behind) < _SHORT or not _pairs(discourse, behind[0], behind[1], words):
        return None
    return (behind[0], behind[1]) if len(between(discourse, many, behind[0])) <= _WIDE else None


def _pairs(discourse: Discourse, whole: Claim, part: Claim, words: RateWords) -> bool:
    if not same_kind(whole, part, words) and {whole.quantity.dimension, part.quantity.dimension} != {"count", ""}:
        return False
    if whole.quantity.base_value <= part.quantity.base_value or years_apart(whole, part) or whole.clause.sentence != part.clause.sentence:
        return False
    return len(between(discourse, whole, part)) <= _WIDE
