"""Shares and rates in their sentences -> links between a part, its whole and the percentage the text gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from claimcheck.claims.links.rate_closings import elsewhere_exact, sums_of_parts, told_of
from claimcheck.claims.links.rate_doubts import doubted
from claimcheck.claims.links.rate_forms import Form, form_of
from claimcheck.claims.links.rate_parts import Part, countable, parts_of
from claimcheck.claims.links.rate_times import same_time
from claimcheck.claims.links.rate_wholes import Whole, closes, is_named, same_kind, wholes_of
from claimcheck.claims.links.rate_words import RateWords, rate_words
from claimcheck.claims.links.scene import between, comparable, left_of, quantities_in, right_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

_JOINS = late(r"和|及|与|、")
_AGAIN = 8
_TOLD = frozenset({"occupies", "rate", "bare"})
_BASE_OF = late(r"的(?:约|近|大约|将近|整整|足足)?")
_BASE = 40
_ANOTHER_WAY = late(
    r"[按以](?!此|上述|上面|前述|这|该)[^，。；]{1,12}(?:计算|口径|测算|折算|推算)|[若如]?[按以从][^，。；、的]{0,4}(?:金额|笔数|件数|人数|户数|数量|面积|重量|体积|市值|价值|次数)[计看论]?[却则也才仅就只约]{0,2}占"
)
_FRACTION = late(r"[(（]\d+/\d+")
_TORN = late(r"\d \d{3}(?!\d)")

__all__ = ["Portion", "linked", "portions", "portions_in"]


@dataclass(frozen=True, slots=True)
class Portion:
    """A share with its form, its likeliest part and the wholes it may be taken of."""

    share: Claim
    form: Form
    part: Part
    others: tuple[Part, ...]
    wholes: tuple[Whole, ...]

    @property
    def closed(self) -> bool:
        """Whether some whole fits."""
        return any(closes(self.part.claim, whole, self.share) for whole in self.wholes)


def portions(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Every percentage that is a share of something, with its part and all the wholes it may be a share of.

    One whole that fits settles the matter.  Where none does, the marks say how sure it is that the best one is meant: it is
    named in the same words, joined to the part by a word such as 中 or 其中, stands between 占 and the percentage, is the
    only one there is, or fits the other shares of the row.
    """
    words = rate_words(pack)
    yield from linked(discourse, portions_in(discourse, words), words)


def linked(discourse: Discourse, everything: Sequence[Portion], words: RateWords) -> Iterator[Link]:
    """The links of portions whose whole may be in the text."""
    rows = {portion.part.claim.id for portion in everything if portion.form.how == "bracket"}
    found = [kept for portion in everything if (kept := _out_of_row(portion, rows)) is not None]
    for portion in (_without_siblings(entry, everything) for entry in found):
        if not portion.wholes or _told_by_another(portion, found):
            continue
        judged = _with_row(portion, [other for other in found if _same_row(portion, other)])
        if judged is not None and not doubted(discourse, judged.share, judged.form, judged.part.claim, judged.wholes[0].first, words):
            yield _link(discourse, judged, words)


def _without_siblings(portion: Portion, found: Sequence[Portion]) -> Portion:
    """The portion without wholes that are themselves said to be shares of what it is a share of, or that of a total are shares at all."""
    if portion.form.how != "occupies" or not portion.form.whole:
        return portion
    alike = (other for other in found if other is not portion and _of_one(other.form.whole, portion.form.whole))
    siblings = {other.part.claim.id for other in alike if other.share.quantity.base_value < 1}
    wholes = tuple(whole for whole in portion.wholes if whole.first.id not in siblings)
    return portion if len(wholes) == len(portion.wholes) else replace(portion, wholes=wholes)


def _of_one(name: str, asked: str) -> bool:
    return name == asked or (not name and asked.startswith("总"))


def _told_by_another(portion: Portion, found: Sequence[Portion]) -> bool:
    """Whether a rate with a name of its own stands behind the share of this pair: 新栽3600亩,约占三成,成活率95%."""
    if portion.form.how != "rate" or "stem" in portion.part.marks or portion.closed:
        return False
    return any(
        other.share.id < portion.share.id and other.part.claim.id == portion.part.claim.id and other.closed and other.form.how == "occupies"
        for other in found
    )


