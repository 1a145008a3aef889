"""甲库比乙库多3万吨, 男性多于女性, 以8票之差 -> the two things by the values that the text gives them, and the size of their gap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.around import behind_last
from claimcheck.claims.links.change_sides import sane
from claimcheck.claims.links.change_sizes import change_links, direction_link
from claimcheck.claims.links.change_words import ChangeWords
from claimcheck.claims.links.led_things import of_another
from claimcheck.claims.links.phrases import Item, Stretch
from claimcheck.claims.links.sketch import MULTIPLE, NUMBERS, POINTS, RATIO, TIME, VALUE
from claimcheck.claims.links.states import convertible, longest_run, name_before
from claimcheck.model.claim import Link
from claimcheck.packs import Pack
from claimcheck.packs.patterns import late, may

__all__ = ["compared"]

_VALUES = (VALUE, RATIO)
_SIZES = (VALUE, RATIO, POINTS, MULTIPLE)
_PAUSES = ",;:。、()\n"
_IDLE = late(
    rf"[的了约近又还也达要均都则更略稍每是为有{TIME}]|水平|同期|增速|增长率|增幅|平均|整体|总体|全部|最终|显示|其中|结果|本次|此次|该|本"
)
_SINCE = late("[前时初后]$")
_DEGREE = late("(?:显著|明显|远远?|大大|大幅|略|稍|微|仍然?|依然|还|始终|一直|均|都)+$")
_ZIPPED = late("分别|依次")
_WITH = late("[与和同跟距离比较][^,。;]{0,12}$")
_ANAPHORS = frozenset({"对手", "对方", "后者", "前者", "另一方", "另一个", "另一组", "对照"})
_REACH = 120
_SENTENCES = 2
_LEAST = 2
_NEAR = Decimal(4)


class _Forms(NamedTuple):
    """比乙多, 高于乙 before a size; 甲多于乙, 甲比乙多 without one; 以…之差 around a size."""

    by: re.Pattern[str]
    over: re.Pattern[str]
    outdoes: re.Pattern[str]
    gap: re.Pattern[str]
    than: re.Pattern[str]


@lru_cache(maxsize=8)
def _forms(pack: Pack) -> _Forms:
    more, beyond, moved, than = (
        "|".join(pack.alternatives(f"change.{name}") for name in names)
        for names in (("more", "less"), ("above", "below"), ("rises", "falls"), ("comparers",))
    )
    thing = f"[^,。;:、(){NUMBERS}]"
    return _Forms(
        late(
            f"(?:{than})(?P<than>{thing}{{1,18}}?)(?:要|还|也|都|均|又|更|整整|足足|平均){{0,2}}(?P<verb>{more}|{moved}|[多少][一-鿿])(?:出|了|约|近|达|将近){{0,3}}$"
        ),
        late(f"(?P<verb>{beyond})(?P<than>{thing}{{2,16}}?)(?:约|近|了|达){{0,2}}(?<!的)$"),
        late(
            f"(?:^|[,。;:\n])(?:(?P<own>{thing}{{2,12}}?)(?P<verb>{beyond})(?P<other>{thing}{{2,14}}?)"
            f"|(?P<one>{thing}{{2,12}}?)(?:{than})(?P<two>{thing}{{2,14}}?)(?:要|还|更|略|稍|明显|显著){{0,2}}(?P<word>{more}))(?:一些|一点|得多|很多)?(?=[,。;()\n]|$)"
        ),
        late(
            f"(?:{pack.alternatives('change.gaps')})(?:了|约|仅|只|为|达|有|仅有|只有|不到|是|{TIME}){{0,3}}[{VALUE}{POINTS}]|以[^,。;{NUMBERS}]{{0,6}}[{VALUE}{POINTS}]的?{pack.alternatives('change.gap-nouns')}"
        ),
        late(f"(?:{than}){thing}{{2,18}}$"),
    )


def compared(stretch: Stretch, words: ChangeWords, pack: Pack) -> Iterator[Link]:
    """Every comparison of two things by name, with or without its size."""
    forms = _forms(pack)
    characters = stretch.sketch.characters
    sized = ")" in characters or may(forms.by, characters) or may(forms.over, characters)
    for index, item in enumerate(stretch.items) if sized else ():
        if index and item.sign in _SIZES:
            yield from _sized(stretch, index, words, forms)
    yield from _bare(stretch, words, forms)
    yield from _gaps(stretch, forms)


def _sized(stretch: Stretch, index: int, words: ChangeWords, forms: _Forms) -> Iterator[Link]:
    """甲比乙多3万吨, 甲较乙缩短25%, 高于全国平均(6.5%)1.4个百分点."""
    size = stretch.items[index]
    found = forms.by.search(size.gap) or forms.over.search(size.gap)
    if found is not None:
        verb, name = found["verb"], found["than"]
        own = size.gap[: found.start()]
        own = behind_last(own, _PAUSES)
        if words.basis.search(name) or TIME in name or _SINCE.search(name) or words.zipped.search(found.group()):
            return
        than = _of_name(stretch, size, name)
    elif size.gap.startswith(")") and index and "(" in stretch.items[index - 1].gap:
        than = stretch.items[index - 1]
        before = than.gap[: than.gap.rfind("(")]
        behind = size.gap[1:].strip("约近了达出")
        lead = words.compare.search(before) if not behind else forms.than.search(before) if behind in words.more | words.less else None
        if lead is None or (not behind and words.basis.search(lead["other"])):
            return
        verb, own = behind or lead["verb"], before[: lead.start()].rpartition(",")[2]
    else:
        return
    if than is None:
        return
    ours = _of_name(stretch, size, own) if _IDLE.sub("", own) else None
    ours = ours or _last(stretch, index, than, words, own)
    if ours is None or ours is than or not convertible(ours.claim, than.claim) or not _fits(size, than) or not _one_kind(ours, than):
        return
    if size.sign == POINTS and found and of_another(name_before(than, words), name_before(ours, words), found["than"]):
        return
    if size.sign == VALUE and (ours.sentence != size.sentence or than.sentence != size.sentence):
        return  # 甲县户籍人口229万。…看常住人口,乙县166万,反超甲县2万
    if size.sign == VALUE and size.claim.quantity.interval().meets(than.claim.quantity.interval()):
        return  # 高于乙校450分: that is what 乙校 has
    direction = _way(verb, ours, words)
    yield from change_links(_as_delta(size, verb, direction), [(than.claim, ours.claim)], direction, {"adjacent"})


def _way(verb: str, own: Item, words: ChangeWords) -> int:
    """Which way a word compares; of times, the faster one is the shorter."""
    direction = 1 if verb in words.above | words.more | words.rises or verb[:1] == "多" else -1
    return -direction if own.claim.quantity.dimension == "duration" and words.pace.search(verb) else direction


def _one_kind(one: Item, two: Item) -> bool:
    """Whether both values are shares or neither is: 占四成,增长15%,快于全部7.7个百分点 compares no share."""
    return (one.claim.role == "share") == (two.claim.role == "share")


def _as_delta(size: Item, verb: str, direction: int) -> Item:
    return Item(size.claim, size.sign, size.place, size.gap, "delta", verb, direction, "", size.sentence, size.depth, size.clause)


def _fits(size: Item, value: Item) -> bool:
    """Whether a size can be one of such values."""
    if size.sign == VALUE:
        return convertible(size.claim, value.claim)
    return value.sign == RATIO if size.sign == POINTS else True


def _of_name(stretch: Stretch, near: Item, name: str) -> Item | None:
    """The one value told for a name before an item: the one whose clause shares the longest run with it."""
    found = _all_of_name(stretch, near, name)
    return found[0] if len(found) == 1 else None


def _both_of_names(stretch: Stretch, near: Item, name: str, other: str) -> tuple[Item | None, Item | None]:
    """The values told for two names: of 6名女生均分84.5分,男生78.2分 those that are of one measure."""
    ours, theirs = _all_of_name(stretch, near, name), _all_of_name(stretch, near, other)
    pairs = [(one, two) for one in ours for two in theirs if one is not two and convertible(one.claim, two.claim)]
    if len(pairs) == 1:
        return pairs[0]
    return ours[0] if len(ours) == 1 else None, theirs[0] if len(theirs) == 1 else None


def _all_of_name(stretch: Stretch, near: Item, name: str) -> list[Item]:
    """The values told for a name before an item whose clauses share the longest run with it."""
    plain = _IDLE.sub("", name)
    if len(plain) < _LEAST:
        return []
    scored = []
    for item in stretch.items:
        if not 0 < near.place - item.place <= _REACH or near.sentence - item.sentence > _SENTENCES or item.sign not in _VALUES:
            continue
        if not (item.role in ("level", "to", "base") or (item.role == "delta" and item.sign == RATIO)) or item.claim.quantity.is_range:
            continue
        if (item.past and TIME not in name) or _ZIPPED.search(item.gap):
            continue  # what a name has today, not 上年末; which of 分别 a name has is not said
        told = _named(stretch, item)
        shared = longest_run(plain, told)
        if shared >= min(len(plain), _LEAST):
            begins = next((length for length in range(len(plain), 1, -1) if plain[:length] in told), 0)
            scored.append(((begins, shared), item))
    best = max((score for score, _ in scored), default=(0, 0))
    return [item for score, item in scored if score == best]


def _named(stretch: Stretch, item: Item) -> str:
    """The words that name a value: those of its clause, of the clause before where that is empty, and those right behind."""
    gap = _IDLE.sub("", item.gap)
    place = max(gap.rfind(mark) for mark in _PAUSES)
    name = gap[place + 1 :]
    if place < 0:
        # 6名女生均分84.5分: the clause began before another number
        index = stretch.items.index(item)
        before = stretch.items[index - 1] if index else None
        if before is not None and (before.sentence, before.clause) == (item.sentence, item.clause):
            name = behind_last(_IDLE.sub("", before.gap), _PAUSES) + name
    if not name and place > 0:
        name = gap[max(gap.rfind(mark, 0, place) for mark in _PAUSES) + 1 : place]
    behind = stretch.sketch.text[item.place + 1 : item.place + 5]
    stop = min([place for mark in _PAUSES + NUMBERS if (place := behind.find(mark)) >= 0], default=len(behind))
    return name + "|" + behind[:stop]


def _last(stretch: Stretch, index: int, than: Item, words: ChangeWords, own: str) -> Item | None:
    """The last value before a comparison, where its own side has no name or the name of that value."""
    size = stretch.items[index]
    for item in reversed(stretch.items[max(0, index - 4) : index]):
        if item is than or item.depth > size.depth or (item.role == "delta" and size.sign == VALUE):
            continue
        if item.sentence != size.sentence or item.role not in ("level", "to", "delta") or item.sign not in _VALUES:
            return None
        if item.past or not convertible(item.claim, than.claim) or ";" in stretch.text(item, size):
            return None
        name = _IDLE.sub("", words.light.sub("", own))
        return item if not name or longest_run(name, item.gap) >= min(len(name), _LEAST) else None
    return None


def _bare(stretch: Stretch, words: ChangeWords, forms: _Forms) -> Iterator[Link]:
    """男性多于女性, 乙河比甲河长: which of two told values is the greater."""
    for found in forms.outdoes.finditer(stretch.sketch.text):
        near = _at(stretch, found.start())
        if near is None or (found["own"] or found["one"]).endswith(_DENIAL):
            continue
        name, other = _counted(found["own"] or found["one"], found["other"] or found["two"])
        own, than = _both_of_names(stretch, near, name, other)
        if found["own"] and own is not None and than is not None and not _of_measure(stretch, name, own, than):
            continue
        if own is None and than is None and (pair := _former_and_latter(stretch, near, found)) is not None:
            own, than = pair
        if own is not None and than is None and (found["other"] or found["two"]) in _ANAPHORS:
            than = _the_other(stretch, near, own)
        if own is None or than is None or own is than or not sane(own.claim, than.claim) or not _one_kind(own, than):
            continue
        yield direction_link(than.claim, own.claim, _way(found["verb"] or found["word"], own, words), {"adjacent"})


_AT_LAST = late("(?:首次|首度|已经?|再次|再度|明显|略微?|远远?|大大|仍然?|也|还|都|均|历史性地?|开始)+$")
_NUMBER_OF = late("(?<=[一-鿿]{2})(?:数量|人数|总数|总量|家数|数目)$")


def _counted(name: str, other: str) -> tuple[str, str]:
    """Two names without the words for how many there are, and without those for when that came to be (女生人数首次超过…)."""
    name = _AT_LAST.sub("", name)
    return _NUMBER_OF.sub("", name), _NUMBER_OF.sub("", other)


_DENIAL = ("不", "未必", "没有")


def _of_measure(stretch: Stretch, name: str, own: Item, than: Item) -> bool:
    """Whether what a name ends with is told of one of the values: of 收入增速 told, 收入绝对额 is another measure."""
    last = _IDLE.sub("", _DEGREE.sub("", name))[-_LEAST:]
    return last in own.gap or last in than.gap or last in _named(stretch, own) or last in _named(stretch, than)


def _former_and_latter(stretch: Stretch, near: Item, found: re.Match[str]) -> tuple[Item, Item] | None:
    """前者大于后者: the last two values before, of one measure and of one sentence."""
    called = (found["own"] or found["one"])[:2], (found["other"] or found["two"])[:2]
    told = [item for item in stretch.items if item.place <= near.place and item.sentence == near.sentence]
    if set(called) != {"前者", "后者"} or len(told) < _LEAST:
        return None
    one, two = told[-2:]
    if one.role != "level" or two.role != "level" or one.sign not in _VALUES or not convertible(one.claim, two.claim):
        return None
    return (one, two) if called[0] == "前者" else (two, one)


def _the_other(stretch: Stretch, near: Item, own: Item) -> Item | None:
    """The value of 对手 or 后者, where just one other value of the kind is told before."""
    told = [item for item in stretch.items if item is not own and item.place <= near.place and near.sentence - item.sentence <= 1]
    told = [item for item in told if item.role in ("level", "to") and item.sign == own.sign and convertible(item.claim, own.claim)]
    return told[0] if len(told) == 1 else None


def _at(stretch: Stretch, place: int) -> Item | None:
    """A stand-in for a number at a place of the text."""
    before = [item for item in stretch.items if item.place < place]
    if not before:
        return None
    last = before[-1]
    sentence = last.sentence + sum(stretch.sketch.text.count(mark, last.place, place) for mark in "。!?\n")
    return Item(last.claim, last.sign, place, "", "level", sentence=sentence, depth=0, clause=last.clause)


def _gaps(stretch: Stretch, forms: _Forms) -> Iterator[Link]:
    """以8票之差, 相差3厘米: the gap between the two values told last."""
    text = stretch.sketch.text
    for index, size in enumerate(stretch.items) if may(forms.gap, stretch.sketch.characters) else ():
        if size.sign not in (VALUE, POINTS) or not forms.gap.search(size.gap + text[size.place] + text[size.place + 1 : size.place + 6]):
            continue
        if _WITH.search(size.gap) or text[size.place + 1 : size.place + 2] in ("比", "∶", ":"):
            continue  # 与冠军相差: the other side may have no value of its own
        before = [item for item in stretch.items[max(0, index - 5) : index] if _side(item, size)]
        if len(before) != 2 or size.sentence != before[0].sentence or TIME in size.gap or _ZIPPED.search(size.gap):
            continue
        one, two = sorted(before, key=lambda item: item.claim.quantity.base_value)
        if sane(one.claim, two.claim) and two.claim.quantity.base_value <= _NEAR * one.claim.quantity.base_value:
            yield from change_links(_as_delta(size, "多", 1), [(one.claim, two.claim)], 1, {"adjacent"})


def _side(item: Item, size: Item) -> bool:
    return item.role in ("level", "to", "base") and item.sign in _VALUES and _fits(size, item) and size.sentence - item.sentence <= 1
