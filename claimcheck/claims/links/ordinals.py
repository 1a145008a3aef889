"""A place in an order and the length of that order -> links that keep the one within the other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.around import outer
from claimcheck.claims.links.limited import of_some
from claimcheck.claims.links.scene import between, left_of
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["classifier", "field_of", "is_ordinal", "ordinals"]

_MOST = 40
_NEAR = 34
_FAR = 2
_FIELD = 3  # two make no field: 两国 and 二人 only say who is meant
_LENGTHS = late(r"(?P<number>[0-9]{1,4}|[一二三四五六七八九]?[十百千][一二三四五六七八九]?)强(?!度|烈|大|化|调|劲|制)")
_DIGITS, _SCALES = {character: value for value, character in enumerate("零一二三四五六七八九")}, {"十": 10, "百": 100, "千": 1000}
_PLACES = frozenset({"", "人", "名", "位"})
_NO_RIVALS = frozenset("轮场次届期年局盘节分票球元例层章站胜平负本") | {"", "个月", "场次"}
_TERMS = {"年": "年", "天": "天", "个月": "个月", "周": "周", "阶段": "阶段", "季度": "季度"}
_SHARED = late(r"(?:连续|并列|同列|同获|同为|共同位?列|初版|旧版|原版|原书|原著|初稿|旧稿)的?$")
_SYSTEM = late(r"(?:单|双)?(?:淘汰|循环|积分)?(?:制|赛制)|(?:单|双)?(?:淘汰|循环)")
_REGION = late(r"[全所本][省市县区州盟旗镇乡郡国府]第?$")
_GOVERNED = late(r"(?:[所下管]辖|[下现]设|辖有|辖区?内?共?有?)的?$")
_PART = late(
    r"分会场|分论坛|平行论坛|主题论坛|会场|分组|小组|赛段|赛区|考场|考区|展厅|展馆|展区|板块|部分|单元|车间|教室|标段|议题|篇章|乐章|梯队|方队|方阵|环节|阶段|工作组|督导组|检查组|合同段|工区|投票站|候车室|诊室|手术室|分队|中队|支队|大队|台阶|关卡"
)
_STOP = late(r"[。；！？\n]")
_OPEN = late(r"多|余|几|约|近|超|逾|以上")


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    rank: re.Pattern[str]
    among: re.Pattern[str]
    whole: re.Pattern[str]
    taking_part: re.Pattern[str]
    rivals: frozenset[str]
    built: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(pack: Pack) -> _Words:
    any_of = pack.alternatives
    return _Words(
        late(rf"{any_of('ordinals.rank')}[^，。；、\d]{{0,8}}$"),
        late(any_of("ordinals.among")),
        late(rf"{any_of('ordinals.whole')}[一-鿿]{{0,2}}$"),
        late(any_of("ordinals.taking_part")),
        frozenset(pack.lexicon("ordinals.rivals")),
        late(any_of("ordinals.built")),
    )


def ordinals(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """第32位 of 31个省份, 第7轮 of 共5轮, 第七年 of 分五年, 排名第12 among the 十强."""
    words = _words(pack)
    whole = _wholes(discourse, words)
    for claim in discourse.of("ordinal"):
        if not is_ordinal(claim) or _SHARED.search(left_of(discourse, claim, 6)) or _COUNTED.search(left_of(discourse, claim, 8)):
            continue
        lengths = _competitors(discourse, claim, words) or _best_of(discourse, claim, words)
        if not lengths:
            told = whole.get(classifier(claim), ())
            lengths = [length for length in told if _same_course(claim, length) and not of_some(discourse, claim, length)]
        if not lengths:
            lengths = _field(discourse, claim, words)
        if lengths:
            readings = tuple(Reading("place", {"place": (_place(claim),), "length": (length,)}) for length in lengths[:_MOST])
            yield Link("ordinal-of", readings)


_REACHED = late(
    r"(?:打进|打入|挤进|挤入|冲进|冲入|晋级|进入|闯进|闯入|跻身|杀入|杀进|止步|挺进|入围|上升|前进|提升|跃升|下降|后退|下滑|进步|退步)了?$"
)
"""打进八强 and 上升四位 are no field in which one is the 48th."""
_COUNTED = late(
    r"[前后月](?:第?\d+[天日][至到—-])?$|月第\d+天[至到]$|[从自]$|(?:引入|引进|新增|增加|增设|增补|加入|迎来|新设|推出|开出|发布|上线)了?$"
)
"""开车前第20天 is counted from the departure and not among the days of the season."""


def _place(claim: Claim) -> Operand:
    """A place counted from the end (倒数第4) is as far from it as any other from the start."""
    value = claim.quantity.value
    return claim if value > 0 else Given(claim.span, -value, claim.quantity.text)


def is_ordinal(claim: Claim) -> bool:
    """Whether a claim is a plain place in an order."""
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.dimension != "ordinal" or mention.is_range or mention.hedges:
        return False
    return mention.numerals[0].plain_integer and mention.unit != "级"


def classifier(claim: Claim) -> str:
    """What the order is made of: 轮 of 第7轮, 年 of 第七年."""
    unit = claim.quantity.unit
    part = _PART.match(claim.tail)
    if unit or part is not None:
        return unit or (part.group() if part is not None else "")
    return next((name for word, name in _TERMS.items() if claim.tail.startswith(word)), claim.tail[:1])


def _competitors(discourse: Discourse, claim: Claim, words: _Words) -> list[Operand]:
    """31个省份中居第32位, 118个县的第181位, 34个郡之一…(第42)."""
    if classifier(claim) not in _PLACES and claim.quantity.unit:
        return []
    left = left_of(discourse, claim, 16)
    bracketed = left.endswith(("(", "（"))
    if not (words.rank.search(left) or left.endswith("的") or bracketed):
        return []
    found: list[Operand] = []
    for other in discourse.by_sentence.get(claim.clause.sentence, ()):
        if other.id >= claim.id or not _plain_count(other) or other.quantity.unit in _NO_RIVALS:
            continue
        if _REACHED.search(left_of(discourse, other, 6)):
            continue
        gap = between(discourse, other, claim)
        if not bracketed and _frames(discourse, other, words):
            if _OTHER_FIELD.search(left):
                continue
            if not _WIDER.search(left):
                return [other]
        if len(gap) > (60 if bracketed else _NEAR) or (";" in gap or "；" in gap):
            continue
        joined = words.among.search(gap[:14]) if not bracketed else "之一" in gap[:14]
        if joined and (bracketed or not any(map(_plain_count, discourse.claims[other.id + 1 : claim.id]))):
            found = [other]
    return found


def field_of(discourse: Discourse, claim: Claim, pack: Pack) -> list[Operand]:
    """The field that a rank is told in: 在16支球队中排第15位."""
    words = _words(pack)
    return _competitors(discourse, claim, words) or _field(discourse, claim, words)


def _frames(discourse: Discourse, claim: Claim, words: _Words) -> bool:
    """Whether a count opens its sentence as the field of all that follows: 在全部28支队伍里，…列第12."""
    start = discourse.layout.sentences[claim.clause.sentence].span.start
    return (
        claim.quantity.unit in words.rivals
        and claim.span.start - start <= _FRAME
        and bool(_WITHIN.match(discourse.text, claim.span.end))
        and not _OPEN.search(claim.tail[:2])
    )


_FRAME = 16
_WITHIN = late(r"[^，。；、\d]{0,8}(?:里|中|内|之中|当中|之间|里面)[，,]")
_WIDER = late(r"全[国省市县区球州]|世界|亚洲|国际|历史|总|累计")
_OTHER_FIELD = late(r"小组|组内|同组|[甲乙丙丁A-D]组|去年|上届|上年|此前")


def _field(discourse: Discourse, claim: Claim, words: _Words) -> list[Operand]:
    """本次比赛共有16支球队参加 around 获得第25名; every count of rivals nearby may be the field."""
    if classifier(claim) not in _PLACES or not words.rank.search(left_of(discourse, claim, 16)):
        return []
    paragraph = discourse.layout.sentences[claim.clause.sentence].paragraph
    found: list[Operand] = []
    governed: list[Operand] = []
    whole = bool(_REGION.search(left_of(discourse, claim, 8)))
    sure = here = False
    for other in discourse.claims[max(0, claim.id - _MOST) : claim.id + _MOST]:
        sentence = discourse.layout.sentences[other.clause.sentence]
        if other.id == claim.id or sentence.paragraph != paragraph or abs(sentence.index - claim.clause.sentence) > _FAR:
            continue
        if (
            isinstance(other.mention, Quantity)
            and other.mention.dimension == "count"
            and other.mention.unit in words.rivals
            and other.mention.value >= _FIELD
            and not _REACHED.search(left_of(discourse, other, 6))
            and not (other.id > claim.id and _of_another(discourse, other))
        ):
            found.append(other)
            if whole and _plain_count(other) and _GOVERNED.search(left_of(discourse, other, 6)):
                governed.append(other)
            near = other.clause.span.of(discourse.text)
            if _plain_count(other) and words.taking_part.search(near) and "每" not in near:
                sure = True
                here = here or other.clause.sentence == claim.clause.sentence
    if here:
        found = [other for other in found if isinstance(other, Claim) and other.clause.sentence == claim.clause.sentence]
    return governed or (found if sure else [])


def _of_another(discourse: Discourse, length: Claim) -> bool:
    """Whether a field has a place of its own behind it: 在七个入围县中排名第三."""
    return any(is_ordinal(claim) and claim.id > length.id for claim in discourse.by_clause.get(length.clause.index, ()))


def _plain_count(claim: Claim) -> bool:
    mention = claim.mention
    return (
        isinstance(mention, Quantity)
        and mention.dimension == "count"
        and mention.hard is None
        and _FIELD <= mention.value <= 3000
        and mention.numerals[0].plain_integer
    )


def _best_of(discourse: Discourse, claim: Claim, words: _Words) -> list[Operand]:
    """十强 and 百强 beside a rank."""
    if classifier(claim) not in _PLACES:
        return []
    start = discourse.layout.sentences[claim.clause.sentence].span.start
    stop = _STOP.search(discourse.text, claim.span.end)
    end = stop.start() if stop else len(discourse.text)
    left = left_of(discourse, claim, 16)
    right = discourse.text[outer(claim.mention).end : outer(claim.mention).end + 8]
    if not words.rank.search(left) and not re.match("的?(?:排名|位次|名次|位置|身份)", right):
        return []
    found: list[Operand] = []
    for match in _LENGTHS.finditer(discourse.text, max(start, claim.span.start - 40), min(end, claim.span.end + 40)):
        number = _number(match["number"])
        if _REACHED.search(discourse.text, max(0, match.start() - 6), match.start()):
            continue
        first, last = sorted((match.start(), claim.span.start))
        apart = [c for c in discourse.by_sentence.get(claim.clause.sentence, ()) if is_ordinal(c) and first < c.span.start < last]
        if number >= 5 and not apart:
            found.append(Given(Span(match.start(), match.end()), Decimal(number), match.group()))
    return found


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    value = digit = 0
    for character in text:
        if character in _SCALES:
            value += (digit or 1) * _SCALES[character]
            digit = 0
        else:
            digit = _DIGITS.get(character, 0)
    return value + digit


def _wholes(discourse: Discourse, words: _Words) -> Mapping[str, Sequence[Claim]]:
    """The lengths of orders by classifier: 共5轮, 分五年."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in discourse.claims:
        mention = claim.mention
        if not isinstance(mention, Quantity) or mention.hard is not None or mention.dimension not in {"count", "duration", ""}:
            continue
        part = _PART.match(claim.tail)
        unit = part.group() if part is not None and mention.unit in {"个", "大", ""} else mention.unit or claim.tail[:1]
        system = unit in {"轮", "局", "回合", "盘", "站"} and _SYSTEM.match(claim.tail)
        built = system or (unit in {"层", "章", "回", "幕", "集"} and words.built.match(claim.tail))
        if (
            unit[:1].isalpha()
            and mention.numerals[0].plain_integer
            and mention.value >= (2 if built else _FIELD)
            and (built or words.whole.search(claim.label))
            and not _NO_LENGTH.search(f"{claim.label}|{unit}")
        ):
            found[unit].append(claim)
    return found


_NO_LENGTH = late(r"前\||每[一二两三四五]?年[^|]*\|届$")  # 每年春秋两届: the numbers of 届 run on over the years
_COURSE = late(r"的?[^，。；]{0,3}(?:淘汰|循环|积分|常规|分站|巡回|联)赛|的?[^，。；]{0,3}(?:赛程|赛制)")
_COURSE_REACH = 4


def _same_course(claim: Claim, length: Claim) -> bool:
    """Whether an ordinal belongs to the order whose length is told: near it, or in the same words."""
    far = abs(claim.clause.sentence - length.clause.sentence)
    return far <= (_COURSE_REACH if _COURSE.match(length.tail) else 1) and not _OPEN.search(length.tail[:2])
