"""A length of a punishment -> the stretch that the judgment reckons it over, if it is the one reckoned."""

from __future__ import annotations

from claimcheck.claims.around import outer
from claimcheck.claims.links.dated import Pair, before, end_of, is_length, measurable
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Period
from claimcheck.packs.patterns import late

__all__ = ["punishment", "reckoned_over"]

_SENTENCED = late("(?:有期徒刑|拘役|管制|(?<!抵)刑期|徒刑)(?:为|共|合计|共计)?$")
_RECKONED = late("刑期|[起即]?[自从]$")
_SERVED = late(
    r"羁押(?:期间|时间|了)?(?:的)?[0-9二三四五六七八九十百]{1,4}(?:日|天|个月)|已(?:被)?羁押[^，。]{0,8}(?:折抵|扣除)|减刑|假释|缓刑"
)
"""What makes the stretch still to be served shorter than the punishment."""
_SENTENCES = 4
_TO = ("，至", ",至", "，到", "、至", "至")


def punishment(discourse: Discourse, claim: Claim) -> bool:
    """Whether a length is that of a punishment: 判处有期徒刑八个月."""
    return _SENTENCED.search(before(discourse, claim)) is not None


def reckoned_over(discourse: Discourse, claim: Claim) -> Pair | None:
    """The stretch that 刑期 names after a punishment, with no other punishment in between: of several the last is served."""
    start = outer(claim.mention).end
    paragraph = discourse.layout.sentences[claim.clause.sentence].paragraph
    for other in discourse.claims[claim.id + 1 :]:
        here = discourse.layout.sentences[other.clause.sentence]
        if here.paragraph != paragraph or here.index - claim.clause.sentence > _SENTENCES:
            return None
        if is_length(other) and punishment(discourse, other):
            return None
        if isinstance(other.mention, Period) and other.mention.start:
            gap = discourse.text[start : other.span.start]
            pair = Pair(end_of(other, last=False), _until(discourse, other))
            known = _RECKONED.search(gap) is not None and _SERVED.search(gap) is None
            return pair if known and measurable(pair, claim.quantity.unit) else None
    return None


def _until(discourse: Discourse, claim: Claim) -> Claim:
    """The end of a stretch, which may be told behind a comma: 自2019年3月5日起，至2023年3月4日止."""
    if isinstance(claim.mention, Period) and claim.mention.end is None:
        following = discourse.claims[claim.id + 1 : claim.id + 2]
        if following and discourse.text[claim.span.end : following[0].span.start] in _TO:
            return following[0]
    return end_of(claim, last=True)
