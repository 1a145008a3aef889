"""Quantities of the body -> pairs that state one fact twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from claimcheck.claims.around import in_table
from claimcheck.claims.links.alike import Likeness, common_phrase, like, same_kind
from claimcheck.claims.links.contexts import Contexts, Cues, contexts_of, cues
from claimcheck.claims.links.currencies import currency_of, in_currency
from claimcheck.claims.links.parallel import beside, confirmed, made_of, row_of_values, third_between
from claimcheck.claims.links.rate_wholes import Whole, closes
from claimcheck.claims.links.slips import agree, akin, narrowed, one_sided, rarity, scale_apart, significant, slip
from claimcheck.claims.links.states import shares
from claimcheck.claims.links.told_apart import (
    contrasted,
    denied,
    explained,
    further,
    growing,
    listed,
    of_two_stretches,
    of_two_things,
    within,
)
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.interval import EXACT
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["answered", "comparable_twice", "facts_told_twice", "pair_link", "pools", "telling"]

_DIMENSIONS_OUT = frozenset({"ordinal", "doubling"})
_RELATIVE = frozenset({"ratio", "points", "multiple", "degree"})
_UNITS_OUT = frozenset({"届", "期", "号", "次", "级", "轮", "版", "集", "章", "条", "款"})
_GRADE = "级"
_HEADS = frozenset({"人", "名", "口", "位", "口人"})
_VAGUE = late("[几数]|[两二三四五六七八九十]+[国方]$")
_YEARS = range(1900, 2101)
_POOL = 40
_NOUN, _BULLETIN = 2, 6
_LEAST, _NEEDED, _PLAIN, _SURE, _NEVER = 1, 6, 12, 11, 99
"""Points of the words alone; with a slip of the pen; without one; for an error."""
_WHOLE_NAME, _NAME = 8, late(r"[^，,。；;：:、\d年月日末]*$")
"""Characters before both numbers that are the same: 货物贸易进出口总值 of one time is one figure, however it differs."""
_RARE, _CLEAR, _PHRASE, _APART, _FEW = 4, 6, 4, 2, 3
"""From here on a slip is seldom enough to look at a pair that shares no word."""


def facts_told_twice(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Two numbers of one kind in two sentences whose surroundings say that they are one number."""
    words = cues(pack)
    contexts = contexts_of(discourse, pack)
    seen: set[tuple[int, int]] = set()
    for pool in pools(discourse, words).values():
        for one, other in _candidates(pool, contexts, words):
            if (one.id, other.id) in seen:
                continue
            seen.add((one.id, other.id))
            found = _judged(discourse, one, other, pool, contexts, words)
            if found is not None:
                yield found


def pools(discourse: Discourse, words: Cues, *, headings: bool = False) -> dict[tuple[str, ...], list[Claim]]:
    """Claims of the body, and of its headings if wanted, by what must be equal anyway."""
    found: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    currency = currency_of(discourse)
    for said in discourse.claims:
        claim = in_currency(currency, said)
        mention = claim.mention
        if not isinstance(mention, Quantity) or not comparable_twice(mention) or mention.is_range:
            continue
        if claim.role == "base" or (discourse.layout.sentences[claim.clause.sentence].heading and not headings):
            continue
        if not mention.unit and mention.place < 1000 and "万" not in mention.text and "亿" not in mention.text:
            continue
        if mention.numerals[0].form in {"word", "hanzi"} and mention.value < 4:
            continue
        unit = "人" if mention.unit in words.persons else mention.unit
        kind = unit if mention.dimension in {"count", "money", ""} else ""
        found[(mention.dimension, kind, mention.per)].append(claim)
    return found


def comparable_twice(quantity: Quantity) -> bool:
    """Whether two values of such a quantity can conflict at all: 第十二届 and 第十三届 are two things."""
    if quantity.unit == _GRADE and quantity.place < 1:
        return True  # 6.3级 is a magnitude, 6级 a grade
    return quantity.dimension not in _DIMENSIONS_OUT and quantity.unit not in _UNITS_OUT and telling(quantity)


def telling(quantity: Quantity) -> bool:
    """Whether a quantity tells one number: 几年, 两国, 3·15 and a bare 2023 do not."""
    if _VAGUE.match(quantity.text) or "·" in quantity.text:
        return False
    return bool(quantity.unit) or quantity.place != 1 or quantity.value not in _YEARS


