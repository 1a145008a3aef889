"""Values that 分别 gives to names side by side -> pairs with what the text tells of one of these names elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from claimcheck.claims.around import outer
from claimcheck.claims.links.contexts import Cues, cues, same_time
from claimcheck.claims.links.facts_twice import pair_link
from claimcheck.claims.links.paired import values_behind
from claimcheck.claims.links.slips import agree, rarity
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["rows_told_twice"]

_RARE, _SHORTEST, _MOST = 4, 3, 8
_BREAK = late("[。；！？\n，,：:]")
_JOINT = late("、|和|与|及|以及")
_PLACE = late("^(?:我[国省市县区]|[全该][国省市县区]|本[省市县区])")
_SUMMED = late(r"(?:这|等)?[一二三四五六七八九两\d]?[大项个类种](?:主要)?(?:指标|数据|指数|产品|业务)?$|同比$|环比$|各?自?$")


@lru_cache(maxsize=8)
def _cue(pack: Pack) -> re.Pattern[str]:
    return late(pack.alternatives("counts.respectively"))


def rows_told_twice(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """新接订单量占国际份额72.6%…造船完工量、新接订单量和手持订单量…分别占总量的49.6%、76.2%和53.2%."""
    facts, named = cues(pack), _named(discourse, pack)
    rows = {claim.id for told in named.values() for claim in told}
    for name, told in named.items():
        for other in discourse.claims:
            if other.id in rows or not isinstance(other.mention, Quantity) or not _of_name(discourse, other, name):
                continue
            if any(agree(claim.quantity, other.quantity) for claim in told):
                continue
            alike = [claim for claim in told if _one_kind(claim, other)]
            rare = [claim for claim in alike if rarity(claim.quantity, other.quantity) >= _RARE]
            swapped = [claim for claim in alike if not other.quantity.hedges and _given_to_another(claim, other, named)]
            for one in (rare or swapped)[:1]:
                if _apart(discourse, one, other, facts):
                    first, second = sorted((one, other), key=lambda claim: claim.id)
                    yield pair_link(first, second, {"same-noun", *({"told-twice"} if rare else {"inferred"})})


def _given_to_another(own: Claim, other: Claim, named: Mapping[str, list[Claim]]) -> bool:
    """Whether the row gives the number to the next name: 甲和乙分别下降5.3%和4.4% where 甲 fell by 4.4%."""
    row = [claim for told in named.values() for claim in told if claim.clause.index == own.clause.index and claim.id != own.id]
    return any(
        abs(claim.id - own.id) == 1 and claim.quantity.dimension == other.quantity.dimension and agree(claim.quantity, other.quantity)
        for claim in row
    )


def _apart(discourse: Discourse, one: Claim, other: Claim, facts: Cues) -> bool:
    """Whether two numbers stand in two sentences, both or neither of them of another period, and no two written dates part them."""
    if one.clause.sentence == other.clause.sentence or same_time(one, other, written=True) == "different":
        return False
    first, second = (_periods(discourse.layout.sentence_text(claim.clause.sentence), facts) for claim in (one, other))
    return first == second


def _periods(text: str, facts: Cues) -> set[str]:
    return {found.group().lstrip("，,；;：:而") for found in facts.other_period.finditer(text)}


def _named(discourse: Discourse, pack: Pack) -> Mapping[str, list[Claim]]:
    """Name -> its values in every row; a second 分别 of a sentence takes up the names before the first."""
    text, found = discourse.text, dict[str, list[Claim]]()
    sentence, names = -1, list[str]()
    for cue in _cue(pack).finditer(text):
        here = discourse.layout.sentence_at(cue.start())
        dates = [c.span.end for c in discourse.by_sentence.get(here.index, ()) if c.role == "time" and c.span.end <= cue.start()]
        start = max([here.span.start, *dates, *(m.end() for m in _BREAK.finditer(text, here.span.start, cue.start()))])
        listed = _list(text[start : cue.start()])
        if listed or here.index != sentence:
            sentence, names = here.index, listed
        values = values_behind(discourse, cue.end())
        if len(values) == len(names) > 1:
            for name, value in zip(names, values, strict=True):
                found.setdefault(name, []).append(value)
    return found


def _list(text: str) -> list[str]:
    """The names side by side at the end of a stretch, without what is said of them all (三大指标)."""
    while (cut := _SUMMED.search(text)) is not None and cut.group():
        text = text[: cut.start()]
    names = [_PLACE.sub("", name.strip()) for name in _JOINT.split(text)]
    fit = 1 < len(names) <= _MOST and all(len(name) >= _SHORTEST and not re.search(r"\d", name) for name in names)
    return names if fit else []


def _of_name(discourse: Discourse, claim: Claim, name: str) -> bool:
    """Whether a number is told of a name alone, with nothing that makes it the base of a comparison."""
    before = discourse.text[claim.clause.span.start : outer(claim.mention).start]
    if name not in before or claim.role == "base":
        return False
    rest = before.rpartition(name)[2]
    return _JOINT.match(rest) is None and not any(char.isdigit() for char in rest) and not rest.startswith("中")


def _one_kind(one: Claim, other: Claim) -> bool:
    a, b = one.quantity, other.quantity
    if (a.dimension, a.per) != (b.dimension, b.per) or one.direction != other.direction:
        return False
    if a.dimension == "ratio" and ({one.role, other.role} & {"delta", "share"}) and one.role != other.role:
        return False
    return a.unit == b.unit or a.dimension not in {"count", "money", ""}
