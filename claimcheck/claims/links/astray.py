"""A length and the dates it was held against -> whether words beside them bind it to other dates."""

from __future__ import annotations

from claimcheck.claims.links.dated import before, moment_of
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.mention import Period, Quantity
from claimcheck.packs.patterns import late

__all__ = ["astray"]

_THEN = late("(?:此|其|之|随|尔|而|这|那以|从此|自此)后")
_ONWARDS = late("起(?!点|来)|开始(?!后)")
_NTH = late(r"[)）]?(?:[，,]?(?:是|为)[^，。；]{0,8})?第[二三四五六七八九十0-9]+[天日]")
_EACH = late("每[天日晚周年月]$|每[天日晚][^，。；]{0,3}$")
_ALL_DAY = late("运营|营运|服务|每[天日]|全天")
_DAY = frozenset({"小时", "分钟", "天"})


def astray(discourse: Discourse, claim: Claim, link: Link) -> bool:
    """Whether the likeliest two dates of a link cannot bound the length, by the words beside one of them."""
    start, end = (link.readings[0].players[role][0] for role in ("start", "end"))
    if not isinstance(start, Claim) or not isinstance(end, Claim):
        return False
    text = discourse.text
    if _NTH.match(text, start.span.end) and start.span.end < claim.span.start:
        return True  # 今天(10月4日)是假期第4天…假期共7天: it began earlier
    if (
        link.kind == "span-at-most"
        and start.id == end.id
        and claim.quantity.unit in _DAY
        and _EACH.search(text, max(0, start.span.start - 6), start.span.start)
    ):
        return "每" not in claim.clause.span.of(text)
    if "末班" in text[start.span.end : end.span.start] and not _ALL_DAY.search(text, end.span.end, claim.span.start):
        return True  # 首班车6:30,末班车20:00,全程40分钟: that is one journey
    told = [other for other in discourse.claims[: claim.id] if _dated(other)]
    here = [other for other in told if other.clause.sentence == claim.clause.sentence]
    if link.kind != "span-events" or start.id == end.id:
        return False
    if here and here[-1].id == end.id and end.span.start < claim.span.start and _ONWARDS.match(text, end.span.end):
        return True  # 1921年赴美…1928年起任校长达9年: they begin with the second date
    if _THEN.match(before(discourse, claim, 24)) and told and start.id != told[-1].id and end.span.start > claim.span.start:
        return True  # 1946年入伍…1975年转业。此后工作了11年,1986年离休
    later = start.clause.sentence > claim.clause.sentence
    return later and bool(told) and told[-1].clause.sentence >= claim.clause.sentence - 1 and _in_a_row(discourse, told[-1], claim)


def _dated(claim: Claim) -> bool:
    moment = moment_of(claim)
    return moment is not None and not isinstance(claim.mention, Quantity) and (isinstance(claim.mention, Period) or "year" in moment.given)


def _in_a_row(discourse: Discourse, told: Claim, claim: Claim) -> bool:
    """Whether a date and a length stand in one paragraph, so that the tale has come beyond that date."""
    sentences = discourse.layout.sentences
    return sentences[told.clause.sentence].paragraph == sentences[claim.clause.sentence].paragraph
