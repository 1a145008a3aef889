"""A share of what is left and the shares told before it -> links of those that must come to a hundred with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.claims.links.scene import quantities_before
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["shares_of_the_rest"]

_REST = late(r"(?:^|[，,。；：\n])(?:[^，。；：]{0,12}?)(?:剩下|剩余|余下|其余|其馀)(?:的|那|这)*(?:约|近|大约|将近)?$")
_NOT_OF_SHARES = late(r"资金|款|时间|任务|部分|股份|股权|贷款|额度|尾款|名额|利率|增[长速幅]|[同环]比")
_SHARED = late(r"占[^，。；]{0,24}$|比重[^，。；]{0,6}$|份额[^，。；]{0,6}$|占比[^，。；]{0,4}$|持股[^，。；]{0,6}$")
_BACK, _REACH, _MOST = 3, 40, 5


def shares_of_the_rest(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """收入占比90.8%。其中,…同比增长27.5%。剩下的19.2%由其他业务贡献: with some shares told before it, the rest makes a whole."""
    for rest in discourse.claims:
        if rest.role not in ("share", "level", "rate") or rest.quantity.dimension != "ratio" or "%" not in rest.quantity.unit:
            continue
        start = rest.span.start
        lead = discourse.text[max(0, start - _REACH) : start]
        found = _REST.search(lead)
        if found is None or _NOT_OF_SHARES.search(found.group()):
            continue
        told = _told(discourse, rest)
        if not told or sum(_said_as_share(discourse, claim) for claim in told) != 1:
            continue
        chosen = next(claim for claim in told if _said_as_share(discourse, claim))
        if chosen.clause.sentence == rest.clause.sentence and len(told) > 1:
            continue
        hundred = Given(Span(rest.span.end, rest.span.end), Decimal(1), "100%")
        rows = [(chosen,), *(row for row in _rows(told) if row != (chosen,))]
        yield Link("rest-of-shares", tuple(Reading("rest", {"shares": (*row, rest), "whole": (hundred,)}) for row in rows), frozenset())


def _told(discourse: Discourse, rest: Claim) -> list[Claim]:
    """The ratios of the sentences before, and of its own, in its paragraph."""
    told = quantities_before(discourse, rest, _BACK)
    return [claim for claim in told if claim.quantity.dimension == "ratio" and claim.role != "delta" and not claim.quantity.is_range]


def _said_as_share(discourse: Discourse, claim: Claim) -> bool:
    start = claim.span.start
    return claim.role == "share" or _SHARED.search(discourse.text[max(0, start - _REACH) : start]) is not None


def _rows(told: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """Every run of a few neighbours, for charity."""
    for begin in range(len(told)):
        for end in range(begin + 1, min(len(told), begin + _MOST) + 1):
            yield tuple(told[begin:end])
