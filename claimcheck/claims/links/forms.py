"""Single mentions -> links that fail by their own spelling: broken numerals, opposed hedges, ranges that run backwards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.around import outer
from claimcheck.claims.links.scene import left_of, right_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Mention, Moment, Numeral, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["flawed_numbers", "opposed_hedges", "reversed_ranges"]

_SIDE = 14
_SPELLS = frozenset({"年", "月", "个月", "天", "日", "周", "星期", "季度", "世纪"})
_SAME_SIZE = 4
_POWERS = {"亿": Decimal(100000000), "万": Decimal(10000)}
_APART = late(
    r"(?:高出|超出|多出|低出|领先|落后|高于|低于)[了约]?(?:将?近|不到|不足|逾|超)|(?:至少|起码|最少)(?:要|需|应)?在|最高超|接近过"
)
_SPACED = late(r"[ 　]+[多余](?=[一-龥])(?!少|半|为|数|元化|样)")
_EXACT = late(r"[一-鿿]{0,3}?(?<![完调平休规修工齐严])整(?=[，。；、,;）)\n]|$)")
_AT_LEAST = late(
    r"(?:至少|最少|起码|不少于|不低于)(?:(?:可|能|将|要|会)(?!在)[一-鿿]?)?(?:达到?|有|是|为|增长|增加|提高|上升|下降|减少|降低|需要?|持续|存活|容纳)?了?$"
)
_GOALS, _CHIP = 20, 180
_CHIP_UNITS = frozenset({"纳米", "nm"})
_UNEVEN = late(r"世纪|^[5-9]\d\s?[~～—至-]\s?[0-4]\d年|[数几]|\d+分\d+秒?[到至]|\d/\d")
_FROM = late(r"从(?!而)")
_GOES_ON = late(r"\.?[0-9A-Za-z]|倍|[-—]")


def flawed_numbers(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Numerals that nobody writes so: 03%, 1,2345, 3.5.1%, 壹拾拾贰万, 2017日1月1日."""
    section = late(pack.alternatives("forms.sections"))
    for claim in discourse.claims:
        if _misspelt(discourse, claim.mention, section):
            yield Link("flawed-number", (Reading("as written", {"number": (claim,)}),))


def _misspelt(discourse: Discourse, mention: Mention, section: re.Pattern[str]) -> bool:
    if isinstance(mention, Quantity):
        if not mention.flaws and not any(numeral.flaws for numeral in mention.numerals):
            return False
        if section.match(discourse.text, mention.numerals[0].span.end) or "，" in mention.text:
            return False
        return any(flaw != "range-reversed" for flaw in mention.flaws) or any(numeral.flaws for numeral in mention.numerals)
    return isinstance(mention, Moment) and "malformed-date" in mention.flaws


