"""Ages and the dates of the lives they belong to -> links that hold one against the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from claimcheck.claims.links.aged import Aged, AgeWords, against_each_other, age_words, apart, of_many, paragraph_of, year_known
from claimcheck.claims.links.dated import after, before, end_of, explicit, moment_of, paragraph_claims, year_of, years_marks
from claimcheck.claims.links.namesakes import births_of_bearer
from claimcheck.claims.links.persons import Life, life_words, lives
from claimcheck.claims.links.tied import near_enough
from claimcheck.model.claim import Claim, Discourse, Given, Link, Operand, Reading
from claimcheck.model.document import Span
from claimcheck.model.mention import Moment, Period, Quantity
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late

__all__ = ["ages"]

_MOST = 40
_BORN = ("的", "生的", "出生的")
_NAME = 20
_SENTENCE = 200
_LONG = 1500
_VERB = 16
_APART = 2
_OWN_DEED = late("[一-龥]{5}[，,]$")
_OF = ("的", "时", "那年")
_NOT_YET = late("(?:差|再过|再有|不到)[^，。；,]{1,8}(?:就|才|便|将)?年?满$")
_BIRTHDAY = late("生日[^，。；,]{0,2}[在是为]$")
_BESIDE = late("(?:出)?生[(（][一-龥]{2,6}")
_AT = late("([一-龥]{2})时(?:年仅|年满|已满|刚满|已|仅|年|才|只有|为)?$")
_THAT_YEAR = late("[那这]一?年(?:[，,]?(?:也就是|也即|亦即|即|正是)|[（(]即?)")
_OF_HIM = late("(?:^|[，,])(?:时年)?[他她](?:已|才|刚|年仅|年满|只有|已经|正好|时年)?$")
_HAN = late("[一-龥]{3}")
_TITLED = late(
    "(?<=[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭肖蔡潘田董袁于余叶杜苏魏程吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦方白邹孟熊秦邱江尹薛段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴孔向汤])(?:奶奶|爷爷|婆婆|大爷|大妈|大娘|阿姨|叔叔|伯伯|老伯|老太)"
)
"""王奶奶 is somebody's name, no relative."""
_DESCENT = late("[是为系][^，。；,]{0,12}?[的之][长次三四五幺独]?[子女男孙][儿子女]?")
"""是医师的长女 says whose child the person is whose life is told."""
_LAST_YEAR = 2029
"""Years from here on are plans in any text of today."""


def ages(discourse: Discourse, pack: Pack) -> Iterator[Link]:
    """Ages at death, now, and at a dated time, each against every birth it may be counted from."""
    words = age_words(pack)
    stated = [claim for claim in discourse.claims if _is_age(discourse, claim, words)]
    life = lives(discourse, life_words(pack))
    for claim in life.brackets:
        yield Link("life-span", (Reading("bracket", {"birth": (_end(claim, life.births),), "death": (_end(claim, life.deaths),)}),))
    if not stated:
        return
    dated = [Aged(claim, *found) for claim in stated if (found := _when(discourse, claim, words, life, pack)) is not None]
    for aged in dated:
        link = _against_birth(discourse, aged, life, words, pack)
        if link is not None:
            yield link
    yield from against_each_other(discourse, dated, words)


_THING = late(
    r"的(?:[这那][口棵座株幢栋])?[大古老铜石木铁]{0,2}(?:钟|树|桥|塔|楼|房|屋|祠|庙|寺|碑|井|船|舰|桩|佛像|老宅|大院|厂|店|校|槐|柏|银杏|榕)(?![生友长员主])"
)


def _is_age(discourse: Discourse, claim: Claim, words: AgeWords) -> bool:
    """岁, or a bare number after 享年 or 时年."""
    mention = claim.mention
    if not isinstance(mention, Quantity) or mention.dimension not in {"age", ""}:
        return False
    if mention.dimension == "age":
        return _THING.match(discourse.text, claim.span.end) is None
    left = before(discourse, claim, 6)
    return not mention.unit and bool(words.death.search(left) or left.endswith("时年")) and 1 < mention.value < 120


def _end(bracket: Claim, pool: Sequence[Claim]) -> Claim:
    return next(claim for claim in pool if claim.id == bracket.id)


