"""A heading's numbers that the text never repeats -> the number of the text that tells the same in other figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claimcheck.claims.links.alike import opposed, same_kind
from claimcheck.claims.links.contexts import Cues, cues, same_time
from claimcheck.claims.links.facts_twice import pair_link, telling
from claimcheck.claims.links.headlines import headings_and_bodies, rows_of_pattern
from claimcheck.claims.links.slips import agree, rarity, scale_apart, significant
from claimcheck.claims.links.told_apart import further, of_two_things
from claimcheck.model.claim import Claim, Discourse, Link
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["pairs_of", "top_spans", "toplines"]

_PAUSE = late(r"[\s，,；;：:！!？?。#【】\u3000|丨｜]")
_APART = late(r"[^一-鿿A-Za-z]+")
_TAG = late(r"#[^#\n]{6,60}#")
_OPENING = late(r"(?:[\s【】，,]|#[^#\n]{1,60}#)*")
_EACH = late(r"[每各]\s*\d*[^，,。；;\d]")
_LONG_LINE, _SENTENCES, _MOST = 90, 14, 60
_LEAD, _REACH, _PHRASE, _HALF = 14, 44, 6, 4
_NEEDED, _PLAIN, _FAR, _MARGIN, _SUMS, _RARE, _POINT = 400, 520, 400, 30, 12, 3, 100
_OUT, _NUMBERING = frozenset({"ordinal", "doubling"}), frozenset({"届", "期", "号", "级", "轮", "版", "集", "章", "批", "款"})
_SET = frozenset({"at-least", "at-most"})
_RATES, _SIZE, _SCALES = frozenset({"ratio", "points"}), 3, (4, 8)
_BOTH = late(r"双方|合计|共计|总计")


def pairs_of(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a text, signs and digits left out."""
    return frozenset(run[place : place + 2] for run in _APART.split(text) for place in range(len(run) - 1))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's place, the words of it, and the numbers and sentences below it."""

    span: Span
    told: tuple[Claim, ...]
    below: tuple[Claim, ...]
    known: frozenset[str]


