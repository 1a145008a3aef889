"""What is held every year, and how often a thing has happened -> links between an ordinal and the years or times before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.claims.links.dated import end_of, explicit, moment_of, year_of
from claimcheck.claims.links.ordinals import classifier, is_ordinal
from claimcheck.claims.links.scene import left_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["first_year", "is_held", "told_before", "year_beside", "yearly_editions", "years_of"]

_YEARLY = late(
    r"(?:每年|逐年|年年)[^，。；、\d]{0,8}一(?P<unit>[届次期回])|一年一(?:(?P<other>届)|度的?)|[，,](?:此后)?(?P<third>届)?每年一届"
    r"|(?:每年|逐年|年年)(?:如期)?(?:举办|举行|召开|开办)(?=[，。；,])"
)
_SINCE = late(r"[^，。；\d]{0,3}(?:起|以来|开始|创办|创设|开办|开赛|首办|创立|首届|举办首届|首次|首演|首度)")
_OPENED = late("[，,]?(?:首届|第一届)")
"""2010年,首届读书节开幕。作为一年一度的活动,…"""
_FIRST = late(r"(?:首届|首次|第一届)[^，,。；;]{0,8}$|(?:始于|始办于|创办于|创立于|创始于|首办于|开始于)$")
_BROKEN = late(r"停办|停了|中断|暂停|取消|延期|推迟|一年两|隔年|两年一|改为|[停缺][^，。；]{0,3}[届年]")
_UNBROKEN = late(
    r"从[未不没][^，。；]{0,3}(?:间断|中断|停|取消|一年两)|不间断|无一[届年]|一[届年]不[落少缺]|未曾[^，。；]{0,3}断|也?从未一年两"
)
_HELD_IN = late(r"[^，。；、\d]{0,10}[于在]")
_HELD = late(r"已(?:经|连续|成功)*(?:举办|举行|召开|办)(?:了|过)?$")
_BACK, _AHEAD, _SHORT = 2, 4, 8
_EARLIER = late(r"(?:此前|之前|前|先前)的?$")
_ALL_TOLD = late(r"[^，。；]{0,6}?(?:分别|依次|都|均|皆|各|也)")
_TIMES = frozenset({"起", "次", "例", "届", "场", "回", "个", "座", "部", "位", "名", "家", "期", "批", "枚", "次会议"})


def yearly_editions(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """自2006年起每年一届, 2018年为第十一届: every year has its own, counted from the first."""
    text = discourse.text
    for cue in _YEARLY.finditer(text):
        unit = cue["unit"] or "届"
        first = first_year(discourse, cue)
        if _BROKEN.search(_UNBROKEN.sub("", text)):
            continue
        yield from _counted_on(discourse, unit)
        if first is None:
            continue
        marks = set() if _UNBROKEN.search(text) else {"inferred"}
        for place in discourse.claims:
            far = place.clause.sentence - first.clause.sentence
            if (
                not (is_ordinal(place) or is_held(discourse, place))
                or classifier(place) != unit
                or place.id == first.id
                or not -_BACK <= far <= _AHEAD
            ):
                continue
            when = [year for year in years_of(discourse, place) if year_of(year) != year_of(first)]
            if len({year_of(year) for year in when}) == 1:
                roles = {"first": (end_of(first, last=False),), "when": (when[0],), "place": (place,)}
                yield Link("yearly-edition", (Reading("yearly", roles),), frozenset(marks))


def is_held(discourse: Discourse, claim: Claim) -> bool:
    """到2019年已举办了十届 is as good as 第十届."""
    mention = claim.mention
    plain = isinstance(mention, Quantity) and not mention.hedges and not mention.is_range and mention.value > 1
    return plain and bool(_HELD.search(left_of(discourse, claim, 8)))


def _counted_on(discourse: Discourse, unit: str) -> Iterator[Link]:
    """每年一届: 2014年的第五届, so that 2016年 has the seventh."""
    numbered = [(place, year_beside(discourse, place)) for place in discourse.claims if is_ordinal(place) and classifier(place) == unit]
    told = [(years[0], place) for place, years in numbered if len({year_of(year) for year in years}) == 1]
    for (year, place), (later, other) in pairwise(told):
        then, now = year_of(year), year_of(later)
        if then is None or now is None or then == now:
            continue
        roles = {"then": (year,), "before": (place,), "now": (later,), "after": (other,)}
        yield Link("yearly-steps", (Reading("yearly", roles),), frozenset())


def year_beside(discourse: Discourse, place: Claim) -> Sequence[Claim]:
    """The year right before an ordinal, or behind it: 2014年举办第五届, 第五届于2014年举办."""
    years = years_of(discourse, place)
    before = [year for year in years if 0 <= place.span.start - year.span.end <= _SHORT]
    return before or [year for year in years if _HELD_IN.fullmatch(discourse.text[place.span.end : year.span.start])]


def first_year(discourse: Discourse, cue: re.Match[str]) -> Claim | None:
    """The year from which on it is held, in the sentence of the cue."""
    found = None
    for claim in discourse.claims:
        if not 0 <= cue.start() - claim.span.end <= 40 or not _dated(claim):
            continue
        between = discourse.text[claim.span.end : cue.start()]
        if between.count("。") > bool(_OPENED.match(between)):
            continue
        if (
            claim.mention.text.endswith(("起", "以来", "开始"))
            or _SINCE.match(discourse.text, claim.span.end)
            or _OPENED.match(discourse.text, claim.span.end)
            or _FIRST.search(left_of(discourse, claim, 12))
        ):
            found = claim
    return found


def _dated(claim: Claim) -> bool:
    moment = moment_of(claim)
    return moment is not None and explicit(claim) and moment.calendar == "gregorian" and not moment.given & {"decade", "century"}


def years_of(discourse: Discourse, place: Claim) -> Sequence[Claim]:
    """The years that the sentence of a place writes out."""
    return [claim for claim in discourse.by_sentence.get(place.clause.sentence, ()) if _dated(claim)]


_BEFORE_NOW = late(r"(?:此前|之前|先前|以前|过去)(?:[曾已共也都]|曾经|已经|先后|累计|总共)*$")
_ALREADY = late(r"(?:今年|年内|本赛季|本年度|今年以来|年初以来)[^，。；、\d]{0,4}[已曾](?:经|先后)?$")
_THIS_TIME = late(r"(?:[这此]|本|今)(?:次|番|回|届|一次)?[^，。；、\d]{0,6}$|(?:昨|今)[晚天日][^，。；、\d]{0,6}$")
_OF_THE_YEAR = late(r"(?:今年|年内|本赛季|本年度|今年以来|年初以来)(?:的|来)?$")
_OTHER_SCOPE = late(r"历史|生涯|队史|国内|海外|世界|连续|首次|个人|单赛季|去年|上届|其中")
_GENERIC = frozenset("夺获得取赢参加出举办进入了的在于行开过到与和为是该项本这此")
_FOLLOWS = 3


def _times_already(discourse: Discourse, place: Claim, unit: str) -> Iterator[Link]:
    """此前曾三次夺冠，这是他第四次夺冠: the next place, if both tell of one deed; 今年已两次降准 may count this time in."""
    of_year = _OF_THE_YEAR.search(left_of(discourse, place, 5))
    if unit != "次" or not (of_year or _THIS_TIME.search(left_of(discourse, place, 10))):
        return
    for count in discourse.claims[max(0, place.id - _FOLLOWS) : place.id]:
        mention = count.mention
        if (
            not isinstance(mention, Quantity)
            or mention.unit != unit
            or mention.dimension == "ordinal"
            or mention.hedges
            or mention.is_range
        ):
            continue
        left = left_of(discourse, count, 14)
        before, already = _BEFORE_NOW.search(left), _ALREADY.search(left)
        gap = discourse.text[count.clause.span.start : place.span.start]
        if count.clause.sentence != place.clause.sentence or _OTHER_SCOPE.search(gap) or bool(already) != bool(of_year):
            continue
        deeds = (set(_deed(discourse, claim)) - _GENERIC for claim in (count, place))
        first, second = deeds
        if (before or already) and first and (first & second or not _deed(discourse, place)):
            mark = "told-before-or-now" if already else "told-just-before"
            yield Link(mark, (Reading("before", {"before": (count,), "place": (place,)}),), frozenset({"adjacent"}))


def _deed(discourse: Discourse, claim: Claim) -> str:
    """What was done so many times, up to the next mark."""
    return re.split("[，。；！？、（(\n]", discourse.text[claim.span.end : claim.span.end + 16])[0]


def told_before(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """这是第二起…，前两起分别发生在…: as many as came before, and this one besides."""
    for place in discourse.of("ordinal"):
        if not is_ordinal(place) or place.quantity.value < 2:
            continue
        yield from _times_already(discourse, place, classifier(place))
        unit = classifier(place)
        for count in discourse.claims[place.id + 1 : place.id + 4]:
            mention = count.mention
            if not isinstance(mention, Quantity) or mention.unit != unit or unit not in _TIMES or mention.hedges or mention.is_range:
                continue
            near = count.clause.sentence - place.clause.sentence <= 1
            if near and _EARLIER.search(count.label) and _ALL_TOLD.match(discourse.text, count.span.end):
                roles = {"before": (count,), "place": (place,)}
                yield Link("told-before", (Reading("before", roles),), frozenset({"adjacent"}))
                break
