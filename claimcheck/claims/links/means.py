"""An average, a price or a yield, a count and a total -> links that hold the total to the product of the other two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import localcontext

from claimcheck.claims.links.mean_doubts import beyond_slips, counts_others, made_by_another, one_of_several, taken_off
from claimcheck.claims.links.mean_limits import OF_THREE, made_elsewhere, no_product
from claimcheck.claims.links.mean_rounding import is_rounded
from claimcheck.claims.links.mean_words import TIMES, MeanWords, bare, eaches_of, lead_of, mean_words, names, of_others, shared_stem
from claimcheck.claims.links.pools import counts_heads, counts_much, counts_of, near_claims, times_of
from claimcheck.claims.links.scene import between, left_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["means"]

_MOST = 12
_ADJACENT = 12
_CLOSE = 30
_TENS = (-20, -10, 10, 20)
_IN_TURN = late(r"(?:分别|依次|各)[^，。；]*\d[^，。；]*[、和及与][^，。；、]{0,4}$")
"""分别到场3.1万、3.2万和3.4万人: one of several, and no total."""
_HAN = late(r"[一-鿿A-Za-z]")
_OF_SEVERAL = late(r"[两二三四五六](?:年|次|季|期|天)(?:来|间)?平均[^，。；]{0,6}$")
_OF_SOME = late(r"其中|前(?:\d|[一二两三四五六七八九十]){1,2}[名位强个]")
"""每组4队,小组前两名共16队: the total is of some of them."""
_POPULATION = "population"
_MONTHLY = late("[人户]均?月")
"""人均月增收2600元, 合计年增收87亿元: the month is a second thing that it is taken over."""
_APIECE = late("[一每][桶吨斤个件台平辆张只头瓶袋箱]")
_NO_COMPARISON = late("比赛|对比|较量|评比|比拼|比试|比武|竞赛")
_VISITS = frozenset({"人", "次"})
_KINDS = frozenset({"补贴", "贷款", "借款", "定金", "押金", "保证金", "余额"})
_PLANNED = frozenset({"预计", "预期", "计划", "目标"})
_EXCLUDED = frozenset({"ratio", "points", "multiple", "doubling", "ordinal", "age", "temperature", "fahrenheit", "degree", "duration"})


def means(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """日均/人均/亩产/单价 × count = total, for every average that stands beside both."""
    words = mean_words(pack)
    for mean in discourse.claims:
        if not _measured(mean) or OF_THREE.match(discourse.text, mean.span.end):
            continue
        units = eaches_of(discourse, mean, words)
        if units is not None:
            link = _link(discourse, mean, units, words)
            if link is not None:
                yield link


def _measured(claim: Claim) -> bool:
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.dimension in _EXCLUDED or mention.is_range or mention.value <= 0:
        return False
    return (
        bool(mention.unit or claim.tail[:1] or (counts_much(claim) and "均" in claim.label))
        and mention.base_value != 1
        and not mention.text.startswith(("几", "数"))
    )


def _link(discourse: Discourse, mean: Claim, units: tuple[str, ...], words: MeanWords) -> Link | None:
    if units == ("",) and _APIECE.match(discourse.text, mean.span.end):
        return None
    pool = [c for c in near_claims(discourse, mean) if c.id != mean.id]
    totals = [c for c in pool if _total(discourse, mean, c, words)]
    ranked = sorted(totals, key=lambda c: _distance(discourse, mean, c, words))[:_MOST]
    if not ranked:
        return None
    best = next((c for c in ranked if _belongs(discourse, mean, c, words)), None)
    if best is None or taken_off(discourse, best, mean) or (best is not ranked[0] and not _told_as_total(discourse, mean, best, words)):
        return None
    ranked = [best, *(c for c in ranked if c is not best)]
    readings: list[Reading] = []
    counts: list[Operand] = []
    for total in ranked:
        shared = eaches_of(discourse, total, words) or ()
        left = tuple(unit for unit in units if unit not in shared)
        found = [n for n in _counts(discourse, mean, left, words, pool) if not counts_others(discourse, n, mean)]
        counts = counts or (found if total is best else [])
        if total is best and (not found or _strange(discourse, mean, left, found[0], words) or _of_half(mean, total, found[0], words)):
            return None
        readings += [
            Reading("product", {"total": (total,), "mean": (mean,), "count": (n,)})
            for n in found
            if isinstance(n, Given) or n.id != total.id
        ]
    if (
        not readings
        or beyond_slips(readings[0])
        or made_by_another(discourse, readings[0], words)
        or one_of_several(discourse, mean, best, counts[0] if isinstance(counts[0], Claim) else None, units, words)
        or made_elsewhere(discourse, mean, readings)
    ):
        return None
    marks = _marks(discourse, mean, ranked, counts, words)
    if units[-1] and isinstance(counts[0], Claim) and counts[0].quantity.unit in units:
        marks.add("same-unit")
    if _other_days(best, mean, counts[0]):
        marks.add("slip")
    if is_rounded(discourse, mean, readings):
        return None
    sure = marks >= {"adjacent", "same-noun"} and len({n.span for n in counts if isinstance(n, Claim)}) == 1
    if "far-apart" in marks and "same-noun" not in marks and mean.quantity.dimension != "length":
        marks.add("inferred")
    if no_product(discourse, mean, best, counts[0], explicit="explicit-total" in marks):
        return None
    others = bool(mean.metric and best.metric) and mean.metric != best.metric and "same-noun" not in marks
    if "far-apart" in marks and ("lone-whole" not in marks or others) and not sure:
        return None
    return Link("mean-of-total", tuple(readings), frozenset(marks))


def _other_days(total: Claim, mean: Claim, count: Operand) -> bool:
    """Whether a stretch ten or twenty days longer or shorter would make the total: one digit of a date is wrong."""
    if not isinstance(count, Given) or "日" not in count.text:
        return False
    with localcontext(EXACT):
        due = total.quantity.base_value / mean.quantity.base_value
        days = [count.value + more for more in _TENS if count.value + more > 1]
        return any(abs(due - number) * _CLOSE * 2 <= number for number in days)


def _counts(discourse: Discourse, mean: Claim, units: tuple[str, ...], words: MeanWords, pool: Sequence[Claim]) -> list[Operand]:
    """What the shares of a total are counted by, nearest first, with the sums and products that they may make."""
    if set(units) == _VISITS:
        units = units[:1]  # 人均每次: what is counted are visits
    if len(units) > 1 and units[0] != units[1]:
        return counts_of(discourse, mean, pool, units, words)
    unit = units[0] if units else ""
    found: list[Operand] = counts_of(discourse, mean, pool, (unit,), words)
    if unit in TIMES:
        found += _as_stated(times_of(discourse, mean, unit, words), found)
    unique = {(operand.span, operand.value if isinstance(operand, Given) else operand.quantity.value): operand for operand in found}
    return sorted(unique.values(), key=lambda o: (_apart(mean, o), isinstance(o, Given)))[: 2 * _MOST]


def _as_stated(times: Sequence[Operand], stated: Sequence[Operand]) -> list[Operand]:
    """The lengths of stretches; where the text tells the length of one (1日至7日…七天), that alone."""
    told = {operand.quantity.value for operand in stated if isinstance(operand, Claim)}
    settled = {time.span for time in times if isinstance(time, Given) and time.value in told}
    return [time for time in times if not isinstance(time, Given) or time.span not in settled or time.value in told]


def _strange(discourse: Discourse, mean: Claim, units: tuple[str, ...], count: Operand, words: MeanWords) -> bool:
    """Whether the nearest count is of others than the average speaks of, or a plain price has no count of its own."""
    return isinstance(count, Claim) and bool(units) and units[-1] in {"人", "户"} and of_others(discourse, mean, count, words)


def _of_half(mean: Claim, total: Claim, count: Operand, words: MeanWords) -> bool:
    """Whether the count is of one half only (线上订单), and neither the total nor the average says so."""
    if not isinstance(count, Claim):
        return False
    found = words.halves.search(count.label)
    return found is not None and found.group() not in total.label + mean.label


def _total(discourse: Discourse, mean: Claim, claim: Claim, words: MeanWords) -> bool:
    """Whether a claim may be the total of an average: it measures the same, is more, and is no average of the same kind."""
    one, other = mean.quantity, claim.quantity
    peopled = one.unit == "人" and not other.unit and claim.metric == _POPULATION  # 人口15万
    if (one.dimension != other.dimension and not peopled) or other.per or other.is_range or other.base_value <= one.base_value:
        return False
    if one.dimension in {"count", "money"} and one.unit != other.unit and not peopled and not {one.unit, other.unit} <= {"人", "人次"}:
        return False
    if not one.unit and (claim.tail[:1] != mean.tail[:1] or counts_heads(claim)) and not _bare_alike(mean, claim):
        return False
    lead = lead_of(discourse, claim)
    if words.extreme.search(lead) or lead.endswith("每") or words.respectively.search(lead):
        return False
    if _IN_TURN.search(left_of(discourse, claim, _CLOSE)):
        return False
    if _OF_SEVERAL.search(left_of(discourse, mean, _CLOSE)) and not words.total.search(lead):
        return False  # 2018年10.8万元，三年平均9.6万元
    own, mine = eaches_of(discourse, claim, words), eaches_of(discourse, mean, words) or ()
    if mine == ("",) and not words.total.search(lead):
        return False
    if not own or set(own) < set(mine) or (set(own) & TIMES and not set(mine) & TIMES):
        return True
    # 十年间人均只增加2.3元,平均每年只增加0.32元: the second takes over that it is per head
    return mean.clause.sentence == claim.clause.sentence and claim.id < mean.id and set(mine) <= TIMES and not set(own) & TIMES


def _bare_alike(mean: Claim, claim: Claim) -> bool:
    """Whether both are told without a unit before a pause (支出34.5亿,…生均经费7.5万), and the total is no count of heads."""
    return (
        "均" in mean.label
        and not any(_HAN.match(one.tail[:1]) for one in (mean, claim))
        and not counts_heads(claim)
        and not claim.quantity.unit
    )


def _belongs(discourse: Discourse, mean: Claim, total: Claim, words: MeanWords) -> bool:
    """Whether the likeliest total is one of this average: near it, of the same thing, and of no other time or kind."""
    lead = lead_of(discourse, total)
    # 平均每公顷产薯45吨,预计可收5400吨: what is expected follows from the average before it
    told_on = mean.id + 1 == total.id and mean.clause.sentence == total.clause.sentence
    if (
        (_MONTHLY.search(lead_of(discourse, mean)) and "月" not in lead)
        or _other_matter(discourse, mean, lead, words, told_on=told_on)
        or {mean.role, total.role} & {"from", "to"}
        or (total.role == "base" and mean.role != "base")
        or _OF_SOME.search(between(discourse, mean, total))
    ):
        return False
    if not bare(discourse, mean, words) and any(m.group() not in lead_of(discourse, mean) for m in words.group.finditer(lead)):
        return False
    named = (
        bool(eaches_of(discourse, total, words))
        or names(discourse, mean, total, words)
        or bare(discourse, mean, words)
        or bare(discourse, total, words)
        or _says_again(discourse, mean, total, words)
    )
    apart = abs(total.clause.sentence - mean.clause.sentence)
    if apart > 1:
        return _told_as_total(discourse, mean, total, words)  # 累计发送旅客1260万人次, and two sentences later 日均发送旅客42万
    if apart:
        people = total.metric == _POPULATION and eaches_of(discourse, mean, words) == ("平方公里",)
        return named and bool(people or words.total.search(lead_of(discourse, total)) or names(discourse, mean, total, words))
    if _glosses_another(discourse, mean, total):
        return False
    return named or (len(between(discourse, mean, total)) <= _CLOSE and bool(words.total.search(lead_of(discourse, total))))


def _says_again(discourse: Discourse, mean: Claim, total: Claim, words: MeanWords) -> bool:
    """Whether an average right behind a total only says what it comes to for each: 追回8460万元,相当于每家退回23.5万元."""
    return mean.id == total.id + 1 and words.restates.match(between(discourse, total, mean)) is not None


def _glosses_another(discourse: Discourse, mean: Claim, total: Claim) -> bool:
    """Whether a total stands in a bracket right behind a number that is only a bound: 每片0.5克…,每日不超过4片(2克)."""
    if not total.clause.bracket or total.clause.bracket == mean.clause.bracket:
        return False
    start = discourse.layout.brackets[total.clause.bracket].span.start - 1
    host = next((c for c in reversed(discourse.claims[: total.id]) if c.span.end <= start), None)
    return host is not None and start - host.span.end <= 1 and host.role != "time" and host.quantity.hard is not None


def _told_as_total(discourse: Discourse, mean: Claim, total: Claim, words: MeanWords) -> bool:
    """Whether a number is called a total of the very thing that is averaged (累计发送旅客, 日均发送旅客)."""
    return names(discourse, mean, total, words) and bool(words.total.search(lead_of(discourse, total)))


def _other_matter(discourse: Discourse, mean: Claim, lead: str, words: MeanWords, *, told_on: bool = False) -> bool:
    """Whether a number is of another time or kind than the average, which may take over that it is planned or a change."""
    own, elliptic = lead_of(discourse, mean), bare(discourse, mean, words) or told_on
    found = (match.group() for match in words.not_total.finditer(_NO_COMPARISON.sub("", lead)))
    return any(word not in own and not (elliptic and word in _PLANNED | _KINDS) for word in found)


def _apart(mean: Claim, operand: Operand) -> int:
    return abs(operand.span.start - mean.span.start)


def _distance(discourse: Discourse, mean: Claim, total: Claim, words: MeanWords) -> int:
    """How unlikely a number is the total of the average."""
    lead = lead_of(discourse, total)
    far = _apart(mean, total)
    far += 100 * abs(total.clause.sentence - mean.clause.sentence)
    far -= 20 if words.total.search(lead) else 0
    far -= 40 if shared_stem(mean, total) else 0
    far += 80 if words.not_total.search(lead) else 0
    return far


def _marks(discourse: Discourse, mean: Claim, totals: Sequence[Claim], counts: Sequence[Operand], words: MeanWords) -> set[str]:
    marks: set[str] = set()
    total, here = totals[0], mean.clause.sentence
    gap = between(discourse, mean, total)
    if words.total.search(lead_of(discourse, total)):
        marks.add("explicit-total")
    if shared_stem(mean, total) or (bare(discourse, mean, words) and len(gap) <= _ADJACENT):
        marks.add("same-noun")
    beside = {
        c.span
        for c in counts
        if discourse.layout.sentence_at(c.span.start).index == here and not (isinstance(c, Given) and ("×" in c.text or "+" in c.text))
    }
    far = not beside or total.clause.sentence != here
    stated = {c.span for c in counts if isinstance(c, Claim) and "其中" not in c.label}
    stated = {c.span for c in counts if isinstance(c, Claim) and words.total.search(lead_of(discourse, c))} or stated
    if len({c.id for c in totals if c.clause.sentence == here}) <= 1 and len(stated if far else beside) <= 1:
        marks.add("lone-whole")
    if len(gap) <= _ADJACENT and not re.search(r"\d", gap):
        marks.add("adjacent")
    if far:
        marks.add("far-apart")
    return marks
