"""Rows of items -> links of the identities that hold whatever the text: 累计 = 出院 + 死亡 + 现有, 进出口 = 出口 + 进口."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from claimcheck.claims.links.arithmetic import crumbs, falls_short, overfull
from claimcheck.claims.links.cues import Cues, Identity
from claimcheck.claims.links.lists import Item, Row
from claimcheck.claims.links.scene import years_apart
from claimcheck.model.claim import Claim, Discourse, Link, Reading
from claimcheck.packs.patterns import Choice, late

__all__ = ["identities"]

_SENTENCES = 2
_MEDALS = "奖牌"
_BACK = 3
_MOST = 24
_LEAST_PARTS = 2
_ANEW = late(
    r"截至|截止|据|通报|数据|消息|日讯|(?<![上去]年)同期|(?<![比较])(?:去年|上年)"
    r"|[。，](?:今年|当年|其中)?(?:[上下]半年|前?[一二三四]个?季度|前?\d{1,2}个?月|全年|当月|单月)"
)
_GRADES = ("重症", "危重", "疑似", "无症状", "重型", "死亡", "出院", "治愈")
_NEW = ("新增", "新转")
_TODAY = ("当日", "单日", "昨日", "当天", "今日")
_GROUPS = ("境外输入", "本土")
_NOBODY = late("[^。；;\n]{0,4}[，,]无死亡")
_APART = ("境外输入", "境外", "本土", "本地", "无症状", "疑似", "重症", "危重", "外省", "县", "区")


@lru_cache(maxsize=8)
def _wholes(words: Cues) -> Choice:
    """The names of the wholes of all identities."""
    return Choice([identity.whole for identity in words.identities.values()])


def identities(discourse: Discourse, rows: Sequence[Row], words: Cues) -> Iterator[Link]:
    """Every whole of the table that meets all its parts within two sentences."""
    every = tuple(words.identities.values())
    for row in rows:
        if len(row.items) <= _LEAST_PARTS:
            continue
        names = [item.own + item.claim.tail[:10] for item in row.items]
        characters = frozenset("".join(names))
        for identity in (every[place] for place in _wholes(words).of(characters)):
            wholes = [i for i, name in enumerate(names) if _is_whole(identity, name)]
            for position, index in enumerate(wholes):
                last = wholes[position - 1] if position else -1
                following = wholes[position + 1] if position + 1 < len(wholes) else len(names)
                link = _link(row, names, identity, index, last, following)
                if link is None and (told := _led(discourse, row, names, last, index)):
                    link = _link(row, told, identity, index, last, following)
                if link is not None:
                    yield link


def _is_whole(identity: Identity, name: str) -> bool:
    """Whether a name says the whole and none of its parts apart from it, beside what the whole is said to be of (确诊病例的密切接触者)."""
    name = name[name.rfind("的", 0, -1) + 1 :]
    found = identity.whole.search(name)
    if not found:
        return False
    inside = any(m.start() <= found.start() and found.end() <= m.end() for slot in identity.slots for m in slot.names.finditer(name))
    return not inside and not any(slot.names.search(identity.whole.sub("", name)) for slot in identity.slots)


_HARMED = late("死(?!亡|伤)|伤(?!亡|员|者)")


def _link(row: Row, names: Sequence[str], identity: Identity, index: int, last: int, following: int) -> Link | None:
    """The parts after the whole up to the next one, else those before it in its sentence."""
    whole = row.items[index]
    if _HARMED.match(whole.claim.tail):
        return None  # 伤亡数字更正为2死6伤
    if whole.quantity.is_range or whole.quantity.base_value <= 0 or any(word in names[index] for word in _GRADES):
        return None
    near = [i for i in range(index + 1, following) if 0 <= row.items[i].sentence - whole.sentence <= _SENTENCES]
    after = [i for i in near if _linked(row.items[index + 1 : i + 1])]
    before = [i for i in range(last + 1, index) if row.items[i].sentence == whole.sentence]
    told = _told(row, last, index)
    for chosen in (after, before, [*before, *after], told, [*told, *after]):
        if "全国" not in names[index] and any("全国" in names[i] for i in chosen):
            continue
        choices = _choices(row, names, identity, whole, chosen)
        if choices is None or (_MEDALS in identity.whole.pattern and _several(row, names, identity, near)):
            continue  # 游泳11金9银7铜，田径8金6银10铜: each sport has its own
        readings: list[Reading] = []
        first: tuple[Claim, ...] = ()
        run = tuple(row.items[i].claim for i in chosen if row.items[i].sentence == whole.sentence)
        for picked in list(product(*choices))[:_MOST]:
            parts = tuple(claim for claim in picked if claim is not None)
            if len(parts) < 2 or crumbs(whole.claim, parts):
                continue  # 社会消费品零售总额56.88亿元；城镇居民收入29880元、农村居民收入14186元
            if len(set(parts)) == len(parts) and any(not _again(whole, part) for part in parts):
                first = first or parts
                readings.append(Reading("identity", {"total": (whole.claim,), "parts": parts}))
        if len(run) > 2:
            readings.append(Reading("all that follows", {"total": (whole.claim,), "parts": run}))
        if first and 2 < len(upto := tuple(claim for claim in run if claim.id <= max(part.id for part in first))) < len(run):
            # 标价3499元，立减600元，又用了200元的券，到手2699元，比朋友便宜300元
            readings.append(Reading("all up to the last", {"total": (whole.claim,), "parts": upto}))
        if not readings or len(list(product(*choices))) > _MOST:
            return None
        marks = {"complete-set"}
        missing = any(None in choice and len(choice) == 1 and not slot.rare for slot, choice in zip(identity.slots, choices, strict=True))
        if (missing or identity.grows) and falls_short(whole.claim, first):
            marks.add("unlisted-rest")
        if any(row.items[i].quantity.hedges for i in (*chosen, index)):
            marks.add("hedged")
        if all(overfull(whole.claim, [part for part in reading.players["parts"] if isinstance(part, Claim)]) for reading in readings):
            marks.add("over-full")
        return Link("identity", tuple(readings), frozenset(marks))
    return None


def _again(whole: Item, part: Claim) -> bool:
    """Whether a number is but the whole's told again (四项公投…要么四项都同意，要么四项都不同意)."""
    return part.quantity.text == whole.quantity.text