def _candidates(pool: Sequence[Claim], contexts: Contexts, words: Cues) -> Iterator[tuple[Claim, Claim]]:
    """Pairs worth a look: one slip apart by their digits, pointed back to, or alike in their last words."""
    if len(pool) < 2 or pool[0].clause.index == pool[-1].clause.index:
        return  # what stands in one clause is no fact told twice
    digits = [significant(claim.quantity) for claim in pool]
    pointed = [contexts.pointed(claim) for claim in pool]
    ends = [contexts.left(claim)[-_PHRASE:] for claim in pool]
    unique = [words.unique.search(contexts.left(claim)[-10:]) is not None for claim in pool]
    told = list(zip(pool, digits, pointed, ends, unique, strict=True))
    for index, (one, here, _, end, alone) in enumerate(told):
        for place, (other, there, again, ending, single) in enumerate(told[index + 1 : index + _POOL], index + 1):
            alike = again or here == there or (alone and single) or (end == ending and len(end) == _PHRASE)
            if not alike and not (len(here) > 1 < len(there) and akin(here, there)):
                continue
            if here == there and _written_alike(one.quantity, other.quantity):
                continue
            if other.clause.index == one.clause.index or (other.clause.sentence == one.clause.sentence and not pointed[place]):
                continue
            if alike or rarity(one.quantity, other.quantity) >= _RARE - 1:
                yield one, other


