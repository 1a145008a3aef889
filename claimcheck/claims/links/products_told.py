"""A price or share of each, how many there are and what they come to, told in one breath -> links of the product, where a slip tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from functools import lru_cache
from itertools import pairwise, permutations

from claimcheck.claims.links.digit_slips import one_digit, rounded_to, shifted, swapped
from claimcheck.claims.links.mean_limits import OF_THREE
from claimcheck.claims.links.mean_words import TIMES, MeanWords, lead_of, mean_words
from claimcheck.claims.links.scene import between, left_of, quantities_in, right_of, same_paragraph
from claimcheck.model.claim import Claim, Discourse, Given, Link, Reading
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.pack import alternation
from claimcheck.packs.patterns import late

__all__ = ["SaleWords", "is_count_of", "piece_of", "products_told", "sale_words"]

_WINDOW = 5
_COUNTED = frozenset({"count", "area", "mass", "volume", "duration", "length", "energy", "degree", ""})
_TOTALLED = frozenset({"money", "mass", "length", "volume", "area", "count", "energy", "currency"})
_NAME = re.compile(r"[^\W\d_]")
_FAR = 40
_CLOSE = 8
_TIME_OF = {"日": "天", "月": "个月", "年": "年"}
_LEAST = Decimal("0.004")
_TEN_SHARES = late(r"(\d+)(股)")
_YEAR = late(r"当年|全年|一年|每年|年度|年")
_COMPUTED, _SO = late(r"按照?|以|照"), late(r"[^，。；]{0,6}[计推]?算")
_PRICED = late(r"的(?:平均)?(?:均价|单价|价格|价)")
_OF_SEVERAL = late(r"[两二三四五六](?:年|次|季|期|天)(?:来|间)?平均[^，。；]{0,6}$")
_CELLS = late(r"[；;]")
_CHAIN = late(r"[×*＊÷=＝]")
_MEAN = late(r"均|大概|左右|上下")
_LONE = late(r"一(?P<unit>[台部块辆只条套枚根幅件个])[^，。；]{0,4}[，,](?:价值|售价|价格|估价)[^，。；]{0,3}$")
_ROUNDED = late(r"\.\d*0(?!\d)")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A number with what it is for each of; ``""`` stands for whatever is counted (单价)."""

    claim: Claim
    each: frozenset[str]
    size: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True, eq=False)
class SaleWords:
    mean: MeanWords
    apart: re.Pattern[str]
    rest: re.Pattern[str]
    behind: re.Pattern[str]
    before: re.Pattern[str]
    no_packs: frozenset[str]
    named: re.Pattern[str]
    alike: dict[str, frozenset[str]]


@lru_cache(maxsize=8)
def sale_words(pack: Pack) -> SaleWords:
    words = mean_words(pack)
    unit = alternation(words.aliases)
    return SaleWords(
        words,
        late(pack.alternatives("means.pieces_apart")),
        late(pack.alternatives("means.no_whole_sum")),
        late(rf"的?(?:[一1每]|每一|/)(?P<unit>{unit})"),
        late(rf"(?:[一1每]|每一)(?P<unit>{unit})[一-鿿“”]{{0,9}}$"),
        frozenset(pack.lexicon("means.no_packs")),
        late(rf"(?P<time>[日月年]){pack.alternatives('means.paid_each')}(?:标准|人民币|为|是|约|共|[:：])*$"),
        {unit: frozenset((unit, *others.split())) for unit, others in pack.table("means.sold_as").items()},
    )


