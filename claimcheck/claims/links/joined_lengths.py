"""A length of time that stands right beside the two ends of a stretch -> the pair they make, whatever the size of the length."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.claims.around import outer
from claimcheck.claims.links.dated import CLOCK, Pair, after, before, measurable, moment_of
from claimcheck.claims.links.events import Event, EventWords, events_in
from claimcheck.claims.links.own_lengths import named_plan
from claimcheck.claims.links.prison import punishment
from claimcheck.claims.links.span_words import SpanWords, not_of_dates
from claimcheck.claims.links.surroundings import of_its_size, zones_near
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs.patterns import late

__all__ = ["daily", "joined"]

_BEHIND, _AHEAD, _APART, _NEXT = 20, 18, 26, 3
_TO = late(
    r"(?:[(（][^()（）]{1,8}[)）])?(?:起|开始)?[，,、]?(?:一直|截?至|截止到?|持续到|[到—–~～-])+"
    r"|(?:[从由]?[^，。；0-9]{0,6}(?:发出|发车|开出|始发))?[，,、；;和]?末班(?:车|船|机)?(?:时间|发车|延长)?(?:[为是于至到:：])?"
)
_BARE = late(r"(?:止|为止|结束)?[，,]?(?:的|的这|这)?")
_SUM = late("(?:总共|一共|共计|合计|总计|前后|先后|共)+(?:为|是|有|历时|用时|持续|长达|时长|耗时)*了?$")
_SAID_AGAIN = late("(?P<verb>[一-龥]{2,4})[，,]一?共(?P=verb)了?$")
"""10月1日至3日闭馆,共闭馆3天."""
_WHOLE = late(
    "(?:为期|历时|时长|总时长|时间为|持续|延续|长达|会期|展期|赛期|工期|任期|租期|租赁期限?|承包期限?|合同期限?|期限|用时|耗时|费时|全程"
    "|锁定期?|限售期?|禁赛|停赛|停职|休市|营业时间|开放时间|全程运行|运行时间|仅需|只需|一共持续|总共持续|共持续|共历时|一共历时)(?:为|是|有|共|总共|长达|达)*了?$"
)
_ROW = late("(?:为期|已|前后|总共|一共|共)?(?:连续|接连|一连|持续)(?:出现|遭遇|发生|发布|迎来)?了?$")
_HOURS = late(
    "[，,；;]?(?:每[天日]|全天|一天|一日|日)?(?:对外|免费|实际)?(?:开放|营业|运营|营运|服务|办公|工作|上课|运行|时间|时长|一共|总共|共计|合计|总计|累计|共|长达|达|为|是|有)*"
)
_BESIDE = late(r"(?:止|结束)?[，,、；;和及与以\s]{1,3}(?:上午|下午|晚上|晚间|夜间|中午)?")
_PLAIN = late(r"[^，。；;：:0-9]{0,12}[，,、]?")
_HELD = late(
    "(?:止|为止|正式|隆重|顺利|在[一-龥]{2,8}|于[一-龥]{2,8})*(?:举行|举办|召开|进行|开展|实施|展出|上演|(?:全|临时)?封闭(?:施工|维修|管理)?|停[水电运航课工产]|检修|维修|断行|断交|试运行|放假调休|放假|调休|休市|休假|开放|营业|施工|闭馆|闭园|停业|停运|休馆|休市|结束|开赛|(?:担任|出任|任教?|就读|就职|服役|执教)[一-龥]{0,8})?[，,、]?"
)
_EACH = late("每(?!天|日)|平均|分别|各|不同|较|比|其中|其间|期间|此间|间隔|除去|扣除|还|仅有|剩")
_CLOSED = late(
    "^(?:止|发出|发车|收车|收班|关门|打烊|闭馆|关闭|结束|停止|收工|下班|开放|营业|施工|举行|进行|办公|服务|上课|接诊|对外开放|开门)"
)
_NOUN = late(
    r"(?:(?:的|之)[^，。；;0-9(（]{1,12}?)?(?:[，,]?(?:即|将|已|拟|定|定于)?(?:于|自|从|在|由)?|[(（](?:刑期|期限|时间)?[为自从]?"
    r"|[，,](?:时间|期限|日期|租期|合同期)(?:为|是)?[:：]?[自从]?)"
)
_HALF = late("下午|午后|傍晚|晚上|晚间|夜间|当晚|今晚|昨晚|晚")
_BARE_HOUR = late(r"(?:\d|[一二两三四五六七八九十])")
_NOON = 12
_SOME = ("有", "出现", "超过", "低于", "高于", "达到", "实现", "保持")
_PER_DAY = frozenset({"天", "日"})
_NAMED = late("(?:为期|历时|持续|期限为?|租期为?|租赁期限?为?|承包期限?为?|合同期限?为?|任期为?|工期为?|会期为?|展期为?)$")


def joined(discourse: Discourse, claim: Claim, words: SpanWords, events: EventWords) -> Link | None:
    """A length and the two times right before or right behind it in its sentence that make one stretch."""
    just = claim.quantity.unit in CLOCK and before(discourse, claim).endswith(("仅需", "只需"))
    if punishment(discourse, claim) or named_plan(discourse, claim) or (not just and not_of_dates(discourse, claim, words)):
        return None
    if claim.quantity.unit in CLOCK and zones_near(discourse, claim):
        return None
    if words.refused_after.match(after(discourse, claim)) or _EACH.search(before(discourse, claim)):
        return None
    here = discourse.by_sentence.get(claim.clause.sentence, ())
    near = events_in(discourse, here, events)
    start, end = outer(claim.mention).start, outer(claim.mention).end
    told = [event for event in near if event.claim.span.end <= start]
    if claim.quantity.unit in CLOCK and (rows := _windows(discourse, claim, told)):
        return Link("spans-summed", (_reading(rows, claim),))
    if claim.quantity.unit in CLOCK and _more(told, here):
        return None
    if len(told) > 1 and _behind(discourse, claim, told[-2:], words):
        return _linked(discourse, claim, told[-2], told[-1], here)
    coming = [event for event in near if event.claim.span.start >= end]
    if len(coming) > 1 and not told and _NAMED.search(before(discourse, claim)):
        gap = discourse.text[end : coming[0].claim.span.start]
        if len(gap) <= _AHEAD and _NOUN.fullmatch(gap):
            return _linked(discourse, claim, coming[0], coming[1], here)
    return None


def daily(claim: Claim) -> bool:
    """Whether a claim is a length of every day: 每天营业12小时."""
    mention = claim.mention
    return isinstance(mention, Quantity) and mention.dimension == "duration" and mention.per in _PER_DAY and not mention.is_range


def _more(told: Sequence[Event], here: Sequence[Claim]) -> bool:
    """Whether the sentence tells of clock times before the last two: they may count too."""
    moments = [moment_of(other) for other in here if len(told) > 1 and other.span.end < told[-2].claim.span.start]
    return any(moment is not None and moment.hour is not None for moment in moments)


def _behind(discourse: Discourse, claim: Claim, ends: Sequence[Event], words: SpanWords) -> bool:
    """Whether nothing but the verb of a stretch and the cue of its length stand between the two."""
    gap = discourse.text[ends[1].claim.span.end : outer(claim.mention).start]
    if claim.quantity.unit in CLOCK and _HOURS.fullmatch(_CLOSED.sub("", gap, 1)):
        return True
    if len(gap) > _BEHIND or words.aside.search(gap):
        return False
    if (cue := _WHOLE.search(gap)) is not None:
        return _PLAIN.fullmatch(gap, 0, cue.start()) is not None
    if (cue := _ROW.search(gap)) is not None:
        return len(gap[: cue.start()]) <= _NEXT and of_its_size(Pair(ends[0].claim, ends[1].claim), claim)
    if (again := _SAID_AGAIN.search(gap)) is not None and not after(discourse, claim) and _HELD.fullmatch(gap[: again.end("verb")] + "，"):
        return True
    if (cue := _SUM.search(gap)) is not None and (
        not (tail := after(discourse, claim)) or _whole_months(claim, ends, gap[: cue.start()], tail)
    ):
        left = gap[: cue.start()]
        return _HELD.fullmatch(left) is not None or (ends[1].named and ends[1].side < 0 and _PLAIN.fullmatch(left) is not None)
    alone = after(discourse, claim) in ("", "了") and gap.endswith(("，", ",")) and claim.quantity.unit == "年"
    return bool(_BARE.fullmatch(gap)) or (alone and _PLAIN.fullmatch(gap) is not None)


def _whole_months(claim: Claim, ends: Sequence[Event], left: str, tail: str) -> bool:
    """Whether 共计10个月 right behind two dates, though words follow (未签合同的…), is of their size: no rain falls for months on end."""
    long = claim.quantity.unit in {"个月", "年", "月"} and not claim.quantity.hedges
    return long and not left and not tail.startswith(_SOME) and of_its_size(Pair(ends[0].claim, ends[1].claim), claim)


def _linked(discourse: Discourse, claim: Claim, one: Event, two: Event, here: Sequence[Claim]) -> Link | None:
    """The pair where the first begins and the second ends, with no other number between."""
    pair = Pair(one.claim, _same_half(one.claim, two.claim))
    unit = claim.quantity.unit
    if not (measurable(pair, unit) or _days_alone(pair, unit)) or not _forward(pair):
        return None
    if any(one.claim.span.end <= other.span.start < two.claim.span.start and not _time(other) for other in here):
        return None
    gap = discourse.text[one.claim.span.end : two.claim.span.start]
    if one.claim.id == two.claim.id or _TO.fullmatch(gap):
        return _link("span-within", pair, claim)
    return (
        _link("span-events", pair, claim)
        if (one.side > 0 or _begins(discourse, one.claim)) and two.side < 0 and len(gap) <= _APART and "。" not in gap
        else None
    )


def _begins(discourse: Discourse, claim: Claim) -> bool:
    return before(discourse, claim, 4).endswith(("始于", "起于", "始自", "起自"))


def _link(kind: str, pair: Pair, claim: Claim) -> Link:
    return Link(kind, (_reading([pair], claim),))


def _reading(pairs: Sequence[Pair], claim: Claim) -> Reading:
    ends = {"start": tuple(pair.start for pair in pairs), "end": tuple(pair.end for pair in pairs)}
    return Reading("dates", ends | {"stated": (claim,)})


def _windows(discourse: Discourse, claim: Claim, told: Sequence[Event]) -> list[Pair]:
    """The two or more stretches of one day that stand in a row right before a length: 8:00-11:00、13:30-17:00,共6.5小时."""
    text = discourse.text
    if not told or not _HOURS.fullmatch(_CLOSED.sub("", text[told[-1].claim.span.end : outer(claim.mention).start], 1)):
        return []
    found: list[Pair] = []
    for one, two in zip(reversed(told[:-1:2]), reversed(told[1::2]), strict=False):
        first, last = moment_of(one.claim), moment_of(two.claim)
        clocks = first is not None and last is not None and first.hour is not None and last.hour is not None
        if not clocks or not _TO.fullmatch(text[one.claim.span.end : two.claim.span.start]):
            return []
        if found and not _BESIDE.fullmatch(text[two.claim.span.end : found[0].start.span.start]):
            return []
        found.insert(0, Pair(one.claim, two.claim))
    return found if len(found) > 1 else []


def _same_half(one: Claim, two: Claim) -> Claim:
    """The second of two clock times, in the half of the day of the first: 晚上7点半…10点."""
    first, last = moment_of(one), moment_of(two)
    if first is None or last is None or first.hour is None or last.hour is None or _HALF.match(first.text) is None:
        return two
    if not last.hour < first.hour < last.hour + _NOON or _BARE_HOUR.match(last.text) is None:
        return two
    return two.saying(replace(last, hour=last.hour + _NOON))


def _time(claim: Claim) -> bool:
    return isinstance(claim.mention, Moment | Period)


def _days_alone(pair: Pair, unit: str) -> bool:
    """Whether both ends are days of one month that is not named: 12日至18日."""
    start, end = moment_of(pair.start), moment_of(pair.end, last=True)
    if start is None or end is None or unit not in {"天", "周"} or start.day is None or end.day is None:
        return False
    return start.month is None and end.month is None and start.day < end.day


def _forward(pair: Pair) -> bool:
    """Whether the second is written as the later one: an end before its beginning is a matter of order."""
    start, end = moment_of(pair.start), moment_of(pair.end, last=True)
    if start is None or end is None:
        return False
    return start.first is None or end.last is None or start.first <= end.last
