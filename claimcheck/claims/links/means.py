"""An average, a price or a yield, a count and a total -> links that hold the total to the product of the other two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.claims.links.scene import between, same_paragraph
from claimcheck.claims.links.stretch_days import length_between, lengths_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.mention import Moment, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.pack import alternation

__all__ = ["MeanWords", "mean_words", "means", "shared_stem", "times_of", "unit_of"]

_MOST = 12
_TIMES = frozenset({"天", "周", "个月", "年", "小时", "分钟", "秒"})
_EXCLUDED = frozenset({"ratio", "points", "multiple", "doubling", "ordinal", "age", "temperature", "fahrenheit", "degree", "duration", ""})
_HAN = re.compile(r"[一-鿿]{2,}")


@dataclass(frozen=True, slots=True, eq=False)
class MeanWords:
    """The words around averages and totals."""

    each: re.Pattern[str]
    units: Mapping[str, str]
    named: re.Pattern[str]
    aliases: Mapping[str, str]
    price: re.Pattern[str]
    total: re.Pattern[str]
    not_total: re.Pattern[str]
    no_mean: re.Pattern[str]
    extreme: re.Pattern[str]
    festive: re.Pattern[str]
    highest: re.Pattern[str]
    lowest: re.Pattern[str]
    average: re.Pattern[str]


@lru_cache(maxsize=8)
def mean_words(pack: Pack) -> MeanWords:
    """The words of a pack as patterns."""
    aliases: dict[str, str] = {}
    for name, entry in pack.units.items():
        aliases[name] = name
        for alias in entry.get("aliases", ()) if isinstance(entry, dict) else ():
            aliases.setdefault(str(alias), name)
    return MeanWords(
        re.compile(pack.alternatives("means.each")),
        pack.table("means.each"),
        re.compile(rf"每一?({alternation(aliases)})"),
        aliases,
        re.compile(pack.alternatives("means.price")),
        re.compile(pack.alternatives("means.total")),
        re.compile(pack.alternatives("means.not_total")),
        re.compile(pack.alternatives("means.no_mean")),
        re.compile(f"{pack.alternatives('means.highest')}|{pack.alternatives('means.lowest')}"),
        re.compile(pack.alternatives("means.festive")),
        re.compile(pack.alternatives("means.highest")),
        re.compile(pack.alternatives("means.lowest")),
        re.compile(pack.alternatives("means.average")),
    )


def means(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """日均/人均/亩产/单价 × count = total, for every average that stands beside both."""
    words = mean_words(pack)
    for mean in discourse.claims:
        if not _measured(mean):
            continue
        unit = unit_of(mean, words)
        if unit is None:
            continue
        link = _link(discourse, mean, unit, words)
        if link is not None:
            yield link


def unit_of(claim: Claim, words: MeanWords) -> str | None:
    """What an average is taken over: a unit, "" for whatever is counted, None where the number is no average."""
    quantity, label = claim.quantity, claim.label
    if quantity.per:
        return None if words.extreme.search(label) else words.aliases.get(quantity.per)
    named = list(words.named.finditer(label))
    each = list(words.each.finditer(label))
    last = max((*named, *each), key=lambda match: match.end(), default=None)
    if last is not None:
        after = label[last.end() :]
        if words.no_mean.search(after) or words.extreme.search(label) or len(after) > 12:
            return None
        return words.units[last.group()] if last in each else words.aliases[last.group(1)]
    price = None
    for price in words.price.finditer(label):
        pass
    if price is None or words.no_mean.search(label[price.end() :]) or words.extreme.search(label) or len(label) - price.end() > 6:
        return None
    return ""


def _measured(claim: Claim) -> bool:
    mention = claim.mention
    return isinstance(mention, Quantity) and mention.dimension not in _EXCLUDED and not mention.is_range and mention.value > 0


def _link(discourse: Discourse, mean: Claim, unit: str, words: MeanWords) -> Link | None:
    pool = [c for c in _near(discourse, mean) if c.id != mean.id]
    totals = [c for c in pool if _total(mean, c, unit, words)]
    counts: list[Operand] = [c for c in pool if _counts(mean, c, unit)]
    if unit in _TIMES and totals:
        counts += times_of(discourse, mean, unit, words)
    if not totals or not counts:
        return None
    ranked = sorted(totals, key=lambda c: _distance(mean, c, words))[:_MOST]
    counts = sorted(dict.fromkeys(counts), key=lambda o: _apart(mean, o))[:_MOST]
    best = ranked[0]
    if best.clause.sentence != mean.clause.sentence or words.not_total.search(best.label):
        return None
    readings = [Reading("product", {"total": (t,), "mean": (mean,), "count": (n,)}) for t in ranked for n in counts if _differ(t, n)]
    return Link("mean-of-total", tuple(readings), frozenset(_marks(discourse, mean, ranked, counts, words))) if readings else None


def _near(discourse: Discourse, claim: Claim) -> Iterator[Claim]:
    """Quantities of the claim's sentence and its neighbours in the paragraph."""
    for index in range(claim.clause.sentence - 1, claim.clause.sentence + 2):
        for other in discourse.by_sentence.get(index, ()):
            if isinstance(other.mention, Quantity) and same_paragraph(discourse, claim, other):
                yield other


