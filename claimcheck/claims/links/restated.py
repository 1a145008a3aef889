"""A measure that stands before a thing known already (2米11的他, 这座长4.8公里的隧道) -> the pair with what it was told to be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.around import behind_last, outer
from claimcheck.claims.links.alike import opposed
from claimcheck.claims.links.contexts import Cues, cues, same_time
from claimcheck.claims.links.facts_twice import pair_link
from claimcheck.claims.links.slips import agree, rarity
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["restated"]

_WORD = 2
_LEAD, _TAIL, _BACK, _RARE, _APART = 16, 12, 40, 3, 2
_MOVED = frozenset({"delta", "base", "from", "to"})
_WHOM = late(r"(?:高|长|宽|深|厚|重)?的(?:他|她|它)(?!们|的)")
_WHAT = late(r"(?:高|长|宽|深|厚|重)?的(?P<noun>[一-鿿]{1,8})")
_THIS = late(
    r"(?:^|[，,。；：])[^，,。；：\d]{0,6}?(?:该|此|这)(?:[座条件栋幢艘辆台块幅尊株棵口只头匹家所个位名项部枚颗架张支处片家间款])?$"
)
_POINTED = late("^(?:该|此|这)(?:[宗块幅件处套])?")
_THAN = ("比", "较")
"""What would have made a change of the number, were it not part of a name (兰比尔)."""
_BESIDE = frozenset({"高", "重"})
"""What 他 can be measured by without its name."""


class _Words(NamedTuple):
    before: re.Pattern[str]
    behind: re.Pattern[str]
    keys: Mapping[str, str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    names = pack.alternatives("facts.measures")
    fillers = pack.alternatives("bind.fillers")
    return _Words(
        late(f"(?P<name>{names})(?:{fillers}|[达为是有在第共“”]){{0,4}}$"),
        late(f"(?:的(?:价格|总价|高价|低价|天价)?)?(?P<name>{names})"),
        pack.table("facts.measures"),
    )


class _Told(NamedTuple):
    """A number with what it measures: the key of that measure, and the words that lead to it."""

    claim: Claim
    key: str
    lead: str


def restated(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """身高2米11…身高2米01的他; 位列第16位…排名第18位的甲公司; 起拍价4.2亿元…以4.8亿元的价格起拍."""
    words, facts = _words(pack), cues(pack)
    told = [_told(discourse, claim, words) for claim in discourse.claims if _plain(claim)]
    for place, here in enumerate(told):
        before = [there for there in told[max(0, place - _BACK) : place] if _one_measure(there, here)]
        keys = {there.key for there in before if there.key}
        key = here.key or (next(iter(keys)) if len(keys) == 1 and keys <= _BESIDE and _whom(discourse, here) else "")
        known = [there for there in before if there.key == key and there.claim.clause.index != here.claim.clause.index]
        if not key or not known or any(agree(there.claim.quantity, here.claim.quantity) for there in before):
            continue
        if len({there.claim.quantity.base_value for there in known}) > 1 or not _taken_up(discourse, here, known[0]):
            continue
        if not _parted(discourse, known[0], here, facts):
            rare = rarity(known[0].claim.quantity, here.claim.quantity)
            if rare >= _RARE or _near(known[0].claim, here.claim):
                yield pair_link(known[0].claim, here.claim, {"same-attribute", *({"told-twice"} if rare >= _RARE else {"inferred"})})


def _plain(claim: Claim) -> bool:
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.is_range or claim.role in _MOVED or not mention.unit or mention.per:
        return False
    return mention.dimension not in {"count", "ratio", "points", "multiple", "age", "duration"} and not mention.text.startswith("第一")


def _told(discourse: Discourse, claim: Claim, words: _Words) -> _Told:
    """The measure of a number by the word before it, or the one behind it (43厘米高, 以4.2亿元的价格起拍)."""
    start = outer(claim.mention).start
    lead = discourse.text[max(claim.clause.span.start, start - _LEAD) : start]
    found = words.before.search(lead)
    if found is not None:
        return _Told(claim, words.keys[found["name"]], lead[: found.start()])
    behind = words.behind.match(discourse.text, outer(claim.mention).end)
    return _Told(claim, words.keys[behind["name"]] if behind is not None else "", lead)


def _one_measure(one: _Told, other: _Told) -> bool:
    a, b = one.claim.quantity, other.claim.quantity
    return a.dimension == b.dimension and (a.unit == b.unit or a.dimension not in {"money", "ordinal"})


def _whom(discourse: Discourse, told: _Told) -> bool:
    return _WHOM.match(discourse.text, outer(told.claim.mention).end) is not None


def _taken_up(discourse: Discourse, here: _Told, known: _Told) -> bool:
    """Whether the number stands before 他, before a thing pointed to, or before the name of what was told of."""
    if _whom(discourse, here):
        return True
    text = discourse.text
    before = text[discourse.layout.sentences[known.claim.clause.sentence].span.start : known.claim.span.start]
    if here.key and here.lead.endswith("以") and here.key == known.key and _shared(here.lead, before):
        return True
    found = _WHAT.match(text, outer(here.claim.mention).end)
    if found is None:
        return False
    if _THIS.search(here.lead):
        return bool(set(found["noun"]) & set(before))
    if (lead := behind_last(here.lead, "，,。；：“")) and lead not in known.lead:
        return False
    noun = found["noun"]
    return any(noun[:size] in before for size in (4, 3)) or (len(noun) == _WORD and noun in before)


def _shared(lead: str, before: str) -> bool:
    """Whether the thing that is sold in a clause is named where its price was told."""
    noun = _POINTED.sub("", behind_last(lead, "，,。；：").removesuffix("以").removesuffix("最终"))
    return len(noun) > 1 and noun in before


def _parted(discourse: Discourse, known: _Told, here: _Told, facts: Cues) -> bool:
    """Whether words or dates make two facts of the two numbers."""
    one, other = known.claim, here.claim
    if same_time(one, other) == "different" and one.time is not None and other.time is not None:
        return True
    leads = [behind_last(told.lead, "，,。；：") for told in (known, here)]
    if any(word.group() not in _THAN for lead in leads for word in facts.contrast.finditer(lead)) or set(
        facts.shades.findall(leads[0])
    ) ^ set(facts.shades.findall(leads[1])):
        return True
    tails = [discourse.text[told.claim.span.end : told.claim.span.end + _TAIL] for told in (known, here)]
    return opposed(leads[0], leads[1], facts) or any("另" in tail[:6] for tail in tails)


def _near(one: Claim, other: Claim) -> bool:
    a, b = abs(one.quantity.base_value), abs(other.quantity.base_value)
    return max(a, b) < _APART * min(a, b)
