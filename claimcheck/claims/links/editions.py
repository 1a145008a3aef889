"""Numbered editions of one thing and what is told of their order -> links that hold number and order together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from claimcheck.claims.links.arithmetic import alike
from claimcheck.claims.links.ordinals import classifier, is_ordinal
from claimcheck.claims.links.scene import between, left_of, right_of
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.model.mention import Moment, Period
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["editions", "runs"]

_MOST = 60
_NAME = late(r"[一-鿿A-Za-z]+")
_SHORT = 2
_ABBREVIATED = 3
_YEAR_BEFORE = late(r"(?:去年|上年|前年|去岁|上个月|上周|昨年)[^，。；、\d]{0,8}$")
_PAST_YEAR = late(r"去年|上年|前年|去岁|[0-9]{4}年|上个月|上周|前")
_SUCCEEDS = late(r"继[^。；]{0,24}$")
_THIS = late(r"(?:本次|本届|此次|此届|今年|今次|这次|这届)[^，。；、\d]{0,8}$")
_HOLDER = late(r"[一-鿿]{1,4}[省市县区州国镇乡校院会]$")
_BEGIN_ANEW = late("财?季|学期|[个双]?[周月旬]|次(?:全体)?会议")
"""What is numbered anew in every year or by every 届."""
_NO_EDITION = frozenset(
    {"人", "名", "位", "条", "款", "项", "页", "章", "节", "集", "版", "层", "楼", "产", "小", "中", "医", "人民", "年级", "代", "类"}
)


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    ends: re.Pattern[str]
    begins: re.Pattern[str]
    former: re.Pattern[str]
    next: re.Pattern[str]
    past: re.Pattern[str]
    heir: re.Pattern[str]
    ahead: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    any_of = pack.alternatives
    return _Words(
        late(any_of("ordinals.ends")),
        late(any_of("ordinals.begins")),
        late(rf"{any_of('ordinals.former')}[^，。；、\d]{{0,4}}$"),
        late(rf"{any_of('ordinals.next')}[^。；、\d]{{0,10}}$"),
        late(any_of("ordinals.past")),
        late(any_of("ordinals.heir")),
        late(any_of("ordinals.next")),
    )


def editions(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """第80届 cannot close as 第79届 opens; 第二份 cannot come after 第三份; a title does not number otherwise than its text."""
    words = _words(pack)
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in discourse.claims[: 20 * _MOST]:
        if is_ordinal(claim) and claim.quantity.value > 0:
            groups[classifier(claim)].append(claim)
    for unit, group in groups.items():
        if unit not in _NO_EDITION and len(group) > 1:
            yield from _ordered(discourse, group[:_MOST], words)
            yield from _headed(discourse, group[:_MOST])


def _ordered(discourse: Discourse, group: Sequence[Claim], words: _Words) -> Iterator[Link]:
    """Pairs whose order the text tells: by dates, by one ending as the other begins, by 上一届 and 下一届."""
    for index, one in enumerate(group):
        for other in group[index + 1 : index + 4]:
            if one.quantity.value == other.quantity.value:
                continue
            heir = _succeeds(discourse, one, other) or (
                words.heir.search(left_of(discourse, other, 24)) and other.clause.sentence - one.clause.sentence <= 1
            )
            named = classifier(one) == "号" and not other.mention.text.startswith("第")  # 十七号 is launched while 十六号 still flies
            dated = not named and _same_thing(one, other)
            order = 1 if heir else _told(discourse, one, other, words) if dated else 0
            if order:
                earlier, later = (one, other) if order > 0 else (other, one)
                yield Link("editions-in-order", (Reading("editions", {"earlier": (earlier,), "later": (later,)}),))


def _succeeds(discourse: Discourse, one: Claim, other: Claim) -> bool:
    """继…举办第十届之后，…本次为第十一届."""
    if one.clause.sentence != other.clause.sentence or not right_of(discourse, one, 4).startswith(("之后", "后", "以后")):
        return False
    return bool(_SUCCEEDS.search(left_of(discourse, one, 30)) and _THIS.search(left_of(discourse, other, 14)))


def _same_thing(one: Claim, other: Claim) -> bool:
    """Whether two ordinals number the same thing: what follows them begins alike, and no two places hold them."""
    first, second = _named(one), _named(other)
    if not first or not second or _elsewhere(one, other) or _BEGIN_ANEW.match(first):
        return False
    if any(_AFTER_OTHERS.search(claim.label) for claim in (one, other)):
        return False
    if first in second or second in first or _shortened(second, first):
        return True
    # 第三次探月任务, 第117次发射任务: of times that one word of the name is shared says nothing
    return classifier(one) != "次" and (any(first[i : i + _SHORT] in second for i in range(len(first) - 1)))


_AFTER_OTHERS = late("(?:之后|以后|[^然前最今此]后)的?$")
"""继四国之后第五个实现登月的国家: a rank among those who did it."""


def _shortened(short: str, name: str) -> bool:
    """Whether a name is the other one cut short: 茶博会 of 中国国际茶业博览会."""
    letters = iter(name)
    return len(short) >= _ABBREVIATED and short[_ABBREVIATED - 1] == "会" and all(letter in letters for letter in short[:_ABBREVIATED])


def _elsewhere(one: Claim, other: Claim) -> bool:
    """Whether different names stand right before the two (甘肃省第十四届, 广东省第十五届)."""
    first, second = _HOLDER.search(one.label), _HOLDER.search(other.label)
    return first is not None and second is not None and first.group() != second.group()


def _named(claim: Claim) -> str:
    found = _NAME.search(claim.tail.lstrip('“”"《》『「 '))
    unit = classifier(claim) if not claim.quantity.unit else ""
    return found.group().removeprefix(unit)[:12] if found else ""


def _told(discourse: Discourse, one: Claim, other: Claim, words: _Words) -> int:
    """+1 where the text says that ``one`` came first, -1 where ``other`` did, 0 where it says nothing."""
    before_one, before_other = left_of(discourse, one, 14), left_of(discourse, other, 14)
    if words.former.search(before_other):
        return -1
    if _YEAR_BEFORE.search(left_of(discourse, other, 12)) and not _PAST_YEAR.search(left_of(discourse, one, 24)):
        return -1
    if one.clause.sentence == other.clause.sentence and re.search("继[^，。；]{0,6}$", before_one):
        return 1
    if words.next.search(left_of(discourse, other, 24)):
        return 1
    if abs(one.clause.sentence - other.clause.sentence) <= 2:
        first, second = _told_of(discourse, one), _told_of(discourse, other)
        if words.ends.search(first) and (words.begins.search(second) or words.ahead.search(second)) and not words.begins.search(first):
            return 1
    return _by_dates(discourse, one, other, words)


def _told_of(discourse: Discourse, claim: Claim) -> str:
    """What the text says of an edition, up to the next mark."""
    return re.split("[，。；！？]", right_of(discourse, claim, 40))[0]


def _by_dates(discourse: Discourse, one: Claim, other: Claim, words: _Words) -> int:
    """The order of the dates that the two sentences give for them; a date without a year is of the present."""
    first, second = _when(one), _when(other)
    if first is None or second is None or first == second:
        return 0
    if (first[0] is None) != (second[0] is None):
        dated = one if first[0] is not None else other
        if words.next.search(left_of(discourse, dated, 24)) or not words.past.search(discourse.layout.sentence_text(dated.clause.sentence)):
            return 0
        return 1 if dated is one else -1
    return 1 if (first[0] or 0, *first[1:]) < (second[0] or 0, *second[1:]) else -1


def _when(claim: Claim) -> tuple[int | None, int, int] | None:
    """Year, month and day of a claim's own date, as far as they are written; an inherited date does not count."""
    if any(reason.startswith("time") for reason in claim.reasons):
        return None
    time = claim.time.start if isinstance(claim.time, Period) else claim.time
    if not isinstance(time, Moment) or time.calendar != "gregorian" or time.span.start > claim.span.start or time.relative:
        return None
    if time.year is None and (time.month is None or time.day is None):
        return None
    return time.year, time.month or 0, time.day or 0