def _written_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are the same without a hedge, and so agree."""
    return one.hard is None and other.hard is None and one.base_value == other.base_value


def _judged(discourse: Discourse, one: Claim, other: Claim, pool: Sequence[Claim], contexts: Contexts, words: Cues) -> Link | None:
    """The link of a pair; what is cheap to ask is asked first."""
    if not same_kind(one, other, words) or agree(one.quantity, other.quantity):
        return None
    rare = rarity(one.quantity, other.quantity)
    if not rare and contexts.pointed(one) and contexts.pointed(other):
        return None  # 目前，这3个区段…目前，这两个区段…: each points to what was told before it
    if rare < _RARE and one.quantity.dimension in _RELATIVE:
        return None
    if in_table(discourse.text, one.span.start) or in_table(discourse.text, other.span.start):
        return None
    if contrasted(one, contexts, words, contexts.left(other)) or contrasted(other, contexts, words, contexts.left(one)):
        return None
    if any(listed(discourse, claim) for claim in (one, other)) or explained(discourse, one, other) or further(discourse, other):
        return None
    if within(one, other, contexts) or within(other, one, contexts) or of_two_things(discourse, one, other):
        return None
    if denied(one.clause.span.of(discourse.text), other.clause.span.of(discourse.text)) or of_two_stretches(
        contexts.sentence(one), contexts.sentence(other)
    ):
        return None
    same, different = beside(discourse, one, other, contexts)
    if different > same + (rare > _RARE) or _row(one, other, pool, contexts, words) or answered(discourse, one, other, pool, rare):
        return None
    found = like(one, other, contexts, words)
    if found is None or found.points < _LEAST or _doubtful(found, one, other, rare, same):
        return None
    if one.role == other.role == "share" and one.head and other.head and not shares(one.head, other.head):
        return None  # 板材业务收入15.58亿元,占营业收入的30.63%;研发投入5.41亿元,占营业收入的10.63%
    if one.role == other.role == "delta" and not _one_head(one.head, other.head) and sum(c.role == "delta" for c in pool) >= _BULLETIN:
        return None  # where many things grow, some do by rates of the same digits
    if found.time != "same" and rare <= _CLEAR and growing(one, contexts, words) and growing(other, contexts, words):
        return None
    size = one.quantity.base_value.adjusted()
    crowd = 0 if found.pointed else _crowd(sum(claim.quantity.base_value.adjusted() == size for claim in pool))
    known = 2 * (rare >= _RARE - 1 and words.known_end.search(contexts.left(other)) is not None)
    points = found.points + 2 * min(same, 2) - different - crowd + rare + known
    whole = _whole_name(contexts.left(one), contexts.left(other))
    if points < _threshold(found, rare, same, one, other, whole=whole) and not (
        _alone(found, different, one, pool) and _close(discourse, one, other)
    ):
        return None
    return pair_link(one, other, _marks(found, rare, points))


def _one_head(one: str, other: str) -> bool:
    return one.endswith(other) or other.endswith(one)


def _doubtful(found: Likeness, one: Claim, other: Claim, rare: int, same: int) -> bool:
    """Whether a number may well be of another thing: another noun, another subject of a rate of change, or another time."""
    sure = found.named > 0 and found.noun == _NOUN and found.time != "different"
    if found.noun < 0 and one.quantity.dimension == "count" and one.quantity.unit not in _HEADS:
        return True
    if found.noun < 1 and found.shades > 1:
        return True
    if rare < _RARE and found.time == "different" and not (sure and found.phrase >= _PHRASE):
        return True
    bound = found.named > 0 or found.phrase >= _PHRASE or same > 0 or found.pointed
    return not bound and slip(one.quantity, other.quantity) == "substituted" and rare < _RARE


def _row(one: Claim, other: Claim, pool: Sequence[Claim], contexts: Contexts, words: Cues) -> bool:
    """Whether the two are rows of one pattern; a number that is only compared with (上一级舰满载排水量) makes no row."""
    if not row_of_values(one, other, pool, contexts):
        return False
    mates = [claim for claim in pool if same_kind(one, claim, words) and not contrasted(claim, contexts, words)]
    return row_of_values(one, other, mates, contexts)


def answered(discourse: Discourse, one: Claim, other: Claim, pool: Sequence[Claim], rare: int) -> bool:
    """Whether further mentions show that both numbers are right, each of its own thing."""
    if third_between(discourse, one, other) or _told_share(discourse, one, other, pool):
        return True
    if confirmed(other, one, pool) and (rare < _RARE or confirmed(one, other, pool)):
        return True
    return rare < _RARE - 1 and not _close(discourse, one, other)


def _told_share(discourse: Discourse, one: Claim, other: Claim, pool: Sequence[Claim]) -> bool:
    """Whether a share beside the smaller number makes it of the larger or of another: 余10%计34,500元; 城镇人口248万人,占60%."""
    small, large = sorted((one, other), key=lambda claim: abs(claim.quantity.base_value))
    beside = [c for index in (0, 1) for c in discourse.by_clause.get(small.clause.index + index, ())]
    portions = [c for c in beside if isinstance(c.mention, Quantity) and c.quantity.dimension == "ratio"]
    wholes = [claim for claim in pool if claim not in (small, large)]
    return any(
        EXACT.multiply(abs(large.quantity.base_value), c.quantity.base_value) == abs(small.quantity.base_value) for c in portions
    ) or any(closes(small, Whole((whole,), frozenset(), 0), share) for share in portions if share.role == "share" for whole in wholes)


def _close(discourse: Discourse, one: Claim, other: Claim) -> bool:
    """Whether two numbers without a telling slip are at least of one size, and the second no sum of what stands before it."""
    a, b = one.quantity.base_value, other.quantity.base_value
    before = [
        c.quantity
        for c in discourse.claims[max(0, other.id - 8) : other.id]
        if isinstance(c.mention, Quantity) and c.mention.unit == one.quantity.unit
    ]
    if made_of(other.quantity, before):
        return False
    return slip(one.quantity, other.quantity) == "shifted" or max(a, b) < _APART * min(a, b)


def _whole_name(left: str, other: str) -> bool:
    """Whether one name of some length ends right before both numbers: 货物贸易进出口总值, and no date or end of a clause in it."""
    size = common_phrase(left, "", other, "")
    name = _NAME.search(left[len(left) - size :])
    return name is not None and len(name.group()) >= _WHOLE_NAME


def _threshold(found: Likeness, rare: int, same: int, one: Claim, other: Claim, *, whole: bool) -> int:
    """The points that a pair needs: the less a slip explains, the more the words must say."""
    if rare >= _RARE:
        return _NEEDED + 2 * (one.role == "delta" and one.quantity.dimension == "ratio" and found.named < 1)
    how = slip(one.quantity, other.quantity)
    if found.noun == 2 and ((found.pointed and (rare or one.quantity.dimension == "count")) or (found.bare and how == "shifted")):
        return _NEEDED
    if how == "shifted" and ((found.pointed and rare == _RARE - 1) or (found.same_day and same > 1)):
        return _NEEDED
    if whole and found.noun == _NOUN and found.time == "same" and not found.shades and found.named >= 0:
        return _NEEDED
    if (same > 1 and found.phrase >= _PHRASE) or (found.unique and found.noun == 2):
        return _PLAIN
    if how == "transposed" and rare == _RARE - 1 and found.noun > 0 and one.quantity.dimension not in _RELATIVE:
        return _NEEDED + 1
    return _NEEDED + 3 if rare == _RARE - 1 else _NEVER


def _alone(found: Likeness, different: int, one: Claim, pool: Sequence[Claim]) -> bool:
    """Whether two counts are the only ones of their classifier and the words say that they count one thing."""
    if one.quantity.dimension != "count" or len(pool) > _FEW or different or found.shades or found.named < 0 or found.noun < 1:
        return False
    if found.pointed:
        return len(pool) == _FEW - 1 and found.joined > 1
    return found.noun == 2 and found.named == 1 and found.joined >= _FEW and found.phrase >= _PHRASE and found.time != "different"


def _crowd(size: int) -> int:
    """What the chance of meeting such a pair among so many numbers takes away."""
    return sum(size >= bound for bound in (3, 5, 8, 14, 24))


def _marks(found: Likeness, rare: int, points: int) -> frozenset[str]:
    """The evidence for one fact."""
    marks = {"told-twice"}
    if found.phrase >= 6:
        marks.add("same-phrase")
    if found.time == "same":
        marks.add("same-time")
    if found.unique:
        marks.add("same-attribute")
    if points < _SURE or not rare:
        marks.add("inferred")
    return frozenset(marks)


def pair_link(one: Claim, other: Claim, marks: Iterable[str]) -> Link:
    """The link of two claims that should be one number, of the kind that suits their hedges and their scales."""
    one, other = (replace(claim, mention=narrowed(claim.quantity)) for claim in (one, other))
    first, second = one.quantity, other.quantity
    bound = one_sided(first)
    kind = "same-bound" if bound and bound == one_sided(second) else "same-fact"
    if kind == "same-fact" and (scale_apart(first, second) or (first.unit != second.unit and first.value == second.value)):
        kind = "same-fact-scaled"
    return Link(kind, (Reading("one fact", {"first": (one,), "second": (other,)}),), frozenset(marks))