def toplines(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """What a heading tells in a number is told again below it; where no number of the text is that, one of them should be."""
    words = cues(pack)
    seen: set[int] = set()
    for heading in _headings(discourse, pack):
        for claim in heading.told:
            if claim.id in seen or claim.role in ("base", "from"):
                continue
            seen.add(claim.id)
            if claim.quantity.is_range:
                yield from _ranges(claim, heading, words)
                continue
            fit = _fitting(discourse, claim, heading, words)
            if fit is not None:
                yield fit


def top_spans(discourse: Discourse, pack: Pack) -> list[tuple[Span, list[int]]]:
    """Headings with the sentences they stand over; a long first line without a stop and #…# at the start are such too."""
    text, sentences = discourse.text, discourse.layout.sentences
    spans: list[tuple[Span, list[int]]] = []
    opening = _OPENING.match(text)
    for section in headings_and_bodies(discourse, pack):
        spans.extend((sentences[index].span, list(section.body)) for index in section.headings)
    line = text.split("\n", 1)[0]
    if sentences and not sentences[0].heading and len(line) < min(_LONG_LINE, len(text)) and line[-1:] not in "。；：，！？":
        body = [s.index for s in sentences if s.span.start >= len(line)][:_SENTENCES]
        spans.append((Span(0, len(line)), body))
    for found in _TAG.finditer(text, 0, opening.end() if opening else 0):
        body = [s.index for s in sentences if s.span.end > found.end()][:_SENTENCES]
        spans.append((Span(found.start(), found.end()), body))
    return spans


def _headings(discourse: Discourse, pack: Pack) -> Iterator[Heading]:
    """Headings that hold numbers, over a text that does."""
    text = discourse.text
    for span, body in top_spans(discourse, pack):
        numbers = [c for i in body for c in discourse.by_sentence.get(i, ()) if isinstance(c.mention, Quantity)]
        told = [c for c in discourse.claims if span.start <= c.span.start < span.end and _plain(c) and not _numbers(c, span)]
        below = [c for c in numbers if not span.start <= c.span.start < span.end and not c.mention.text.startswith("#")]
        below = [claim for claim in below if telling(claim.quantity)]
        if told and below:
            yield Heading(span, tuple(told), tuple(below[:_MOST]), pairs_of(span.of(text)))


def _numbers(claim: Claim, heading: Span) -> bool:
    """Whether a bare number opens a heading, as what numbers it does."""
    return claim.span.start == heading.start and not claim.quantity.unit


def _plain(claim: Claim) -> bool:
    """Whether a number of a heading can be told again in other figures; a bare year cannot."""
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.dimension in _OUT or mention.unit in _NUMBERING:
        return False
    return telling(mention)


def _fitting(discourse: Discourse, claim: Claim, heading: Heading, words: Cues) -> Link | None:
    """The link of a heading's number with the one number below that it should be."""
    head = claim.quantity
    others = [
        c
        for c in discourse.claims
        if isinstance(c.mention, Quantity)
        and not heading.span.start <= c.span.start < heading.span.end
        and _measures_alike(head, c.mention)
    ]
    if any(_told(head, other.quantity) for other in others):
        return None
    taken = {c.id for c in heading.below for other in heading.told if other is not claim and _takes(other.quantity, c.quantity)}
    rivals = [
        c
        for c in heading.below
        if c.id not in taken and _kin(claim, c, words) and _one_share(discourse, claim, c) and _could_be(discourse, claim, c, words)
    ]
    fits = sorted(((_points(discourse, claim, c, heading, rivals), c) for c in rivals), key=lambda fit: (-fit[0], fit[1].id))
    if not fits or fits[0][0] < _NEEDED:
        return None
    points, best = fits[0]
    if rows_of_pattern(discourse, claim, best):
        return None
    rare = _rare(head, best.quantity)
    if rare < _RARE and (points < _PLAIN or best.span.start - claim.span.end > _FAR or _made(head, others)):
        return None
    opening = discourse.text[discourse.layout.sentences[best.clause.sentence].span.start : best.span.start]
    if (rare < _RARE and (further(discourse, best) or words.other_period.search(opening))) or of_two_things(discourse, claim, best):
        return None
    if rare < _RARE and _BOTH.search(discourse.text, heading.span.start, claim.span.start) and best.quantity.base_value < head.base_value:
        return None  # 冲突已致双方超900人死亡: the text goes on with one side
    if rare < _RARE and any(points - more < _MARGIN and c.quantity.base_value != best.quantity.base_value for more, c in fits[1:3]):
        return None
    return pair_link(claim, best, {"title", *({"slip"} if rare >= _RARE else {"inferred"})})


def _told(head: Quantity, other: Quantity) -> bool:
    """Whether a number tells what the heading's does; a bound that is set (不低于) is told again as it is."""
    if head.dimension != other.dimension and not (head.unit and other.unit):
        return head.base_value == other.base_value
    if set(head.hedges) & set(other.hedges) & _SET:
        return head.base_value == other.base_value
    return agree(head, other)


def _takes(head: Quantity, other: Quantity) -> bool:
    """Whether another number of the heading is told here; 超16万 does not take up every larger number."""
    return _told(head, other) and head.unit == other.unit and _near(head, other)


def _kin(claim: Claim, other: Claim, words: Cues) -> bool:
    """Whether two numbers may state one thing; 日增5例 is a number of cases as 新增5例 is."""
    if same_kind(claim, other, words, heading=True):
        return True
    if claim.quantity.dimension != "count" or claim.direction != other.direction or not claim.direction:
        return False
    return same_kind(replace(claim, role="level"), replace(other, role="level"), words, heading=True)


def _could_be(discourse: Discourse, claim: Claim, other: Claim, words: Cues) -> bool:
    """Whether size, time and the words on opposite sides of an axis leave two numbers one fact."""
    if _rare(claim.quantity, other.quantity) < _RARE and not _near(claim.quantity, other.quantity):
        return False
    if same_time(claim, other, written=True) == "different":
        return False
    near = [discourse.text[max(0, c.span.start - _LEAD) : c.span.end + _HALF].replace("营收", "收入") for c in (claim, other)]
    return not opposed(near[0], near[1], words)


def _one_share(discourse: Discourse, claim: Claim, other: Claim) -> bool:
    """Whether no two different 每 stand before the two: 每股 and 每10股."""
    each = [_EACH.findall(discourse.text, max(0, c.span.start - _LEAD), c.span.start) for c in (claim, other)]
    return not each[0] or not each[1] or each[0][-1] == each[1][-1]


def _ranges(claim: Claim, heading: Heading, words: Cues) -> Iterator[Link]:
    """A range of the heading with the one range below that has one of its two ends."""
    ends = _ends(claim)
    rivals = [
        _ends(c)
        for c in heading.below
        if c.quantity.is_range and all(same_kind(a, b, words, heading=True) for a, b in zip(ends, _ends(c), strict=True))
    ]
    shared = [[a.quantity.base_value == b.quantity.base_value for a, b in zip(ends, other, strict=True)] for other in rivals]
    if any(all(same) for same in shared):
        return
    for same, other in zip(shared, rivals, strict=True):
        if any(same):
            place = same.index(False)
            yield pair_link(ends[place], other[place], {"title", "same-phrase"})
            return


def _ends(claim: Claim) -> tuple[Claim, Claim]:
    """The two ends of a range as numbers of their own."""
    quantity, sides = claim.quantity, []
    for numeral in (quantity.numerals[0], quantity.numerals[-1]):
        rest = quantity.text[numeral.span.end - claim.span.start :]
        end = numeral.span.end + (len(quantity.unit) if rest.startswith(quantity.unit) else 0)
        span = Span(numeral.span.start, end)
        text = quantity.text[span.start - claim.span.start : span.end - claim.span.start]
        mention = replace(quantity, span=span, around=span, text=text, numerals=(numeral,), hedges=(), hard=None, soft=None)
        sides.append(replace(claim, mention=mention))
    return sides[0], sides[1]


def _measures_alike(head: Quantity, other: Quantity) -> bool:
    """Whether a number could say what the heading's does, whatever its unit."""
    return head.dimension == other.dimension or {head.dimension, other.dimension} <= {"ratio", "multiple", "points", ""}


def _points(discourse: Discourse, claim: Claim, other: Claim, heading: Heading, rivals: Sequence[Claim]) -> int:
    """How much speaks for one fact: words before and after both, other numbers of the heading beside it, a slip of the pen."""
    text = discourse.text
    sentence = discourse.layout.sentences[other.clause.sentence].span
    start = max([heading.span.start, *(m.end() for m in _PAUSE.finditer(text, heading.span.start, claim.span.start))])
    stop = _PAUSE.search(text, claim.span.end, heading.span.end)
    lead = pairs_of(text[max(start, claim.span.start - _LEAD) : claim.span.start])
    tail = pairs_of(text[claim.span.end : min(stop.start() if stop else heading.span.end, claim.span.end + _LEAD)])
    before = max([sentence.start, other.span.start - _REACH, *(c.span.end for c in rivals if c.span.end <= other.span.start)])
    near = pairs_of(text[before : min(sentence.end, other.span.end + _LEAD)])
    whole = pairs_of(sentence.of(text))
    said = lead | tail or heading.known
    close, wide = len(said & near), len(said & whole)
    score = (wide > 2) + bool(set(claim.aspect) & set(other.aspect))
    left, right = _common(text, claim, other)
    score += (left >= 2) + (left >= 4) + 2 * (right >= 2)
    score += 2 * bool(_companions(discourse, claim, other, heading)) + min(4, _rare(claim.quantity, other.quantity))
    score += (len(rivals) == 1) + (sum(c.clause.sentence == other.clause.sentence for c in rivals) == 1)
    score -= claim.quantity.dimension in _RATES and claim.role != other.role
    if claim.tail.startswith("来") and not other.tail.startswith("来") and claim.quantity.dimension == "duration":
        return 0  # 九周来首降 ends eight weeks of growth
    if claim.role == other.role == "delta" and claim.metric and other.metric and claim.metric != other.metric:
        return 0  # 净利下滑逾四成, 营业收入同比下降11.27%
    pairs = max(1, len(said))  # a heading may be a bare number
    return score * _POINT + min(3 * _POINT, 4 * _POINT * close // pairs) + min(2 * _POINT, 2 * _POINT * wide // pairs)


def _common(text: str, claim: Claim, other: Claim) -> tuple[int, int]:
    """How many letters are the same right before and right after both numbers."""
    left = right = 0
    while left < _PHRASE and (a := text[claim.span.start - 1 - left]) == text[other.span.start - 1 - left] and a.isalpha():
        left += 1
    ends = text[claim.span.end : claim.span.end + _PHRASE], text[other.span.end : other.span.end + _PHRASE]
    while right < min(map(len, ends)) and ends[0][right] == ends[1][right] and ends[0][right].isalpha():
        right += 1
    return left, right


def _companions(discourse: Discourse, claim: Claim, other: Claim, heading: Heading) -> int:
    """How many other numbers of the heading stand in the sentence too."""
    beside = [
        c.quantity for c in discourse.by_sentence.get(other.clause.sentence, ()) if isinstance(c.mention, Quantity) and c is not other
    ]
    return sum(
        1 for c in heading.told if c is not claim and any(c.quantity.dimension == q.dimension and agree(c.quantity, q) for q in beside)
    )


def _rare(head: Quantity, other: Quantity) -> int:
    """How telling a slip lies between two numbers; 百余 and 102万 are none."""
    return rarity(head, other) if len(significant(head)) > 1 or head.hard is None else 0


def _near(head: Quantity, other: Quantity) -> bool:
    """Whether two counts or sums are of one size; of two rates any may be meant."""
    if head.dimension in _RATES:
        return True
    small, large = sorted((abs(head.base_value), abs(other.base_value)))
    if large <= _SIZE * small or scale_apart(head, other, (1,)):
        return True
    return len(significant(head)) > 1 and scale_apart(head, other, _SCALES)


def _made(head: Quantity, others: Sequence[Claim]) -> bool:
    """Whether two numbers of the text, or a run of them, make up the heading's."""
    values = [c.quantity.base_value for c in others if c.quantity.dimension == head.dimension and c.quantity.unit == head.unit]
    goal = head.base_value
    near = values[:_SUMS]
    if any(a + b == goal or abs(a - b) == goal for i, a in enumerate(near) for b in near[i + 1 :]):
        return True
    for start in range(len(values)):
        total = values[start]
        for value in values[start + 1 : start + _SUMS]:
            total += value
            if total == goal:
                return True
            if total > goal:
                break
    return False