def _told(row: Row, last: int, index: int) -> list[int]:
    """The items of the sentences before a whole, back to a new date or source."""
    found: list[int] = []
    for i in range(index - 1, last, -1):
        if row.items[index].sentence - row.items[i].sentence > _BACK or not _linked(row.items[i + 1 : i + 2]):
            break
        found.append(i)
    # what stands right behind another whole are the parts of that one
    if last >= 0 and found and found[-1] == last + 1 and _linked(row.items[last + 1 : last + 2]):
        return []
    return found[::-1]


def _led(discourse: Discourse, row: Row, names: Sequence[str], last: int, index: int) -> list[str]:
    """The names without the group that leads all figures: 境外输入现有确诊病例80例。累计确诊病例200例,治愈120例,无死亡病例."""
    end = next((i for i in range(index, len(names)) if row.items[i].sentence != row.items[index].sentence), len(names))
    if not _NOBODY.match(discourse.text, row.items[end - 1].claim.span.end):
        return []
    before = [i for i in range(last + 1, index) if row.items[index].sentence - row.items[i].sentence == 1]
    led = {word for i in before for word in _GROUPS if word in names[i]}
    told = list(names)
    for i in range(last + 1, index):
        for word in led:
            told[i] = told[i].replace(word, "")
    return told if led and not any(word in name for name in names[index:end] for word in _APART) else []


def _linked(items: Sequence[Item]) -> bool:
    """Whether the items follow each other without a new date or source."""
    return all(item.rank <= 3 and not (item.rank == 3 and _ANEW.search(item.gap)) for item in items)


def _choices(row: Row, names: Sequence[str], identity: Identity, whole: Item, chosen: Sequence[int]) -> list[list[Claim | None]] | None:
    """For each slot the items that may fill it; None where one that must be filled stays empty."""
    choices: list[list[Claim | None]] = []
    for slot in identity.slots:
        fitting: list[Claim | None] = []
        for i in chosen:
            rest = slot.names.sub("", names[i])
            both = identity.grows and any(other.names.search(rest) for other in identity.slots)
            if rest == names[i] or both or row.items[i].quantity.is_range:
                continue
            if years_apart(whole.claim, row.items[i].claim):
                continue
            if _same_scope(names[row.items.index(whole)], rest) and not _of_another(whole, row.items[i]):
                fitting.append(row.items[i].claim)
        if not fitting and not slot.maybe:
            return None
        if slot.maybe:
            fitting.append(None)
        choices.append(fitting)
    return choices


def _several(row: Row, names: Sequence[str], identity: Identity, near: Sequence[int]) -> bool:
    """Whether the first part of an identity is told more than once in a sentence behind its whole."""
    told = [row.items[i].sentence for i in near if identity.slots[0].names.search(identity.whole.sub("", names[i]))]
    return len(told) > len(set(told))


_PLACE = late(r"[一-鿿]{2,}[省市州县区镇乡村]$")


def _of_another(whole: Item, part: Item) -> bool:
    """Whether two figures are told of two places, or of two subjects in two sentences."""
    one, other = whole.claim.subject, part.claim.subject
    apart = bool(one and other) and part.sentence != whole.sentence and one not in other and other not in one
    return apart or _elsewhere(one, other)


def _elsewhere(whole: str, part: str) -> bool:
    """Whether two figures are told of two places that are named apart."""
    return whole != part and bool(_PLACE.match(whole) and _PLACE.match(part)) and whole[-1] == part[-1] and whole[0] not in "全我本该"


def _same_scope(whole: str, part: str) -> bool:
    """Whether a part is counted over the same time and group as its whole."""
    if any((word in whole) != (word in part) for word in _NEW):
        return False
    return not any(word in part and word not in whole for word in (*_APART, *_TODAY))