def _when(discourse: Discourse, claim: Claim, words: AgeWords, life: Life, pack: Pack) -> tuple[str, tuple[Claim, ...]] | None:
    left, right = before(discourse, claim, 12), after(discourse, claim, 8)
    if claim.quantity.is_range or claim.quantity.value < 1 or words.refused_after.match(right):
        return None
    if _NOT_YET.search(left):
        return None
    if words.death.search(left):
        here = paragraph_of(discourse, claim)
        known = [other for other in life.deaths if year_known(discourse, other)]
        deaths = [other for other in known if paragraph_of(discourse, other) == here]
        if not deaths and discourse.layout.sentences[claim.clause.sentence].heading and len({year_of(other) for other in known}) == 1:
            deaths = known
        return "death", tuple(_nearest(claim, deaths))
    own = births_of_bearer(discourse, life.births, claim, pack)
    if not own and of_many(discourse, claim):
        return None
    if words.refused_before.search(left) or apart(left):
        return None
    births = {id_ for birth in life.births for id_ in (birth.id, *_glosses(discourse, birth))}
    sentence = discourse.by_sentence.get(claim.clause.sentence, ())
    times = [
        other
        for other in sentence
        if isinstance(other.mention, Moment)
        and other.mention.year is not None
        and year_known(discourse, other)
        and other.id not in births
        and not _BIRTHDAY.search(before(discourse, other, 6))
    ]
    if words.now.search(left) or words.high.match(right):
        return "now", tuple(_nearest(claim, [other for other in times if isinstance(other.mention, Moment) and other.mention.relative]))
    if (
        glossed := next((other for other in times if _THAT_YEAR.fullmatch(discourse.text[claim.span.end : other.span.start])), None)
    ) is not None:
        return "then", (glossed,)
    earlier = [other for other in times if other.span.end <= claim.span.start]
    strong = words.strong.search(left)
    if not earlier and strong:
        near = [other for other in paragraph_claims(discourse, claim, 4) if other.span.end <= claim.span.start and other.id not in births]
        earlier = [other for other in near if isinstance(other.mention, Moment) and other.mention.year is not None]
        earlier = [other for other in earlier if year_known(discourse, other)]
    if earlier:
        gap = discourse.text[earlier[-1].span.end : claim.span.start]
        if not strong and any(_is_age(discourse, other, words) for other in discourse.claims[earlier[-1].id + 1 : claim.id]):
            return None  # 1979年去世,终年78岁,三岁丧父: the date has its age already
        if not strong and not own and _OWN_DEED.search(gap) and not right.startswith(_OF):
            return None  # 1888年,他考入学堂,19岁毕业: that was later
        if (len(gap) <= 16 or strong or own) and not words.relatives.search(_TITLED.sub("", gap)):
            return "then", tuple(reversed(earlier))
        return None
    if (at := _AT.search(left)) and (told := _happened(discourse, claim, at[1], births)):
        return "then", tuple(told)
    return ("now", ()) if _born_so_old(discourse, claim, births) else None


def _happened(discourse: Discourse, claim: Claim, verb: str, births: set[int]) -> list[Claim]:
    """The dates on which the text says that it happened: 借款时四十三岁 … 2015年8月31日向原告借款."""
    return [
        other
        for other in discourse.claims
        if isinstance(other.mention, Moment)
        and other.id not in births
        and other.mention.year is not None
        and verb in discourse.text[other.span.end : other.span.end + _VERB].split("。")[0]
        and not other.span.start <= claim.span.start <= other.span.end
    ]


def _glosses(discourse: Discourse, birth: Claim) -> Iterator[int]:
    """The dates in brackets beside a birth, which are the same in another calendar."""
    for claim in discourse.claims[max(0, birth.id - 1) : birth.id + 2]:
        low, high = (birth, claim) if birth.span < claim.span else (claim, birth)
        if 0 <= high.span.start - low.span.end <= 2 and discourse.text[low.span.end : high.span.start].strip() in {"(", "（"}:
            yield claim.id


def _born_so_old(discourse: Discourse, claim: Claim, births: set[int]) -> bool:
    """2016年出生的19岁小将: the age is that of the day of writing."""
    left = [other for other in discourse.by_sentence.get(claim.clause.sentence, ()) if other.span.end <= claim.span.start]
    return bool(left) and left[-1].id in births and discourse.text[left[-1].span.end : claim.span.start] in _BORN


def _nearest(claim: Claim, pool: Sequence[Claim]) -> list[Claim]:
    return sorted(pool, key=lambda other: (abs(other.span.start - claim.span.start), other.span.start))


def _of_the_birth(time: Operand, birth: Claim) -> bool:
    """Whether 今年 has no year but the one that it took over from the birth before it."""
    moment = moment_of(time) if isinstance(time, Claim) else None
    return moment is not None and bool(moment.relative) and moment.year is not None and moment.year <= (year_of(birth) or 0) + 1