def times_of(discourse: Discourse, claim: Claim, unit: str, words: MeanWords) -> list[Operand]:
    """How many days, months or years the stretches around a claim have; of a holiday, those anywhere in the text."""
    sentence = discourse.layout.sentence_text(claim.clause.sentence)
    everywhere = bool(words.festive.search(sentence))
    found: list[Operand] = []
    moments: list[Claim] = []
    for other in discourse.claims:
        close = abs(other.clause.sentence - claim.clause.sentence) <= 1 and same_paragraph(discourse, claim, other)
        if not (close or everywhere) or len(found) > 4 * _MOST:
            continue
        if isinstance(other.mention, Quantity):
            if everywhere and other.quantity.unit == unit and 1 < other.quantity.value <= 62:
                found.append(other)
        else:
            found += lengths_of(other, unit)
            if isinstance(other.mention, Moment) and close:
                moments.append(other)
    for index, end in enumerate(moments[1:_MOST], start=1):
        found += [given for start in moments[:index] for given in length_between(start, end, unit)]
    return found


def _total(mean: Claim, claim: Claim, unit: str, words: MeanWords) -> bool:
    """Whether a claim may be the total of an average: it measures the same, and is no average itself."""
    one, other = mean.quantity, claim.quantity
    if one.dimension != other.dimension or other.per or other.is_range or other.value <= 0:
        return False
    if one.dimension in {"count", "money"} and one.unit != other.unit:
        return False
    if words.extreme.search(claim.label):
        return False
    own = unit_of(claim, words)
    return own is None or (own in _TIMES) != (unit in _TIMES) or bool(words.total.search(claim.label))


def _counts(mean: Claim, claim: Claim, unit: str) -> bool:
    """Whether a claim may say how many shares there are."""
    quantity = claim.quantity
    if quantity.per or quantity.is_range or quantity.value <= 0 or (quantity.dimension == mean.quantity.dimension != "count"):
        return False
    if unit:
        return quantity.unit == unit or (quantity.dimension in {"count", "area"} and unit in claim.tail[:3])
    return quantity.dimension in {"count", "area", "mass", "volume"} and quantity.unit != mean.quantity.unit


def _differ(total: Claim, count: Operand) -> bool:
    return isinstance(count, Given) or total.id != count.id


def _apart(mean: Claim, operand: Operand) -> int:
    return abs(operand.span.start - mean.span.start)


def _distance(mean: Claim, total: Claim, words: MeanWords) -> int:
    """How unlikely a number is the total of the average."""
    far = _apart(mean, total)
    if total.clause.sentence != mean.clause.sentence:
        far += 200
    if words.total.search(total.label):
        far -= 20
    if shared_stem(mean, total):
        far -= 30
    if words.not_total.search(total.label):
        far += 60
    return far


def shared_stem(one: Claim, two: Claim) -> bool:
    """Whether the words around two numbers share a pair of characters (日均检测, 累计检测)."""
    first, second = one.label + one.tail[:4], two.label + two.tail[:4]
    pairs = {text[i : i + 2] for text in _HAN.findall(first) for i in range(len(text) - 1)}
    return any(text[i : i + 2] in pairs for text in _HAN.findall(second) for i in range(len(text) - 1))


def _marks(discourse: Discourse, mean: Claim, totals: Sequence[Claim], counts: Sequence[Operand], words: MeanWords) -> set[str]:
    marks: set[str] = set()
    total, count = totals[0], counts[0]
    if words.total.search(total.label):
        marks.add("explicit-total")
    if shared_stem(mean, total):
        marks.add("same-noun")
    here = mean.clause.sentence
    beside = [c.span for c in counts if discourse.layout.sentence_at(c.span.start).index == here]
    if len({c.id for c in totals if c.clause.sentence == here}) == 1 and len(set(beside)) == 1:
        marks.add("lone-whole")
    gap = between(discourse, mean, total)
    if len(gap) <= 12 and not re.search(r"\d", gap):
        marks.add("adjacent")
    if not beside:
        marks.add("far-apart")
    return marks
