"""A known measure with nothing but subject, time and filler words before it, told in two sentences -> pairs that state one fact."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import islice, takewhile

from claimcheck.claims.around import in_table, outer
from claimcheck.claims.links.contexts import Cues, cues, same_time
from claimcheck.claims.links.facts_twice import pair_link
from claimcheck.claims.links.slips import agree, rarity
from claimcheck.claims.links.told_apart import explained, listed, of_two_things
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["measured_twice"]

_ROLES = frozenset({"level", "total", "per"})
_OUT = frozenset({"ratio", "points", "multiple", "ordinal", "doubling", "age"})
_REACH, _RARE, _TIMES, _TWO = 4, 3, 2, 2
_DEICTIC = late("^(?:我|全|本|该|此|这)")
_POINTS = late("[该本我全][公市省县区州国]|公司")
_SIGNS = late(r"[\s，,、“”\"《》（）()]|^(?:其中|目前|今年)")
_PLAIN = "达到|实现|完成|确定|定|报告期内|[本此]次|总|每股|今年|数据显示|据统计|据介绍|公司|全[市省县区国州]|[我本该][市省县区国州]|人民币"
_UNSURE = late("预计|预测|预期|目标|计划|力争|有望|将|若|如果|调整|原|修正|更正|上限|下限|曾|最高|最低|盘中|开盘|平均|累计|当月|单季|单日")
_GROWN = late("上年|去年|上月|前年|同期|此前|其中|另|其他|其余|比|较|再")


@lru_cache(maxsize=8)
def _names(pack: Pack) -> Mapping[str, re.Pattern[str]]:
    """The names of each measure, the longest first."""
    return {m.id: late("|".join(sorted(map(re.escape, m.words), key=len, reverse=True))) for m in pack.metrics if m.words}


@lru_cache(maxsize=8)
def _fillers(pack: Pack) -> re.Pattern[str]:
    return late(rf"(?:{pack.alternatives('bind.fillers')}|{_PLAIN})")


def measured_twice(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """去年全市粮食总产量52.6万吨…去年全市粮食总产56.2万吨: one measure, subject and time, and nothing that sets them apart."""
    words = cues(pack)
    pools: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    plain: dict[str, list[Claim]] = defaultdict(list)
    for claim in discourse.claims:
        if _plain(discourse, claim):
            plain[_kind(claim.quantity)].append(claim)
    near = [(claim, kind) for kind, claims in plain.items() if _may_differ(discourse, claims) for claim in claims]
    for claim, kind in sorted(near, key=lambda told: told[0].id):
        if claim.metric and claim.subject:
            pools[claim.metric, kind, _DEICTIC.sub("", claim.subject)].append(claim)
    for (metric, *_), pool in pools.items():
        if len(pool) < _TWO or metric not in _names(pack):
            continue
        rests = [_rest(discourse, claim, metric, pack) for claim in pool]
        for index, one in enumerate(pool):
            for place in range(index + 1, len(pool)):
                if _alike(rests[index], rests[place], _names(pack)[metric]) and _one_fact(discourse, one, pool[place], pool, words):
                    yield pair_link(one, pool[place], _marks(one, pool[place]))


def _may_differ(discourse: Discourse, claims: Sequence[Claim]) -> bool:
    """Whether two of some claims, whatever they measure, stand near each other and differ by no more than one number told twice may."""
    if len(claims) < _TWO:
        return False
    sure = [claim for claim in claims if not _UNSURE.search(claim.clause.span.of(discourse.text))]
    for place, one in enumerate(sure, 1):
        near = takewhile(partial(_in_reach, one), islice(sure, place, None))
        if any(one.clause.sentence < other.clause.sentence and _alike_in_size(one, other) for other in near):
            return True
    return False


def _in_reach(one: Claim, other: Claim) -> bool:
    return other.clause.sentence - one.clause.sentence <= _REACH


def _alike_in_size(one: Claim, other: Claim) -> bool:
    a, b = (abs(claim.quantity.base_value) for claim in (one, other))
    return max(a, b) < _TIMES * min(a, b) and not agree(one.quantity, other.quantity)


def _kind(quantity: Quantity) -> str:
    """What two quantities must share to be one."""
    return quantity.unit if quantity.dimension in {"count", "money"} else quantity.dimension


def _plain(discourse: Discourse, claim: Claim) -> bool:
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.is_range or mention.hedges or not mention.unit or mention.dimension in _OUT:
        return False
    if claim.role not in _ROLES or claim.stance != "actual" or discourse.layout.sentences[claim.clause.sentence].heading:
        return False
    return not in_table(discourse.text, claim.span.start) and not claim.clause.bracket


def _rest(discourse: Discourse, claim: Claim, metric: str, pack: Pack) -> str | None:
    """What stands before the number but subject, time, measure and fillers; None where that is a hint of another fact."""
    text = discourse.text
    start, end = claim.clause.span.start, outer(claim.mention).start
    for other in discourse.by_clause.get(claim.clause.index, ()):
        if other.span.end <= end and other.id < claim.id:
            if isinstance(other.mention, Moment | Period):
                continue
            start = max(start, other.span.end)
    before = text[start:end]
    name = _names(pack)[metric]
    if not name.search(before) or _UNSURE.search(claim.clause.span.of(text)):
        return None
    for other in discourse.by_clause.get(claim.clause.index, ()):
        if isinstance(other.mention, Moment | Period):
            before = before.replace(other.mention.span.of(text), "")
    if _GROWN.search(before):
        return None
    before = name.sub("", before.replace(claim.subject, ""))
    return _SIGNS.sub("", _fillers(pack).sub("", before))


def _alike(one: str | None, other: str | None, name: re.Pattern[str]) -> bool:
    """Whether nothing sets the two apart: the same words are left over, or only the first of a longer name (粮食 of 粮食总产量)."""
    if one is None or other is None:
        return False
    return one == other or (not (one and other) and f"|{one or other}" in f"|{name.pattern}")


def _one_fact(discourse: Discourse, one: Claim, other: Claim, pool: Sequence[Claim], words: Cues) -> bool:
    if not 0 < other.clause.sentence - one.clause.sentence <= _REACH or not _alike_in_size(one, other):
        return False
    if one.scope != other.scope or set(one.aspect) - words.neutral != set(other.aspect) - words.neutral:
        return False
    if any(claim.time is not None and not _lent(claim, "time") for claim in (one, other)) and not _at_once(one, other):
        return False
    if not all(_written(discourse, claim) for claim in (one, other)):
        return False
    if len({claim.quantity.base_value for claim in pool}) > _TWO:
        return False
    if of_two_things(discourse, one, other):
        return False
    return not any(listed(discourse, claim) for claim in (one, other)) and not explained(discourse, one, other)


def _written(discourse: Discourse, claim: Claim) -> bool:
    """Whether the sentence itself says whom the number is of."""
    start = discourse.layout.sentences[claim.clause.sentence].span.start
    before = discourse.text[start : claim.span.start]
    return claim.subject in before or (claim.clause.span.start == start and _POINTS.search(before) is not None)


def _at_once(one: Claim, other: Claim) -> bool:
    """Whether both are of one time: 去年 of one text is 去年."""
    if one.time is not None and other.time is not None and one.time.text == other.time.text:
        return True
    return same_time(one, other) == "same"


def _lent(claim: Claim, *what: str) -> bool:
    return any(reason.startswith(what) for reason in claim.reasons)


def _marks(one: Claim, other: Claim) -> frozenset[str]:
    marks = {"same-attribute", "told-twice"}
    if rarity(one.quantity, other.quantity) < _RARE or any(
        reason.startswith(("subject", "time")) for reason in one.reasons + other.reasons
    ):
        marks.add("inferred")
    return frozenset(marks)