def products_told(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """每箱6瓶，共1194元，合每瓶199元; 30名学生买60元一张的票，共付1800元: three numbers side by side, two of which make the third."""
    words = sale_words(pack)
    told: set[frozenset[int]] = set()
    for sentence in discourse.quantities:
        claims = [c for c in quantities_in(discourse, sentence) if not _is_one(c)]
        for end in range(2, len(claims)):
            run = claims[max(0, end - _WINDOW + 1) : end + 1]
            for link, ids in _found(discourse, run, words):
                if ids not in told:
                    told.add(ids)
                    yield link


def _is_one(claim: Claim) -> bool:
    """Whether a number is the 一 of 一个, which counts nothing."""
    quantity = claim.quantity
    return (quantity.value == 1 and quantity.numerals[0].form == "hanzi" and quantity.dimension not in {"money", "ratio"}) or (
        quantity.dimension in {"ordinal", "age"}
    )


def _found(discourse: Discourse, run: Sequence[Claim], words: SaleWords) -> Iterator[tuple[Link, frozenset[int]]]:
    """The links of the three neighbours at the end of a run, or of two of them and one before a number of another kind."""
    last = run[-1]
    for first, second in ((run[-3], run[-2]), *(((run[-4], run[-2]), (run[-4], run[-3])) if len(run) > 3 else ())):
        if any(c.quantity.dimension == last.quantity.dimension for c in run if first.id < c.id < last.id and c is not second):
            continue
        if "；" in discourse.text[first.span.end : last.span.start]:
            continue  # 金饰3件，价值12400元；电脑一台，价值3800元
        for total, mean, count in permutations((first, second, last)):
            link = _link(discourse, total, mean, count, words)
            if link is not None:
                yield link, frozenset((total.id, mean.id, count.id))


_YEARLY = late("每|[年月日周](?:均|租|薪|费|息|供|付|收|工资)|[一年月日天周]$")


def _can_count(number: Quantity, mean: Claim) -> bool:
    """Whether a number can say how often a price is paid; of years only where the price is that of each (not 第一年卖了46万元)."""
    yearly = bool(mean.quantity.per) or _YEARLY.search(mean.label) is not None
    return number.dimension in _COUNTED and (number.dimension != "duration" or yearly)


def _link(discourse: Discourse, total: Claim, mean: Claim, count: Claim, words: SaleWords) -> Link | None:
    one, whole, number = mean.quantity, total.quantity, count.quantity
    if one.dimension not in _TOTALLED or (one.dimension, one.unit) != (whole.dimension, whole.unit):
        return None
    if one.is_range or whole.is_range or number.is_range or number.hedges or not one.value or not whole.value or number.value <= 1:
        return None
    if one.value == 1 or not _can_count(number, mean) or whole.base_value <= one.base_value:
        return None
    if {mean.role, total.role} & {"from", "to", "base"} or OF_THREE.match(discourse.text, mean.span.end):
        return None
    lone = _LONE.search(left_of(discourse, mean, 20))
    if lone is not None and lone["unit"] != number.unit:
        return None  # 金饰3件，价值12400元；电脑一台，价值3800元: the price is that of the one
    piece = piece_of(discourse, mean, words)
    if piece is None or words.mean.extreme.search(lead_of(discourse, mean)) or not _belongs(discourse, piece, total, count, words):
        return None
    first, last = sorted((total, mean, count), key=lambda c: c.id)[::2]
    told = (
        discourse.text[first.span.start : last.span.start].replace(mean.label, "")
        if len(mean.label) > 1
        else discourse.text[first.span.start : last.span.start]
    )
    others = any(first.id < c.id < last.id and c not in {mean, count, total} for c in discourse.claims[first.id : last.id])
    if _CELLS.search(told) or ("" in piece.each and last is not total):
        return None  # 金饰3件，价值12400元；电脑一台，价值3800元
    if others and _CHAIN.search(told):
        return None  # 32000元/年×20年×10%=64000元
    if words.apart.search(told) or words.rest.search(lead_of(discourse, total)):
        return None
    if _one_of_several(discourse, piece, count, total, words):
        return None
    computed = _COMPUTED.search(left_of(discourse, mean, 14)) is not None and _SO.match(right_of(discourse, mean, 8)) is not None
    if not _slips(total, mean, count, piece.size, computed=computed):
        return None
    plain = piece.size == 1 and number.dimension in {"count", "duration", ""}
    operand = count if plain else Given(count.span, number.value / piece.size, count.mention.text)
    marks = {"same-unit", "lone-whole"}
    if computed:
        marks.add("declared-gloss")
    if words.mean.total.search(lead_of(discourse, total)):
        marks.add("explicit-total")
    if {mean.quantity.hedges, total.quantity.hedges} != {()}:
        marks.add("hedged")
    reading = Reading("product told", {"total": (total,), "mean": (mean,), "count": (operand,)})
    exact = one.dimension == "money" and mean.id < total.id and not one.hedges and not _MEAN.search(mean.label)
    exact = exact and not _ROUNDED.search(one.text)
    return Link("price-of-total" if exact else "mean-of-total", (reading,), frozenset(marks))


def _one_of_several(discourse: Discourse, piece: _Piece, count: Claim, total: Claim, words: SaleWords) -> bool:
    """Whether the sentence tells another price or count of the kind before these, so that the total may be of all."""
    first = min(piece.claim.id, count.id)
    for other in quantities_in(discourse, total.clause.sentence):
        if other.id >= first or other.clause.bracket != total.clause.bracket:
            continue
        alike = other.quantity.unit == count.quantity.unit and other.quantity.value != count.quantity.value and not _is_one(other)
        if alike and other.role != "per" and not _eaches(discourse, other, words):
            return True
        priced = other.quantity.unit == piece.claim.quantity.unit and other.quantity.value != piece.claim.quantity.value
        if priced and _eaches(discourse, other, words) & piece.each:
            return True
    return False


def piece_of(discourse: Discourse, claim: Claim, words: SaleWords) -> _Piece | None:
    """A number as that of each of something, by what stands before or behind it."""
    if ten := _TEN_SHARES.fullmatch(claim.quantity.per):
        return _Piece(claim, frozenset({ten[2]}), Decimal(ten[1]))
    if _OF_SEVERAL.search(left_of(discourse, claim, 16)):
        return None
    each = _eaches(discourse, claim, words)
    if each:
        return _Piece(claim, each)
    price = next(reversed(list(words.mean.price.finditer(claim.label))), None)
    if claim.quantity.dimension == "money" and _PRICED.match(claim.tail):
        return _Piece(claim, frozenset({""}))
    if claim.quantity.dimension == "money" and price is not None and len(claim.label) - price.end() <= 3 and "总" not in claim.label:
        return _Piece(claim, frozenset({""}))
    return None


def _eaches(discourse: Discourse, claim: Claim, words: SaleWords) -> frozenset[str]:
    """What a number is for each of: 每瓶, 一箱, 元/天, 日均."""
    found: set[str] = set()
    aliases, units = words.mean.aliases, words.mean.units
    left = re.split(r"[，,。；;、(（)）:：]", left_of(discourse, claim, 16))[-1]
    for match in words.mean.each.finditer(left):
        found.add(units[match["word"]] if match["word"] else aliases[match["unit"]])
    if not found and (one := words.before.search(left)) and one["unit"] not in words.no_packs:
        found.add(aliases[one["unit"]])
    per = claim.quantity.per
    if per:
        found.add(aliases.get(per, per))
    if not found and (named := words.named.search(left)):
        found.add(_TIME_OF[named["time"]])
    behind = words.behind.match(right_of(discourse, claim, 8))
    if behind and not claim.quantity.text.endswith(("/" + behind["unit"], behind["unit"])):
        found.add(aliases[behind["unit"]])
    return frozenset(found)


def _belongs(discourse: Discourse, piece: _Piece, total: Claim, count: Claim, words: SaleWords) -> bool:
    """Whether the count counts what the price is of, and price, count and total are of the same packs and times."""
    unit = next((each for each in sorted(piece.each) if is_count_of(count, each, words)), None)
    if unit is None or not _in_reach(discourse, total, piece.claim, count):
        return False
    of_total, of_count = _eaches(discourse, total, words), _eaches(discourse, count, words) - {count.quantity.unit}
    beyond = (piece.each - {unit, ""}) | of_count
    of_total &= TIMES | beyond | {unit, count.quantity.unit}
    if not of_total and beyond == {"年"} and _YEAR.search(lead_of(discourse, total)):
        return True
    if of_total == beyond:
        return True
    if not of_total and not of_count and beyond.isdisjoint(TIMES) and len(beyond) == 1:
        return True  # 每人得到了每日300元、15天，共计4500元: the total is that of each of them too
    # 每箱6瓶，标价1194元; 一天能卖200份，营业额3000元: what is told right behind how many are in a pack is of the pack
    if of_total or beyond != of_count or total.id != count.id + 1:
        return False
    return beyond.isdisjoint(TIMES) or len(between(discourse, count, total)) <= _CLOSE


def is_count_of(count: Claim, each: str, words: SaleWords) -> bool:
    quantity = count.quantity
    if not each:
        return quantity.dimension in {"count", "area", "mass", "volume"} and quantity.unit not in {"次", "人", "家", "户", "年"}
    if not quantity.dimension:
        return count.tail.startswith(each)
    return quantity.unit == each or quantity.unit in words.alike.get(each, ()) or quantity.unit in words.mean.alike.get(each, ())


def _in_reach(discourse: Discourse, *claims: Claim) -> bool:
    """Whether the three stand in one breath, and no bracket shuts one of them off but the total that the bracket explains."""
    total, mean, count = claims
    if mean.clause.bracket != count.clause.bracket and (mean.clause.bracket or total.clause.bracket):
        return False
    if mean.clause.bracket != total.clause.bracket and (not mean.clause.bracket or total.id != min(mean.id, count.id) - 1):
        return False
    ordered = sorted(claims, key=lambda claim: claim.id)
    return all(len(between(discourse, one, two)) <= _FAR and same_paragraph(discourse, one, two) for one, two in pairwise(ordered))


def _slips(total: Claim, mean: Claim, count: Claim, size: Decimal, *, computed: bool) -> bool:
    """Whether one slip of the pen in one of the three tells them from a product that holds."""
    with localcontext(EXACT):
        whole, each, number = total.quantity.base_value, mean.quantity.base_value / size, count.quantity.value
        made = each * number
        if not made or made == whole or (abs(made - whole) <= _LEAST * whole and not swapped(whole, made)):
            return False
        pairs = ((whole, made), (each, whole / number), (number, whole / each))
        rounded = ((whole, rounded_to(made, total)), (mean.quantity.base_value, rounded_to(whole * size / number, mean)))
    if any(swapped(*pair) for pair in (*pairs, *rounded)):
        return True
    return any(shifted(*pair) or one_digit(*pair, least=1 if computed else 2) for pair in pairs)
