"""An average in its surroundings -> the counts and stretches of time that it may be taken over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext

from claimcheck.claims.links.mean_words import MeanWords, lead_of
from claimcheck.claims.links.scene import left_of, right_of, same_paragraph
from claimcheck.claims.links.stretch_days import length_between, lengths_of
from claimcheck.model.claim import Claim, Discourse, Given, Operand
from claimcheck.model.durations import SECONDS
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs.patterns import late

__all__ = ["counts_heads", "counts_much", "counts_of", "near_claims", "times_of"]

_MOST = 12
_BACK = 2
_LONGEST_HOLIDAY = 62
_OTHERS = late(
    r"[每各].?$|(?:多了?|少了?|[比较](?![赛试武拼例重])[^，。]*|(?:停[产工机业驶运课]?|耽误|延误|提前|缩短|节省|推迟|闲置)了?|[再另又还](?:添|加|增|买|建|种|养|招|购|扩|引进)[^，。；]{0,3})$"
)
_CLOCK = frozenset({"小时", "分钟", "秒"})
_LONGEST_STRETCH = 400
_SINCE = late(r"(?:自|从|于|由)[^，。；]{0,4}$")
_ONWARD = late(r"[^，。；]{0,6}(?:起|以来|开始|启动|开通|开幕|至|到|上映|公映|开放|投运|运营)")
_UNTIL = late(r"(?:截至|截止|截止到|截至到|至|到|—|-)[^，。；]{0,3}$")
_WHOLE = late(
    r"(?:份|全月|全年|度|共|累计|，|,|全国|全市|全省|全县|全区|公司|该|我|月|[一-鿿]{0,3}(?:卖出|售出|销售|接待|发送|运送|收治|救助|收容|受理|办理|处理|生产|检测|配送|发电|揽收|投递)[一-鿿]{0,6}\d)"
)
_HEAD_COUNT = 1000
_VAGUE = late(r"[0-9]*[几数]|若干")
_ANY = frozenset({"个", "所", "家", "座"})
_PERSONS = frozenset({"人", "名", "位", "人次"})
_EXTENTS = frozenset({"length", "area", "volume", "speed"})
_COUNTED = frozenset({"count", "area", "mass", "volume"})
_LIGHT = late(r"(?:总数|数量|总|共|有|达|为|计|约|是|到)+$")
_HEADS_BEHIND = late(r"[一-鿿]{0,4}?(?:人口|居民|农民|市民|村民|职工|员工|学生|用户|群众|牧民|股民|网民|工人)")
_HEADS = late(r"(?:人数|人次|人口|户数|家数|[生民员客工众师]|[一-鿿]数)(?:量|总数|总|共|有|达|为|计|约|是|到)*$")


def near_claims(discourse: Discourse, claim: Claim) -> Iterator[Claim]:
    """Quantities of the claim's sentence, the two before and the next, in the paragraph."""
    for index in range(claim.clause.sentence - _BACK, claim.clause.sentence + 2):
        for other in discourse.by_sentence.get(index, ()):
            if isinstance(other.mention, Quantity) and same_paragraph(discourse, claim, other):
                yield other


def counts_of(discourse: Discourse, mean: Claim, pool: Sequence[Claim], units: Sequence[str], words: MeanWords) -> list[Operand]:
    """The counts that may say how many shares there are; of several units, their products; of one, sums as well."""
    groups = [[c for c in pool if _counts(discourse, mean, c, unit, words)] for unit in units]
    if len(groups) > 1:
        return _products(groups) if all(groups) else []
    found: list[Operand] = [*groups[0]]
    unit = units[0]
    by_unit: dict[str, list[Claim]] = defaultdict(list)
    for claim in groups[0]:
        by_unit[claim.quantity.unit].append(claim)
    for alike in by_unit.values():
        if 2 <= len(alike) <= _MOST:
            found += [_sum(alike), *([_sum(alike[:-1])] if len(alike) > 2 else [])]
    if groups[0] and unit in words.measures:
        dimension, factor = words.measures[unit]
        alike = [c for c in pool if c.quantity.dimension == dimension and c.quantity.unit != unit and not c.quantity.is_range]
        found += [_measured_in(c, factor) for c in alike if not c.quantity.per]
    others = [
        c for c in pool if c not in groups[0] and c.quantity.dimension == "count" and c.quantity.hard is None and c.quantity.value > 1
    ]
    if groups[0] and unit:
        found += [_product([n, other]) for n in groups[0][:3] for other in others[:4]]
    return found


def _counts(discourse: Discourse, mean: Claim, claim: Claim, unit: str, words: MeanWords) -> bool:
    """Whether a claim may say how many shares there are."""
    quantity = claim.quantity
    if (
        _VAGUE.match(quantity.text)
        or quantity.per
        or quantity.is_range
        or quantity.value <= 0
        or (quantity.value == 1 and quantity.dimension == "count")
        or quantity.dimension not in _COUNTED | {"duration", "length", ""}
    ):
        return False
    if not quantity.dimension:
        return counts_heads(claim) and bool(unit) and unit in words.heads
    if quantity.dimension == mean.quantity.dimension != "count" or quantity.numerals[0].form == "capital":
        return False
    if not unit and quantity.unit in _PERSONS and mean.quantity.dimension in _EXTENTS:
        return False
    lead = lead_of(discourse, claim)
    if words.each.search(lead[-4:]) or _OTHERS.search(lead) or claim.role in {"from", "to"}:
        return False
    if quantity.dimension == "length":
        return bool(unit) and quantity.unit == unit
    if unit in SECONDS and quantity.dimension == "duration":
        return quantity.unit == unit and not words.average.search(lead)
    if unit:
        named = quantity.dimension in {"count", "area"} and (
            unit in claim.tail[:3] or unit in quantity.unit[1:] or (quantity.unit in _ANY and _LIGHT.sub("", claim.label).endswith(unit))
        )
        return named or quantity.unit in words.alike.get(unit, frozenset({unit}))
    return quantity.dimension in _COUNTED and quantity.unit != mean.quantity.unit