def opposed_hedges(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Numbers hedged from below and from above at once: 近200多名, 超过14万家以内."""
    sides = pack.table("forms.hedge_sides")
    evaluative = late(pack.alternatives("forms.evaluative"))
    for claim in discourse.claims:
        # of 未满5岁至90多岁 each end has a hedge of its own
        if not isinstance(claim.mention, Quantity) or claim.mention.is_range:
            continue
        if "\n" in claim.mention.text or _recent(discourse, claim):
            continue
        if claim.mention.unit == "年" and discourse.text.startswith("前的", claim.span.end):
            continue  # 不到20多年前的一半
        found = {sides[hedge] for hedge in claim.mention.hedges if hedge in sides}
        if len(claim.mention.hedges) > 1:
            loose = "some" in claim.mention.hedges and evaluative.search(discourse.text, outer(claim.mention).start, claim.span.start)
            apart = _APART.search(discourse.text, outer(claim.mention).start, claim.span.start)
            if len(found) > 1 and not loose and not apart:
                yield Link("opposed-hedges", (Reading("as written", {"number": (claim,)}),), anchors=(outer(claim.mention),))
        elif "below" in found and (least := _AT_LEAST.search(left_of(discourse, claim, _SIDE))):
            # 至少可达800年以内: a verb parts the number from its first hedge
            whole = Span(outer(claim.mention).start - len(least.group()), outer(claim.mention).end)
            yield Link("opposed-hedges", (Reading("as written", {"number": (claim,)}),), anchors=(whole,))
        elif "about" in claim.mention.hedges and (
            exact := _EXACT.match(discourse.text, claim.span.end - claim.mention.text.endswith("整"))
        ):
            # 约500元整: about so many, and exactly so many
            whole = Span(outer(claim.mention).start, exact.end())
            yield Link("opposed-hedges", (Reading("as written", {"number": (claim,)}),), anchors=(whole,))
        elif "below" in found and (more := _SPACED.match(discourse.text, claim.mention.around.end)):
            # 近4000 多名: a space parts the number from its second hedge
            whole = Span(outer(claim.mention).start, more.end())
            yield Link("opposed-hedges", (Reading("as written", {"number": (claim,)}),), anchors=(whole,))


def _recent(discourse: Discourse, claim: Claim) -> bool:
    """Whether 近 before a length of time says that it is the latest: 近十几年, 近两年多来."""
    before = discourse.text[outer(claim.mention).start : claim.span.start]
    return before == "近" and claim.quantity.dimension == "duration" and claim.quantity.unit in _SPELLS


def reversed_ranges(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Ranges whose first end is above the second, where nothing near them falls or counts down."""
    descending = _descending(pack)
    for claim in discourse.claims:
        mention = claim.mention
        if not isinstance(mention, Quantity) or not mention.is_range or mention.dimension == "ordinal":
            continue
        low, high = _shared(claim, mention.numerals[0], mention.numerals[-1])
        if _THOUSANDS.search(discourse.text, max(0, claim.span.start - 6), claim.span.start):
            continue
        if low.value <= high.value or low.value <= 0 or low.flaws or high.flaws or _not_rising(discourse, claim):
            continue
        if discourse.text.startswith(("局", "盘", "节"), claim.span.end):
            continue  # 25-23、21-16两局
        left = re.split("[，。：；,;:]", left_of(discourse, claim, _SIDE))[-1]
        # a blank behind a range parts it from the next phrase
        right = "" if discourse.text[claim.span.end : claim.span.end + 1] == " " else right_of(discourse, claim, 10)
        falls = descending.search(left) and not _written_upwards(discourse, claim, left)
        if falls or _FROM.search(left) or descending.search(re.split(r"[，。：；\s]", right)[0]) or _GOES_ON.match(right):
            continue
        yield Link(
            "range-ends", (Reading("as written", {"low": (_end(claim, low),), "high": (_end(claim, high),)}),), anchors=(claim.span,)
        )


def _written_upwards(discourse: Discourse, claim: Claim, left: str) -> bool:
    """Whether a fall arrives at a range (由40~55分钟缩短到20~15分钟) and begins with one that is told from its lower end."""
    if not left.endswith(("到", "至", "为", "到了", "至了")):
        return False
    before = (other.mention for other in discourse.by_sentence.get(claim.clause.sentence, ()) if other.id < claim.id)
    ranges = [one for one in before if isinstance(one, Quantity) and one.is_range and one.unit == claim.quantity.unit]
    return bool(ranges) and all(one.numerals[0].value < one.numerals[-1].value for one in ranges)


_THOUSANDS = late(r"\d $")
"""7 845～10 320: thousands set apart by a blank."""


def _not_rising(discourse: Discourse, claim: Claim) -> bool:
    """Whether two numbers need not rise: a score, a difference, two units, years before today, generations of chips."""
    text, right = claim.mention.text, right_of(discourse, claim, 4)
    first, last = claim.quantity.numerals[0], claim.quantity.numerals[-1]
    score = "-" in text and max(first.value, last.value) <= _GOALS and not claim.quantity.unit
    ago = claim.quantity.unit == "年" and right.startswith("前")
    small = claim.quantity.unit in _CHIP_UNITS and max(first.value, last.value) <= _CHIP and not first.value % 1 and not last.value % 1
    return score or ago or small or right.lstrip().startswith(("=", "＝", "≈")) or _UNEVEN.search(text + right) is not None


def _shared(claim: Claim, low: Numeral, high: Numeral) -> tuple[Numeral, Numeral]:
    """The ends of 23.98—18.98万元: the second 万 is that of both where the numbers before it are of one size."""
    for sign, power in _POWERS.items():
        written = high.value / power
        shown = claim.mention.text[high.span.start - claim.span.start : high.span.end - claim.span.start]
        own = claim.mention.text[low.span.start - claim.span.start : low.span.end - claim.span.start]
        if shown.endswith(sign) and not own.endswith(sign) and written < low.value <= _SAME_SIZE * written:
            return replace(low, value=low.value * power, place=low.place * power), high
    return low, high


def _end(claim: Claim, numeral: Numeral) -> Given:
    quantity = claim.quantity
    text = claim.mention.text[numeral.span.start - claim.span.start : numeral.span.end - claim.span.start]
    return Given(numeral.span, numeral.value * quantity.factor, text)


@lru_cache(maxsize=8)
def _descending(pack: Pack) -> re.Pattern[str]:
    return late(pack.alternatives("forms.descending"))
