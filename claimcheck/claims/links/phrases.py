"""A sketch -> its numbers as items that know which verb, base or comparison stands before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.change_words import ChangeWords, suffix
from claimcheck.claims.links.gap_basis import MEANWHILE, basis_named, basis_of, past_of
from claimcheck.claims.links.sketch import DOUBLING, ENDS, MULTIPLE, NUMBERS, ORDINAL, POINTS, RATIO, TIME, VALUE, Sketch, sketches
from claimcheck.model.claim import Claim, Discourse
from claimcheck.model.mention import Moment, Period
from claimcheck.model.quick import quick
from claimcheck.packs.patterns import late

__all__ = ["Item", "Stretch", "items_of", "stretches", "unfilled"]

_REACH = 44
_CARRIES = 6
_MORE_OF = late("[多少](?!数|年|为|达|有|个|于)[一-鿿]{1,2}")
_OTHER_YUAN = ("新台币", "台币", "港元", "港币", "新元", "澳元")
_THAN = ("比", "较", "同", "与", "和", "跟")
_WITH = late(f"(?:与|和|同|跟)[^,。;{NUMBERS}]{{1,20}}$")
_NO_EXCESS = tuple("导市级声短长大高强员载标额线时重支速龄")
_AT_LEAST = ("超过", "超", "超出", "远超", "不及", "不如")
_GAINS = ("增收", "增产", "增支", "增效", "减收", "减产", "减支")
_GAINED = late(f"(?:同比|环比|(?:比|较)[^,。;:{NUMBERS}]{{1,16}}?)(?P<verb>新增加?|增[收产支效]|减[收产支])了?$")
_THAN_HOLDER = late("[比较]$")
_HOLDER, _DECEMBER = 6, 12
_STILL = late("[较比]|前|上[期次轮届]|[昨前]收|环比")
_DEGREES = late("^(?:[要还也都又更整则已共竟]|足足|整整|明显|显著|大幅|大大|远远|略微?|稍微?|小幅|普遍|平均|分别|至少)+")
_REACHED = late("达到?了?$")
_OF_SHARES = late("率|比重|比例|占比|份额|指数")
_ITS_LEVEL = late("^的(?:历史|正常|常年)?(?:平均|同期|一般)?(?:水平|数值|数量|成绩|标准|价格|价|值|数|气温|水位)")
_PAIRED = late("^,[^,]+$")
_SIDE_BY_SIDE = late(r"[^,。;:()]{0,4}?(?:相比|比较|相较|对比|相对比)")


@quick
@dataclass(frozen=True, slots=True)
class Item:
    """One number: ``gap`` is the text from the number before it (dates stay in it) back to the sentence's start at most.

    ``role`` is level, to, from, delta, base, compare, mark (突破…) or times; ``basis`` names what a delta or base is
    measured from (year, prior, start, past, or a dated 同期), ``past`` the time before that a value is said to be of.
    """

    claim: Claim
    sign: str
    place: int
    gap: str
    role: str
    verb: str = ""
    direction: int = 0
    basis: str = ""
    sentence: int = 0
    depth: int = 0
    clause: int = 0
    past: str = ""

    @property
    def is_pace(self) -> bool:
        """Whether a time that is raised is a better, shorter one: 成绩由11秒47提高到11秒22."""
        return self.claim.quantity.dimension == "duration" and self.verb in ("提高", "提升")


@quick
@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph in signs with its items."""

    sketch: Sketch
    items: tuple[Item, ...]

    def text(self, one: Item, other: Item) -> str:
        """The text between two items."""
        return self.sketch.text[one.place + 1 : other.place]

    def clause_text(self, item: Item) -> str:
        """The text from two clauses before an item to the end of the sentence that holds it, at most 80 characters."""
        text = self.sketch.text
        first, last = self.sketch.sentence_at(item.place)
        return text[max(first, item.place - 50) : min(item.place + 40, last)]

    def time_before(self, item: Item) -> Claim | None:
        """The last date before an item in its sentence."""
        place = self.sketch.text.rfind(TIME, self.sketch.sentence_at(item.place)[0], item.place)
        return self.sketch.claims.get(place)

    def years_of(self, item: Item) -> list[int]:
        """Every year that the dates in an item's gap name, both ends of periods."""
        start = item.place - len(item.gap)
        mentions = [claim.mention for place, claim in self.sketch.claims.items() if start <= place < item.place]
        ends = [end for mention in mentions for end in ((mention.start, mention.end) if isinstance(mention, Period) else (mention,))]
        return [end.year for end in ends if isinstance(end, Moment) and end.year is not None]

    def moment_of(self, item: Item) -> Moment | None:
        """That date, of a period its end."""
        claim = self.time_before(item)
        mention = claim.mention if claim is not None else None
        if isinstance(mention, Period):
            mention = mention.end or mention.start or mention
        return mention if isinstance(mention, Moment) else None

    def year_of(self, item: Item) -> int | None:
        """The year of that date."""
        moment = self.moment_of(item)
        return moment.year if moment is not None else None

    def is_before(self, one: Item, two: Item) -> bool:
        """Whether the date before one item certainly lies before that before another."""
        first, second = self.moment_of(one), self.moment_of(two)
        if first is None or second is None or _new_year(first, second):
            return False
        if first.last is not None and second.first is not None:
            return first.last < second.first
        if first.year is not None and second.year is not None and first.year != second.year:
            return first.year < second.year
        same = first.year == second.year and first.month is not None and second.month is not None
        return same and (first.month or 0, first.day or 32) < (second.month or 0, second.day or 0)