def _slip(one: Claim, other: Claim) -> bool:
    """Whether one place is the other with a slip of the pen: 第九届 for 第十九届."""
    first, second = sorted((str(int(one.quantity.value)), str(int(other.quantity.value))), key=len)
    return alike(one.quantity.value, other.quantity.value) or (len(second) - len(first) == 1 and second.endswith(first))


def _headed(discourse: Discourse, group: Sequence[Claim]) -> Iterator[Link]:
    """The same places in a title and right below it, told alike but for one slip of the pen."""
    sentences = discourse.layout.sentences
    titled = [c for c in group if sentences[c.clause.sentence].heading]
    for claim in titled:
        body = [c for c in group if sentences[c.clause.sentence].section == sentences[claim.clause.sentence].section and c not in titled]
        if not body or any(c.quantity.value == claim.quantity.value for c in body):
            continue
        rank = [c for c in titled if c.clause.sentence == claim.clause.sentence].index(claim)
        first = [c for c in body if c.clause.sentence == body[0].clause.sentence]
        if len(first) != len([c for c in titled if c.clause.sentence == claim.clause.sentence]):
            continue
        other = first[rank]
        if _counted_on(claim, other):
            continue
        if _slip(claim, other) or _same_thing(claim, other):
            marks = {"title"} | ({"same-noun"} if _same_thing(claim, other) else set())
            agreed = len(first) > 1 and all(
                a.quantity.value == b.quantity.value for a, b in zip(titled, first, strict=False) if a is not claim
            )
            yield Link(
                "same-place",
                (Reading("title", {"first": (claim,), "second": (other,)}),),
                frozenset(marks | ({"row"} if agreed else set())),
            )


