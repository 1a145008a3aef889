"""A length of time that words say to be bounded -> the dates around it that it may run between, each with each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from claimcheck.claims.links.dated import Pair, after, before, end_of, explicit, moment_of
from claimcheck.claims.links.span_words import SpanWords
from claimcheck.model.claim import Claim, Discourse, Operand
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs.patterns import late

__all__ = ["closes_here", "fits", "kind_of", "of_its_size", "other_half", "pairs_around", "zones_near"]

_BEFORE, _FAR, _WHOLE = 2, 120, 34
_FEWEST, _CROWD = 2, 4
_LEAST, _MOST = Decimal("0.3"), Decimal("3.5")
"""A length that is farther off from the distance of two dates is that of something else."""
_BARE_HOUR = late("[一二三四五六七八九十两]{1,2}点")
_BY_DAY = late("[^，。]{0,8}(?:上午|早|清晨|凌晨|中午|下午)")
_BY_NIGHT = late("下午|晚")
_DAYS = {"天": 1, "周": 7, "个月": 30, "季度": 91, "年": 365}
_MINUTES = {"小时": 60, "刻钟": 15, "分钟": 1}
_FINE = {"小时": "hour", "分钟": "hour", "刻钟": "hour", "天": "day", "周": "day", "个月": "month", "季度": "month", "年": "year"}
_FIELDS = ("year", "month", "day", "hour")
_DONE = late(r"(?<!为)了(?:近|约|整整|足足|将近|大约|差不多|长达|共|整)?$|(?:度过|走过|经历|熬过|渡过)了?[^，。；,;0-9]{1,6}的$")
_SERVED = late(r"(?:已经?|整整|共|一共|前后|足足|前前后后)[一-龥]{1,4}$|(?<![车班次台])(?:间隔|相距|相隔)(?:了|仅|仅仅|只有|仅有|不过)?$")
_AFTERWARDS = late(r"的?(?:之久|才|方才|终于|后才|多才)")
_AHEAD = late(r"(?:距|距离|离)[^，。；]{0,24}(?:还有|仅剩|只剩|尚有|仅有|还剩|倒计时)$|(?:距离?|离)[0-9][^，。；]{0,20}只有$")
_TODAY = ("今天", "今日", "当天")
_STEP_AFTER = late(r"(?:之后|以后|后)的?")
_STREAK = late(r"(?:连续|接连|连|逾期)[^，。；]{0,4}$")
_GONE_BY = late(r"(?:时隔|事隔|相隔|隔了)(?:整整|足足|了)?$")
_PARTED = late(r"(?:阔别|别离|睽违|暌违)[^，。；]{0,3}$")
"""How long somebody was away from a place need not be counted from what the text tells."""
_EACH = late(r"每|平均|分别|各|至少|最多")
_ASKED = late(r"(?:请|须|需|应|可|要|宜|最好|建议|务必|不得)[^，。；]{0,6}$")
_WRITTEN = late(r"^\s?[电讯]|^[，,]?[^。；\n]{0,16}?(?:报道|公布|发布|公告|披露|消息|获悉|了解到|介绍|透露|表示|说)")
_BORN = late(r"^[^，。；]{0,4}(?:出生|生[，,于])")
_PLANNED = late(r"原定|原计划|计划|预定|预计|应于|应在|应当|合同|约定|规定|按期|定于|定在|期限")
_SAME_TIME = ("同年", "次年", "翌年", "当年", "当日", "当天", "同日", "次日", "翌日", "第二天", "当晚", "同月", "次月")
_NEXT = ("次", "翌", "第二天")
_WIDE = frozenset({"decade", "century", "quarter", "half", "season", "tenday", "early", "mid", "late"})
_WRITTEN_OUT = late("[年月日号时点:：.-]")
_TWO_ZONES = late(r"时差|时区")
_FROM = late("[从自由]$")
_UPTO = late("[到至]$")
_STOPS = late("为?止")
"""至12月5日止: it ends what came before and begins nothing."""
_ZONES = late(r"当地时间|时差|时区|除去|扣除|不计|休息")


def kind_of(discourse: Discourse, claim: Claim, words: SpanWords) -> str:
    """How a length is said to run between two dates: the kind of link, or nothing."""
    left, right = before(discourse, claim), after(discourse, claim)
    refused = words.refused_after.match(right) is not None
    if not refused and _in_one_sentence(discourse, claim):
        return "span-events"
    if words.never.search(left) or _STREAK.search(left) or _EACH.search(left):
        return ""
    if words.shift.search(left):
        planned = _PLANNED.search(discourse.text, max(0, claim.span.start - _FAR), claim.span.start)
        return "" if planned is None or _ASKED.search(left) else "span-step"
    if words.step.search(left):
        return "" if _PARTED.search(left) else "span-step"
    if words.refused_after.match(right) or words.refused_before.search(left):
        return ""
    if words.full.search(left) or words.whole.search(left):
        return "span-events"
    return ""


def _in_one_sentence(discourse: Discourse, claim: Claim) -> bool:
    """Whether a length is told of what its own sentence dates: 1971年上岛，1995年离岛，守了24年; …还有100天 to a day."""
    here = [other for other in discourse.by_sentence.get(claim.clause.sentence, ()) if other.span.end <= claim.span.start]
    times = [end for other in here for end in _ends(other) if isinstance(end.mention, Moment) and end.mention.text not in _TODAY]
    if len(times) != _FEWEST:
        return False
    left = before(discourse, claim)
    ahead = claim.quantity.unit == "天" and _AHEAD.search(discourse.text, max(0, claim.span.start - _WHOLE), claim.span.start) is not None
    if _EACH.search(left) or _STREAK.search(left):
        return False
    done = _DONE.search(left) or _SERVED.search(left) or _AFTERWARDS.match(after(discourse, claim))
    return bool(ahead or (done and not claim.quantity.hedges))


def pairs_around(discourse: Discourse, claim: Claim) -> list[Pair]:
    """The few times, written alike, among the sentences around a length, fine enough for its unit, each with each."""
    fine = _FINE.get(claim.quantity.unit)
    if fine is None or claim.quantity.value <= 1:
        return []
    near = _near(discourse, claim)
    if any(moment is not None and moment.calendar == "lunar" for moment in map(moment_of, near)):
        return []
    if _ZONES.search(discourse.text, near[0].span.start if near else 0, near[-1].span.end + 24 if near else 0):
        return []
    found: dict[object, Claim] = {}
    for end in (end for other in near for end in _ends(other) if _fits(discourse, end, fine)):
        found.setdefault(_key(end), end)
    told = list(found.values())
    if ahead := _behind(discourse, claim, told):
        return ahead
    nearest = max((one for one in told if one.span.start < claim.span.start), key=lambda one: one.span.start, default=None)
    if (
        nearest is not None
        and _FEWEST <= len(told) <= _CROWD
        and fine == "year"
        and explicit(nearest)
        and _GONE_BY.search(before(discourse, claim))
    ):
        # 上次是在1987年。2011年5月，时隔24年: the one may tell its month, the other not
        return [
            pair for one in told if one is not nearest and explicit(one) for pair in _in_order(one, nearest) if of_its_size(pair, claim)
        ]
    if nearest is None or not _FEWEST <= len(told) <= _CROWD or sum(_alike(nearest, other, fine) for other in told) < _FEWEST:
        return []
    served = _DONE.search(before(discourse, claim)) is not None
    pairs = [pair for one, two in combinations(told, 2) if one.id != two.id or served for pair in _in_order(one, two)]
    pairs = [pair for pair in pairs if not _STOPS.match(discourse.text, pair.start.span.end)]
    if _in_one_sentence(discourse, claim):
        pairs = [pair for pair in pairs if pair.start.clause.sentence == pair.end.clause.sentence == claim.clause.sentence]
    near_first = sorted(pairs, key=lambda pair: abs(pair.last_offset - claim.span.start) + abs(pair.first_offset - claim.span.start))
    if not near_first or near_first[0].first_offset > claim.span.start:
        return []
    if len(told) > _FEWEST and max(other.span.start for other in told) > claim.span.start:
        return []
    alike = _alike(near_first[0].start, near_first[0].end, fine)
    return near_first if alike and of_its_size(near_first[0], claim) else []


def _behind(discourse: Discourse, claim: Claim, told: Sequence[Claim]) -> list[Pair]:
    """The stretch that is told behind a length as its only two times: 经过2小时的激战,比赛从14时打到16时."""
    if len(told) != _FEWEST or any(one.span.start < claim.span.start for one in told):
        return []
    start, end = sorted(told, key=lambda one: one.span.start)
    if start.clause.sentence != claim.clause.sentence or not _FROM.search(discourse.text, 0, start.span.start):
        return []
    pair = Pair(start, end)
    upto = _UPTO.search(discourse.text, start.span.end, end.span.start) is not None
    return [pair] if upto and of_its_size(pair, claim) else []


def zones_near(discourse: Discourse, claim: Claim) -> bool:
    """Whether the paragraph counts in two zones: no two of its clocks can be told to be of one."""
    paragraph = discourse.layout.sentences[claim.clause.sentence].paragraph
    told = [sentence.span for sentence in discourse.layout.sentences if sentence.paragraph == paragraph]
    return any(_TWO_ZONES.search(discourse.text, span.start, span.end) for span in told)


def _near(discourse: Discourse, claim: Claim) -> Sequence[Claim]:
    sentences = discourse.layout.sentences
    here = sentences[claim.clause.sentence]
    found: list[Claim] = []
    for index in range(max(0, here.index - _BEFORE), here.index + 1):
        if sentences[index].paragraph == here.paragraph:
            found.extend(other for other in discourse.by_sentence.get(index, ()) if moment_of(other) is not None)
    return found


def _ends(claim: Claim) -> list[Claim]:
    if isinstance(claim.mention, Period):
        if claim.mention.text.startswith("前"):
            # 前10个月 is a share of a year: it bounds nothing
            return []
        return [end_of(claim, last=last) for last in (False, True) if moment_of(claim, last=last) is not None]
    return [claim]


def _fits(discourse: Discourse, claim: Claim, fine: str) -> bool:
    moment = claim.mention
    if not isinstance(moment, Moment) or moment.calendar not in {"gregorian", "era"} or moment.flaws or moment.given & _WIDE:
        return False
    if (
        getattr(moment, fine) is None
        or not _WRITTEN_OUT.search(moment.text)
        or (moment.relative and not moment.relative.startswith(_SAME_TIME))
    ):
        return False
    right = discourse.text[claim.span.end : claim.span.end + 24]
    return not _WRITTEN.match(right) and not _BORN.match(right)


def _key(claim: Claim) -> tuple[object, ...]:
    moment = claim.mention
    assert isinstance(moment, Moment)
    return moment.year, moment.month, moment.day, moment.hour, moment.minute


def _alike(one: Claim, two: Claim, fine: str) -> bool:
    """Whether both are given as finely as each other; the second may leave out what the first has told."""
    a, b = one.mention, two.mention
    level = _FIELDS.index(fine)
    return all((getattr(a, name) is None) == (getattr(b, name) is None) for name in _FIELDS[level:])


def _in_order(one: Claim, two: Claim) -> Iterator[Pair]:
    """The pair from the earlier to the later; two days without their years may run over the turn of one."""
    a, b = one.mention, two.mention
    assert isinstance(a, Moment)
    assert isinstance(b, Moment)
    shared = [name for name in (*_FIELDS, "minute") if getattr(a, name) is not None and getattr(b, name) is not None]
    turned = [getattr(b, name) for name in shared] < [getattr(a, name) for name in shared] and not b.relative.startswith(_NEXT)
    if turned:
        yield Pair(two, one)
    if not turned or (a.year is None and b.year is None and a.month is not None and a.month != b.month):
        yield Pair(one, two)


def fits(players: Mapping[str, Sequence[Operand]], claim: Claim) -> bool:
    """Whether a length in days or more is that between two days, the last one counted or not."""
    ends = [operand.mention for role in ("start", "end") for operand in players[role] if isinstance(operand, Claim)]
    unit = _DAYS.get(claim.quantity.unit)
    if unit is None or len(ends) < _FEWEST:
        return False
    start, end = ends
    if not isinstance(start, Moment) or not isinstance(end, Moment):
        return False
    if None in (start.first, start.last, end.first, end.last):
        return False
    size = claim.quantity.value * unit
    slack = max(1, unit // 10)
    return (end.first or 0) - (start.last or 0) - slack <= size <= (end.last or 0) - (start.first or 0) + slack


def other_half(players: Mapping[str, Sequence[Operand]], claim: Claim) -> bool:
    """Whether a length in hours runs to an hour of the afternoon that is told by its number alone: 上午八点出发…六点到达."""
    ends = [operand.mention for role in ("start", "end") for operand in players[role] if isinstance(operand, Claim)]
    if claim.quantity.unit not in _MINUTES or len(ends) != _FEWEST:
        return False
    start, end = ends
    if not isinstance(start, Moment) or not isinstance(end, Moment) or start.hour is None or end.hour is None:
        return False
    if _BY_NIGHT.match(start.text) is not None and end.text[:1].isdecimal():
        return end.hour < start.hour < end.hour + 12
    return end.hour < start.hour and _BARE_HOUR.match(end.text) is not None and _BY_DAY.match(start.text) is not None


def of_its_size(pair: Pair, claim: Claim) -> bool:
    """Whether the two lie about as far apart as the length says, a slip aside."""
    a, b, quantity = pair.start.mention, pair.end.mention, claim.quantity
    if not isinstance(a, Moment) or not isinstance(b, Moment):
        return True
    if quantity.unit in _MINUTES:
        apart = ((b.hour or 0) - (a.hour or 0)) * 60 + (b.minute or 0) - (a.minute or 0)
        size = quantity.value * _MINUTES[quantity.unit]
        apart += 1440 if apart < 0 else 0
    else:
        apart = ((b.year or 0) - (a.year or 0)) * 365 + ((b.month or 1) - (a.month or 1)) * 30 + (b.day or 1) - (a.day or 1)
        size = quantity.value * _DAYS.get(quantity.unit, 1)
        apart += 365 if apart < 0 and a.year is None else 0
    return apart > 0 and _LEAST <= size / apart <= _MOST


def closes_here(discourse: Discourse, claim: Claim) -> bool:
    """Whether two years of the sentence lie just as far apart as a number of years says: 1957年任教，一教41年，1998年退休."""
    if claim.quantity.unit != "年" or claim.quantity.is_range:
        return False
    near = [c for index in (-1, 0) for c in discourse.by_sentence.get(claim.clause.sentence + index, ())]
    ages = [c.quantity.value for c in near if isinstance(c.mention, Quantity) and c.mention.dimension == "age"]
    if any(abs(two - one) == claim.quantity.value for one, two in combinations(ages, 2)):
        return True  # 87岁的他生在1935年，23岁造第一条船，那是1958年。整整64年
    years = [
        c.mention.year for c in discourse.by_sentence.get(claim.clause.sentence, ()) if isinstance(c.mention, Moment) and c.mention.year
    ]
    return len(years) > 2 and any(two - one == claim.quantity.value for one, two in combinations(years, 2))
