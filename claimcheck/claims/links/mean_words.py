"""The words around a number -> whether it is one share of a total, and of what."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.around import outer
from claimcheck.claims.links.scene import left_of
from claimcheck.model.claim import Claim, Discourse
from claimcheck.packs import Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late

__all__ = ["TIMES", "MeanWords", "bare", "eaches_of", "lead_of", "mean_words", "names", "of_others", "shared_stem"]

_SPELLS = {"天": "天", "日": "天", "周": "周", "月": "个月", "年": "年"}
_TIMED = ("小时", "分钟", "秒")
TIMES = frozenset({"天", "周", "个月", "年", "小时", "分钟", "秒"})
_SCALED = frozenset({"mass", "area", "length", "volume", "energy"})
_NOUN = 2
_FARTHEST, _DEAR = 12, 1000000
_FARTHEST_PRICE = 6
_BEHIND = late(r"的")
_ON_AVERAGE, _VERB = late(r"平均$"), 4
_SUPPOSED = late(r"(?:按照?|以|照)[^，。；]*\|(?:来|折)?(?:计算|测算|估算|算|计)")
_HAN = late(r"[一-鿿]{2,}")


@dataclass(frozen=True, slots=True, eq=False)
class MeanWords:
    """The words around averages and totals."""

    each: re.Pattern[str]
    units: Mapping[str, str]
    aliases: Mapping[str, str]
    measures: Mapping[str, tuple[str, Decimal]]
    price: re.Pattern[str]
    total: re.Pattern[str]
    not_total: re.Pattern[str]
    no_mean: re.Pattern[str]
    limit: re.Pattern[str]
    marginal: re.Pattern[str]
    group: re.Pattern[str]
    extreme: re.Pattern[str]
    festive: re.Pattern[str]
    highest: re.Pattern[str]
    lowest: re.Pattern[str]
    average: re.Pattern[str]
    empty: re.Pattern[str]
    respectively: re.Pattern[str]
    overall: re.Pattern[str]
    people: re.Pattern[str]
    halves: re.Pattern[str]
    alike: Mapping[str, frozenset[str]]
    heads: frozenset[str]
    restates: re.Pattern[str]
    outlays: re.Pattern[str]


@lru_cache(maxsize=8)
def mean_words(pack: Pack) -> MeanWords:
    """The words of a pack as patterns."""
    aliases: dict[str, str] = {}
    for name, entry in pack.units.items():
        aliases[name] = name
        for alias in entry.get("aliases", ()) if isinstance(entry, dict) else ():
            aliases.setdefault(str(alias), name)
    for name in _TIMED:
        aliases.setdefault(name, name)  # 60公里/小时
    aliases = {**_SPELLS, **aliases}
    units = pack.table("means.each")
    measures = {
        name: (str(entry["dimension"]), Decimal(str(entry["factor"])))
        for name, entry in pack.units.items()
        if isinstance(entry, dict) and entry.get("dimension") in _SCALED and "factor" in entry
    }
    any_of = pack.alternatives
    return MeanWords(
        each=late(
            rf"(?P<word>{alternation(units)})|(?:每一?|单(?!位|日|元|项|方|年|月|一|个人)|每[一-鿿]{{1,4}}[一1])(?P<unit>{alternation(aliases)})"
        ),
        units=units,
        aliases=aliases,
        measures=measures,
        price=late(any_of("means.price")),
        total=late(any_of("means.total")),
        not_total=late(any_of("means.not_total")),
        no_mean=late(any_of("means.no_mean")),
        marginal=late(f"{any_of('means.marginal')}(?:的|后|部分|重量|时间|里程)?,?(?:每[^，。0-9]{{1,4}})?$"),
        limit=late(f"{any_of('means.limit')}$"),
        group=late(any_of("means.group")),
        extreme=late(f"{any_of('means.highest')}|{any_of('means.lowest')}"),
        festive=late(any_of("means.festive")),
        highest=late(any_of("means.highest")),
        lowest=late(any_of("means.lowest")),
        average=late(any_of("means.average")),
        empty=late(
            f"{any_of('means.restates')}|{any_of('means.empty')}|{alternation(units)}|(?:每一?|单){alternation(aliases)}|{any_of('means.price')}|{any_of('means.total')}"
        ),
        respectively=late(any_of("means.respectively")),
        overall=late(any_of("means.overall")),
        people=late(any_of("means.people")),
        halves=late(any_of("means.halves")),
        alike={unit: frozenset((unit, *others.split())) for unit, others in pack.table("means.alike").items()},
        heads=frozenset(pack.lexicon("means.heads")),
        restates=late(rf"^[，,；;]?{any_of('means.restates')}"),
        outlays=late(any_of("means.outlays")),
    )


def lead_of(discourse: Discourse, claim: Claim) -> str:
    """The words before a number with the hedges that stand there (最高, 最多)."""
    return claim.label + discourse.text[outer(claim.mention).start : claim.span.start]


def eaches_of(discourse: Discourse, claim: Claim, words: MeanWords) -> tuple[str, ...] | None:
    """What an average is taken over: units, "" for whatever is counted; None where the number is no average."""
    quantity, lead = claim.quantity, lead_of(discourse, claim)
    before = discourse.claims[claim.id - 1] if claim.id else claim
    told_of_one = before.role != "time" and before.quantity.value == 1
    behind = _BEHIND.match(claim.tail)
    if not (told_of_one or behind or quantity.per or words.each.search(lead) or words.price.search(lead)):
        return None
    if (
        (words.extreme.search(lead) and not _SUPPOSED.search(f"{lead[-16:]}|{claim.tail[:4]}"))
        or words.respectively.search(lead)
        or lead.endswith(("每", "每隔"))
    ):
        return None
    if told_of_one and _ON_AVERAGE.search(left_of(discourse, before, 4)):
        # 平均一天跑8公里: what is told before the verb
        verb = discourse.text[before.span.end : claim.span.start]
        if len(verb) <= _VERB and before.mention.text.startswith("一"):
            lead = f"每{before.mention.text}{verb}"
    found = [
        m for m in words.each.finditer(lead) if not (words.limit.search(lead[: m.start()]) or words.marginal.search(lead[: m.start()]))
    ]
    if found and len(lead) - found[-1].end() <= _FARTHEST and not words.no_mean.search(lead[found[-1].end() :]):
        return tuple(dict.fromkeys(words.units[m["word"]] if m["word"] else words.aliases[m["unit"]] for m in found))
    if behind and (named := words.each.match(claim.tail, behind.end())) and named["word"]:
        return (words.units[named["word"]],)  # 以300公里的平均时速
    if words.marginal.search(lead):
        return None
    if quantity.per:
        unit = words.aliases.get(quantity.per)
        if quantity.per in _SPELLS and (quantity.dimension != "money" or quantity.base_value >= _DEAR):
            return None
        return None if unit is None else (unit,)
    if quantity.dimension != "money" and not words.average.search(lead):
        return None
    price = next(reversed(list(words.price.finditer(lead))), None)
    if price is None or len(lead) - price.end() > _FARTHEST_PRICE or words.no_mean.search(lead[price.end() :]):
        return None
    return ("",)


def bare(discourse: Discourse, claim: Claim, words: MeanWords) -> bool:
    """Whether the words before a number name nothing of their own: 日均, 总计, 平均每场."""
    lead = lead_of(discourse, claim)
    rest = words.empty.sub("", lead)
    if _NOUN <= len(rest) <= 2 * _NOUN and lead.endswith(rest) and words.each.search(lead[: -len(rest)]):
        # 平均每家企业: those that are counted
        span = discourse.layout.sentences[claim.clause.sentence].span
        return rest in discourse.text[span.start : outer(claim.mention).start - len(lead)] + discourse.text[claim.span.end : span.end]
    return len(rest) < _NOUN


def names(discourse: Discourse, mean: Claim, total: Claim, words: MeanWords) -> bool:
    """Whether the last noun before an average stands beside its total too (日均发送旅客, 累计发送旅客)."""
    noun = words.empty.sub("", lead_of(discourse, mean))[-2:]
    if words.outlays.search(noun) and words.outlays.search(total.label[-4:]):
        return True
    return len(noun) == 2 and noun in total.label + total.tail[:6]


def of_others(discourse: Discourse, mean: Claim, count: Claim, words: MeanWords) -> bool:
    """Whether an average names those it is taken over, and the count names others (居民人均, 游客951万人次)."""
    lead = lead_of(discourse, mean)
    each = next(words.each.finditer(lead), None)
    whose = next(reversed(list(words.people.finditer(lead[: each.start()]))), None) if each is not None else None
    return whose is not None and whose.group() not in count.label + count.tail[:8]


def shared_stem(one: Claim, two: Claim) -> bool:
    """Whether the words around two numbers share a pair of characters (日均检测, 累计检测)."""
    first, second = one.label + one.tail[:4], two.label + two.tail[:4]
    pairs = {text[i : i + 2] for text in _HAN.findall(first) for i in range(len(text) - 1)}
    return any(text[i : i + 2] in pairs for text in _HAN.findall(second) for i in range(len(text) - 1))