def portions_in(discourse: Discourse, words: RateWords) -> list[Portion]:
    """The shares that have a part in the text, with their wholes, if any."""
    found: list[Portion] = []
    named: Form | None = None
    for share in discourse.claims:
        if share.role == "time" or share.quantity.dimension not in {"ratio", "multiple"} or _torn(discourse, share):
            continue
        if _ANOTHER_WAY.search(left_of(discourse, share, 24)) or _FRACTION.match(right_of(discourse, share, 12)):
            continue
        form = form_of(discourse, share, words)
        if form is None or form.how == "discount":
            continue
        if form.how == "occupies" and not form.whole and not form.owner and _repeats(discourse, share):
            continue
        if form.how == "occupies" and not form.whole and not form.owner and named is not None:
            # an elliptic 占6% is taken of what the share before it is taken of
            near = share.clause.sentence - discourse.layout.clause_at(named.start).sentence <= 1
            form = replace(form, whole=named.whole) if near else form
        elif form.how == "occupies" and is_named(form, words):
            named = form
        parts = parts_of(discourse, share, form, words)
        if parts and form.how == "times" and _BASE_OF.fullmatch(between(discourse, parts[0].claim, share)):
            parts = parts[1:]  # 是1208亿元的1.5倍: what stands right before is the base
        if not parts or words.other_base.search(between(discourse, parts[0].claim, share)[-_BASE:]):
            continue
        if _AMONG.match(share.label) and not _same_clause(parts[0].claim, share):
            continue  # 收入182亿元，其中利息净收入占比76%: the part is not told
        parts = _placed(discourse, share, form, parts, words)
        wholes = wholes_of(discourse, share, form, parts[0], words)
        if form.how != "times" and share.quantity.base_value > 1:  # only of a target there can be more than all
            wholes = tuple(whole for whole in wholes if _TARGET.search(whole.first.label))
        found.append(Portion(share, form, parts[0], parts[1:], wholes))
    return found


def _placed(discourse: Discourse, share: Claim, form: Form, parts: tuple[Part, ...], words: RateWords) -> tuple[Part, ...]:
    """The candidates with the one that stands beside a rate and bears its name before a farther one that is part of nothing."""
    beside = next((part for part in parts[1:] if part.marks >= {"stem", "adjacent"}), None)
    if form.how != "rate" or beside is None or "adjacent" in parts[0].marks or wholes_of(discourse, share, form, parts[0], words):
        return parts
    return (beside, *(part for part in parts if part is not beside))


_AMONG = late(r"其中[^，。；]{2,12}占比?$")
_TARGET = late(r"目标|计划|任务|预算|定额|指标|预期|设计|核定|额定|应|需|限")


def _same_clause(one: Claim, two: Claim) -> bool:
    return one.clause.index == two.clause.index


def _out_of_row(portion: Portion, rows: Set[int]) -> Portion | None:
    """The portion without wholes that are themselves parts of a row of brackets: 48例(40%)、30例(25%)."""
    if portion.form.how != "bracket":
        return portion if portion.wholes else None
    wholes = tuple(whole for whole in portion.wholes if whole.first.id not in rows)
    return replace(portion, wholes=wholes) if wholes and wholes[0].marks else None


def _torn(discourse: Discourse, share: Claim) -> bool:
    """Whether blanks tear numbers of the sentence that were not read as one (表1 200家), so that none of them can be trusted."""
    sentence = discourse.layout.sentences[share.clause.sentence].span
    claims = discourse.by_sentence.get(share.clause.sentence, ())
    return any(
        not any(claim.span.start <= found.start() and found.end() <= claim.span.end for claim in claims)
        for found in _TORN.finditer(discourse.text, sentence.start, sentence.end)
    )


def _repeats(discourse: Discourse, share: Claim) -> bool:
    """Whether a share only says again what the one before says: 占一半以上,比重达到54.5%."""
    before = discourse.claims[share.id - 1] if share.id else share
    return (
        before.role not in {"time", "delta"} and before.quantity.dimension == "ratio" and len(between(discourse, before, share)) <= _AGAIN
    )


def _same_row(one: Portion, other: Portion) -> bool:
    """Whether two shares are likely taken of one whole: said the same way, of the same kind of thing."""
    if one is other or one.form.how != other.form.how or not comparable(one.part.claim, other.part.claim):
        return False
    if one.form.how == "occupies":
        return one.form.whole[-2:] == other.form.whole[-2:]
    return one.form.how == "bracket"


def _with_row(portion: Portion, row: Sequence[Portion]) -> Portion | None:
    """The portion with what the row says of its whole; None where the row shows that the whole is not in the text."""
    if not row:
        return portion
    for whole in portion.wholes:
        fitting = sum(closes(other.part.claim, whole, other.share) for other in row)
        if fitting >= 2 or (fitting and fitting == len(row)):
            first = replace(whole, marks=whole.marks | {"closes-elsewhere", "row"})
            rest = tuple(entry for entry in portion.wholes if entry.claims != whole.claims)
            return replace(portion, wholes=(first, *rest))
    explicit = "explicit-total" in portion.wholes[0].marks
    return portion if explicit or any(other.closed for other in row) else None


