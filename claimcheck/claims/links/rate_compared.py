"""乙市是甲市的36%, 拆除数是新建数的2倍 -> links of a share or multiple to the two numbers whose words bear these names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.claims.around import behind_last, outer
from claimcheck.claims.links.rate_doubts import of_a_plan
from claimcheck.claims.links.rate_forms import ABSTRACT
from claimcheck.claims.links.rate_words import rate_words
from claimcheck.claims.links.scene import comparable, quantities_in
from claimcheck.claims.links.states import longest_run
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["shares_by_name"]

_REACH, _BACK, _WORDS = 40, 2, 36
_MOST = 6
_LEAST = 2
_PAUSE = late(r"[，。；：,;:！？!?\n]")
_MODAL = late(r"若|如果|假如|假设|即使|就算|目标|计划|预计|预期|将|应当|力争|要求|不低于|不高于|不超过|曾")
_OTHER_WAY = late(r"人均|平均|每[一-鿿]|单位|密度|按|折|除以|均值|增速|增幅|增量|利润率|概率|风险|可能|往年|历年|常年|需求|用量")
_PRONOUN = late(
    r"^(?:这|其|它|该|此|两者|后者|前者|数量|人数|规模|总量|金额|这一数字|这个数字|这一数据|只|仅|就|大约|约|也|还|已|已经|几乎|差不多|足足|正好)*$"
)
_DIGITS = late(r"[\d（(]")
_AVERAGE = late(r"平均(?:数|值|水平)?|均值")
_HOLLOW = late(
    r"总[额量数值和]?|数量|人数|数额|金额|规模|水平|的|全部|同期|[数量额值]$|^(?:这?意味着|这?说明|可见|也就是说|这样|那么|因此|所以)"
)
_NAME, _ROUND, _LARGE = 12, 10, 10000
_ENDS = late(r" *(?:以上|左右|多|上下|强|弱)?(?:了)?(?:[，。；,;！!）)\n]|$)")


@dataclass(frozen=True, slots=True)
class _Named:
    """A number with the words before it, back to the number before."""

    claim: Claim
    words: str


@lru_cache(maxsize=8)
def _lead(pack: Pack) -> re.Pattern[str]:
    light = pack.alternatives("rates.reach")
    equals = pack.alternatives("rates.named_equals")
    return late(
        rf"^(?P<part>[^，。；：,;:\d]{{0,16}}?)(?:{pack.alternatives('rates.named_adverbs')}){{0,2}}"
        rf"(?P<verb>{equals}|占)(?P<whole>[^，。；：,;:]{{1,18}}?)的(?:{light}){{0,2}}$"
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """The two names, what is told of them by 占 or 是, and the clauses that say it."""

    part: str
    whole: str
    occupies: bool
    clause: str


def shares_by_name(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """海州产值512亿元,临江184亿元,临江是海州的36%: each name stands before one number only."""
    lead, words = _lead(pack), rate_words(pack)
    measures = late(pack.alternatives("rates.measures"))
    for share in discourse.claims:
        if share.role == "time" or share.quantity.dimension not in {"ratio", "multiple"} or not _exact(share):
            continue
        said = _said(discourse, share, lead)
        if said is None or not _ENDS.match(discourse.text, outer(share.mention).end):
            continue
        pool = [one for one in _before(discourse, share) if not words.change.search(one.words.partition("|")[0][-4:])]
        sides = _sides(share, said, pool, measures)
        if (
            sides is None
            or (said.occupies and _core(said.whole, measures) not in sides[1].words)
            or _doubtful(said, sides, measures, discourse.text[sides[0].claim.span.end : outer(share.mention).start])
        ):
            continue
        link = _link(share, sides, pool, named=bool(said.part))
        if not said.occupies or (link.marks >= {"lone-whole", "adjacent"}):
            yield link


def _exact(share: Claim) -> bool:
    """Whether a share is told in figures, and to two of them unless it is a small multiple."""
    numeral = share.quantity.numerals[0]
    if share.quantity.is_range or share.quantity.value <= 0 or numeral.form == "word":
        return False
    return numeral.value < _ROUND or numeral.coarse_place * _ROUND <= numeral.value


def _said(discourse: Discourse, share: Claim, lead: re.Pattern[str]) -> _Said | None:
    """The names in the clause of a share; where it begins with its verb, the clause before may name what is compared."""
    end = outer(share.mention).start
    start = max(discourse.layout.sentences[share.clause.sentence].span.start, end - _REACH)
    *before, clause = _PAUSE.split(discourse.text[start:end].rstrip(" "))
    found = lead.search(clause)
    if found is None:
        return None
    part = found["part"]
    if _PRONOUN.search(part) and before and 1 < len(before[-1]) <= _NAME and not any(sign.isdigit() for sign in before[-1]):
        part = before[-1]
    return _Said(part, found["whole"], found["verb"] == "占", clause)


def _before(discourse: Discourse, share: Claim) -> list[_Named]:
    """The amounts of the sentence of a share and the two before it, in their order, each with its words."""
    pool: list[_Named] = []
    first = max(0, share.clause.sentence - _BACK)
    for index in range(first, share.clause.sentence + 1):
        sentence = discourse.layout.sentences[index]
        if discourse.layout.sentences[share.clause.sentence].paragraph - sentence.paragraph > 1:
            continue
        last = sentence.span.start
        for claim in quantities_in(discourse, index):
            begin, quantity = outer(claim.mention).start, claim.quantity
            if claim.id >= share.id:
                break
            said = (quantity.dimension or quantity.value >= _LARGE) and quantity.dimension not in ABSTRACT
            if said and not quantity.is_range and quantity.value > 0:
                pool.append(_Named(claim, _words(discourse, claim, last if last > sentence.span.start else 0, begin)))
            last = claim.span.end
    return pool


def _words(discourse: Discourse, claim: Claim, last: int, begin: int) -> str:
    """What stands before a number, behind the clause of the number before it, and what follows it in its own clause."""
    before = discourse.text[max(last, discourse.layout.sentences[claim.clause.sentence].span.start, begin - _WORDS) : begin]
    before = behind_last(before, "；;。")
    if last and (pause := _PAUSE.search(before)) is not None:
        before = before[pause.end() :]
    after = _PAUSE.split(discourse.text[claim.span.end : claim.span.end + _NAME])[0]
    return f"{before}|{_DIGITS.split(after)[0]}"


def _sides(share: Claim, said: _Said, pool: Sequence[_Named], measures: re.Pattern[str]) -> tuple[_Named, _Named] | None:
    """The number that is compared and the one it is compared with."""
    inline = next((one for one in pool if one.claim.id == share.id - 1 and said.whole.endswith(one.claim.mention.text)), None)
    pool = [one for one in pool if one is not inline]
    whole = inline or _bearer(said.whole, pool, measures)
    if whole is None or (inline is not None and any(sign.isdigit() for sign in said.whole[: -len(inline.claim.mention.text)])):
        return None
    others = [one for one in pool if one is not whole and comparable(one.claim, whole.claim)]
    if not others or len(others) > _MOST:
        return None
    if _PRONOUN.search(said.part):
        part = others[-1]
        return (part, whole) if part is pool[-1] or (whole is pool[-1] and part is pool[-2]) else None
    part_named = _bearer(said.part, others, measures)
    if part_named is None or _bearer(said.part, [part_named, whole], measures) is not part_named:
        return None
    return part_named, whole


def _bearer(name: str, pool: Sequence[_Named], measures: re.Pattern[str]) -> _Named | None:
    """The one number whose words share the longest run with a name, most of it; a date must stand there whole."""
    name = _core(name, measures)
    if any(sign.isdigit() for sign in name):
        bearers = [one for one in pool if name.rstrip("同期的") in one.words]
        return bearers[0] if len(bearers) == 1 else None
    names = (name, *(_AVERAGE.sub(each, name) for each in ("人均", "平均") if _AVERAGE.search(name)))
    scores = [(max(longest_run(known, one.words) for known in names), one) for one in pool]
    best = max((score for score, _ in scores), default=0)
    bearers = [one for score, one in scores if score == best]
    if best < _LEAST or 2 * best < len(name):
        return None
    return bearers[0] if len({one.claim.quantity.base_value for one in bearers}) == 1 else None


def _core(name: str, measures: re.Pattern[str]) -> str:
    """A name without what is measured of it, if that leaves one."""
    core = measures.sub("", _HOLLOW.sub("", name))
    return core if len(core) >= _LEAST else name


def _doubtful(said: _Said, sides: tuple[_Named, _Named], measures: re.Pattern[str], behind: str) -> bool:
    """Whether what is compared is measured otherwise than the two numbers, or only supposed."""
    told = "".join(one.words for one in sides)
    names = _AVERAGE.sub("", said.part + said.whole)
    if _MODAL.search(names + said.clause) or any(measure.group() not in told for measure in measures.finditer(names)):
        return True
    if of_a_plan(said.whole, sides[1].claim):
        return True
    if said.occupies and sides[0].claim.quantity.base_value >= sides[1].claim.quantity.base_value:
        return True
    return any(other.group() not in told for other in _OTHER_WAY.finditer(_AVERAGE.sub("", behind.replace(said.whole, "")) + names))


def _link(share: Claim, sides: tuple[_Named, _Named], pool: Sequence[_Named], *, named: bool) -> Link:
    part, whole = (one.claim for one in sides)
    pairs = [(part, whole)]
    pairs += [
        (one.claim, two.claim)
        for one in pool
        for two in pool
        if one is not two and comparable(one.claim, two.claim) and one.claim.quantity.base_value != two.claim.quantity.base_value
    ]
    readings = tuple(
        Reading("named" if not number else "other", {"part": (one,), "whole": (two,), "share": (share,)})
        for number, (one, two) in enumerate(dict.fromkeys(pairs))
    )
    marks = {"same-noun"}
    if len({one.claim.quantity.base_value for one in pool if comparable(one.claim, whole)}) == 2:
        marks.add("lone-whole")
    if share.clause.sentence - min(part.clause.sentence, whole.clause.sentence) > 1:
        marks.add("far-apart")
    elif named and "lone-whole" in marks:
        marks.add("adjacent")
    return Link("times-of" if share.quantity.dimension == "multiple" else "portion", readings, frozenset(marks))
