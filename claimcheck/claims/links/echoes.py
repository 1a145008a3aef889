"""A cumulative figure and a second one that names nothing but its date -> the earlier and the later of one count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.claims.links.slips import narrowed
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs.patterns import late

__all__ = ["echoes"]

_LEAD = late(
    r"(?:而|并且|且|其中|但)?(?:截至|截止|截止到|到|至|在)?(?:同年|当年|去年|上年|此前|之前)?(?:的|为止|止|时|末|底|初|[,，])*"
    r"(?:这一|这个|该|此|上述|这项|此项|同一)?(?:数字|数据|数值|数|总数|累计数|总量|指标)?(?:[已也还则仅只曾]{0,2})(?:为|是|达到|达|累计为|:|：)?"
)
_AGAIN = late(r"(?:而|截至|截止|到|至|[,，止时])*(?:已|共|总共|一共)*累计(?P<verb>[一-鿿]{2,4}?)(?:达|为|到)?")
_END = ("年底", "年末", "年终")
_BACK = 3


def echoes(discourse: Discourse, claims: Sequence[Claim]) -> Iterator[Link]:
    """累计接种5.2万剂,而截至9月24日这一数字为5.4万剂; 累计报告632例(截至1日24时为604例)."""
    counted = {claim.id: claim for claim in claims}
    for claim in discourse.claims[1:]:
        when = discourse.claims[claim.id - 1]
        if not isinstance(claim.mention, Quantity) or claim.mention.is_range or not isinstance(when.mention, Moment | Period):
            continue
        if when.clause.sentence != claim.clause.sentence:
            continue
        main = next((counted[i] for i in range(when.id - 1, max(-1, when.id - 1 - _BACK), -1) if i in counted), None)
        if main is None or not _one_measure(main, claim) or main.clause.index == claim.clause.index:
            continue
        if claim.clause.sentence != main.clause.sentence or not _bare(discourse, main, when, claim):
            continue
        first, second = _day(when.mention), _day(main.time)
        if first is None or second is None or first[1:] == second[1:]:
            continue
        if first[0] is None or second[0] is None:
            first, second = (0, *first[1:]), (0, *second[1:])
        earlier, later = (claim, main) if first < second else (main, claim)
        sides = {"earlier": (_plain(earlier),), "later": (_plain(later),)}
        yield Link("cumulative-series", (Reading("then and now", sides),), frozenset({"bracket", "adjacent"}))


def _bare(discourse: Discourse, main: Claim, when: Claim, claim: Claim) -> bool:
    """Whether nothing but a date and words that point back, or the verb of the first figure, stand before a number."""
    text = discourse.text
    start = max(when.clause.span.start, discourse.layout.sentences[when.clause.sentence].span.start)
    lead = (text[start : when.span.start] + text[when.span.end : claim.mention.span.start]).replace(" ", "")
    if _LEAD.fullmatch(lead):
        return True
    verb = _AGAIN.fullmatch(lead)
    return verb is not None and verb["verb"] in text[main.clause.span.start : main.span.start]


def _one_measure(one: Claim, other: Claim) -> bool:
    a, b = one.quantity, other.quantity
    return a.dimension == b.dimension and (a.unit == b.unit or a.dimension not in {"count", "money", ""})


def _plain(claim: Claim) -> Claim:
    return replace(claim, mention=narrowed(claim.quantity))


def _day(time: Moment | Period | None) -> tuple[int | None, int, int, int] | None:
    """Year, month, day and hour up to which a count runs; the end of a month or year is later than its days."""
    moment = time.end if isinstance(time, Period) else time
    if moment is None or (moment.month is None and not moment.text.endswith(_END)):
        return None
    return moment.year, moment.month or 12, moment.day or 32, moment.hour if moment.hour is not None else 24