def _against_birth(discourse: Discourse, aged: Aged, life: Life, words: AgeWords, pack: Pack) -> Link | None:
    """Births of the paragraph, or the only one of the text; every pairing with a time of the age may be the right one."""
    here = paragraph_of(discourse, aged.claim)
    births = [birth for birth in life.births if paragraph_of(discourse, birth) == here]
    births = births if any(explicit(birth) for birth in births) else []
    own = [birth for birth in births_of_bearer(discourse, life.births, aged.claim, pack) if explicit(birth)]
    if own:
        births = own
    marks: set[str] = set()
    if not births:
        if len({year_of(birth) for birth in life.births}) != 1 or not _one_name(discourse, life.births[0], aged.claim):
            return None
        if abs(paragraph_of(discourse, life.births[0]) - here) > _APART or words.relatives.search(before(discourse, life.births[0], 24)):
            return None
        births = list(life.births[:1])
        marks.add("far-apart")
    if aged.kind == "death" and aged.times:
        births = [birth for birth in births if not _died_between(discourse, birth, aged.times[0], life, pack)]
    if not births:
        return None
    births = _nearest(aged.claim, births)
    if _BESIDE.fullmatch(discourse.text[births[0].span.end : aged.claim.span.start]):
        # 1984年10月8日出生(借款时四十三岁): the bracket speaks of that birth alone
        births = births[:1]
    times: list[Operand] = list(aged.times)
    reached = bool(words.reached.search(before(discourse, aged.claim, 4)))
    if not times and (aged.kind == "now" or (aged.kind == "death" and discourse.layout.document.published is not None)):
        times, ahead = _written_at(discourse, births[0], words)
        marks.add("inferred")
        reached = reached or ahead
    gap = discourse.text[min(births[0].span.end, aged.claim.span.start) : aged.claim.span.start]
    gap = _TITLED.sub("", gap)
    own = own or _he_himself(discourse, aged.claim, births, words)
    if not times or (not own and words.relatives.search(gap[-16:] + "\n" + _DESCENT.sub("", gap[:16].split("。")[0]))):
        return None
    readings = [
        Reading("birth", {"birth": (birth,), "when": (time,), "stated": (aged.claim,)})
        for birth in births
        for time in times
        if birth is not time and (_year(time) or 0) >= (year_of(birth) or 0) and not _of_the_birth(time, birth)
    ]
    if not readings or not any(near_enough(birth, time, aged.claim) for birth in births for time in times):
        return None
    primary = readings[0].players
    marks |= years_marks(*(claim for role in ("birth", "when") for claim in primary[role] if isinstance(claim, Claim)))
    return Link("age-reached" if reached else "age-at", tuple(readings[:_MOST]), frozenset(marks))


def _he_himself(discourse: Discourse, age: Claim, births: Sequence[Claim], words: AgeWords) -> list[Claim]:
    """The only birth near, told of somebody whose father is a joiner, where a later sentence goes on to tell of 他."""
    alone = births[0] if len({year_of(birth) for birth in births}) == 1 else None
    if alone is None or age.clause.sentence <= alone.clause.sentence or not _OF_HIM.search(before(discourse, age)):
        return []
    sentence = discourse.layout.sentences[age.clause.sentence].span
    left = discourse.text[discourse.layout.sentences[alone.clause.sentence].span.start : alone.span.start]
    here = discourse.text[sentence.start : age.span.start]
    return [] if words.relatives.search(_TITLED.sub("", left)) or words.relatives.search(here) else [alone]


def _died_between(discourse: Discourse, birth: Claim, death: Claim, life: Life, pack: Pack) -> bool:
    """Whether somebody died between a birth and a death with another year: that second death is not of that birth."""
    words = life_words(pack)
    dated = words.death_before.search(before(discourse, death, 10)) or words.death_after.match(after(discourse, death))
    if not explicit(death) or not dated:
        return False
    return any(
        birth.span.end <= one.span.start and one.span.end < death.span.start and year_of(one) != year_of(death) for one in life.deaths
    )


def _one_name(discourse: Discourse, birth: Claim, age: Claim) -> bool:
    """Whether three characters in a row stand beside both: a name that the text uses twice."""
    text = discourse.text
    here = discourse.layout.sentence_text(age.clause.sentence)[:_SENTENCE] + "\n" + text[age.span.end : age.span.end + _NAME]
    there = text[max(0, birth.span.start - _NAME) : birth.span.start] + "\n" + text[birth.span.end : birth.span.end + _NAME]
    return any(_HAN.fullmatch(here[at : at + 3]) and here[at : at + 3] in there for at in range(len(here) - 2))


def _year(operand: Operand) -> int | None:
    if isinstance(operand, Claim):
        return year_of(operand, last=True)
    return date.fromordinal(int(operand.value)).year


def _written_at(discourse: Discourse, birth: Claim, words: AgeWords) -> tuple[list[Operand], bool]:
    """When the text can have been written: the day it gives, else its last years, since nothing told lies after.

    Where it tells only of years ahead, it was written before the last of them (the second result).
    """
    published = discourse.layout.document.published
    if published is not None:
        return [Given(Span(0, 0), Decimal(published.toordinal()), published.isoformat())], False
    floor = (year_of(birth) or 0) + 1
    found: dict[int, Claim] = {}
    ahead: dict[int, Claim] = {}
    for claim in discourse.of("time"):
        year = year_of(claim, last=True)
        if year is None or not floor <= year <= _LAST_YEAR or claim.id == birth.id:
            continue
        planned = words.plan.search(before(discourse, claim, 10) + after(discourse, claim, 10))
        (ahead if planned else found).setdefault(
            year, end_of(claim, last=isinstance(claim.mention, Period) and claim.mention.end is not None)
        )
    if not found and ahead:
        return [ahead[max(ahead)]], True
    if len(discourse.text) > _LONG:
        # a long text tells of so many years that nobody knows in which it was written
        return [claim for _, claim in sorted(found.items(), reverse=True)], False
    latest = max(found, default=0)
    return [claim for year, claim in sorted(found.items(), reverse=True) if year >= latest - 1], False
