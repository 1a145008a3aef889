"""N年后, N天前 and 提前N天 with a date on each side -> links that hold the step against the dates."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.around import outer
from claimcheck.claims.links.dated import Pair, after, before, dated, end_of, explicit, lines_before, moment_of, paragraph_claims
from claimcheck.claims.links.own_lengths import plausible
from claimcheck.claims.links.span_words import conditional, span_words
from claimcheck.claims.links.spans import is_length, measurable
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["steps"]

_MOST, _DAWN = 24, 6
_COMPARED = 16
_PLAN = late("计划|原|预[定计期]|规定|约定|合同|期限|目标|[预既]定")
_SPENT = late("(?:羁押|关押|监禁|软禁|囚禁|服刑|潜逃|逃亡|流亡|任职|任教|居住)[了近约满]{0,2}$")
_LONG_AGO = ("早在", "就在", "还是在", "还在", "那是在", "那是")
_DAYS = frozenset({"天", "周"})
_EXPLAINED = late("(?:之|以)?前[，,（(](?:也就是|也即|即)")
_PASSED = late("(?:时隔|事隔|相隔|又?过了|一晃|转眼|隔了)(?:整整|足足|了)?$")
_UP_TO = late(r"(?:之?后)?的?[，,(（]?(?:也就是|即|直?到了?|在|于|至)?")
_GAP = late(r"的?[,，(（:：—\s]{0,3}(?:也就是|即|就是|到了|到|在|于)?[(（]?")


def steps(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """九年后的1958年 counts from a date before it, 九年前的1958年 to one after it."""
    words = span_words(pack)
    for index, claim in enumerate(discourse.claims[:-1]):
        if not is_length(claim):
            continue
        right = discourse.text[outer(claim.mention).end : outer(claim.mention).end + 12]
        later, ago = words.later.match(right), words.ago.match(right)
        found = later or ago
        if found is None and (passed := _passed(discourse, claim, index)) is not None:
            yield passed
            continue
        if found is None:
            if words.shift.search(before(discourse, claim)):
                yield from _shifted(discourse, claim)
            continue
        target = discourse.claims[index + 1]
        gap = discourse.text[outer(claim.mention).end + found.end() : target.span.start]
        if not isinstance(target.mention, Moment) or not _GAP.fullmatch(gap) or not _placed(target):
            continue
        if (ago and any(sign in gap for sign in "，,") and not _back_then(discourse, claim)) or (
            claim.quantity.unit == "年" and not explicit(target)
        ):
            continue  # 相比10年前，2020年…: the year is not what lay ten years back
        if _chained(discourse, claim, index) or _from_now(discourse, claim, found.group() + gap[:1], index):
            continue
        told = bool(ago) and any(sign in gap for sign in "，,")
        link = _stepped(discourse, claim, target, index, back=later is not None, told=told) or (
            _alone(discourse, claim, index) if later and not before(discourse, claim) else None
        )
        if link is not None:
            yield link


def _passed(discourse: Discourse, claim: Claim, index: int) -> Link | None:
    """1976年投产。相隔三十年的2006年…; 过了三十年,到2006年…: years that went by from the one date before to the year right behind."""
    gap = discourse.text[outer(claim.mention).end : discourse.claims[index + 1].span.start]
    if _PASSED.search(discourse.text, max(0, claim.span.start - 8), claim.span.start) is None or _UP_TO.fullmatch(gap) is None:
        return None
    return _alone(discourse, claim, index)


def _alone(discourse: Discourse, claim: Claim, index: int) -> Link | None:
    """The years from the only year that this sentence and the one before it tell so far to the year right behind a length."""
    target, unit = discourse.claims[index + 1], claim.quantity.unit
    told = [other for other in lines_before(discourse, claim, 1) if other.id < claim.id and dated(other)]
    if (
        unit != "年"
        or len(told) != 1
        or not explicit(told[0])
        or not explicit(target)
        or (claim.quantity.hedges and not discourse.text.endswith("过了", 0, claim.span.start))
    ):
        return None
    pair = Pair(end_of(told[0], last=True), target)
    if not isinstance(target.mention, Moment) or not measurable(pair, unit) or not _forward(pair):
        return None
    return Link("span-step", (_reading(pair, claim),))


def _back_then(discourse: Discourse, claim: Claim) -> bool:
    """早在六年前，2012年…; 十天之前，6月25日…; 六年前，也就是2012年…: the date behind is that of the time gone by."""
    if _EXPLAINED.match(discourse.text, outer(claim.mention).end) is not None:
        return True
    return before(discourse, claim).endswith(_LONG_AGO) or claim.quantity.unit == "天"


def _from_now(discourse: Discourse, claim: Claim, word: str, index: int) -> bool:
    """Whether years are counted from when the text was written: 五年前的2017年, 预计十年后的2031年; no date stands beside them."""
    if claim.quantity.unit != "年" or not word.endswith("的"):
        return False
    if "前" in word or _EXPECTED.search(discourse.text, max(0, claim.span.start - 12), claim.span.start):
        return True
    near = [other for other in discourse.claims[max(0, index - _MOST) : index] if dated(other)]
    return not near or near[-1].clause.sentence < claim.clause.sentence - 1


_EXPECTED = late("预计|预期|预测|展望|到[了约]?$|有望|将在|等到")


def _chained(discourse: Discourse, claim: Claim, index: int) -> bool:
    """Whether another step was told since the last date, from which this one goes on: 8天后移送,5天之后,2024年1月2日起诉."""
    for other in reversed(discourse.claims[max(0, index - _MOST) : index]):
        if dated(other):
            return False
        if is_length(other) and discourse.text[other.span.end : other.span.end + 2].startswith(("后", "之后", "以后")):
            return other.clause.sentence >= claim.clause.sentence - 1
    return False


def _placed(target: Claim) -> bool:
    """A date with its year, or a day whose month is told or known."""
    mention = target.mention
    return explicit(target) or (
        isinstance(mention, Moment) and "day" in mention.given and ("month" in mention.given or mention.first is not None)
    )


def _stepped(discourse: Discourse, claim: Claim, target: Claim, index: int, *, back: bool, told: bool = False) -> Link | None:
    unit = claim.quantity.unit
    if back:
        pool = [other for other in reversed(discourse.claims[max(0, index - _MOST) : index]) if dated(other)]
        found = [Pair(end_of(other, last=True), target) for other in pool]
    else:
        # 十天前，6月25日…: it goes back from a date told before
        known = [other for other in discourse.claims[:index] if explicit(other)] if told else discourse.claims
        pool = [other for other in known if dated(other) and other.id != target.id]
        found = [Pair(target, end_of(other, last=False)) for other in pool]
    usable = [pair for pair in found if measurable(pair, unit) and _forward(pair)]
    if unit in _DAYS and any(_gives_day(pair.start) and _gives_day(pair.end) for pair in usable[:3]):
        # 那年他22岁。4天后的4月23日: days are counted from a day
        usable = [pair for pair in usable if _gives_day(pair.start) and _gives_day(pair.end)]
        if back and _before_dawn(target):
            return None  # 播出5天后，19日凌晨: the night belongs to the day before
    if not usable or not plausible(usable[:3], claim):
        return None
    if back and usable[0].start.clause.sentence != claim.clause.sentence and _SPENT.search(before(discourse, claim)):
        return None  # 2013年获释。另一人被关押13年后,2018年…: counted from when that began
    near = paragraph_claims(discourse, claim, 1)
    other = usable[0].start if back else usable[0].end
    sure = explicit(other) and (explicit(target) or not back)
    marks = frozenset() if back and sure and other.id in {item.id for item in near} else frozenset({"inferred"})
    return Link("span-step", tuple(_reading(pair, claim) for pair in usable[:40]), marks)


def _forward(pair: Pair) -> bool:
    start, end = pair.start.mention, pair.end.mention
    if not isinstance(start, Moment) or not isinstance(end, Moment):
        return False
    return start.first is None or end.last is None or start.first <= end.last


def _shifted(discourse: Discourse, claim: Claim) -> Iterator[Link]:
    """原定6月30日,提前15天于6月15日完工: the two dates of the sentence are that far apart."""
    days = [other for other in discourse.by_sentence.get(claim.clause.sentence, ()) if _of_a_day(other)]
    times = [other for other in days if isinstance(other.mention, Moment) and "month" in other.mention.given]
    if len(days) != 2 or len(times) != 2 or _against_another(discourse, claim, times):
        return
    if claim.quantity.unit not in {"天", "周"} or conditional(after(discourse, claim)):
        return
    ordered = sorted(times, key=lambda other: other.mention.first or 0 if isinstance(other.mention, Moment) else 0)
    pair = Pair(ordered[0], ordered[1])
    if measurable(pair, claim.quantity.unit):
        yield Link("span-step", (_reading(pair, claim),), frozenset({"inferred"}))


def _gives_day(claim: Claim) -> bool:
    moment = moment_of(claim)
    return moment is not None and moment.day is not None


def _before_dawn(claim: Claim) -> bool:
    moment = moment_of(claim)
    return moment is not None and moment.hour is not None and moment.hour < _DAWN


def _of_a_day(claim: Claim) -> bool:
    return isinstance(claim.mention, Moment) and "day" in claim.mention.given


def _against_another(discourse: Discourse, claim: Claim, times: list[Claim]) -> bool:
    """比邻县晚两天: what the step is counted from is neither a plan nor one of the dates."""
    left = before(discourse, claim, _COMPARED)
    at = claim.span.start - len(left) + left.rfind("比")
    found = _PLAN.search(left[left.rfind("比") :]) if "比" in left else None
    return "比" in left and found is None and not any(time.span.start > at and time.span.end <= claim.span.start for time in times)


def _reading(pair: Pair, claim: Claim) -> Reading:
    return Reading("dates", {"start": (pair.start,), "end": (pair.end,), "stated": (claim,)})