def _new_year(first: Moment, second: Moment) -> bool:
    """Whether a date without a year stands beside the end of one: after 2024年底, 一季度末 is that of the next."""
    return any(_ends_a_year(one) and "year" not in two.given for one, two in ((first, second), (second, first)))


def _ends_a_year(moment: Moment) -> bool:
    return "year" in moment.given and (moment.month == _DECEMBER or (moment.month is None and "late" in moment.given))


def stretches(discourse: Discourse, words: ChangeWords) -> Iterator[Stretch]:
    """The paragraphs of a document that hold numbers."""
    for sketch in sketches(discourse):
        yield Stretch(sketch, tuple(items_of(sketch, words)))


def items_of(sketch: Sketch, words: ChangeWords) -> list[Item]:
    """The items of a paragraph in order."""
    items: list[Item] = []
    begin, sentence, depth, clause = 0, 0, 0, 0
    for place in sketch.places:
        sign = sketch.text[place]
        if sign == TIME:
            continue
        between = sketch.text[begin:place]
        gap = behind_last(between, ENDS)
        cut = len(between) - len(gap)
        if cut:
            sentence += 1
            depth = 0
        depth = max(0, depth + gap.count("(") - gap.count(")"))
        clause += between.count(",") + between.count(";") + (cut > 0)
        lead, sized = gap[-_REACH:], sketch.claims[place]
        if items and items[-1].sign == ORDINAL and begin and not cut and len(gap) <= _HOLDER and _THAN_HOLDER.search(items[-1].gap):
            lead = items[-1].gap[-_REACH:] + "某" + gap  # 比第二名的107公斤
        role, verb, direction, basis = _role(sign, lead, words)
        unsaid = role in ("level", "times") or (role in ("delta", "compare") and (not direction or not unfilled(basis, words)))
        paired = sign == POINTS and role == "compare" and _PAIRED.match(gap) and [one.role for one in items[-2:]] == ["from", "to"]
        if unsaid and items and (paired or items[-1].role == "base" or (items[-1].role == "level" and _compares(items[-1].gap))):
            bare = _bare(gap.lstrip(",") if paired else gap, words)
            if bare[:1] in ("多", "少") and _MORE_OF.fullmatch(bare):
                bare = bare[0]
            if bare in words.more or bare in words.less:
                basis = "" if role == "compare" else basis
                role, verb, direction = "delta", bare, 1 if bare in words.more else -1
                sized = _unhedged(sized, bare)
        if role == "level" and sign in (VALUE, RATIO) and _WITH.search(gap) and _SIDE_BY_SIDE.match(sketch.text, place + 1):
            role, basis = "base", basis_of(gap, words)
        last = items[-1] if items else None
        if (
            last is not None
            and last.role == "base"
            and role == "level"
            and gap[:1] == "的"
            and _timed(last.claim) > _timed(sketch.claims[place])
        ):
            # 比去年八天的日均200万辆: the base is what the length of time brought
            role, basis = "base", last.basis
            items[-1] = replace(last, role="level", basis="", past="")
        if verb and _timed(sketch.claims[place]) and words.pace.search(verb):
            direction = -direction
        elif role == "delta" and verb in ("提高", "提升") and _timed(sketch.claims[place]) and sketch.is_of_race(place):
            verb, direction = "快", -1
        items.append(Item(sized, sign, place, gap, role, verb, direction, basis, sentence, depth, clause, past_of(gap, words)))
        begin = place + 1
    items = [_current(items, index) for index in range(len(items))]
    return [_carried(items, index, words) for index in range(len(items))]


def _bare(gap: str, words: ChangeWords) -> str:
    """The word of comparison that a gap is, without adverbs and fillers: 明显高出了约, 还要多."""
    return unfilled(_DEGREES.sub("", _ITS_LEVEL.sub("", gap)).strip(), words)


def unfilled(text: str, words: ChangeWords) -> str:
    """A text without the fillers at its end: 高出了约 is 高出."""
    while (filler := suffix(text, words.fillers)) and text not in words.more | words.less:
        text = text[: -len(filler)].rstrip()
    return text


def _unhedged(claim: Claim, verb: str) -> Claim:
    """比B的1870米高出285米: a verb of comparison, which alone would be a hedge (高出1870米)."""
    plain = replace(claim.quantity, hard=None, soft=None, hedges=())
    return replace(claim, mention=plain) if len(verb) > 1 and claim.quantity.hedges == ("above",) else claim


