"""A share that only says again what the numbers before it told -> links to the part it names and the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.claims.links.rate_parts import countable
from claimcheck.claims.links.scene import comparable, quantities_before, years_apart
from claimcheck.claims.subjects import elsewhere
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late

__all__ = ["restated_shares"]

_LIGHT = frozenset("的者仍只占人例名个位中全部体所有其是在已经还尚数总量额病患与和")
_AREAS = late("全[球国省市县区镇乡村校州]|世界|国内|行业|市场|同期|去年|上年")
_REACH = 60
_BACK = 1
_SAID, _NEAR, _PAIR = 16, 24, 2
_WHOM = late(r"(?:以上|左右|多)?的?(?P<whom>[一-鿿]{1,6})")
_AMONG = late(r"有|其中|中|里")


@lru_cache(maxsize=8)
def _lead(pack: Pack) -> re.Pattern[str]:
    return late(
        rf"(?:^|[，,。；：:（(\n]){alternation(pack.lexicon('rates.said_again'))}[，,：:]?"
        r"(?:在?(?P<whole>(?:全部|全体|所有|整个|这些|上述|该)?[^，。；占]{0,8}?)(?:中|里|当中|之中)[，,]?)?"
        r"(?P<part>[^，。；占]{1,12}?)(?:只|仅|大?约|就|已|还|差不多|几乎)*占(?:到|了|据)?(?P<of>[^，。；占]{0,10}?)(?:的|约|近|超过?|比)*$"
    )


@lru_cache(maxsize=8)
def _alone(pack: Pack) -> re.Pattern[str]:
    """The words right before a share that only says again."""
    return late(
        rf"(?:^|[，,。；：:（(\n—]){alternation(pack.lexicon('rates.said_again'))}[，,：:]?(?:有|大?约|近|将近|全[村镇乡县市校厂班]|这里)*$"
    )


def restated_shares(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """累计确诊1018例,…在院122例。换言之,仍住院者只占22%: the number named like the part, and the greatest of its kind."""
    lead, said_again = _lead(pack), _alone(pack)
    for share in discourse.of("ratio"):
        if share.role == "time" or share.quantity.dimension != "ratio" or share.quantity.is_range:
            continue
        start = share.span.start
        found = lead.search(discourse.text[max(0, start - _REACH) : start])
        if found is None and said_again.search(discourse.text[max(0, start - _SAID) : start]) is not None:
            yield from _of_those(discourse, share)
        if found is None or "%" not in share.quantity.unit:
            continue
        near = _before(discourse, share)
        part = _named(found["part"], near)
        if part is None:
            continue
        alike = [claim for claim in near if comparable(claim, part) and not years_apart(claim, part) and not elsewhere(claim, part)]
        larger = [claim for claim in alike if claim.quantity.base_value > part.quantity.base_value]
        whole = _whole((found["whole"] or "") + found["of"], larger)
        if whole is None or _wider((found["whole"] or "") + found["part"] + found["of"], discourse.text[whole.clause.span.start : start]):
            continue
        pairs = [(part, whole), *((one, two) for one in alike for two in alike if one.quantity.base_value < two.quantity.base_value)]
        readings = tuple(
            Reading("restated" if not index else "other", {"part": (one,), "whole": (two,), "share": (share,)})
            for index, (one, two) in enumerate(dict.fromkeys(pairs))
        )
        yield Link("restated-portion", readings, frozenset({"adjacent"} if len(larger) == 1 else {"inferred"}))


def _of_those(discourse: Discourse, share: Claim) -> Iterator[Link]:
    """村里320户人家,有192户装了光伏板,也就是说,六成农户的屋顶在发电: those counted, named once more behind the share."""
    whom = _WHOM.match(discourse.text, share.span.end)
    near = [claim for claim in quantities_before(discourse, share, _BACK) if claim.role == "level" and countable(discourse, claim)]
    if whom is None or len(near) < _PAIR:
        return
    whole, part = near[-2:]
    told = discourse.text[whole.span.end : part.span.start]
    if not comparable(whole, part) or whole.quantity.base_value <= part.quantity.base_value or years_apart(whole, part):
        return
    alike = whole.quantity.unit in whom["whom"] or bool((set(_told(whole)) | set(_told(part))) & (set(whom["whom"]) - _LIGHT))
    if (
        _AMONG.search(told)
        and len(told) <= _NEAR
        and alike
        and not _wider(whom["whom"], discourse.text[whole.clause.span.start : share.span.start])
    ):
        players = {"part": (part,), "whole": (whole,), "share": (share,)}
        yield Link("restated-portion", (Reading("restated", players),), frozenset({"adjacent"}))


def _wider(said: str, before: str) -> bool:
    """Whether a share is said to be of more than the text has told: 占全市志愿者的3%."""
    return any(found.group() not in before[: -len(said)] for found in _AREAS.finditer(said))


def _before(discourse: Discourse, share: Claim) -> list[Claim]:
    """The counts and amounts of the sentence of a share and the one before it."""
    told = quantities_before(discourse, share, _BACK)
    return [claim for claim in told if claim.role == "level" and countable(discourse, claim)]


def _told(claim: Claim) -> str:
    return claim.label[-14:] + claim.tail[:6]


def _named(name: str, near: Sequence[Claim]) -> Claim | None:
    """The number whose words share most with a name; of two that do the one right before, else None."""
    own = set(name) - _LIGHT
    scores = [(len(own & set(_told(claim))), claim) for claim in near]
    best = max((score for score, _ in scores), default=0)
    found = [claim for score, claim in scores if score == best]
    return found[-1] if best and (len(found) == 1 or found[-1] is near[-1]) else None


def _whole(name: str, larger: Sequence[Claim]) -> Claim | None:
    """The number that the words of a whole name, else the greatest of all."""
    if not larger:
        return None
    greatest = max(larger, key=lambda claim: claim.quantity.base_value)
    named = _named(name, larger)
    return greatest if named is None or set(name) <= _LIGHT else named