def _counted_on(claim: Claim, other: Claim) -> bool:
    """Whether the two are points or numbers of a row (第三个问题, 第四个问题; 33号飞船), of which each has its own text."""
    unit = classifier(claim)
    row = unit in _POINTS and other.quantity.value == claim.quantity.value + 1
    return row or (unit == "号" and not claim.mention.text.startswith("第"))


_POINTS = frozenset({"个", "种", "点", "条", "项", "类", "步", "件", "大", "层"})
_LEAP = 2
_TIMES = frozenset({"天", "日", "周", "月", "个月", "小时", "分钟"})
_SHARED = late("并列|同列|同获|同为|共同")


def _dated_anew(discourse: Discourse, one: Claim, two: Claim) -> bool:
    """Whether a year stands before the second, which tells it apart from the next one."""
    between_them = discourse.claims[one.id + 1 : two.id]
    return any(isinstance(claim.mention, Moment) and "year" in claim.mention.given for claim in between_them)


def runs(discourse: Discourse, _pack: Pack) -> Iterator[Link]:
    """第一年, 第二年, 第三年, 第七年: a run that begins at one and jumps."""
    groups: dict[tuple[int, str], list[Claim]] = defaultdict(list)
    for claim in discourse.of("ordinal"):
        if is_ordinal(claim) and claim.quantity.value > 0:
            groups[discourse.layout.sentences[claim.clause.sentence].paragraph, classifier(claim)].append(claim)
    for group in groups.values():
        values = [int(c.quantity.value) for c in group]
        if len(values) < 4 or values[0] != 1:
            continue
        for index, (one, two) in enumerate(pairwise(values)):
            if _SHARED.search(between(discourse, group[index - 1], group[index])[-12:]):
                break  # 并列第三, 第五
            if two != one + 1 and _dated_anew(discourse, group[index], group[index + 1]):
                break  # 2012年第三届,2014年第五届
            if two > _LEAP * one and classifier(group[index]) in _TIMES:
                break  # 第1天坐起,第2天站立,第3天行走,第10天拆线
            if index >= 2 and values[: index + 1] == list(range(1, index + 2)) and two != one + 1 and two not in values[: index + 1]:
                if max(map(len, (between(discourse, a, b) for a, b in pairwise(group[: index + 2])))) <= 30:
                    yield Link("run-of-places", (Reading("run", {"before": (group[index],), "after": (group[index + 1],)}),))
                break