def _link(discourse: Discourse, portion: Portion, words: RateWords) -> Link:
    part, share, wholes = portion.part, portion.share, portion.wholes
    marks = part.marks | wholes[0].marks | _doubts(part.claim, wholes[0], share, words)
    if _in_order(discourse, portion, words):
        marks |= {"in-order"}
    if told_of(discourse, share, part.claim, wholes[0]):
        marks |= {"other-share"}
    readings = [_reading("part of whole", (part.claim,), whole.claims, share) for whole in wholes]
    if part.negated:
        return Link("portion-left", tuple(readings), marks)
    if portion.form.how == "times":
        return Link("times-of", (*readings, *_other_multiples(discourse, portion)), marks)
    readings += _with_rest(part.claim, share, wholes)
    readings += _other_parts(discourse, portion)
    readings += [_reading("several parts", run, whole.claims, share) for run, whole in sums_of_parts(discourse, part.claim, share, wholes)]
    readings += [_reading("another pair", (one,), (other,), share) for one, other in elsewhere_exact(discourse, share)]
    return Link("portion", tuple(readings), marks)


_STEM = 2


def _in_order(discourse: Discourse, portion: Portion, words: RateWords) -> bool:
    """Whether a sentence tells a whole, a part that it says is of it and then their share, and no other number before that."""
    part, share, whole = portion.part, portion.share, portion.wholes[0]
    if portion.form.how not in _TOLD or part.negated or len(whole.claims) > 1 or "other-words" in part.marks:
        return False
    if not whole.marks & {"marker", "same-noun"} or not same_kind(part.claim, whole.first, words):
        return False
    if share.clause.index - part.claim.clause.index > 1:
        return False
    told = discourse.text[whole.first.span.end : portion.form.start]
    if portion.form.how == "rate" and not set(portion.form.stem[-_STEM:]) <= set(told):
        return False  # 512人升入本科院校,一本率为43%; 绿地率35%
    here = [c for c in quantities_in(discourse, share.clause.sentence) if c.id <= share.id and (countable(discourse, c) or c is share)]
    return [c.id for c in here] == [whole.first.id, part.claim.id, share.id]


def _doubts(part: Claim, whole: Whole, share: Claim, words: RateWords) -> frozenset[str]:
    doubts: set[str] = set()
    if abs(whole.first.clause.sentence - share.clause.sentence) > 1 and not ("same-noun" in whole.marks and same_time(whole.first, part)):
        doubts.add("far-apart")
    if not same_kind(part, whole.first, words):
        doubts.add("other-words")
    return frozenset(doubts)


def _reading(name: str, parts: tuple[Claim, ...], wholes: tuple[Claim, ...], share: Claim) -> Reading:
    return Reading(name, {"part": parts, "whole": wholes, "share": (share,)})


def _with_rest(part: Claim, share: Claim, found: Sequence[Whole]) -> list[Reading]:
    """The whole may be the part and another quantity beside it, unless that is said to hold the part."""
    held = {whole.first.quantity.base_value for whole in found if whole.marks}
    rests = [w.first for w in found if comparable(w.first, part) and w.first.quantity.base_value not in held]
    return [_reading("part and rest", (part,), (part, other), share) for other in rests[:4]]


def _other_parts(discourse: Discourse, portion: Portion) -> list[Reading]:
    """The share may belong to another value of its sentence than the likeliest, or to two of them together."""
    part, share, wholes = portion.part.claim, portion.share, portion.wholes[:3]
    pool = [*(entry.claim for entry in portion.others), *quantities_in(discourse, share.clause.sentence)]
    usable = [claim for claim in pool if claim.id != part.id and countable(discourse, claim) and comparable(claim, part)]
    others = list({claim.id: claim for claim in usable}.values())[:4]
    readings = [_reading("other part", (other,), whole.claims, share) for other in others for whole in wholes if _within(other, whole)]
    joined = [claim for claim in others if claim.id < part.id and _JOINS.search(between(discourse, claim, part))][-1:]
    return readings + [
        _reading("two parts", (other, part), whole.claims, share) for other in joined for whole in wholes if _within(other, whole)
    ]


def _other_multiples(discourse: Discourse, portion: Portion) -> list[Reading]:
    """What is so many times a base may be another value of its sentence: 首周末票房600万元,最终2400万元,票房是成本的三倍."""
    part, share = portion.part.claim, portion.share
    others = [
        c for c in quantities_in(discourse, share.clause.sentence) if c.id != part.id and countable(discourse, c) and comparable(c, part)
    ]
    return [
        _reading("other part", (other,), whole.claims, share)
        for other in others
        for whole in portion.wholes[:3]
        if other not in whole.claims and closes(other, whole, share)
    ]


def _within(part: Claim, whole: Whole) -> bool:
    return part not in whole.claims and part.quantity.base_value <= whole.first.quantity.base_value