def _carried(items: Sequence[Item], index: int, words: ChangeWords) -> Item:
    """每平方米15800元,7月为16200元; 新台币48亿元,第二季40亿元: a bare amount is for, and in the money of, the one before."""
    item = items[index]
    quantity = item.claim.quantity
    if item.sign != VALUE or quantity.dimension != "money" or quantity.per or quantity.unit != "元":
        return item
    for other in reversed(items[max(0, index - _CARRIES) : index]):
        told = other.claim.quantity
        if other.sentence < item.sentence - 1 or told.dimension != "money" or told.unit not in (quantity.unit, *_OTHER_YUAN):
            continue
        named = words.light.sub("", words.basis.sub("", behind_last(item.gap, ",;:")).replace(TIME, ""))
        per = told.per if other is items[index - 1] and not named and other.sentence == item.sentence else ""
        if not per and told.unit == quantity.unit:
            return item
        return replace(item, claim=replace(item.claim, mention=replace(quantity, per=per, unit=told.unit, factor=told.factor)))
    return item


def _compares(gap: str) -> bool:
    return "比" in gap or "较" in gap


def _current(items: list[Item], index: int) -> Item:
    """昨日达到A, 上月为A is what a text reports, unless a value of the kind without a time before follows it."""
    item = items[index]
    if item.role != "base" or item.past != "prior" or _STILL.search(item.gap):
        return item
    for other in items[max(0, index - 3) : index + 4]:
        one, two = other.claim.quantity, item.claim.quantity
        if other is item or (one.dimension, one.unit) != (two.dimension, two.unit) or abs(other.sentence - item.sentence) > 1:
            continue
        if other.role in ("level", "to", "mark") and not other.past:
            return item
    return replace(item, role="level", past="", basis="")


def _timed(claim: Claim) -> bool:
    """Whether a number is a time, of which the faster one is the smaller."""
    return claim.quantity.dimension == "duration"


def _role(sign: str, gap: str, words: ChangeWords) -> tuple[str, str, int, str]:
    if (found := words.arrival_at_end(gap)) and not _by_how_much(sign, gap, found[1]):
        return "to", found[0], found[1], basis_of(gap, words)
    if mark := words.passing.search(gap[-16:]):
        return "mark", mark.group(), 1 if mark.lastgroup == "up" else -1, ""
    if sign == POINTS and (lead := words.compare.search(gap)):
        return "compare", lead["verb"], 1 if lead["verb"] in words.above else -1, lead["other"]
    if found := words.change_at_end(gap):
        return "delta", found[0], found[1], basis_of(gap, words)
    if any(than in gap for than in _THAN) and (lead := words.lead.search(gap)):
        return "delta", lead["verb"], 1 if lead["verb"] in words.more else -1, basis_of(lead["than"], words)
    if ("新增" in gap[-4:] or gap[-2:] in _GAINS) and (gain := _GAINED.search(gap)):
        return "delta", gain["verb"], -1 if gain["verb"][0] == "减" else 1, basis_of(gap, words)
    if ("多" in gap[-3:] or "少" in gap[-3:]) and (lead := words.more_of.search(gap)):
        return "delta", lead["verb"], 1 if lead["verb"] == "多" else -1, basis_of(gap, words)
    if sign == RATIO and words.plain.search(gap):
        return "delta", "", 0, basis_of(gap, words)
    if ("由" in gap or "从" in gap or "自" in gap) and words.origin.search(gap):
        return "from", "", 0, basis_of(gap, words)
    base, compare = words.base.search(gap), words.compare.search(gap)
    if compare and compare["verb"] == "超" and compare["other"][:1] in _NO_EXCESS:
        compare = None  # 超市, 超级; 超线18分 says by how much
    if compare and compare["verb"] in _AT_LEAST and not compare["other"].strip("约近了 "):
        return "level", "", 0, ""  # 超过240亿元: a hedge, no comparison
    if compare and (not base or compare.start() < base.start()):
        return "compare", compare["verb"], 1 if compare["verb"] in words.above else -1, compare["other"]
    return _plain_role(sign, gap, base, words)


def _by_how_much(sign: str, gap: str, direction: int) -> bool:
    """增长达62%, 减少达620人 tell by how much; 覆盖率提高达到62% tells how far."""
    if not _REACHED.search(gap):
        return False
    return direction < 0 or (sign == RATIO and not _OF_SHARES.search(gap))


def _plain_role(sign: str, gap: str, base: re.Match[str] | None, words: ChangeWords) -> tuple[str, str, int, str]:
    """The role of a number that no verb of change or comparison stands before."""
    if base and MEANWHILE.search(gap[: base.end("base")]):
        return "level", "", 0, ""
    if base:
        return "base", "", 0, basis_named(base["base"], words)
    if sign in (POINTS, DOUBLING):
        return "delta", "", 0, basis_of(gap, words)
    if sign == MULTIPLE:
        return "times", "", 0, ""
    if sign in (VALUE, RATIO) and ("比" in gap or "较" in gap or "相对于" in gap) and (than := words.than.search(gap)):
        return "base", "", 0, basis_of(than.group(), words)
    return "level", "", 0, ""