def counts_much(claim: Claim) -> bool:
    """Whether a bare number is large enough to lack a unit that goes without saying (经费7.5万)."""
    return not claim.quantity.dimension and claim.quantity.value >= _HEAD_COUNT


def counts_heads(claim: Claim) -> bool:
    """Whether a bare number is one of people or the like by the word before it: 在校生4.6万, 出游人次4.6万."""
    return counts_much(claim) and (_HEADS.search(claim.label[-8:]) is not None or _HEADS_BEHIND.match(claim.tail) is not None)


def _sum(claims: Sequence[Claim]) -> Given:
    with localcontext(EXACT):
        value = sum((c.quantity.value for c in claims), Decimal(0))
    return Given(claims[-1].span, value, "+".join(c.mention.text for c in claims))


def _product(claims: Sequence[Claim]) -> Given:
    with localcontext(EXACT):
        value = Decimal(1)
        for claim in claims:
            value *= claim.quantity.value
    return Given(claims[0].span, value, "×".join(c.mention.text for c in claims))


def _products(groups: Sequence[Sequence[Claim]]) -> list[Operand]:
    return [_product([one, two]) for one in groups[0][:4] for two in groups[1][:4] if one.id != two.id]


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
        mention = other.mention
        if isinstance(mention, Quantity):
            if _VAGUE.match(mention.text):
                continue
            if mention.dimension == "duration" and close and unit in _CLOCK and mention.unit in _CLOCK and mention.unit != unit:
                found.append(_converted(other, unit))
            elif everywhere and mention.unit == unit and 1 < mention.value <= _LONGEST_HOLIDAY:
                found.append(other)
        elif not left_of(discourse, other, 4).endswith(("比", "较", "于", "同")):
            if isinstance(mention, Period) or (close and _governs(discourse, other, claim)):
                found += lengths_of(other, unit)
            if isinstance(mention, Moment) and close:
                moments.append(other)
    if (
        not found
        and not moments
        and (whole := _ALL_YEAR.search(sentence)) is not None
        and unit in _IN_A_YEAR
        and not _WORKING.search(sentence)
    ):
        found += [Given(claim.span, number, whole.group()) for number in _IN_A_YEAR[unit]]
    for index, end in enumerate(moments[1:_MOST], start=1):
        if _UNTIL.search(left_of(discourse, end, 8)):
            starts = [start for start in moments[:index] if _begins(discourse, start) or _glossed(discourse, start, end)]
            found += [given for start in starts for given in length_between(start, end, unit) if given.value <= _LONGEST_STRETCH]
    return found


_GLOSS = late(r"[（(][^（）()\d]{1,10}[）)]\s?(?:至|到|—|-|~)\s?")


def _glossed(discourse: Discourse, start: Claim, end: Claim) -> bool:
    """Whether nothing but a gloss stands between two days that are joined (2月15日(腊月二十八)至2月23日)."""
    return _GLOSS.fullmatch(discourse.text, start.span.end, end.span.start) is not None


_ALL_YEAR = late(r"全年(?=(?:累计|共|总|实现)?[一-鿿]{2,6}\d)")
_WORKING = late(r"工作日|交易|成交|营业|办[件理]|审|课|诊|窗口|政务|股|开放|雪|航班|演出|施工|场")
"""What is done on some of the days of a year only."""
_IN_A_YEAR = {"个月": (Decimal(12),), "天": (Decimal(365), Decimal(366))}


def _begins(discourse: Discourse, moment: Claim) -> bool:
    """Whether the words around a date say that something goes on from it."""
    return bool(_SINCE.search(left_of(discourse, moment, 6)) or _ONWARD.match(right_of(discourse, moment, 14)))


def _governs(discourse: Discourse, moment: Claim, claim: Claim) -> bool:
    """Whether a single month, quarter or year is the time of what is averaged, and all of it."""
    if not _WHOLE.match(right_of(discourse, moment, 18)) and "全年" not in discourse.layout.sentence_text(moment.clause.sentence):
        return False
    return claim.time == moment.mention or (moment.clause.sentence == claim.clause.sentence and moment.id < claim.id)


def _measured_in(claim: Claim, factor: Decimal) -> Given:
    """An amount in the unit that a price is asked for: 60吨 at so much a 公斤."""
    with localcontext(EXACT):
        return Given(claim.span, claim.quantity.base_value / factor, claim.mention.text)


def _converted(claim: Claim, unit: str) -> Given:
    """A length of time in another unit: 78分钟 as 1.3小时."""
    with localcontext(EXACT):
        value = claim.quantity.value * SECONDS[claim.quantity.unit] / SECONDS[unit]
    return Given(claim.span, value, claim.mention.text)
